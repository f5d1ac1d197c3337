// The facilitator asks for a timetable that keeps wishes apart, sees what it would better, and takes it or not.

import { seededChance } from '@keha/shared/seededChance.ts'
import type { OpenSpaceSlice } from '@keha/shared/session/model/openSpace.ts'
import { type Proposal, proposeSchedule } from '@keha/shared/session/openSpaceProposal.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSend } from '../board/board.ts'
import { usePlaceNames } from './useOpenSpace.ts'

export function ProposalPart({ slice }: { readonly slice: OpenSpaceSlice }) {
  const { t } = useTranslation()
  const send = useSend()
  const { cellName } = usePlaceNames()
  // A proposal is for the topics it was made of: once they change it is let go.
  const [made, setMade] = useState<{ readonly of: OpenSpaceSlice['topics']; readonly proposal: Proposal } | null>(null)
  const proposal = made?.of === slice.topics ? made.proposal : null
  const propose = () => setMade({ of: slice.topics, proposal: proposeSchedule(slice, seededChance(slice.announced)) })
  const apply = async (placed: Proposal['placed']) => {
    if (await send({ type: 'applyProposal', placed: [...placed] })) setMade(null)
  }
  if (proposal === null || proposal.placed.length === 0)
    return (
      <div className="row">
        <button type="button" className="button" disabled={slice.topics.length === 0} onClick={propose}>
          {t('openSpace.propose')}
        </button>
        <span role="status" className="small">
          {proposal ? t('openSpace.nothingBetter') : ''}
        </span>
      </div>
    )
  const { before, after } = proposal
  return (
    <section className="timetable__proposal" aria-label={t('openSpace.proposal')}>
      <h3 className="timetable__heading">{t('openSpace.proposal')}</h3>
      <p role="status" className="digits">
        {t('openSpace.improvesClashes', { before: before.clashing, after: after.clashing })}
        {before.unplaced > 0 ? ` ${t('openSpace.improvesUnplaced', { before: before.unplaced, after: after.unplaced })}` : null}
      </p>
      <ul className="timetable__clashes">
        {proposal.placed.map(({ topic, cell }) => (
          <li key={topic}>
            {slice.topics.find(({ id }) => id === topic)?.title} → {cellName(slice, cell) ?? t('openSpace.noPlace')}
          </li>
        ))}
      </ul>
      <div className="row">
        <button type="button" className="button button--main" onClick={() => void apply(proposal.placed)}>
          {t('openSpace.apply')}
        </button>
        <button type="button" className="button" onClick={() => setMade(null)}>
          {t('ui.cancel')}
        </button>
      </div>
    </section>
  )
}
