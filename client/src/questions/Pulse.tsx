// The pulse: one word of each to whoever speaks. Participants say it; facilitators see how many say what, and of nobody who.
import { PULSE_WORDS } from '@keha/shared/session/model/sealed.ts'
import { useTranslation } from 'react-i18next'
import { useBoard, useRole, useSend } from '../board/board.ts'
import { Icon } from '../ui/Icon.tsx'

const LOOKS = {
  slower: { icon: 'clock', words: 'question.slower' },
  example: { icon: 'search', words: 'question.example' },
  clear: { icon: 'thumb', words: 'question.clear' },
} as const

export function Pulse() {
  const { t } = useTranslation()
  const role = useRole()
  const send = useSend()
  const pulse = useBoard(({ session }) => session?.questions.pulse)
  const own = useBoard(({ mine, session }) => (mine.pulse?.round === session?.questions.pulse.round ? mine.pulse?.what : undefined))
  if (!pulse) return null
  return (
    <section className="pulse" aria-label={t('question.pulse')}>
      <p className="pulse__title">{t('question.pulse')}</p>
      {role === 'facilitator' ? (
        <ul className="plain pulse__words">
          {PULSE_WORDS.map((word) => (
            <li key={word} className="pulse__count" data-some={pulse[word] > 0}>
              <Icon name={LOOKS[word].icon} />
              <span>{t(LOOKS[word].words)}</span>
              <strong className="digits">{pulse[word]}</strong>
            </li>
          ))}
        </ul>
      ) : (
        <div className="pulse__words">
          {PULSE_WORDS.map((word) => (
            <button
              key={word}
              type="button"
              className="button pulse__say"
              aria-pressed={own === word}
              onClick={() => void send({ type: 'sayPulse', what: own === word ? null : word })}
            >
              <Icon name={LOOKS[word].icon} />
              {t(LOOKS[word].words)}
            </button>
          ))}
        </div>
      )}
      {role === 'facilitator' ? null : <p className="soft small">{t('question.pulseHint')}</p>}
    </section>
  )
}
