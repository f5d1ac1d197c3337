// A round that waits to be opened, with its settings in words.
import type { VoteRound } from '@keha/shared/session/model/voting.ts'
import { useTranslation } from 'react-i18next'
import { useOpenBoard, useSend } from '../board/board.ts'
import { useAreas } from '../canvas/boardAreas.ts'
import { KIND_WORDS } from './kindWords.ts'

interface PreparedVoteProps {
  readonly round: VoteRound
  /** One round is open at a time. */
  readonly mayOpen: boolean
  readonly onEdit: () => void
}

export function PreparedVote({ round, mayOpen, onEdit }: PreparedVoteProps) {
  const { t } = useTranslation()
  const send = useSend()
  const { canvas } = useOpenBoard()
  const areas = useAreas(canvas)
  const { id, title, area, kind, votesEach, secret, quorum, minutes } = round
  const facts = [
    t('vote.each', { count: votesEach }),
    area === null ? t('vote.wholeBoard') : areas.find((known) => known.id === area)?.name || t('vote.unnamedArea'),
    kind === 'note' ? '' : t(KIND_WORDS[kind]),
    t(secret ? 'vote.secretFact' : 'vote.openFact'),
    quorum === null ? '' : t('vote.quorumFact', { count: quorum }),
    minutes === null ? '' : t('vote.minutesFact', { count: minutes }),
  ]
  return (
    <li className="vote-card">
      <h3 className="votes__title">{title}</h3>
      <p className="soft small">{facts.filter(Boolean).join(' · ')}</p>
      <div className="row">
        <button
          type="button"
          className="button button--main"
          disabled={!mayOpen}
          aria-label={t('vote.openThis', { title })}
          onClick={() => void send({ type: 'openVote', round: id })}
        >
          {t('vote.open')}
        </button>
        <button type="button" className="button" aria-label={t('vote.editThis', { title })} onClick={onEdit}>
          {t('vote.edit')}
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
    </li>
  )
}
