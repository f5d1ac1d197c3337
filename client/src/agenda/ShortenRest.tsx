// What shortening the rest would do, step by step, before it is done.
import { inLanguage } from '@keha/shared/locale.ts'
import { type AgendaSlice, shortenedRest, stepsAhead } from '@keha/shared/session/model/agenda.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSend } from '../board/board.ts'
import { useLocale } from '../locales/language.ts'
import { Dialog } from '../ui/Dialog.tsx'

interface ShortenRestProps {
  readonly agenda: AgendaSlice
  readonly minutes: number
  readonly onClose: () => void
}

export function ShortenRest({ agenda, minutes, onClose }: ShortenRestProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  const send = useSend()
  // What was asked about does not change while one reads it.
  const [byMinutes] = useState(Math.max(1, minutes))
  const shorter = new Map(shortenedRest(agenda, byMinutes).map((one) => [one.step, one.minutes]))
  const ahead = stepsAhead(agenda)
  const won = ahead.reduce((sum, step) => sum + step.minutes - (shorter.get(step.id) ?? step.minutes), 0)
  const shorten = async () => {
    if (await send({ type: 'shortenRest', byMinutes })) onClose()
  }
  return (
    <Dialog title={t('agendaEdit.shortenTitle')} onClose={onClose}>
      <p>{won === 0 ? t('agendaEdit.nothingToShorten') : t('agendaEdit.shortenLine', { count: won })}</p>
      <table className="shorten">
        <thead>
          <tr>
            <th scope="col">{t('agendaEdit.step')}</th>
            <th scope="col">{t('agendaEdit.before')}</th>
            <th scope="col">{t('agendaEdit.after')}</th>
          </tr>
        </thead>
        <tbody>
          {ahead.map((step) => (
            <tr key={step.id} data-shorter={shorter.has(step.id)}>
              <th scope="row">{inLanguage(step.title, locale)}</th>
              <td className="digits">{t('agenda.minutes', { count: step.minutes })}</td>
              <td className="digits">{t('agenda.minutes', { count: shorter.get(step.id) ?? step.minutes })}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="dialog__actions">
        <button type="button" className="button" onClick={onClose}>
          {t('ui.cancel')}
        </button>
        <button type="button" className="button button--main" disabled={won === 0} onClick={() => void shorten()} data-first>
          {t('agendaEdit.shortenDo')}
        </button>
      </div>
    </Dialog>
  )
}
