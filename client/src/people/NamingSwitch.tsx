// Whether one's own name may stand in what leaves the board: said at joining, and changed here at any time, also afterwards.
import { useTranslation } from 'react-i18next'
import { useBoard, useSend } from '../board/board.ts'
import { SwitchRow } from '../ui/SwitchRow.tsx'

export function NamingSwitch() {
  const { t } = useTranslation()
  const send = useSend()
  const agreed = useBoard(({ session, you }) => session?.people.members.find((one) => one.id === you?.id)?.mayBeNamed ?? false)
  return (
    <SwitchRow
      icon="file"
      name={t('naming.agree')}
      state={t(agreed ? 'naming.agreed' : 'naming.notAgreed')}
      isOn={agreed}
      onSwitch={(isOn) => void send({ type: 'agreeToBeNamed', agreed: isOn })}
    />
  )
}
