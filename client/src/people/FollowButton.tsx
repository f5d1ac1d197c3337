// Follows one person's view from now on, until one moves one's own.
import type { Member } from '@keha/shared/session/model/people.ts'
import { useTranslation } from 'react-i18next'
import { followed } from '../canvas/followPerson.ts'
import { Icon } from '../ui/Icon.tsx'

interface FollowButtonProps {
  readonly member: Member
  /** Called once it is begun: what covers the canvas may close. */
  readonly onBegun: () => void
}

export function FollowButton({ member, onBegun }: FollowButtonProps) {
  const { t } = useTranslation()
  return (
    <button
      type="button"
      className="button button--quiet button--icon"
      aria-label={`${t('follow.start')}: ${member.name}`}
      title={t('follow.start')}
      onClick={() => {
        followed.setState({ person: member.id })
        onBegun()
      }}
    >
      <Icon name="eye" />
    </button>
  )
}
