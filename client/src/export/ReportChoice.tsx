// What a report tells: its parts. Folded up: everything is what most want.
import type { ReportOptions, ReportPart } from '@keha/shared/report/contents/reportOptions.ts'
import { useTranslation } from 'react-i18next'
import './reportChoice.css'

interface ReportChoiceProps {
  /** Those there is anything to tell of, in their order. */
  readonly parts: readonly ReportPart[]
  readonly options: ReportOptions
  readonly onChange: (options: ReportOptions) => void
}

/** In the words of a person who chooses. */
const PART_WORDS = {
  people: 'report.part.people',
  outcomes: 'report.part.outcomes',
  votes: 'report.part.votes',
  ratings: 'report.part.ratings',
  questions: 'report.part.questions',
  cafe: 'report.part.cafe',
  openSpace: 'report.part.openSpace',
  groups: 'report.part.groups',
  programme: 'report.part.programme',
  areas: 'report.part.areas',
  notes: 'report.part.notes',
} as const satisfies Record<ReportPart, string>

export function ReportChoice({ parts, options, onChange }: ReportChoiceProps) {
  const { t } = useTranslation()
  const { parts: chosen, names } = options
  const told = parts.filter((part) => chosen.includes(part))
  const toggle = (part: ReportPart) => onChange({ ...options, parts: parts.filter((one) => (one === part) !== chosen.includes(one)) })
  return (
    <details className="fold report-choice">
      <summary>
        {t('report.choose')}
        <span className="soft report-choice__now">
          {t(names ? 'report.nowNamed' : 'report.now', { count: told.length, of: parts.length })}
        </span>
      </summary>
      <div className="stack report-choice__body">
        <fieldset className="report-parts">
          <legend className="field__label">{t('report.parts')}</legend>
          {parts.map((part) => (
            <label key={part} className="check">
              <input type="checkbox" checked={chosen.includes(part)} onChange={() => toggle(part)} />
              {t(PART_WORDS[part])}
            </label>
          ))}
          <p className="field__hint" role="status">
            {told.length > 0 ? t('report.cover') : t('report.none')}
          </p>
        </fieldset>
      </div>
    </details>
  )
}
