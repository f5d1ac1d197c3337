// Says on the step card that nobody but facilitators writes on the board just now.
import { useTranslation } from 'react-i18next'
import { useBoard, useRole } from '../board/board.ts'
import { Icon } from '../ui/Icon.tsx'

export function ClosedNotice() {
  const { t } = useTranslation()
  const role = useRole()
  const closed = useBoard((state) => state.session?.writing.mode === 'closed')
  if (!closed || role !== 'participant') return null
  return (
    <p className="notice">
      <Icon name="lock" />
      {t('locked.closed')}
    </p>
  )
}
