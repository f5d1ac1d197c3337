// Plan B where few topics came: a facilitator may bring them all together, one after another.
import type { OpenSpaceSlice } from '@keha/shared/session/model/openSpace.ts'
import { allTogether } from '@keha/shared/session/openSpaceTogether.ts'
import { useTranslation } from 'react-i18next'
import { useRole, useSend } from '../board/board.ts'
import { Icon } from '../ui/Icon.tsx'

export function FewTopics({ slice }: { readonly slice: OpenSpaceSlice }) {
  const { t } = useTranslation()
  const role = useRole()
  const send = useSend()
  const commands = allTogether(slice)
  if (role !== 'facilitator' || !commands) return null
  const gather = async () => {
    for (const command of commands) if (!(await send(command))) return
  }
  return (
    <div className="notice open-space__few">
      <Icon name="info" />
      <div>
        <p>{t('openSpace.few', { count: slice.topics.length })}</p>
        <button type="button" className="button" onClick={() => void gather()}>
          {t('openSpace.together')}
        </button>
      </div>
    </div>
  )
}
