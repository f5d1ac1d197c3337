// Says on a note what it is marked as: a sign and a word, of an action who and when and what is still missing, of a decision its
// version. Stands on the note's upper edge, where
// no text is.
import { missingFrom, outcomeOf } from '@keha/shared/board/outcome.ts'
import { useTranslation } from 'react-i18next'
import type { TLNoteShape } from 'tldraw'
import { Icon } from '../ui/Icon.tsx'
import { OUTCOME_LOOKS } from './markOutcome.ts'
import { useOutcomeWords } from './outcomeWords.ts'

export function OutcomeBadge({ note }: { readonly note: TLNoteShape }) {
  const { t } = useTranslation()
  const outcomeWords = useOutcomeWords()
  const outcome = outcomeOf(note)
  if (!outcome) return null
  const { icon, words } = OUTCOME_LOOKS[outcome.kind]
  const said = outcomeWords(outcome)
  const unfinished = missingFrom(outcome).length > 0
  return (
    <div
      className="outcome"
      data-outcome={outcome.kind}
      data-unfinished={unfinished || undefined}
      style={{ '--note-scale': note.props.scale } as React.CSSProperties}
    >
      <Icon name={icon} />
      <span className="outcome__words">
        <span className={said ? 'visually-hidden' : undefined}>{t(words)}</span>
        {said ? ` ${said}` : null}
      </span>
    </div>
  )
}
