// A closed round with its results; it can be prepared anew or taken away.
import type { VoteRound } from '@keha/shared/session/model/voting.ts'
import { useTranslation } from 'react-i18next'
import { useSend } from '../board/board.ts'
import { VoteResults } from './VoteResults.tsx'

interface ClosedVoteProps {
  readonly round: VoteRound
  readonly isLatest: boolean
  readonly onRepeat: () => void
}

export function ClosedVote({ round, isLatest, onRepeat }: ClosedVoteProps) {
  const { t } = useTranslation()
  const send = useSend()
  const { id, title } = round
  return (
    <li className="vote-card">
      <details className="fold" open={isLatest}>
        <summary className="votes__title">{title}</summary>
        <VoteResults round={round} />
        <div className="row">
          <button type="button" className="button" aria-label={t('vote.repeatThis', { title })} onClick={onRepeat}>
            {t('vote.repeat')}
          </button>
          <button
            type="button"
            className="button button--quiet"
            aria-label={t('vote.removeThis', { title })}
            onClick={() => void send({ type: 'removeVote', round: id })}
          >
            {t('vote.remove')}
          </button>
        </div>
      </details>
    </li>
  )
}
