// One person in the list: who, as what, whether here; for facilitators also what can be done, in a fold beneath.
import { groupOf } from '@keha/shared/session/model/groups.ts'
import type { Member } from '@keha/shared/session/model/people.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoard, useRole, useSend } from '../board/board.ts'
import { Icon } from '../ui/Icon.tsx'
import { ROLE_WORDS } from '../ui/roleWords.ts'
import { Avatar } from './Avatar.tsx'
import { FollowButton } from './FollowButton.tsx'
import { PersonControls } from './PersonControls.tsx'
import { RenamePerson } from './RenamePerson.tsx'

interface PersonRowProps {
  readonly member: Member
  readonly isYou: boolean
  readonly isHere: boolean
  readonly isOpen: boolean
  readonly onFollowing: () => void
  readonly onToggle: () => void
}

export function PersonRow({ member, isYou, isHere, isOpen, onFollowing, onToggle }: PersonRowProps) {
  const { t } = useTranslation()
  const leads = useRole() === 'facilitator'
  const groups = useBoard((state) => state.session?.groups ?? null)
  const [renaming, setRenaming] = useState(false)
  const group = groups ? groupOf(groups, member.id) : undefined
  const facts = [
    t(ROLE_WORDS[member.role]),
    member.organisation,
    group && (group.name || t('peopleEdit.group', { number: group.id.slice(1) })),
    isHere ? '' : t('people.away'),
  ].filter(Boolean)
  return (
    <li className={`person ${isOpen ? 'person--open' : ''}`} data-here={isHere}>
      <span className="person__presence" title={isHere ? t('peopleEdit.here') : t('people.away')}>
        <Avatar person={member} />
      </span>
      {renaming ? (
        <RenamePerson member={member} isYou={isYou} onDone={() => setRenaming(false)} />
      ) : (
        <>
          <span className="person__words">
            <span className="person__name clip">
              {member.name}
              {isYou ? <span className="soft"> ({t('people.you')})</span> : null}
            </span>
            <span className="soft small clip">{facts.join(' · ')}</span>
          </span>
          <Hand member={member} mayLower={leads || isYou} />
          {isYou ? (
            <button type="button" className="button" onClick={() => setRenaming(true)}>
              {t('people.rename')}
            </button>
          ) : null}
          {isHere && !isYou ? <FollowButton member={member} onBegun={onFollowing} /> : null}
          {leads && !isYou ? (
            <button
              type="button"
              className="button button--icon"
              aria-expanded={isOpen}
              aria-label={t('peopleEdit.more', { name: member.name })}
              title={t('peopleEdit.more', { name: member.name })}
              onClick={onToggle}
            >
              <Icon name={isOpen ? 'chevronUp' : 'chevronDown'} />
            </button>
          ) : null}
        </>
      )}
      {isOpen && leads && !isYou ? <PersonControls member={member} onRename={() => setRenaming(true)} /> : null}
    </li>
  )
}

function Hand({ member, mayLower }: { readonly member: Member; readonly mayLower: boolean }) {
  const { t } = useTranslation()
  const send = useSend()
  if (member.handRaisedAtMs === null) return null
  if (mayLower)
    return (
      <button
        type="button"
        className="person__hand person__hand--button"
        aria-label={t('hands.lowerOf', { name: member.name })}
        title={t('hands.lowerOf', { name: member.name })}
        onClick={() => void send({ type: 'lowerHand', person: member.id })}
      >
        <Icon name="hand" />
      </button>
    )
  return (
    <span className="person__hand" title={t('people.handUp')}>
      <Icon name="hand" />
      <span className="visually-hidden">{t('people.handUp')}</span>
    </span>
  )
}
