// The open round at the top of the facilitator's panel: how many have voted, and the button that closes it and says what it does.
import { useTranslation } from 'react-i18next'
import { useBoard, useSend } from '../board/board.ts'
import { Icon } from '../ui/Icon.tsx'
import { ClosesIn } from './ClosesIn.tsx'
import { openRound } from './rounds.ts'

export function OpenVoteCard() {
  const { t } = useTranslation()
  const send = useSend()
  const round = useBoard(({ session }) => openRound(session?.voting))
  if (!round) return null
  const { id, title, voters, given, quorum, endsAtMs } = round
  return (
    <section className="vote-card vote-card--open vote-card--lead" aria-label={t('vote.now')}>
      <h2 className="panel__title">
        <Icon name="vote" />
        {title}
      </h2>
      <p className="small digits">
        {quorum === null ? t('vote.voters', { count: voters }) : t('vote.votersOf', { count: voters, quorum })}
        {endsAtMs === null ? null : (
          <>
            {' · '}
            <ClosesIn endsAtMs={endsAtMs} />
          </>
        )}
      </p>
      <button type="button" className="button button--main button--wide" onClick={() => void send({ type: 'closeVote', round: id })}>
        {t('vote.close', { votes: t('vote.votes', { count: given }), people: t('vote.fromPeople', { count: voters }) })}
      </button>
    </section>
  )
}
