// The workshop is over: everyone sees it over the canvas, wherever the panel is.
import { useTranslation } from 'react-i18next'
import { useBoard } from '../board/board.ts'
import { Icon } from '../ui/Icon.tsx'
import './closing.css'

export function ClosedBanner() {
  const { t } = useTranslation()
  const isClosed = useBoard(({ session }) => (session?.closing.closedAtMs ?? null) !== null)
  return (
    <div className="banner-place">
      {/* Always mounted, so that the live region is there before its words. */}
      <p className="visually-hidden" role="status">
        {isClosed ? t('locked.over') : ''}
      </p>
      {isClosed ? (
        <p className="closed-banner" aria-hidden="true">
          <Icon name="lock" />
          {t('locked.over')}
        </p>
      ) : null}
    </div>
  )
}
