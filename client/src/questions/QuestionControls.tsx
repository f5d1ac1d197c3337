// What a facilitator does with one question. Taking it up is one press; the rest lies in a fold.
import { QuestionId } from '@keha/shared/ids.ts'
import { MAX_OWNER, type Question, type QuestionsCommand, type QuestionsSlice } from '@keha/shared/session/model/questions.ts'
import { ordered } from '@keha/shared/session/questionQueue.ts'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSend } from '../board/board.ts'
import { Field } from '../ui/Field.tsx'
import { Icon } from '../ui/Icon.tsx'
import { SelectField } from '../ui/SelectField.tsx'

interface QuestionControlsProps {
  readonly slice: QuestionsSlice
  readonly question: Question
}

/** `children` stand first in the row. */
export function QuestionControls({ slice, question, children }: QuestionControlsProps & { readonly children: ReactNode }) {
  const { t } = useTranslation()
  const send = useSend()
  const { id, state, setAside } = question
  const press = (words: string, command: QuestionsCommand, kind = '') => (
    <button type="button" className={`button ${kind}`} onClick={() => void send(command)}>
      {words}
    </button>
  )
  const row = (button: ReactNode) => (
    <div className="row question__row">
      {children}
      {button}
    </div>
  )
  const queueAgain = press(t('question.queueAgain'), { type: 'setQuestionState', question: id, state: 'queued' })
  const isNow = state === 'now'
  const answered = press(t('question.answered'), { type: 'setQuestionState', question: id, state: 'answered' }, isNow ? 'button--main' : '')
  if (setAside) return row(press(t('question.bringBack'), { type: 'setQuestionAside', question: id, aside: false }))
  if (state === 'answered' || state === 'carried') return row(queueAgain)
  return (
    <div className="question__controls">
      {row(isNow ? answered : press(t('question.takeUp'), { type: 'setQuestionState', question: id, state: 'now' }))}
      <details className="fold">
        <summary>{t('question.more')}</summary>
        <div className="question__more">
          <CarryOn question={question} />
          {isNow ? null : <Merge slice={slice} question={question} />}
          <div className="row question__row">
            {isNow ? queueAgain : answered}
            {press(t('question.setAside'), { type: 'setQuestionAside', question: id, aside: true })}
          </div>
        </div>
      </details>
    </div>
  )
}

function CarryOn({ question }: { readonly question: Question }) {
  const { t } = useTranslation()
  const send = useSend()
  const [owner, setOwner] = useState('')
  const carry = (event: FormEvent) => {
    event.preventDefault()
    if (owner.trim() !== '') void send({ type: 'carryQuestion', question: question.id, owner: owner.trim() })
  }
  return (
    <form className="question__carry" onSubmit={carry}>
      <Field
        label={t('question.owner')}
        required
        maxLength={MAX_OWNER}
        autoComplete="off"
        value={owner}
        onChange={({ target }) => setOwner(target.value)}
      />
      <button type="submit" className="button">
        <Icon name="arrowRight" />
        {t('question.carry')}
      </button>
    </form>
  )
}

const NONE = ''

function Merge({ slice, question }: QuestionControlsProps) {
  const { t } = useTranslation()
  const send = useSend()
  const others = ordered(slice).filter(({ id }) => id !== question.id)
  if (others.length === 0) return null
  return (
    <SelectField
      label={t('question.merge')}
      value={NONE}
      options={[{ value: NONE, words: t('question.choose') }, ...others.map(({ id, text }) => ({ value: id, words: text }))]}
      onChoose={(value) => {
        if (value !== NONE) void send({ type: 'mergeQuestion', question: question.id, into: QuestionId.parse(value) })
      }}
    />
  )
}
