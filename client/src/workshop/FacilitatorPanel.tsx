// The facilitator's side: agenda with the current step's controls, everyone here, hands, scaffold.
import { currentStep } from '@keha/shared/session/model/agenda.ts'
import { useTranslation } from 'react-i18next'
import { AgendaList } from '../agenda/AgendaList.tsx'
import { TimerControls } from '../agenda/TimerControls.tsx'
import { AskPanel } from '../asking/AskPanel.tsx'
import { useBoard, useOpenBoard } from '../board/board.ts'
import { useAct } from '../board/useAct.ts'
import { CafePanel } from '../cafe/CafePanel.tsx'
import { CycleCard } from '../cycle/CycleCard.tsx'
import { Unfinished } from '../cycle/Unfinished.tsx'
import { GroupsPanel } from '../groups/GroupsPanel.tsx'
import { SayForm } from '../message/SayForm.tsx'
import { OpenSpaceCard } from '../openSpace/OpenSpaceCard.tsx'
import { HandQueue } from '../people/HandQueue.tsx'
import { ReadyCount } from '../people/ReadyCount.tsx'
import { QuestionBox } from '../questions/QuestionBox.tsx'
import { SlidesPanel } from '../slides/SlidesPanel.tsx'
import { SpeakerBar } from '../slides/SpeakerBar.tsx'
import { Icon } from '../ui/Icon.tsx'
import { OpenVoteCard } from '../voting/OpenVoteCard.tsx'
import { VotePanel } from '../voting/VotePanel.tsx'
import { PrivateControls } from '../writing/PrivateControls.tsx'
import { ScaffoldTools } from './ScaffoldTools.tsx'

export function FacilitatorPanel({ onEnd }: { readonly onEnd: () => void }) {
  const { t } = useTranslation()
  const act = useAct()
  const { canvas } = useOpenBoard()
  const agenda = useBoard((state) => state.session?.agenda ?? null)
  const step = agenda ? currentStep(agenda) : undefined
  const at = agenda && step ? agenda.steps.indexOf(step) : -1
  const last = agenda !== null && at === agenda.steps.length - 1
  const area = step?.area

  return (
    <>
      <CycleCard />
      <SpeakerBar />
      <HandQueue />
      <OpenVoteCard />
      {agenda && agenda.steps.length > 0 && !step ? (
        <section className="panel__begin">
          <p>{t('agenda.notBegun')}</p>
          <button type="button" className="button button--main button--wide" onClick={() => void act('nextStep')}>
            <Icon name="play" />
            {t('agenda.begin')}
          </button>
        </section>
      ) : null}
      <AgendaList>
        <TimerControls />
        <div className="row row--steps">
          <button
            type="button"
            className="button button--icon"
            aria-label={t('action.previousStep')}
            title={t('action.previousStep')}
            disabled={at <= 0}
            onClick={() => void act('previousStep')}
          >
            <Icon name="arrowLeft" />
          </button>
          {last && at >= 0 ? (
            <button type="button" className="button button--main" onClick={onEnd}>
              {t('closing.title')}
            </button>
          ) : (
            <button type="button" className="button button--main" disabled={last} onClick={() => void act('nextStep')}>
              {t('action.nextStep')}
              <Icon name="arrowRight" />
            </button>
          )}
        </div>
        {area ? (
          <button type="button" className="button button--quiet" onClick={() => canvas?.goTo(area)}>
            <Icon name="pin" />
            {t('agenda.showArea')}
          </button>
        ) : null}
        <PrivateControls />
        <SlidesPanel place="step" />
        <AskPanel />
        <QuestionBox place="step" />
        <CafePanel />
        <GroupsPanel place="step" />
        <ReadyCount />
      </AgendaList>
      {agenda?.steps.length === 0 ? (
        <div className="panel__section">
          <TimerControls />
          <PrivateControls />
        </div>
      ) : null}
      <QuestionBox place="panel" />
      <OpenSpaceCard />
      <Unfinished />
      <SlidesPanel place="panel" />
      <VotePanel />
      <GroupsPanel place="panel" />
      <SayForm />
      <ScaffoldTools />
    </>
  )
}
