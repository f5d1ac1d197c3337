// Time left, big. Colour is never alone: paused and over are also words, and the last minutes an icon.
import { useTranslation } from 'react-i18next'
import { useTimeLeft } from '../board/useTimeLeft.ts'
import { clockFace } from '../ui/clockWords.ts'
import { Icon } from '../ui/Icon.tsx'

export function TimerFace({ size }: { readonly size: 'bar' | 'card' }) {
  const { t } = useTranslation()
  const time = useTimeLeft()
  if (time === null || time.leftMs === null) return null
  const face = clockFace(time.leftMs)
  return (
    <div
      className={`timer timer--${size}`}
      data-mood={time.mood}
      data-timer={time.status}
      role="timer"
      aria-label={[t('timer.left', { time: face }), time.status === 'paused' ? t('timer.paused') : ''].filter(Boolean).join(', ')}
    >
      {time.status === 'over' ? (
        <span className="timer__over">{t('timer.over')}</span>
      ) : (
        <>
          {time.status === 'paused' ? <Icon name="pause" /> : <Icon name="clock" />}
          <span className="digits">{face}</span>
          {time.status === 'paused' ? <span className="timer__state">{t('timer.paused')}</span> : null}
        </>
      )}
    </div>
  )
}
