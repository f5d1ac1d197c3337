// What a participant reads: what to do now, time left, where, "ready", and a hand to raise. Before the workshop begins, that it will.

import { inLanguage } from '@keha/shared/locale.ts'
import { currentStep } from '@keha/shared/session/model/agenda.ts'
import { useTranslation } from 'react-i18next'
import { InstructionText } from '../agenda/InstructionText.tsx'
import { TimerFace } from '../agenda/TimerFace.tsx'
import { AskCard } from '../asking/AskCard.tsx'
import { useBoard, useOpenBoard, useRole } from '../board/board.ts'
import { useAct } from '../board/useAct.ts'
import { MyTable } from '../cafe/MyTable.tsx'
import { CycleCard } from '../cycle/CycleCard.tsx'
import { MyGroup } from '../groups/MyGroup.tsx'
import { useLocale } from '../locales/language.ts'
import { OpenSpaceCard } from '../openSpace/OpenSpaceCard.tsx'
import { ReadyButton } from '../people/ReadyButton.tsx'
import { QuestionBox } from '../questions/QuestionBox.tsx'
import { LedSlide } from '../slides/LedSlide.tsx'
import { Icon } from '../ui/Icon.tsx'
import { VoteCard } from '../voting/VoteCard.tsx'
import { ClosedNotice } from '../writing/ClosedNotice.tsx'
import { HeldNotices } from '../writing/HeldNotices.tsx'
import { PrivateNotes } from '../writing/PrivateNotes.tsx'

export function StepCard() {
  const { t } = useTranslation()
  const locale = useLocale()
  const { canvas } = useOpenBoard()
  const role = useRole()
  const agenda = useBoard((state) => state.session?.agenda ?? null)
  const held = useBoard((state) => state.session?.attention.held ?? false)
  if (agenda === null) return null
  const step = currentStep(agenda)
  const area = step?.area
  const title = step ? inLanguage(step.title, locale) : t(agenda.steps.length > 0 ? 'step.soon' : 'step.free')
  const instruction = step
    ? inLanguage(step.instruction, locale)
    : t(role === 'observer' ? 'step.soonObserver' : agenda.steps.length > 0 ? 'step.soonLine' : 'step.freeLine')
  return (
    <section className="step" aria-label={t('step.title')}>
      <CycleCard />
      {step ? (
        <p className="step__place soft small digits">{t('step.count', { at: agenda.steps.indexOf(step) + 1, of: agenda.steps.length })}</p>
      ) : null}
      <h2 className="step__title">{title}</h2>
      <InstructionText className="step__instruction" text={instruction} />
      <HeldNotices />
      <TimerFace size="card" />
      <LedSlide />
      <ClosedNotice />
      <PrivateNotes />
      {area && !held ? (
        <button type="button" className="button button--wide" disabled={canvas === null} onClick={() => canvas?.goTo(area)}>
          <Icon name="pin" />
          {t('step.goThere')}
        </button>
      ) : null}
      <OpenSpaceCard />
      <MyTable />
      <MyGroup />
      <AskCard />
      <VoteCard />
      <QuestionBox place="card" />
      {role === 'observer' ? (
        <p className="notice">
          <Icon name="eye" />
          {t('step.observer')}
        </p>
      ) : (
        <>
          {step ? <ReadyButton /> : null}
          <HandButton />
        </>
      )}
    </section>
  )
}

function HandButton() {
  const { t } = useTranslation()
  const act = useAct()
  const up = useBoard(({ session, you }) =>
    session?.people.members.some(({ id, handRaisedAtMs }) => id === you?.id && handRaisedAtMs !== null),
  )
  return (
    <button type="button" className="button button--wide" aria-pressed={up === true} onClick={() => void act('toggleHand')}>
      <Icon name="hand" />
      {t(up ? 'hands.mineUp' : 'hands.raise')}
    </button>
  )
}
