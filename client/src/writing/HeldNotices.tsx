// Says on the step card what the facilitator holds just now, calmly: everyone's writing, and why; everyone's view.
import { useTranslation } from 'react-i18next'
import { useBoard, useRole } from '../board/board.ts'
import { Icon } from '../ui/Icon.tsx'

export function HeldNotices() {
  const { t } = useTranslation()
  const role = useRole()
  const frozen = useBoard((state) => state.session?.writing.frozen ?? null)
  const held = useBoard((state) => state.session?.attention.held ?? false)
  return (
    <>
      {frozen && role === 'participant' ? (
        <p className="notice">
          <Icon name="snow" />
          {frozen.reason || t('freeze.reason')}
        </p>
      ) : null}
      {held ? (
        <p className="notice">
          <Icon name="gather" />
          {t('agendaEdit.heldHere')}
        </p>
      ) : null}
    </>
  )
}
