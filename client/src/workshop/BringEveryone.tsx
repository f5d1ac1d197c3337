// What acts on everyone at once, at the panel's foot, always in reach: the view taken to what the facilitator sees, and kept
// there; the freeze.
import { useTranslation } from 'react-i18next'
import { useBoard, useOpenBoard, useSend } from '../board/board.ts'
import { useAct } from '../board/useAct.ts'
import { Icon } from '../ui/Icon.tsx'
import { FreezeButton } from '../writing/FreezeButton.tsx'

export function BringEveryone() {
  const { t } = useTranslation()
  const act = useAct()
  const send = useSend()
  const { canvas } = useOpenBoard()
  const held = useBoard((state) => state.session?.attention.held ?? false)
  const hold = () => {
    if (held) void send({ type: 'letEveryoneGo' })
    else if (canvas) void send({ type: 'bringEveryone', place: canvas.viewport(), hold: true })
  }
  return (
    <div className="side__foot everyone">
      {held ? <p className="everyone__held">{t('agendaEdit.held')}</p> : null}
      <button type="button" className="button button--wide" disabled={canvas === null} onClick={() => void act('bringEveryone')}>
        <Icon name="gather" />
        {t('action.bringEveryone')}
      </button>
      <div className="row row--fill">
        <button
          type="button"
          className={`button ${held ? 'button--main' : ''}`}
          disabled={canvas === null}
          title={t(held ? 'agendaEdit.held' : 'agendaEdit.holdLine')}
          onClick={hold}
        >
          <Icon name={held ? 'open' : 'pin'} />
          {t(held ? 'agendaEdit.letGo' : 'agendaEdit.hold')}
        </button>
        <FreezeButton />
      </div>
    </div>
  )
}
