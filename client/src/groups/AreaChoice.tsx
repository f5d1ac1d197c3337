// Which areas the groups work in: the first one chosen is the first group's, and so on.
import type { RecordId } from '@keha/shared/ids.ts'
import { useTranslation } from 'react-i18next'
import type { BoardArea } from '../canvas/boardAreas.ts'

interface AreaChoiceProps {
  readonly areas: readonly BoardArea[]
  readonly chosen: readonly RecordId[]
  /** How many groups there will be. */
  readonly number: number
  readonly onChange: (chosen: readonly RecordId[]) => void
}

export function AreaChoice({ areas, chosen, number, onChange }: AreaChoiceProps) {
  const { t } = useTranslation()
  const toggle = (id: RecordId) => onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
  return (
    <fieldset className="area-choice">
      <legend className="field__label">{t('groups.areas')}</legend>
      <p className="field__hint">{t('groups.areasHint')}</p>
      {areas.map(({ id, name }) => {
        const at = chosen.indexOf(id)
        return (
          <label key={id} className="check area-choice__one">
            <input type="checkbox" checked={at >= 0} onChange={() => toggle(id)} />
            <span className="clip">{name || t('vote.unnamedArea')}</span>
            {at >= 0 && at < number ? <span className="area-choice__group">{t('groups.numbered', { number: at + 1 })}</span> : null}
          </label>
        )
      })}
    </fieldset>
  )
}
