// The question that is on, large over everyone's canvas; each may fold it away for themselves until the next one.
import { supportersOf } from '@keha/shared/session/questionQueue.ts'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoard } from '../board/board.ts'
import { announce } from '../ui/announcements.ts'
import { Icon } from '../ui/Icon.tsx'
import { useAsker } from './useAsker.ts'
import './questions.css'

export function QuestionNow() {
  const { t } = useTranslation()
  const askerOf = useAsker()
  const slice = useBoard(({ session }) => session?.questions)
  const now = slice?.questions.find(({ state }) => state === 'now')
  const [closed, setClosed] = useState<string | null>(null)
  const text = now?.text
  useEffect(() => {
    if (text !== undefined) announce(t('question.nowSpoken', { text }), { spokenOnly: true })
  }, [text, t])
  if (!slice || !now || closed === now.id) return null
  return (
    <section className="question-now" aria-label={t('question.now')}>
      <div className="question-now__words">
        <p className="question-now__label">
          <Icon name="question" />
          {t('question.now')}
        </p>
        <p className="question-now__text">{now.text}</p>
        <p className="soft small">
          {askerOf(now)} · {t('question.supporters', { count: supportersOf(slice, now).length })}
        </p>
      </div>
      <button
        type="button"
        className="button button--quiet button--icon question-now__close"
        aria-label={t('question.close')}
        onClick={() => setClosed(now.id)}
      >
        <Icon name="close" />
      </button>
    </section>
  )
}
