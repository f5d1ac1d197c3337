// What the panel says once the workshop is over, in place of the steps: that it can be read, what can be taken along, and for
// facilitators the way back.
import { useTranslation } from 'react-i18next'
import { useBoard, useRole, useSend } from '../board/board.ts'
import { CycleCard } from '../cycle/CycleCard.tsx'
import { LifeLine } from '../life/LifeLine.tsx'
import { useLocale } from '../locales/language.ts'
import { Icon } from '../ui/Icon.tsx'
import { PrivateNotes } from '../writing/PrivateNotes.tsx'
import './closing.css'

interface ClosedCardProps {
  readonly onExport: () => void
  readonly onLife: () => void
}

export function ClosedCard({ onExport, onLife }: ClosedCardProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  const role = useRole()
  const send = useSend()
  const closedAtMs = useBoard(({ session }) => session?.closing.closedAtMs ?? null)
  const waiting = useBoard(({ session }) => session?.writing.waiting ?? 0)
  if (closedAtMs === null) return null
  const when = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }).format(closedAtMs)
  return (
    <section className="closed-card" aria-label={t('closing.over')}>
      <CycleCard />
      <h2 className="step__title">{t('closing.over')}</h2>
      <p className="soft small digits">{when}</p>
      <p>{t('closing.readable')}</p>
      <button type="button" className="button button--main button--wide" onClick={onExport}>
        <Icon name="download" />
        {t('export.title')}
      </button>
      <PrivateNotes />
      <LifeLine />
      {role === 'facilitator' ? (
        <>
          {waiting > 0 ? (
            <p className="notice notice--warn">
              <Icon name="info" />
              <span>{t('closing.waiting', { count: waiting })}</span>
            </p>
          ) : null}
          <button type="button" className="button button--wide" onClick={() => void send({ type: 'reopenWorkshop' })}>
            <Icon name="open" />
            {t('closing.reopen')}
          </button>
          <p className="soft small">{t('closing.reopenHint')}</p>
          <button type="button" className="button button--quiet button--wide" onClick={onLife}>
            <Icon name="clock" />
            {t('life.title')}
          </button>
        </>
      ) : null}
    </section>
  )
}
