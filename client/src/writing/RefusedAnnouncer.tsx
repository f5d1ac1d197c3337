// Tells a person why the server did not take what they wrote; the board is then fetched anew.
import { useEffect } from 'react'
import { useOpenBoard } from '../board/board.ts'
import { announce } from '../ui/announcements.ts'
import { useProblemWords } from '../ui/problemWords.ts'

export function RefusedAnnouncer() {
  const { line } = useOpenBoard()
  const problemWords = useProblemWords()
  useEffect(
    () =>
      line.state.subscribe(({ refused }, before) => {
        if (refused && refused !== before.refused) announce(problemWords(refused.code))
      }),
    [line, problemWords],
  )
  return null
}
