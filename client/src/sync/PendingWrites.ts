// What of the store is yet to be written into the document: ids and the parts of them that changed. Knows neither.
// A part that waits here wins over what comes from the document meanwhile: it is about to be written on top of it.
import { DERIVED_KEYS } from './recordKeys.ts'

/** The whole record: it is new, or gone. */
export const WHOLE = 'whole'
/** The text, where there is no fragment to write into yet. */
export const TEXT = 'text'

export type Parts = ReadonlySet<string>

export interface Pending {
  readonly own: ReadonlyMap<string, Parts>
  readonly derived: ReadonlyMap<string, Parts>
}

export class PendingWrites {
  #own = new Map<string, Set<string>>()
  #derived = new Map<string, Set<string>>()

  get isEmpty(): boolean {
    return this.#own.size === 0 && this.#derived.size === 0
  }

  /** `reaction`: tldraw did it by itself after a change of somebody else's. */
  mark(id: string, part: string, reaction: boolean): void {
    const map = reaction || DERIVED_KEYS.has(part) ? this.#derived : this.#own
    const parts = map.get(id)
    if (parts) parts.add(part)
    else map.set(id, new Set([part]))
  }

  /** Parts of a record that wait; empty where none. */
  of(id: string): Parts {
    return new Set([...(this.#own.get(id) ?? []), ...(this.#derived.get(id) ?? [])])
  }

  drop(id: string): void {
    this.#own.delete(id)
    this.#derived.delete(id)
  }

  /** Hands out what is to be written now; what `waits` says yes to stays. */
  take(waits: (id: string) => boolean): Pending {
    const own = this.#own
    const derived = this.#derived
    this.#own = new Map()
    this.#derived = new Map()
    for (const [from, back] of [
      [own, this.#own],
      [derived, this.#derived],
    ] as const)
      for (const [id, parts] of from)
        if (waits(id)) {
          back.set(id, parts)
          from.delete(id)
        }
    return { own, derived }
  }
}
