// A labelled choice of one among several, on the native element.
import { type ComponentProps, useId } from 'react'

interface SelectFieldProps extends Omit<ComponentProps<'select'>, 'onChange'> {
  readonly label: string
  readonly options: readonly { readonly value: string; readonly words: string }[]
  readonly onChoose: (value: string) => void
  /** The label is for those who listen; the eye sees from the place what is chosen. */
  readonly isLabelHidden?: boolean
}

export function SelectField({ label, options, onChoose, isLabelHidden = false, ...select }: SelectFieldProps) {
  const id = useId()
  return (
    <div className="field">
      <label className={isLabelHidden ? 'visually-hidden' : 'field__label'} htmlFor={id}>
        {label}
      </label>
      <select {...select} id={id} className="input" onChange={({ target }) => onChoose(target.value)}>
        {options.map(({ value, words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </div>
  )
}
