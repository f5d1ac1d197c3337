// One question: what is asked, by whom, where it stands, what is part of it, and "me too".

import type { Question, QuestionsSlice } from '@keha/shared/session/model/questions.ts'
import { supportersOf, withMerged } from '@keha/shared/session/questionQueue.ts'
import { useTranslation } from 'react-i18next'
import { useBoard, useRole, useSend } from '../board/board.ts'
import { Icon } from '../ui/Icon.tsx'
import { QuestionControls } from './QuestionControls.tsx'
import { useAsker } from './useAsker.ts'

const STATE_LOOKS = {
  queued: { icon: 'clock', words: 'question.queued' },
  now: { icon: 'play', words: 'question.now' },
  answered: { icon: 'check', words: 'question.answered' },
  carried: { icon: 'arrowRight', words: 'question.carried' },
} as const

interface QuestionItemProps {
  readonly slice: QuestionsSlice
  readonly question: Question
}

export function QuestionItem({ slice, question }: QuestionItemProps) {
  const { t } = useTranslation()
  const role = useRole()
  const askerOf = useAsker()
  const parts = withMerged(slice.questions, question).slice(1)
  const { icon, words } = STATE_LOOKS[question.state]
  return (
    <li className="question" data-state={question.state}>
      <p className="question__text">{question.text}</p>
      <p className="question__facts soft small">
        <span className="question__state">
          <Icon name={question.setAside ? 'pause' : icon} />
          {question.setAside
            ? t('question.aside')
            : question.state === 'carried'
              ? t('question.carriedTo', { owner: question.owner })
              : t(words)}
        </span>
        <span>{askerOf(question)}</span>
      </p>
      {parts.length > 0 ? (
        <ul className="plain question__parts" aria-label={t('question.parts')}>
          {parts.map((part) => (
            <Part key={part.id} part={part} />
          ))}
        </ul>
      ) : null}
      {role === 'facilitator' ? (
        <QuestionControls slice={slice} question={question}>
          <MeToo slice={slice} question={question} />
        </QuestionControls>
      ) : (
        <MeToo slice={slice} question={question} />
      )}
    </li>
  )
}

function Part({ part }: { readonly part: Question }) {
  const { t } = useTranslation()
  const role = useRole()
  const send = useSend()
  const askerOf = useAsker()
  return (
    <li className="question__part small">
      <span>
        {part.text} <span className="soft">({askerOf(part)})</span>
      </span>
      {role === 'facilitator' ? (
        <button
          type="button"
          className="button button--quiet question__small"
          aria-label={t('question.separateThis', { text: part.text })}
          onClick={() => void send({ type: 'mergeQuestion', question: part.id, into: null })}
        >
          {t('question.separate')}
        </button>
      ) : null}
    </li>
  )
}

function MeToo({ slice, question }: QuestionItemProps) {
  const { t } = useTranslation()
  const role = useRole()
  const send = useSend()
  const you = useBoard((state) => state.you?.id)
  const supporters = supportersOf(slice, question)
  const isMine = question.asker !== null && question.asker === you
  const isOpen = question.state === 'queued' || question.state === 'now'
  const count = (
    <span className="question__count small digits">
      <Icon name="thumb" />
      {t('question.supporters', { count: supporters.length })}
    </span>
  )
  if (role === 'observer' || !isOpen || (isMine && question.state === 'now')) return count
  if (isMine)
    return (
      <div className="row">
        {count}
        <button
          type="button"
          className="button button--quiet question__small"
          onClick={() => void send({ type: 'withdrawQuestion', question: question.id })}
        >
          {t('question.withdraw')}
        </button>
      </div>
    )
  const isGiven = you !== undefined && supporters.includes(you)
  return (
    <button
      type="button"
      className="button question__too digits"
      aria-pressed={isGiven}
      aria-label={t('question.meTooThis', { text: question.text, count: supporters.length })}
      onClick={() => void send({ type: 'supportQuestion', question: question.id, support: !isGiven })}
    >
      <Icon name="thumb" />
      {role === 'facilitator' ? supporters.length : t('question.meToo', { count: supporters.length })}
    </button>
  )
}
