// Which areas are the café's tables: the first one chosen is table 1, and so on.
import type { RecordId } from '@keha/shared/ids.ts'
import { useTranslation } from 'react-i18next'
import type { BoardArea } from '../canvas/boardAreas.ts'

interface TableAreasProps {
  readonly areas: readonly BoardArea[]
  readonly chosen: readonly RecordId[]
  readonly tables: number
  readonly onChange: (chosen: readonly RecordId[]) => void
}

export function TableAreas({ areas, chosen, tables, onChange }: TableAreasProps) {
  const { t } = useTranslation()
  const toggle = (id: RecordId) => onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
  return (
    <details className="cafe-form__fold">
      <summary className="field__label">{t('cafe.areas', { count: Math.min(chosen.length, tables) })}</summary>
      <fieldset className="area-choice">
        <legend className="visually-hidden">{t('cafe.areasLegend')}</legend>
        <p className="field__hint">{t('cafe.areasHint')}</p>
        {areas.map(({ id, name }) => {
          const at = chosen.indexOf(id)
          return (
            <label key={id} className="check area-choice__one">
              <input type="checkbox" checked={at >= 0} onChange={() => toggle(id)} />
              <span className="clip">{name || t('vote.unnamedArea')}</span>
              {at >= 0 && at < tables ? <span className="area-choice__group">{t('cafe.table', { number: at + 1 })}</span> : null}
            </label>
          )
        })}
      </fieldset>
    </details>
  )
}
