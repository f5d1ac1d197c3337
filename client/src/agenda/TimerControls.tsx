// The facilitator's hold on the clock: start, pause, a minute more, clear.
import { useTranslation } from 'react-i18next'
import { useSend } from '../board/board.ts'
import { useAct } from '../board/useAct.ts'
import { useTimeLeft } from '../board/useTimeLeft.ts'
import { Icon } from '../ui/Icon.tsx'
import { TimerFace } from './TimerFace.tsx'

export function TimerControls() {
  const { t } = useTranslation()
  const act = useAct()
  const send = useSend()
  const time = useTimeLeft()
  if (time === null) return null
  const running = time.status === 'running'
  const set = time.leftMs !== null
  const start = time.status === 'paused' ? t('timer.resume') : t('timer.start')
  return (
    <section className="timer-controls" aria-label={t('timer.title')}>
      <div className="row row--ends">
        {set ? <TimerFace size="card" /> : <p className="soft small">{t('timer.none')}</p>}
        {set ? (
          <button type="button" className="button button--quiet" onClick={() => void send({ type: 'clearTimer' })}>
            {t('timer.clear')}
          </button>
        ) : null}
      </div>
      <div className="row row--fill">
        {set ? (
          <button type="button" className={`button ${running ? '' : 'button--main'}`} onClick={() => void act('toggleTimer')}>
            <Icon name={running ? 'pause' : 'play'} />
            {running ? t('timer.pause') : start}
          </button>
        ) : (
          [5, 10, 15].map((minutes) => (
            <button key={minutes} type="button" className="button" onClick={() => void send({ type: 'startTimer', minutes })}>
              {t('timer.minutes', { count: minutes })}
            </button>
          ))
        )}
        {set ? (
          <button type="button" className="button" onClick={() => void act('addMinute')} title={t('action.addMinute')}>
            {t('timer.plusOne')}
          </button>
        ) : null}
      </div>
    </section>
  )
}
