// Tells quietly of every topic that somebody else announces, also late ones. Draws nothing.
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useOpenBoard } from '../board/board.ts'
import { announce } from '../ui/announcements.ts'
import { topicNews } from './topicNews.ts'

export function OpenSpaceAnnouncer() {
  const { t } = useTranslation()
  const { line } = useOpenBoard()
  useEffect(
    () =>
      line.state.subscribe(({ session, you }, { session: before }) => {
        if (!session || !before || !you || session.openSpace.announced === before.openSpace.announced) return
        const { topics, isLate } = topicNews(before, session, you.id)
        for (const { title } of topics) announce(t('openSpace.announced', { title }), { spokenOnly: !isLate })
      }),
    [line, t],
  )
  return null
}
