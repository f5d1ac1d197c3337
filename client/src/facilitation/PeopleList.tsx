// Who belongs to the board: here or away, role, organisation, hand; and one's own name, to change.
import type { Member } from '@keha/shared/session/people.ts'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { keepMyName } from '../browser/myName.ts'
import { useServices } from '../browser/services.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Field } from '../ui/Field.tsx'
import { Icon } from '../ui/Icon.tsx'
import { ROLE_WORDS } from '../ui/roleWords.ts'
import { Avatar } from './Avatar.tsx'
import { useBoard, useSend } from './board.ts'
import { FollowButton } from './FollowButton.tsx'
import { orderedPeople, presentIds } from './presence.ts'

const MAX_NAME_LENGTH = 60

export function PeopleList({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const members = useBoard((state) => state.session?.people.members) ?? []
  const here = useBoard((state) => state.here)
  const you = useBoard((state) => state.you?.id)
  const present = presentIds(here, you)
  return (
    <Dialog title={t('people.title')} onClose={onClose}>
      <p className="soft">{t('people.here', { count: present.size })}</p>
      <ul className="plain people">
        {orderedPeople(members, present, you).map((member) => (
          <li key={member.id} className="person" data-here={present.has(member.id)}>
            <Avatar person={member} />
            <PersonWords member={member} isYou={member.id === you} isHere={present.has(member.id)} />
            {member.id !== you && present.has(member.id) ? <FollowButton member={member} onBegun={onClose} /> : null}
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

function PersonWords({ member, isYou, isHere }: { readonly member: Member; readonly isYou: boolean; readonly isHere: boolean }) {
  const { t } = useTranslation()
  const [renaming, setRenaming] = useState(false)
  if (renaming) return <Rename member={member} onDone={() => setRenaming(false)} />
  const facts = [t(ROLE_WORDS[member.role]), member.organisation, isHere ? '' : t('people.away')].filter(Boolean)
  return (
    <>
      <span className="person__words">
        <span className="person__name clip">
          {member.name}
          {isYou ? <span className="soft"> ({t('people.you')})</span> : null}
        </span>
        <span className="soft small clip">{facts.join(' · ')}</span>
      </span>
      {member.handRaisedAtMs === null ? null : (
        <span className="person__hand" title={t('people.handUp')}>
          <Icon name="hand" />
          <span className="visually-hidden">{t('people.handUp')}</span>
        </span>
      )}
      {isYou ? (
        <button type="button" className="button" onClick={() => setRenaming(true)}>
          {t('people.rename')}
        </button>
      ) : null}
    </>
  )
}

function Rename({ member, onDone }: { readonly member: Member; readonly onDone: () => void }) {
  const { t } = useTranslation()
  const { kept } = useServices()
  const send = useSend()
  const [name, setName] = useState(member.name)
  const rename = async () => {
    const trimmed = name.trim()
    if (trimmed === '') return
    keepMyName(kept, { name: trimmed, organisation: member.organisation ?? '' })
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
        autoComplete="name"
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
