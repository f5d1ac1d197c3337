// On a note's lower edge: one's own votes while a round is open, and the votes it got where they may be seen. It is part of the
// note, so it moves, turns and is covered with it, and panning and zooming cost nothing.
import { RecordId } from '@keha/shared/ids.ts'
import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import { renderPlaintextFromRichText, stopEventPropagation, type TLNoteShape, useEditor, useValue } from 'tldraw'
import { useBoard } from '../board/board.ts'
import { Icon } from '../ui/Icon.tsx'
import { votesFor } from './ballot.ts'
import { shownRound, votesShown } from './rounds.ts'
import { VoteStepper } from './VoteStepper.tsx'
import { type OpenVote, useBallot, useOpenVote, useVotingView } from './VotingProvider.tsx'
import { isVotable } from './votableNotes.ts'

export function NoteVotes({ note }: { readonly note: TLNoteShape }) {
  const vote = useOpenVote()
  const id = RecordId.parse(note.id)
  const choice = useVotingView((view) => view.choice)
  const got = useBoard(({ session }) => votesShown(shownRound(session?.voting, choice), id))
  if (!vote && got === 0) return null
  return (
    <div className="note-votes" style={{ '--note-scale': note.props.scale } as CSSProperties}>
      {vote ? <OwnVotes vote={vote} note={note} id={id} /> : null}
      {got > 0 ? <VotesGot count={got} /> : null}
    </div>
  )
}

function OwnVotes({ vote, note, id }: { readonly vote: OpenVote; readonly note: TLNoteShape; readonly id: RecordId }) {
  const { t } = useTranslation()
  const editor = useEditor()
  const { area, kind } = vote
  const mayVote = useValue('votable', () => isVotable(editor, { area, kind }, note.id), [editor, area, kind, note.id])
  const own = votesFor(useBallot(vote.id), id)
  if (!mayVote && own === 0) return null
  const words = renderPlaintextFromRichText(editor, note.props.richText).trim()
  return (
    // A press here is no press on the note: it is neither selected nor dragged, and the keyboard stays with the canvas.
    <fieldset
      aria-label={t('vote.forNote', { text: words || t('vote.emptyNote') })}
      className="note-votes__own"
      onPointerDown={stopEventPropagation}
      onPointerUp={stopEventPropagation}
      onDoubleClick={stopEventPropagation}
      onTouchStart={stopEventPropagation}
      onTouchEnd={stopEventPropagation}
      onMouseDown={(event) => event.preventDefault()}
    >
      <VoteStepper vote={vote} note={id} words={words} isTabStop={false} />
    </fieldset>
  )
}

function VotesGot({ count }: { readonly count: number }) {
  const { t } = useTranslation()
  return (
    <span className="note-votes__got">
      <Icon name="vote" />
      <span aria-hidden="true" className="digits">
        {count}
      </span>
      <span className="visually-hidden">{t('vote.votes', { count })}</span>
    </span>
  )
}
