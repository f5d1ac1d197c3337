// Who belongs to the board: here or away, role, organisation, group, hand; one's own name, to change. Facilitators also hold
// the door, and change what each person is on the board.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoard, useRole } from '../board/board.ts'
import { orderedPeople, presentIds } from '../board/presence.ts'
import { LifeLine } from '../life/LifeLine.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { DoorSwitch } from './DoorSwitch.tsx'
import { NamingSwitch } from './NamingSwitch.tsx'
import { PersonRow } from './PersonRow.tsx'

export function PeopleList({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const role = useRole()
  const members = useBoard((state) => state.session?.people.members) ?? []
  const here = useBoard((state) => state.here)
  const you = useBoard((state) => state.you?.id)
  const [open, setOpen] = useState<string | null>(null)
  const present = presentIds(here, you)
  return (
    <Dialog title={t('people.title')} onClose={onClose}>
      <p className="soft">{t('people.here', { count: present.size })}</p>
      {role === 'facilitator' ? <DoorSwitch /> : null}
      <NamingSwitch />
      <ul className="plain people">
        {orderedPeople(members, present, you).map((member) => (
          <PersonRow
            key={member.id}
            member={member}
            isYou={member.id === you}
            isHere={present.has(member.id)}
            isOpen={open === member.id}
            onFollowing={onClose}
            onToggle={() => setOpen(open === member.id ? null : member.id)}
          />
        ))}
      </ul>
      <LifeLine />
    </Dialog>
  )
}
