// Takes the view along with the speaker: to the page that is led, and to the next when it is turned. Whoever moves the view
// oneself is let be until they go back, or a facilitator begins to lead anew. Where everyone is held, that comes first.
import type { RecordId } from '@keha/shared/ids.ts'
import { ledPage } from '@keha/shared/session/model/slides.ts'
import { createStore } from 'zustand/vanilla'
import type { BoardLine, BoardState } from '../sync/BoardLine.ts'
import type { CanvasHandle } from './CanvasHandle.ts'
import { heldPlace } from './followAttention.ts'

/** Whether this person looks at something else than the page that is led. */
export const lookingAway = createStore<{ readonly away: boolean }>(() => ({ away: false }))

/** Back to the page that is led. */
export const lookBack = (): void => lookingAway.setState({ away: false })

/** The page this person's view goes along with now; null where it is free or held. */
function pageFor(state: Pick<BoardState, 'session' | 'you'>): RecordId | null {
  return state.session && heldPlace(state) === null ? ledPage(state.session.slides) : null
}

/** Returns how to stop. */
export function followSlides({ state }: BoardLine, canvas: Pick<CanvasHandle, 'keepAt'>): () => void {
  let led: RecordId | null = null
  let shown: RecordId | null = null
  const look = () => {
    const page = pageFor(state.getState())
    const begins = led === null && page !== null
    led = page
    // A new lead takes everyone along; the store calls back here.
    if (begins && lookingAway.getState().away) return lookBack()
    const wanted = lookingAway.getState().away ? null : page
    if (wanted === shown) return
    shown = wanted
    canvas.keepAt(wanted, () => lookingAway.setState({ away: true }))
  }
  look()
  const stopState = state.subscribe(look)
  const stopLooking = lookingAway.subscribe(look)
  return () => {
    stopState()
    stopLooking()
    canvas.keepAt(null)
    lookBack()
  }
}
