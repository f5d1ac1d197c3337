// What a report tells: its parts, and for facilitators whether it names people.
import type { ReportOptions, ReportPart } from '@keha/shared/report/contents/reportOptions.ts'
import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormEnd } from '../ui/FormEnd.tsx'
import './reportChoice.css'

interface ReportChoiceProps {
  /** Those there is anything to tell of, in their order. */
  readonly parts: readonly ReportPart[]
  readonly mayName: boolean
  readonly onChoose: (options: ReportOptions) => void
  readonly onCancel: () => void
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
  areas: 'report.part.areas',
  notes: 'report.part.notes',
} as const satisfies Record<ReportPart, string>

export function ReportChoice({ parts, mayName, onChoose, onCancel }: ReportChoiceProps) {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState(parts)
  const [names, setNames] = useState(false)
  const hint = useId()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (chosen.length > 0) onChoose({ parts: chosen, names })
  }
  const toggle = (part: ReportPart) => setChosen(parts.filter((one) => (one === part) !== chosen.includes(one)))
  return (
    <form className="stack" onSubmit={submit}>
      <p>{t('report.line')}</p>
      <fieldset className="report-parts">
        <legend className="field__label">{t('report.parts')}</legend>
        {parts.map((part, at) => (
          <label key={part} className="check">
            <input type="checkbox" checked={chosen.includes(part)} onChange={() => toggle(part)} data-first={at === 0 ? true : undefined} />
            {t(PART_WORDS[part])}
          </label>
        ))}
        <p className="field__hint">{chosen.length > 0 ? t('report.cover') : t('report.none')}</p>
      </fieldset>
      {mayName ? (
        <div className="report-names">
          <label className="check">
            <input type="checkbox" checked={names} aria-describedby={hint} onChange={({ target }) => setNames(target.checked)} />
            {t('report.names')}
          </label>
          <p className="field__hint" id={hint}>
            {t('report.namesHint')}
          </p>
        </div>
      ) : null}
      <FormEnd onCancel={onCancel} words={t('report.make')} disabled={chosen.length === 0} />
    </form>
  )
}
