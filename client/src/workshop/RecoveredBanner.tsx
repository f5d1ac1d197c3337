// Notes written here that the server's board does not hold: offered back, to keep or to let go.
import { useTranslation } from 'react-i18next'
import { useBoard, useOpenBoard, useRole } from '../board/board.ts'
import { Icon } from '../ui/Icon.tsx'
import { whyLocked } from '../ui/whyLocked.ts'

export function RecoveredBanner() {
  const { t } = useTranslation()
  const { line } = useOpenBoard()
  const recovered = useBoard((state) => state.recovered)
  const role = useRole()
  const session = useBoard((state) => state.session)
  const locked = session ? whyLocked(role, session) : null
  if (recovered === null) return null
  return (
    <section className="banner notice notice--warn" aria-label={t('recovered.title')} role="alert">
      <Icon name="info" />
      <p>
        {t('recovered.line', { count: recovered.ids.length })}
        {locked ? (
          <span id="recovered-locked">
            {' '}
            {t(locked.words, { reason: locked.reason })} {t('locked.wait')}
          </span>
        ) : null}
      </p>
      <span className="row">
        <button
          type="button"
          className="button button--main"
          disabled={locked !== null}
          aria-describedby={locked ? 'recovered-locked' : undefined}
          onClick={() => line.settleRecovered(true)}
        >
          {t('recovered.keep')}
        </button>
        <button type="button" className="button" onClick={() => line.settleRecovered(false)}>
          {t('recovered.letGo')}
        </button>
      </span>
    </section>
  )
}
