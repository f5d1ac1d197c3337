// Says whose view is followed, and ends it.
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useBoard } from '../board/board.ts'
import { followed } from '../canvas/followPerson.ts'
import { Icon } from '../ui/Icon.tsx'

export function FollowBanner() {
  const { t } = useTranslation()
  const person = useStore(followed, (state) => state.person)
  const name = useBoard(({ session }) => session?.people.members.find(({ id }) => id === person)?.name)
  if (person === null || name === undefined) return null
  return (
    <div className="follow" role="status">
      <Icon name="eye" />
      <span className="clip">{t('follow.now', { name })}</span>
      <button type="button" className="button button--quiet" onClick={() => followed.setState({ person: null })}>
        {t('follow.stop')}
      </button>
    </div>
  )
}
