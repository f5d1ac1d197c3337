// The question box, open all the time: ask, see what waits and by which rule, say "me too". Facilitators see to each from here.
// In a step of listening or questions it stands with the step's own controls, opened; else as a fold of its own.
import { currentStep, type StepKind } from '@keha/shared/session/model/agenda.ts'
import type { QuestionsSlice } from '@keha/shared/session/model/questions.ts'
import { useTranslation } from 'react-i18next'
import { useBoard, useRole } from '../board/board.ts'
import { Icon } from '../ui/Icon.tsx'
import { AskQuestion } from './AskQuestion.tsx'
import { OrderRule } from './OrderRule.tsx'
import { Pulse } from './Pulse.tsx'
import { QuestionItem } from './QuestionItem.tsx'
import { QuestionList } from './QuestionList.tsx'
import { type QuestionLists, questionLists } from './questionLists.ts'
import './questions.css'

const QUESTION_STEPS: readonly (StepKind | undefined)[] = ['listen', 'questions']

/** Mounted in both places of the facilitator's panel; it is shown in one. */
export function QuestionBox({ place }: { readonly place: 'step' | 'panel' | 'card' }) {
  const { t } = useTranslation()
  const slice = useBoard(({ session }) => session?.questions)
  const kind = useBoard(({ session }) => (session ? currentStep(session.agenda)?.kind : undefined))
  const isQuestionStep = QUESTION_STEPS.includes(kind)
  if (!slice || (place !== 'card' && isQuestionStep !== (place === 'step'))) return null
  const lists = questionLists(slice)
  return (
    <details className={`panel__fold questions ${place === 'panel' ? 'panel__section' : 'questions--own'}`} open={isQuestionStep}>
      <summary className="panel__title">
        <Icon name="question" />
        {t('question.title')}
        <WaitingCounts lists={lists} />
      </summary>
      <Contents slice={slice} lists={lists} hasPulse={isQuestionStep} />
    </details>
  )
}

function WaitingCounts({ lists: { queue, aside } }: { readonly lists: QuestionLists }) {
  const { t } = useTranslation()
  return (
    <span className="questions__counts digits">
      {t('question.waiting', { count: queue.length })}
      {aside.length > 0 ? ` · ${t('question.asideCount', { count: aside.length })}` : ''}
    </span>
  )
}

interface ContentsProps {
  readonly slice: QuestionsSlice
  readonly lists: QuestionLists
  readonly hasPulse: boolean
}

function Contents({ slice, lists, hasPulse }: ContentsProps) {
  const { t } = useTranslation()
  const role = useRole()
  const { now, queue, carried, answered, aside } = lists
  return (
    <div className="questions__contents">
      {hasPulse && role !== 'observer' ? <Pulse /> : null}
      {role === 'participant' ? <AskQuestion /> : null}
      {slice.questions.length === 0 ? <p className="soft small">{t('question.none')}</p> : <OrderRule order={slice.order} />}
      {now ? (
        <ul className="plain" aria-label={t('question.now')}>
          <QuestionItem slice={slice} question={now} />
        </ul>
      ) : null}
      {queue.length > 0 ? <QuestionList slice={slice} questions={queue} words={t('question.queued')} /> : null}
      <Fold slice={slice} questions={carried} words={t('question.carriedList', { count: carried.length })} />
      <Fold slice={slice} questions={answered} words={t('question.answeredList', { count: answered.length })} />
      <Fold slice={slice} questions={aside} words={t('question.asideList', { count: aside.length })} />
      {role === 'facilitator' ? (
        <details className="fold questions__fold">
          <summary>{t('question.add')}</summary>
          <AskQuestion />
        </details>
      ) : null}
    </div>
  )
}

interface FoldProps {
  readonly slice: QuestionsSlice
  readonly questions: QuestionLists['queue']
  readonly words: string
}

function Fold({ slice, questions, words }: FoldProps) {
  return questions.length === 0 ? null : (
    <details className="fold questions__fold">
      <summary>{words}</summary>
      <QuestionList slice={slice} questions={questions} words={words} />
    </details>
  )
}
