// When the workshop was to end and when it will, as clock times; where it is late, a way to win the time back.
import { expectedEndMs, minutesLate, plannedEndMs, sumOfMinutes } from '@keha/shared/session/model/agenda.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoard } from '../board/board.ts'
import { useLocale } from '../locales/language.ts'
import { Icon } from '../ui/Icon.tsx'
import { useNow } from '../ui/useNow.ts'
import { ShortenRest } from './ShortenRest.tsx'

export function AgendaTimes() {
  const { t } = useTranslation()
  const locale = useLocale()
  const [shortening, setShortening] = useState(false)
  const agenda = useBoard((state) => state.session?.agenda ?? null)
  const offset = useBoard((state) => state.clockOffsetMs)
  const now = useNow(agenda?.current !== null)
  if (agenda === null || agenda.steps.length === 0) return null
  const planned = plannedEndMs(agenda)
  const expected = expectedEndMs(agenda, now + offset)
  const late = minutesLate(agenda, now + offset)
  const clock = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' })
  /** As this computer's clock shows it. */
  const at = (serverMs: number) => clock.format(serverMs - offset)
  if (planned === null || expected === null)
    return <p className="agenda-times soft small">{t('agendaEdit.whole', { count: sumOfMinutes(agenda.steps) })}</p>
  return (
    <div className="agenda-times" data-late={late > 0}>
      <dl className="agenda-times__ends digits">
        <div>
          <dt>{t('agendaEdit.plannedEnd')}</dt>
          <dd>{at(planned)}</dd>
        </div>
        <div>
          <dt>{t('agendaEdit.expectedEnd')}</dt>
          <dd>{at(expected)}</dd>
        </div>
      </dl>
      {late > 0 ? (
        <p className="agenda-times__late">
          <span className="agenda-times__words">
            <Icon name="clock" />
            {t('agendaEdit.late', { count: late })}
          </span>
          <button type="button" className="button" onClick={() => setShortening(true)}>
            {t('agendaEdit.shortenRest')}
          </button>
        </p>
      ) : null}
      {shortening ? <ShortenRest agenda={agenda} minutes={late} onClose={() => setShortening(false)} /> : null}
    </div>
  )
}
