// "3 of 5 votes left", spoken when it changes where `isSpoken`.
import { useTranslation } from 'react-i18next'
import { votesLeft } from './ballot.ts'
import { type OpenVote, useBallot } from './VotingProvider.tsx'

export function VotesLeft({ vote, isSpoken = false }: { readonly vote: OpenVote; readonly isSpoken?: boolean }) {
  const { t } = useTranslation()
  const left = votesLeft(vote, useBallot(vote.id))
  return (
    <p className="votes-left digits" data-none={left === 0} role={isSpoken ? 'status' : undefined}>
      {t('vote.left', { left, count: vote.votesEach })}
    </p>
  )
}
