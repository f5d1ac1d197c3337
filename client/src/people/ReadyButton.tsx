// A participant says to be ready with the step, or not after all.
import { useTranslation } from 'react-i18next'
import { useBoard, useSend } from '../board/board.ts'
import { Icon } from '../ui/Icon.tsx'

export function ReadyButton() {
  const { t } = useTranslation()
  const send = useSend()
  const ready = useBoard(({ session, you }) => you !== null && session?.ready.people.includes(you.id) === true)
  return (
    <button
      type="button"
      className="button button--wide ready-button"
      aria-pressed={ready}
      onClick={() => void send({ type: 'sayReady', ready: !ready })}
    >
      <span className="ready-button__mark">{ready ? <Icon name="check" /> : null}</span>
      {t('ready.mine')}
    </button>
  )
}
