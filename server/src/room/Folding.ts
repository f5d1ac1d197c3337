// When a board's updates are folded into a snapshot. How, and how it is checked: foldStored.ts.
// What is folded is what the store has, so nothing that is not on disk gets into a snapshot. Invariants: one folding at a
// time; one that fails leaves the updates where they are and is tried again later.
import type { BoardId } from '@keha/shared/ids.ts'
import type { BoardStore } from '../store/BoardStore.ts'
import type { Entry } from './CommitQueue.ts'
import type { Fold } from './foldStored.ts'
import type { Line } from './Line.ts'
import type { Log } from './Log.ts'
import type { Tally } from './Tally.ts'

/** What is on disk after the last snapshot. */
export interface Unfolded {
  readonly updates: number
  readonly bytes: number
}

/** In a busy room some times an hour; a board that comes back after a crash reads no more than this. */
const MAX_UPDATES = 4_000
const MAX_BYTES = 4 * 1024 * 1024
/** When the room is empty nobody waits, and the next one in is let in sooner. */
const MAX_UPDATES_AT_REST = 20

export interface FoldingOptions {
  readonly board: BoardId
  readonly fold: Fold
  readonly store: BoardStore
  readonly log: Log
  readonly tally: Tally
  readonly unfolded: Unfolded
}

export class Folding {
  readonly #options: FoldingOptions
  #updates: number
  #bytes: number
  #isUnderWay = false
  /** Grows with each failure, so that a board that cannot be folded is not tried at every turn. */
  #patience = 1

  constructor(options: FoldingOptions) {
    this.#options = options
    this.#updates = options.unfolded.updates
    this.#bytes = options.unfolded.bytes
  }

  /** These are on disk now. */
  committed(entries: readonly Entry<Line>[]): void {
    for (const { at, update } of entries) {
      if (at === null || !update) continue
      this.#updates += 1
      this.#bytes += update.length
    }
    if (this.#updates > MAX_UPDATES * this.#patience || this.#bytes > MAX_BYTES * this.#patience) void this.#fold()
  }

  /** The room is about to rest; resolves when the board is folded, or need not be. */
  async rest(): Promise<void> {
    if (this.#updates > MAX_UPDATES_AT_REST) await this.#fold()
  }

  async #fold(): Promise<void> {
    const { board, fold, store, log, tally } = this.#options
    if (this.#isUnderWay) return
    this.#isUnderWay = true
    try {
      const stored = await store.load(board)
      const at = stored?.updates.at(-1)?.at
      if (!stored || at === undefined) return
      const began = performance.now()
      const folded = { updates: stored.updates.length, bytes: stored.updates.reduce((sum, { update }) => sum + update.length, 0) }
      await store.compact(board, at, await fold(stored))
      this.#updates -= folded.updates
      this.#bytes -= folded.bytes
      this.#patience = 1
      tally.compactions += 1
      tally.folds.add((performance.now() - began) / 1000)
    } catch (problem) {
      this.#patience *= 2
      tally.compactionsFailed += 1
      log.error({ board, err: problem }, 'a board was not folded; its updates are kept')
    } finally {
      this.#isUnderWay = false
    }
  }
}
