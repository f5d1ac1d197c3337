// The vote in the step card: the open round with the way to vote in it, and the results once they may be seen.
import { useTranslation } from 'react-i18next'
import { Icon } from '../ui/Icon.tsx'
import { ResultsChoiceField } from './ResultsChoiceField.tsx'
import { VoteResults } from './VoteResults.tsx'
import { VotesLeft } from './VotesLeft.tsx'
import { useOpenVote, useShownRound, useVoting } from './VotingProvider.tsx'

export function VoteCard() {
  const { t } = useTranslation()
  const { view } = useVoting()
  const vote = useOpenVote()
  const shown = useShownRound()
  return (
    <>
      {vote ? (
        <section className="vote-card vote-card--open" aria-label={t('vote.now')}>
          <p className="panel__title">
            <Icon name="vote" />
            {vote.title}
          </p>
          <VotesLeft vote={vote} />
          <button type="button" className="button button--main button--wide" onClick={() => view.setState({ isListOpen: true })}>
            {t('vote.voteInList')}
          </button>
        </section>
      ) : null}
      <ResultsChoiceField />
      {shown ? (
        <section className="vote-card" aria-label={t('vote.resultsOf', { title: shown.title })}>
          <VoteResults round={shown} />
        </section>
      ) : null}
    </>
  )
}
