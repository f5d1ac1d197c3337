// Which of the board's areas are taken, in order: the first one chosen is the first group's, the first table, and so on.
import type { RecordId } from '@keha/shared/ids.ts'
import { useTranslation } from 'react-i18next'
import type { BoardArea } from '../canvas/boardAreas.ts'
import './areaChoice.css'

interface AreaChoiceProps {
  readonly legend: string
  /** The legend is for those who listen; the eye has read it already. */
  readonly isLegendHidden?: boolean
  readonly hint: string
  readonly areas: readonly BoardArea[]
  readonly chosen: readonly RecordId[]
  /** How many will have an area. */
  readonly number: number
  /** What the area is for, counted from 1. */
  readonly nameOf: (number: number) => string
  readonly onChange: (chosen: readonly RecordId[]) => void
}

export function AreaChoice({ legend, isLegendHidden = false, hint, areas, chosen, number, nameOf, onChange }: AreaChoiceProps) {
  const { t } = useTranslation()
  const toggle = (id: RecordId) => onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
  return (
    <fieldset className="area-choice">
      <legend className={isLegendHidden ? 'visually-hidden' : 'field__label'}>{legend}</legend>
      <p className="field__hint">{hint}</p>
      {areas.map(({ id, name }) => {
        const at = chosen.indexOf(id)
        return (
          <label key={id} className="check">
            <input type="checkbox" checked={at >= 0} onChange={() => toggle(id)} />
            <span className="clip">{name || t('vote.unnamedArea')}</span>
            {at >= 0 && at < number ? <span className="area-choice__for">{nameOf(at + 1)}</span> : null}
          </label>
        )
      })}
    </fieldset>
  )
}
