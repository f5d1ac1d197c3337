// The trails of laser pointers and the reactions under way, by who shows them; time comes from outside. Draws nothing.
import type { Shower } from './cursors.ts'

/** A trail's point is gone after this. */
export const TRAIL_MS = 900
/** A reaction is seen this long. */
export const REACTION_MS = 2_500

export interface TrailPoint {
  readonly x: number
  readonly y: number
  readonly atMs: number
}

export class Trails {
  readonly #points = new Map<number, TrailPoint[]>()
  readonly #reactions = new Map<number, { readonly which: number; readonly count: number; readonly atMs: number | null }>()

  /** Takes what is shown now. A reaction that was there before this client came is not one. */
  take(showers: readonly Shower[], nowMs: number): void {
    const present = new Set(showers.map(({ clientId }) => clientId))
    for (const id of this.#reactions.keys()) if (!present.has(id)) this.#reactions.delete(id)
    for (const { clientId, cursor, laser, reaction } of showers) {
      const points = this.#points.get(clientId) ?? []
      const last = points.at(-1)
      if (laser && cursor && (last?.x !== cursor.x || last.y !== cursor.y))
        this.#points.set(clientId, [...points, { ...cursor, atMs: nowMs }])
      const known = this.#reactions.get(clientId)
      if (!reaction) this.#reactions.set(clientId, known ?? { which: 0, count: 0, atMs: null })
      else if (known?.count !== reaction.count) this.#reactions.set(clientId, { ...reaction, atMs: known ? nowMs : null })
    }
  }

  /** Drops what is over; says whether anything is still to be seen. */
  settle(nowMs: number): boolean {
    for (const [id, points] of this.#points) {
      const left = points.filter(({ atMs }) => nowMs - atMs < TRAIL_MS)
      if (left.length > 0) this.#points.set(id, left)
      else this.#points.delete(id)
    }
    return this.#points.size > 0 || [...this.#reactions.keys()].some((id) => this.reaction(id, nowMs) !== null)
  }

  points(clientId: number): readonly TrailPoint[] {
    return this.#points.get(clientId) ?? []
  }

  /** The reaction to be seen now, and how far it has come, 0 to 1. */
  reaction(clientId: number, nowMs: number): { readonly which: number; readonly progress: number } | null {
    const known = this.#reactions.get(clientId)
    if (!known || known.atMs === null || nowMs - known.atMs >= REACTION_MS) return null
    return { which: known.which, progress: (nowMs - known.atMs) / REACTION_MS }
  }
}
