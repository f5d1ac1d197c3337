// Whether files name people: asked of facilitators once for all forms, before anything is made.
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import './reportChoice.css'

interface NamesChoiceProps {
  readonly names: boolean
  readonly onChange: (names: boolean) => void
}

export function NamesChoice({ names, onChange }: NamesChoiceProps) {
  const { t } = useTranslation()
  const hint = useId()
  return (
    <div className="report-names">
      <label className="check">
        <input type="checkbox" checked={names} aria-describedby={hint} onChange={({ target }) => onChange(target.checked)} />
        {t('report.names')}
      </label>
      <p className="field__hint" id={hint}>
        {t('report.namesHint')} {t('exportNames.all')}
      </p>
    </div>
  )
}
