// When a board's updates are folded into a snapshot. What a snapshot is and how it is checked: foldBoard.ts.
// Invariants: one folding at a time; only when everything the document holds of the session's changes is on disk; a
// folding that fails leaves the updates where they are and is tried again later.
import type { BoardId } from '@keha/shared/ids.ts'
import type * as Y from 'yjs'
import type { BoardStore } from '../store/BoardStore.ts'
import type { Entry } from './CommitQueue.ts'
import { foldBoard } from './foldBoard.ts'
import type { Line } from './Line.ts'
import type { Log } from './Log.ts'
import type { Tally } from './Tally.ts'

/** What is on disk after the last snapshot. */
export interface Unfolded {
  readonly updates: number
  readonly bytes: number
}

/** In a busy room every few minutes. A folding holds the board up for as long as it takes to encode and read it twice. */
const MAX_UPDATES = 4_000
const MAX_BYTES = 2 * 1024 * 1024
/** When the room is empty nobody waits, and the next one in is let in sooner. */
const MAX_UPDATES_AT_REST = 20

export interface FoldingOptions {
  readonly board: BoardId
  readonly doc: Y.Doc
  readonly store: BoardStore
  readonly log: Log
  readonly tally: Tally
  readonly unfolded: Unfolded
  /** Position of the last update on disk. */
  readonly at: number
  /** Nothing in the document waits for a session event to be on disk. */
  readonly isFoldable: () => boolean
}

export class Folding {
  readonly #options: FoldingOptions
  #updates: number
  #bytes: number
  #at: number
  #isUnderWay = false
  /** Grows with each failure, so that a board that cannot be folded is not tried at every turn. */
  #patience = 1

  constructor(options: FoldingOptions) {
    this.#options = options
    this.#updates = options.unfolded.updates
    this.#bytes = options.unfolded.bytes
    this.#at = options.at
  }

  /** These are on disk now. */
  committed(entries: readonly Entry<Line>[]): void {
    for (const { at, update } of entries) {
      if (at === null || !update) continue
      this.#at = at
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
    const { board, doc, store, log, tally, isFoldable } = this.#options
    if (this.#isUnderWay || !isFoldable()) return
    this.#isUnderWay = true
    const folded = { at: this.#at, updates: this.#updates, bytes: this.#bytes }
    try {
      await store.compact(board, folded.at, foldBoard(doc))
      this.#updates -= folded.updates
      this.#bytes -= folded.bytes
      this.#patience = 1
      tally.compactions += 1
    } catch (problem) {
      this.#patience *= 2
      log.error({ board, err: problem }, 'a board was not folded; its updates are kept')
    } finally {
      this.#isUnderWay = false
    }
  }
}
