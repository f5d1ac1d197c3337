// The door: locked, nobody new is let in but facilitators.
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoard, useSend } from '../board/board.ts'
import { Icon } from '../ui/Icon.tsx'

export function DoorSwitch() {
  const { t } = useTranslation()
  const send = useSend()
  const id = useId()
  const locked = useBoard((state) => state.session?.people.doorLocked ?? false)
  return (
    <div className="people-door">
      <div className="people-door__words">
        <span className="people-door__name" id={`${id}-name`}>
          <Icon name={locked ? 'lock' : 'open'} />
          {t('peopleEdit.door')}
        </span>
        <span className="soft small" id={`${id}-line`}>
          {t(locked ? 'peopleEdit.doorLocked' : 'peopleEdit.doorOpen')}
        </span>
      </div>
      <button
        type="button"
        role="switch"
        className="switch"
        aria-checked={locked}
        aria-labelledby={`${id}-name`}
        aria-describedby={`${id}-line`}
        onClick={() => void send({ type: 'lockDoor', locked: !locked })}
      />
    </div>
  )
}
