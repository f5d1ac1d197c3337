// What a round came to: the notes in order with ties shown as ties, how many took part, and whether that was enough.
import { ranked, type VoteRound } from '@keha/shared/session/model/voting.ts'
import { type CSSProperties, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useOpenBoard } from '../board/board.ts'
import { Icon } from '../ui/Icon.tsx'
import { hasQuorum } from './rounds.ts'

/** More are shown when asked for. */
const SHOWN_AT_FIRST = 8

export function VoteResults({ round }: { readonly round: VoteRound }) {
  const { t } = useTranslation()
  const { canvas } = useOpenBoard()
  const [showsAll, setShowsAll] = useState(false)
  const all = ranked(round.totals ?? [])
  const shown = showsAll ? all : all.slice(0, SHOWN_AT_FIRST)
  const most = all[0]?.votes ?? 1
  return (
    <div className="results">
      <p className="soft small digits">
        {t('vote.votes', { count: round.given })} · {t('vote.voters', { count: round.voters })}
      </p>
      {round.status === 'closed' ? <Quorum round={round} /> : null}
      {all.length === 0 ? <p className="small">{t('vote.noVotes')}</p> : null}
      <ol className="plain results__list" aria-label={t('vote.resultsOf', { title: round.title })}>
        {shown.map(({ note, rank, tied, votes, text }) => (
          <li key={note}>
            <button
              type="button"
              className="results__one"
              title={t('vote.showNote')}
              style={{ '--share': votes / most } as CSSProperties}
              onClick={() => canvas?.goTo(note)}
            >
              <span className="results__rank digits">
                {rank}.{tied ? <span className="results__tied"> ({t('vote.tied')})</span> : null}
              </span>
              <span className="results__votes digits">{t('vote.votes', { count: votes })}</span>
              <span className="results__text">{text || t('vote.emptyNote')}</span>
            </button>
          </li>
        ))}
      </ol>
      {shown.length < all.length ? (
        <button type="button" className="button button--quiet" onClick={() => setShowsAll(true)}>
          {t('vote.showAll', { count: all.length })}
        </button>
      ) : null}
    </div>
  )
}

function Quorum({ round }: { readonly round: VoteRound }) {
  const { t } = useTranslation()
  const reached = hasQuorum(round)
  if (reached === null) return null
  return (
    <p className={`results__quorum small ${reached ? 'results__quorum--reached' : ''}`}>
      <Icon name={reached ? 'check' : 'warning'} />
      {t(reached ? 'vote.quorumReached' : 'vote.quorumMissed', { voters: round.voters, quorum: round.quorum ?? 0 })}
    </p>
  )
}
