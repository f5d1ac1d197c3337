// Closing the workshop: says what it does, and what would be left unseen, and asks whether its files name people, before it is done; then there is everything to take along.
import type { UnderWay } from '@keha/shared/session/model/closing.ts'
import { underWay } from '@keha/shared/session/tools/closing.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoard, useSend } from '../board/board.ts'
import { NamesChoice } from '../export/NamesChoice.tsx'
import { LifeLine } from '../life/LifeLine.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Icon } from '../ui/Icon.tsx'
import './closing.css'

interface CloseDialogProps {
  /** The workshop is closed; whether the files to take along name people. */
  readonly onClosed: (names: boolean) => void
  readonly onCancel: () => void
}

const NOTHING: UnderWay = { privateNotes: 0, open: 0, isTimerRunning: false }

export function CloseDialog({ onClosed, onCancel }: CloseDialogProps) {
  const { t } = useTranslation()
  const send = useSend()
  const session = useBoard((state) => state.session)
  const [names, setNames] = useState(false)
  const [working, setWorking] = useState(false)
  const { privateNotes, open, isTimerRunning } = session ? underWay(session) : NOTHING
  const close = async () => {
    setWorking(true)
    if (await send({ type: 'closeWorkshop' })) onClosed(names)
    else setWorking(false)
  }
  return (
    <Dialog title={t('closing.title')} onClose={onCancel}>
      <p>{t('closing.does')}</p>
      {privateNotes > 0 ? (
        <p className="notice notice--warn">
          <Icon name="warning" />
          <span>{t('closing.private', { count: privateNotes })}</span>
        </p>
      ) : null}
      {open > 0 || isTimerRunning ? (
        <ul className="closing-ends">
          {open > 0 ? <li>{t('closing.open', { count: open })}</li> : null}
          {isTimerRunning ? <li>{t('closing.timer')}</li> : null}
        </ul>
      ) : null}
      <NamesChoice names={names} onChange={setNames} />
      <p className="soft">{t('closing.again')}</p>
      <LifeLine />
      <div className="dialog__actions">
        <button type="button" className="button" onClick={onCancel} data-first>
          {t('ui.cancel')}
        </button>
        <button type="button" className="button button--main" aria-disabled={working} onClick={() => (working ? undefined : void close())}>
          <Icon name="lock" />
          {t('closing.close')}
        </button>
      </div>
    </Dialog>
  )
}
