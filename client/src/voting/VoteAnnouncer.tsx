// Tells that a vote was opened or closed, and turns to its results. Draws nothing.
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useOpenBoard } from '../board/board.ts'
import { announce } from '../ui/announcements.ts'
import { votingNews } from './rounds.ts'
import { useVoting } from './VotingProvider.tsx'

export function VoteAnnouncer() {
  const { t } = useTranslation()
  const { line } = useOpenBoard()
  const { view } = useVoting()
  useEffect(
    () =>
      line.state.subscribe(({ session, you }, before) => {
        if (!session || !before.session || session.voting === before.session.voting) return
        const { opened, closed } = votingNews(before.session.voting, session.voting)
        if (closed) {
          const { title, given, voters } = closed
          view.setState({ choice: closed.id, isListOpen: false })
          announce(`${t('vote.ended', { title })} ${t('vote.votes', { count: given })}, ${t('vote.voters', { count: voters })}.`)
        }
        if (opened) {
          view.setState({ choice: 'latest' })
          // Who votes sees the bar that comes with it.
          announce(t('vote.began', { title: opened.title }), { spokenOnly: you?.role !== 'observer' })
        }
      }),
    [line, view, t],
  )
  return null
}
