// How many are here, with the first few faces, and whether the door is locked; opens the list of people.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoard } from '../board/board.ts'
import { orderedPeople, presentIds } from '../board/presence.ts'
import { Icon } from '../ui/Icon.tsx'
import { Avatar } from './Avatar.tsx'
import { PeopleList } from './PeopleList.tsx'

const FACES = 3

export function PeopleButton() {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const members = useBoard((state) => state.session?.people.members)
  const here = useBoard((state) => state.here)
  const you = useBoard((state) => state.you?.id)
  const locked = useBoard((state) => state.session?.people.doorLocked ?? false)
  if (members === undefined) return null
  const present = presentIds(here, you)
  const faces = orderedPeople(members, present, you)
    .filter(({ id }) => present.has(id))
    .slice(0, FACES)
  const hands = members.filter(({ id, handRaisedAtMs }) => handRaisedAtMs !== null && present.has(id)).length
  const label = [
    t('people.here', { count: present.size }),
    hands > 0 ? t('people.hands', { count: hands }) : '',
    locked ? t('peopleEdit.doorIsLocked') : '',
  ]
    .filter(Boolean)
    .join(', ')
  return (
    <>
      <button
        type="button"
        className="button button--quiet people-button"
        aria-haspopup="dialog"
        title={label}
        onClick={() => setOpen(true)}
      >
        <span className="visually-hidden">{label}</span>
        <span className="faces" aria-hidden="true">
          {faces.map((person) => (
            <Avatar key={person.id} person={person} />
          ))}
        </span>
        <span className="people-button__icon">
          <Icon name="people" />
        </span>
        <span className="digits" aria-hidden="true">
          {present.size}
        </span>
        {locked ? <Icon name="lock" /> : null}
        {hands > 0 ? (
          <span className="people-button__hands digits" aria-hidden="true">
            <Icon name="hand" />
            {hands}
          </span>
        ) : null}
      </button>
      {open ? <PeopleList onClose={() => setOpen(false)} /> : null}
    </>
  )
}
