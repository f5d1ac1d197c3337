// The door: locked, nobody new is let in but facilitators.
import { useTranslation } from 'react-i18next'
import { useBoard, useSend } from '../board/board.ts'
import { SwitchRow } from '../ui/SwitchRow.tsx'

export function DoorSwitch() {
  const { t } = useTranslation()
  const send = useSend()
  const locked = useBoard((state) => state.session?.people.doorLocked ?? false)
  return (
    <SwitchRow
      icon={locked ? 'lock' : 'open'}
      name={t('peopleEdit.door')}
      state={t(locked ? 'peopleEdit.doorLocked' : 'peopleEdit.doorOpen')}
      isOn={locked}
      onSwitch={(isOn) => void send({ type: 'lockDoor', locked: isOn })}
    />
  )
}
