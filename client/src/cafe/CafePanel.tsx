// The facilitator's café: planning it, everyone on to the next round, who sits where, what it has brought.

import { currentStep } from '@keha/shared/session/model/agenda.ts'
import type { Cafe } from '@keha/shared/session/model/cafe.ts'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoard, useSend } from '../board/board.ts'
import { Icon } from '../ui/Icon.tsx'
import { CafeFigures } from './CafeFigures.tsx'
import { CafeTables } from './CafeTables.tsx'
import { ChangeSeats } from './ChangeSeats.tsx'
import { EndCafe } from './EndCafe.tsx'
import { GatherHarvest } from './GatherHarvest.tsx'
import { Harvest } from './Harvest.tsx'
import { PlanCafe } from './PlanCafe.tsx'
import { useCafe } from './useCafe.ts'
import './cafe.css'

export function CafePanel() {
  const { t } = useTranslation()
  const cafe = useCafe()
  const rotates = useBoard(({ session }) => session !== null && currentStep(session.agenda)?.kind === 'rotate')
  const [open, setOpen] = useState<'plan' | 'seats' | 'end' | null>(null)
  if (!(rotates || cafe)) return null
  const isOn = cafe !== null && cafe.round > 0 && !cafe.isOver
  const close = () => setOpen(null)
  return (
    <section className="panel__section cafe" aria-label={t('cafe.title')}>
      <h2 className="panel__title">
        <Icon name="repeat" />
        {t('cafe.title')}
        {cafe && isOn ? <span className="cafe__round digits">{t('cafe.roundOf', { round: cafe.round, of: cafe.rounds })}</span> : null}
      </h2>
      {cafe ? <CafeFigures cafe={cafe} /> : <p className="soft small">{t('cafe.line')}</p>}
      {cafe && !cafe.isOver ? <EveryoneOn cafe={cafe} onEnd={() => setOpen('end')} /> : null}
      {cafe && !cafe.isOver ? <CafeTables cafe={cafe} /> : null}
      {cafe && cafe.round > 0 ? <Harvest cafe={cafe} /> : null}
      {cafe ? <GatherHarvest cafe={cafe} /> : null}
      <div className="row">
        {isOn ? (
          <button type="button" className="button" onClick={() => setOpen('seats')}>
            <Icon name="pen" />
            {t('cafe.changeSeats')}
          </button>
        ) : (
          <button type="button" className={cafe ? 'button' : 'button button--main'} onClick={() => setOpen('plan')}>
            {t(cafe ? 'cafe.planAnew' : 'cafe.plan')}
          </button>
        )}
        {cafe && !cafe.isOver && cafe.round < cafe.rounds ? (
          <button type="button" className="button button--quiet" onClick={() => setOpen('end')}>
            {t(isOn ? 'cafe.end' : 'cafe.drop')}
          </button>
        ) : null}
      </div>
      {open === 'plan' ? <PlanCafe onClose={close} /> : null}
      {open === 'seats' && cafe ? <ChangeSeats cafe={cafe} onClose={close} /> : null}
      {open === 'end' ? <EndCafe onClose={close} /> : null}
    </section>
  )
}

/** A double press means one round: the button says the next one at once. */
const SECOND_PRESS_MS = 1_000

/** One press: the next round for everybody; after the last one, the end. */
function EveryoneOn({ cafe, onEnd }: { readonly cafe: Cafe; readonly onEnd: () => void }) {
  const { t } = useTranslation()
  const send = useSend()
  const startedAt = useRef(Number.NEGATIVE_INFINITY)
  const next = cafe.round + 1
  if (next > cafe.rounds)
    return (
      <button type="button" className="button button--main button--wide" onClick={onEnd}>
        <Icon name="check" />
        {t('cafe.end')}
      </button>
    )
  return (
    <button
      type="button"
      className="button button--main button--wide"
      onClick={({ timeStamp }) => {
        if (timeStamp - startedAt.current < SECOND_PRESS_MS) return
        startedAt.current = timeStamp
        void send({ type: 'startRound', round: next })
      }}
    >
      <Icon name={cafe.round === 0 ? 'play' : 'arrowRight'} />
      {t(cafe.round === 0 ? 'cafe.begin' : 'cafe.everyoneOn', { round: next })}
    </button>
  )
}
