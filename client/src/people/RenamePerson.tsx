// A new name for a person. One's own is also kept for the next board.
import type { Member } from '@keha/shared/session/model/people.ts'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSend } from '../board/board.ts'
import { keepMyName } from '../browser/myName.ts'
import { useServices } from '../browser/services.ts'
import { Field } from '../ui/Field.tsx'

const MAX_NAME_LENGTH = 60

interface RenamePersonProps {
  readonly member: Member
  readonly isYou: boolean
  readonly onDone: () => void
}

export function RenamePerson({ member, isYou, onDone }: RenamePersonProps) {
  const { t } = useTranslation()
  const { kept } = useServices()
  const send = useSend()
  const [name, setName] = useState(member.name)
  const rename = async () => {
    const trimmed = name.trim()
    if (trimmed === '') return
    if (isYou) keepMyName(kept, { name: trimmed, organisation: member.organisation ?? '' })
    if (trimmed === member.name || (await send({ type: 'rename', person: member.id, name: trimmed }))) onDone()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void rename()
  }
  return (
    <form className="person__rename" onSubmit={submit}>
      <Field
        label={t('join.name')}
        maxLength={MAX_NAME_LENGTH}
        autoComplete={isYou ? 'name' : 'off'}
        value={name}
        onChange={(event) => setName(event.target.value)}
        autoFocus
      />
      <button type="submit" className="button button--main">
        {t('ui.save')}
      </button>
    </form>
  )
}
