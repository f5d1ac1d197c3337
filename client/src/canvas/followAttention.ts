// Takes the view to where the facilitator brings everyone: at each new call while connected, not at those of before.
import type { BoardLine } from '../sync/BoardLine.ts'
import type { CanvasHandle } from './CanvasHandle.ts'

/** Returns how to stop. */
export function followAttention({ state }: BoardLine, canvas: Pick<CanvasHandle, 'goTo'>): () => void {
  return state.subscribe(({ session }, before) => {
    if (!session || !before.session || session.attention.calls <= before.session.attention.calls) return
    if (session.attention.place) canvas.goTo(session.attention.place, { force: true })
  })
}
