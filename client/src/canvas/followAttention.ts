// Takes the view to where the facilitator brings everyone: at each new call while connected, not at those of before; and keeps
// it there while everyone is held, also for who comes meanwhile. Facilitators go along and are not held.
import type { Place } from '@keha/shared/session/model/attention.ts'
import type { BoardLine, BoardState } from '../sync/BoardLine.ts'
import type { CanvasHandle } from './CanvasHandle.ts'

/** Where this person's view is kept now; null where it is free. */
export function heldPlace({ session, you }: Pick<BoardState, 'session' | 'you'>): Place | null {
  return session?.attention.held && you && you.role !== 'facilitator' ? session.attention.place : null
}

/** Returns how to stop. */
export function followAttention({ state }: BoardLine, canvas: Pick<CanvasHandle, 'goTo' | 'hold'>): () => void {
  let held = heldPlace(state.getState())
  if (held) canvas.hold(held)
  const unsubscribe = state.subscribe((now, before) => {
    const { session } = now
    const place = heldPlace(now)
    if (place !== held) {
      held = place
      canvas.hold(place)
    }
    if (held || !session || !before.session || session.attention.calls <= before.session.attention.calls) return
    if (session.attention.place) canvas.goTo(session.attention.place, { force: true })
  })
  return () => {
    unsubscribe()
    if (held) canvas.hold(null)
  }
}
