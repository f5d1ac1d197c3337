// The ballot as a list: every note that is voted on, in reading order, with the same controls as on the canvas. For keyboards,
// screen readers and phones. Votes for notes that have left the vote can be taken back here.
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Editor } from 'tldraw'
import { Dialog } from '../ui/Dialog.tsx'
import { VoteStepper } from './VoteStepper.tsx'
import { VotesLeft } from './VotesLeft.tsx'
import { type OpenVote, useBallot } from './VotingProvider.tsx'
import { useVotableNotes } from './votableNotes.ts'

interface BallotDialogProps {
  readonly vote: OpenVote
  readonly editor: Editor
  readonly onClose: () => void
}

export function BallotDialog({ vote, editor, onClose }: BallotDialogProps) {
  const { t } = useTranslation()
  const notes = useVotableNotes(editor, vote)
  const ballot = useBallot(vote.id)
  const gone = useMemo(() => [...new Set(ballot)].filter((id) => !notes.some((note) => note.id === id)), [ballot, notes])
  return (
    <Dialog title={vote.title} onClose={onClose}>
      <div className="ballot__left">
        <VotesLeft vote={vote} isSpoken />
        <p className="soft small">{t(vote.several ? 'vote.severalLine' : 'vote.oneLine')}</p>
      </div>
      {notes.length === 0 ? <p className="soft">{t('vote.noNotes')}</p> : null}
      <ol className="plain ballot">
        {notes.map(({ id, text }) => (
          <li key={id} className="ballot__note">
            <span className="ballot__text">{text || <span className="soft">{t('vote.emptyNote')}</span>}</span>
            <VoteStepper vote={vote} note={id} words={text} />
          </li>
        ))}
        {gone.map((id) => (
          <li key={id} className="ballot__note">
            <span className="ballot__text soft">{t('vote.goneNote')}</span>
            <VoteStepper vote={vote} note={id} words={t('vote.goneNote')} />
          </li>
        ))}
      </ol>
      <div className="dialog__actions">
        <button type="button" className="button button--main" onClick={onClose}>
          {t('vote.done')}
        </button>
      </div>
    </Dialog>
  )
}
