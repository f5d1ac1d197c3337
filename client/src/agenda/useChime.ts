// Plays the sound at its moments, where this person wants it.
import { useEffect } from 'react'
import { useOpenBoard, useRole } from '../board/board.ts'
import { useServices } from '../browser/services.ts'
import { chime, wantsChime } from './chime.ts'
import { chimesBetween } from './chimeMoments.ts'

export function useChime(): void {
  const { line } = useOpenBoard()
  const { kept } = useServices()
  const role = useRole()
  useEffect(
    () =>
      line.state.subscribe(({ session }, before) => {
        if (session !== before.session && chimesBetween(before.session, session) && wantsChime(kept, role)) chime()
      }),
    [line, kept, role],
  )
}
