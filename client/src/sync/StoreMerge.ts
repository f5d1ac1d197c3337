// Puts what came from others into tldraw's store, marked as theirs. A record the store refuses keeps back no other one.
import type { TLRecord, TLStore } from 'tldraw'

export class StoreMerge {
  readonly #store: TLStore
  readonly #onRefused: (id: string, problem: string) => void
  #merging = false

  constructor(store: TLStore, onRefused: (id: string, problem: string) => void) {
    this.#store = store
    this.#onRefused = onRefused
  }

  /** While true, what the store says a person did is tldraw's own reaction to others. */
  get isMerging(): boolean {
    return this.#merging
  }

  apply(puts: readonly TLRecord[], removes: readonly string[]): void {
    if (puts.length === 0 && removes.length === 0) return
    try {
      this.#merge(() => {
        this.#remove(removes)
        if (puts.length > 0) this.#store.put([...puts])
      })
    } catch {
      // One record that the store refuses takes the whole batch with it: then one by one.
      this.#merge(() => this.#remove(removes))
      for (const record of puts) this.#putOne(record)
    }
  }

  #remove(ids: readonly string[]): void {
    if (ids.length > 0) this.#store.remove(ids as TLRecord['id'][])
  }

  #putOne(record: TLRecord): void {
    try {
      this.#merge(() => this.#store.put([record]))
    } catch (problem) {
      this.#onRefused(record.id, problem instanceof Error ? problem.message : String(problem))
    }
  }

  #merge(change: () => void): void {
    const wasMerging = this.#merging
    this.#merging = true
    try {
      this.#store.mergeRemoteChanges(change)
    } finally {
      this.#merging = wasMerging
    }
  }
}
