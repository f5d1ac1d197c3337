// Says on a note what it is marked as: a sign and a word, and of an action who and when. Stands on the note's upper edge, where
// no text is.
import { outcomeOf } from '@keha/shared/board/outcome.ts'
import { useTranslation } from 'react-i18next'
import type { TLNoteShape } from 'tldraw'
import { Icon } from '../ui/Icon.tsx'
import { OUTCOME_LOOKS } from './markOutcome.ts'

export function OutcomeBadge({ note }: { readonly note: TLNoteShape }) {
  const { t } = useTranslation()
  const outcome = outcomeOf(note)
  if (!outcome) return null
  const { icon, words } = OUTCOME_LOOKS[outcome.kind]
  const settled = outcome.kind === 'action' && outcome.state ? t(`outcome.${outcome.state}`) : ''
  const said = outcome.kind === 'action' ? [settled, outcome.who, outcome.when].filter(Boolean).join(' · ') : ''
  return (
    <div className="outcome" data-outcome={outcome.kind} style={{ '--note-scale': note.props.scale } as React.CSSProperties}>
      <Icon name={icon} />
      <span className="outcome__words">
        <span className={said ? 'visually-hidden' : undefined}>{t(words)}</span>
        {said ? ` ${said}` : null}
      </span>
    </div>
  )
}
