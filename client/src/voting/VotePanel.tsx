// The facilitator's rounds of voting: prepared ones to open, closed ones side by side with their results, and a new one.
import type { VoteRound, VoteSettings } from '@keha/shared/session/model/voting.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoard } from '../board/board.ts'
import { Icon } from '../ui/Icon.tsx'
import { ClosedVote } from './ClosedVote.tsx'
import { freshRoundId } from './freshRoundId.ts'
import { PreparedVote } from './PreparedVote.tsx'
import { ResultsChoiceField } from './ResultsChoiceField.tsx'
import { firstSettings, repeated, settingsOf } from './rounds.ts'
import { VoteForm } from './VoteForm.tsx'

const NO_ROUNDS: readonly VoteRound[] = []

export function VotePanel() {
  const { t } = useTranslation()
  const agenda = useBoard(({ session }) => session?.agenda)
  const rounds = useBoard(({ session }) => session?.voting.rounds) ?? NO_ROUNDS
  const [edited, setEdited] = useState<VoteSettings | null>(null)
  const prepared = rounds.filter(({ status }) => status === 'prepared')
  const closed = rounds.filter(({ status }) => status === 'closed').toReversed()
  const isOneOpen = rounds.some(({ status }) => status === 'open')
  const prepare = () => {
    if (agenda) setEdited(firstSettings(freshRoundId(), agenda, t('vote.firstTitle', { number: rounds.length + 1 })))
  }
  return (
    <details className="panel__section panel__fold" open={rounds.length > 0}>
      <summary className="panel__title">
        <Icon name="vote" />
        {t('vote.title')}
      </summary>
      <div className="votes">
        {rounds.length === 0 ? <p className="soft small">{t('vote.line')}</p> : null}
        {prepared.length > 0 ? (
          <ul className="plain votes__list" aria-label={t('vote.prepared')}>
            {prepared.map((round) => (
              <PreparedVote key={round.id} round={round} mayOpen={!isOneOpen} onEdit={() => setEdited(settingsOf(round))} />
            ))}
          </ul>
        ) : null}
        <button type="button" className="button button--wide" onClick={prepare}>
          <Icon name="plus" />
          {t('vote.prepare')}
        </button>
        {closed.length > 0 ? (
          <ul className="plain votes__list" aria-label={t('vote.closed')}>
            {closed.map((round, at) => (
              <ClosedVote
                key={round.id}
                round={round}
                isLatest={at === 0}
                onRepeat={() => setEdited(repeated(round, freshRoundId(), rounds))}
              />
            ))}
          </ul>
        ) : null}
        <ResultsChoiceField />
      </div>
      {edited ? <VoteForm first={edited} onClose={() => setEdited(null)} /> : null}
    </details>
  )
}
