// Knows which of this person's changes the server has on disk, by asking with a barrier. Owns no socket and no clock.
// Invariants: at most one barrier is on its way; a change made after a barrier left is not settled by it;
// `saved` is never claimed while a change is unconfirmed or the server says it cannot save.
import type { SavedStatus } from './BoardLine.ts'

export interface SavedTrackerPorts {
  /** Sends a barrier; only called while it may be sent. */
  readonly ask: (token: number) => void
  /** The ids of unconfirmed records changed. */
  readonly onChange: () => void
}

export class SavedTracker {
  readonly #ports: SavedTrackerPorts
  readonly #unsaved = new Map<string, number>()
  #edits = 0
  #token = 0
  #asked: { readonly token: number; readonly edits: number } | null = null
  #open = false
  #notSavedSinceMs: number | null = null

  constructor(ports: SavedTrackerPorts, unsaved: readonly string[]) {
    this.#ports = ports
    for (const id of unsaved) this.#unsaved.set(id, 0)
  }

  get unsaved(): readonly string[] {
    return [...this.#unsaved.keys()]
  }

  /** Records of this person's were changed. */
  changed(ids: Iterable<string>): void {
    this.#edits += 1
    for (const id of ids) this.#unsaved.set(id, this.#edits)
    this.#ports.onChange()
    this.#askAgain()
  }

  /** All that was changed before has been sent on a fresh connection. */
  opened(): void {
    this.#open = true
    this.#asked = null
    this.#askAgain()
  }

  closed(): void {
    this.#open = false
    this.#asked = null
    this.#ports.onChange()
  }

  /** The server answered a barrier. An answer to an older one says nothing. */
  answered(token: number): void {
    const asked = this.#asked
    if (asked?.token !== token) return
    this.#asked = null
    for (const [id, edit] of this.#unsaved) if (edit <= asked.edits) this.#unsaved.delete(id)
    this.#ports.onChange()
    this.#askAgain()
  }

  /** The server said that it cannot save, or (null) that it can again. */
  notSavedSince(nowMs: number | null): void {
    this.#notSavedSinceMs = nowMs === null ? null : (this.#notSavedSinceMs ?? nowMs)
    this.#ports.onChange()
  }

  get status(): SavedStatus {
    if (this.#notSavedSinceMs !== null) return { status: 'not-saved', sinceMs: this.#notSavedSinceMs }
    const changes = this.#unsaved.size
    if (changes === 0) return { status: 'saved' }
    return { status: this.#open ? 'sending' : 'kept-here', changes }
  }

  #askAgain(): void {
    if (!this.#open || this.#asked || this.#unsaved.size === 0) return
    this.#token += 1
    this.#asked = { token: this.#token, edits: this.#edits }
    this.#ports.ask(this.#token)
  }
}
