// A labelled field for more than a line of text.
import { type ComponentProps, type ReactNode, useId } from 'react'

interface TextAreaProps extends ComponentProps<'textarea'> {
  readonly label: string
  readonly hint?: ReactNode
}

export function TextArea({ label, hint, ...area }: TextAreaProps) {
  const id = useId()
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      <textarea rows={3} {...area} id={id} className="input input--lines" aria-describedby={hint ? `${id}-hint` : undefined} />
      {hint ? (
        <p className="field__hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
    </div>
  )
}
