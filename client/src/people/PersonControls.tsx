// What a facilitator may do to another person: another role, another name, out of the board.

import { ROLES, Role } from '@keha/shared/roles.ts'
import type { Member } from '@keha/shared/session/model/people.ts'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoard, useSend } from '../board/board.ts'
import { announce } from '../ui/announcements.ts'
import { ROLE_WORDS } from '../ui/roleWords.ts'
import { SelectField } from '../ui/SelectField.tsx'

export function PersonControls({ member, onRename }: { readonly member: Member; readonly onRename: () => void }) {
  const { t } = useTranslation()
  const send = useSend()
  const [removing, setRemoving] = useState(false)
  if (removing) return <Removal member={member} onKeep={() => setRemoving(false)} />
  return (
    <div className="person-controls">
      <div className="person-controls__row">
        <SelectField
          label={t('peopleEdit.role')}
          value={member.role}
          options={ROLES.map((value) => ({ value, words: t(ROLE_WORDS[value]) }))}
          onChoose={(chosen) => {
            const role = Role.parse(chosen)
            void send({ type: 'changeRole', person: member.id, role }).then((done) => {
              if (done) announce(t('peopleEdit.roleNow', { name: member.name, role: t(ROLE_WORDS[role]).toLowerCase() }))
            })
          }}
        />
        <button type="button" className="button" onClick={onRename}>
          {t('people.rename')}
        </button>
        <button type="button" className="button button--danger" onClick={() => setRemoving(true)}>
          {t('peopleEdit.remove')}
        </button>
      </div>
    </div>
  )
}

function Removal({ member, onKeep }: { readonly member: Member; readonly onKeep: () => void }) {
  const { t } = useTranslation()
  const send = useSend()
  const locked = useBoard((state) => state.session?.people.doorLocked ?? false)
  const [lockToo, setLockToo] = useState(true)
  const cancel = useRef<HTMLButtonElement>(null)
  useEffect(() => cancel.current?.focus(), [])
  const remove = async () => {
    // The door first: who is out must not slip in before it is locked.
    if (!locked && lockToo && !(await send({ type: 'lockDoor', locked: true }))) return
    if (await send({ type: 'removePerson', person: member.id })) announce(t('peopleEdit.removed', { name: member.name }))
  }
  return (
    <fieldset className="person-controls person-removal">
      <legend className="person-removal__ask">{t('peopleEdit.removeAsk', { name: member.name })}</legend>
      <p>
        {t('peopleEdit.removeLine')} {t(locked ? 'peopleEdit.staysOut' : 'peopleEdit.mayReturn')}
      </p>
      {locked ? null : (
        <label className="check">
          <input type="checkbox" checked={lockToo} onChange={(event) => setLockToo(event.target.checked)} />
          {t('peopleEdit.lockToo')}
        </label>
      )}
      <div className="dialog__actions">
        <button type="button" className="button" onClick={onKeep} ref={cancel}>
          {t('ui.cancel')}
        </button>
        <button type="button" className="button button--danger" onClick={() => void remove()}>
          {t('peopleEdit.removeDo')}
        </button>
      </div>
    </fieldset>
  )
}
