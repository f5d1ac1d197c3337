// Asking, by name or without. What is typed stays until the server has it.
import { MAX_QUESTION_TEXT } from '@keha/shared/session/model/questions.ts'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSend } from '../board/board.ts'
import { announce } from '../ui/announcements.ts'
import { TextArea } from '../ui/TextArea.tsx'
import { freshQuestionId } from './freshQuestionId.ts'

export function AskQuestion() {
  const { t } = useTranslation()
  const send = useSend()
  const [text, setText] = useState('')
  const [anonymous, setAnonymous] = useState(false)
  // The same until it is in the box, so that a second press asks nothing twice.
  const id = useRef(freshQuestionId())
  const ask = async (event: FormEvent) => {
    event.preventDefault()
    const asked = text.trim()
    if (asked === '' || !(await send({ type: 'askQuestion', id: id.current, text: asked, anonymous }))) return
    id.current = freshQuestionId()
    setText('')
    announce(t('question.asked'))
  }
  return (
    <form className="questions__ask" onSubmit={(event) => void ask(event)}>
      <TextArea
        label={t('question.text')}
        rows={2}
        maxLength={MAX_QUESTION_TEXT}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <label className="check">
        <input type="checkbox" checked={anonymous} onChange={({ target }) => setAnonymous(target.checked)} />
        {t('question.anonymous')}
      </label>
      {anonymous ? <p className="soft small">{t('question.anonymousHint')}</p> : null}
      <button type="submit" className="button button--main" disabled={text.trim() === ''}>
        {t('question.ask')}
      </button>
    </form>
  )
}
