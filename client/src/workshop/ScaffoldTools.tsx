// The facilitator's hold on the scaffold: change it, lock what is selected into it, open what is selected out of it.
import type { RecordId } from '@keha/shared/ids.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoard, useOpenBoard, useSend } from '../board/board.ts'
import { announce } from '../ui/announcements.ts'
import { Icon } from '../ui/Icon.tsx'

/** The most records the server takes in one command. */
const RECORDS_A_COMMAND = 200

export function ScaffoldTools() {
  const { t } = useTranslation()
  const { canvas } = useOpenBoard()
  const send = useSend()
  const scaffold = useBoard((state) => state.session?.scaffold.records)
  const [editing, setEditing] = useState(false)

  const edit = () => {
    canvas?.editScaffold(!editing)
    setEditing(!editing)
  }
  const selected = (locked: boolean): readonly RecordId[] => {
    const owned = new Set((scaffold ?? []).map((record) => record.id as string))
    return (canvas?.selection() ?? []).filter((id) => owned.has(id) === locked)
  }
  const inParts = async (type: 'lockRecords' | 'openRecords', ids: readonly RecordId[], done: string) => {
    for (let from = 0; from < ids.length; from += RECORDS_A_COMMAND)
      if (!(await send({ type, ids: ids.slice(from, from + RECORDS_A_COMMAND) }))) return
    announce(done)
  }
  const lock = () => {
    const ids = selected(false)
    if (ids.length === 0) return announce(t('scaffold.selectFirst'))
    void inParts('lockRecords', ids, t('scaffold.locked', { count: ids.length }))
  }
  const open = () => {
    const ids = selected(true)
    if (ids.length === 0) return announce(t(editing ? 'scaffold.selectLocked' : 'scaffold.editFirst'))
    void inParts('openRecords', ids, t('scaffold.opened', { count: ids.length }))
  }

  return (
    <details className="panel__section panel__fold">
      <summary className="panel__title">
        <Icon name="lock" />
        {t('scaffold.title')}
      </summary>
      <p className="soft small">{t('scaffold.line')}</p>
      <div className="row">
        <button type="button" className="button" aria-pressed={editing} disabled={canvas === null} onClick={edit}>
          <Icon name="pen" />
          {t('scaffold.edit')}
        </button>
        <button type="button" className="button" disabled={canvas === null} onClick={lock}>
          <Icon name="lock" />
          {t('scaffold.lock')}
        </button>
        <button type="button" className="button" disabled={canvas === null} onClick={open}>
          <Icon name="open" />
          {t('scaffold.open')}
        </button>
      </div>
    </details>
  )
}
