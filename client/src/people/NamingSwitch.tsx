// Whether one's own name may stand in what leaves the board: said at joining, and changed here at any time, also afterwards.
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoard, useSend } from '../board/board.ts'
import { Icon } from '../ui/Icon.tsx'

export function NamingSwitch() {
  const { t } = useTranslation()
  const send = useSend()
  const id = useId()
  const agreed = useBoard(({ session, you }) => session?.people.members.find((one) => one.id === you?.id)?.mayBeNamed ?? false)
  return (
    <div className="people-door">
      <div className="people-door__words">
        <span className="people-door__name" id={`${id}-name`}>
          <Icon name="file" />
          {t('naming.agree')}
        </span>
        <span className="soft small" id={`${id}-line`}>
          {t(agreed ? 'naming.agreed' : 'naming.notAgreed')}
        </span>
      </div>
      <button
        type="button"
        role="switch"
        className="switch"
        aria-checked={agreed}
        aria-labelledby={`${id}-name`}
        aria-describedby={`${id}-line`}
        onClick={() => void send({ type: 'agreeToBeNamed', agreed: !agreed })}
      />
    </div>
  )
}
