// One's own votes for one note: less, how many, more; where a note takes one vote, a single switch. On the canvas and in the list.

import type { RecordId } from '@keha/shared/ids.ts'
import { useTranslation } from 'react-i18next'
import { Icon } from '../ui/Icon.tsx'
import { type OpenVote, useVotesOf } from './VotingProvider.tsx'

interface VoteStepperProps {
  readonly vote: OpenVote
  readonly note: RecordId
  /** What the note says, for those who listen. */
  readonly words: string
  /** False where the same can be done elsewhere with the keyboard. */
  readonly isTabStop?: boolean
}

export function VoteStepper({ vote, note, words, isTabStop = true }: VoteStepperProps) {
  const { t } = useTranslation()
  const { own, mayAdd, add, take } = useVotesOf(vote, note)
  const tabIndex = isTabStop ? undefined : -1
  const text = words || t('vote.emptyNote')
  if (!vote.several)
    return (
      <button
        type="button"
        className="vote-switch"
        tabIndex={tabIndex}
        aria-pressed={own > 0}
        aria-disabled={own === 0 && !mayAdd}
        aria-label={t('vote.forNote', { text })}
        onClick={own > 0 ? take : add}
      >
        <Icon name={own > 0 ? 'check' : 'plus'} />
        {t(own > 0 ? 'vote.given' : 'vote.give')}
      </button>
    )
  return (
    <span className="vote-stepper" data-own={own > 0}>
      <button
        type="button"
        className="vote-stepper__button"
        tabIndex={tabIndex}
        aria-disabled={own === 0}
        aria-label={t('vote.less', { text })}
        onClick={own > 0 ? take : undefined}
      >
        <Icon name="minus" />
      </button>
      <output className="vote-stepper__count digits" aria-label={t('vote.own', { count: own })}>
        {own}
      </output>
      <button
        type="button"
        className="vote-stepper__button"
        tabIndex={tabIndex}
        aria-disabled={!mayAdd}
        aria-label={t('vote.more', { text })}
        onClick={add}
      >
        <Icon name="plus" />
      </button>
    </span>
  )
}
