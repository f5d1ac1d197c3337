// While a round is open: what is voted on, how many votes one has left, and the way to the list. Over the canvas, away from the
// tools; on a phone at its top.
import { useTranslation } from 'react-i18next'
import { useOpenBoard } from '../board/board.ts'
import { Icon } from '../ui/Icon.tsx'
import { BallotDialog } from './BallotDialog.tsx'
import { ClosesIn } from './ClosesIn.tsx'
import { VotesLeft } from './VotesLeft.tsx'
import { useOpenVote, useVoting, useVotingView } from './VotingProvider.tsx'

export function VoteBar() {
  const { t } = useTranslation()
  const { canvas } = useOpenBoard()
  const { view } = useVoting()
  const isListOpen = useVotingView((state) => state.isListOpen)
  const vote = useOpenVote()
  if (!vote || !canvas) return null
  return (
    <>
      <section className="vote-bar" aria-label={t('vote.bar')}>
        <Icon name="vote" />
        <div className="vote-bar__words">
          <h2 className="vote-bar__title clip" title={vote.title}>
            {vote.title}
          </h2>
          <div className="vote-bar__facts">
            <VotesLeft vote={vote} isSpoken={!isListOpen} />
            {vote.endsAtMs === null ? null : <ClosesIn endsAtMs={vote.endsAtMs} />}
          </div>
        </div>
        <button type="button" className="button" onClick={() => view.setState({ isListOpen: true })}>
          {t('vote.asList')}
        </button>
      </section>
      {isListOpen ? <BallotDialog vote={vote} editor={canvas.editor} onClose={() => view.setState({ isListOpen: false })} /> : null}
    </>
  )
}
