// Erases boards whose time is over: looks at the start and once an hour, erases a few at a time, never one that is open.
// What is to be done about a board is decided again while nobody can open it, so nothing changes in between. Erasing is one
// transaction: after a crash a board is whole or gone, and the next sweep goes on with what is left.
import type { BoardId } from '@keha/shared/ids.ts'
import { afterChange, afterNotice, type BoardLife, dueOf, type Keeping } from '@keha/shared/life/boardLife.ts'
import type { RoomLink } from '../link/RoomLink.ts'
import type { Cancel, Clock } from '../room/Clock.ts'
import type { Log } from '../room/Log.ts'
import type { BoardStore } from '../store/BoardStore.ts'

export const SWEEP_MS = 3_600_000
/** Boards looked after in a row before others' writes get their turn. */
const IN_A_ROW = 10
const PAUSE_MS = 1_000
/** Rewriting the files holds up everyone's writes: it waits for a quiet hour, but not for longer than a day. */
const MAX_PUT_OFF = 24

export interface LifeSweepOptions {
  readonly store: BoardStore
  readonly link: Pick<RoomLink, 'whileUnused' | 'isQuiet'>
  readonly clock: Clock
  readonly log: Log
  readonly keeping: Keeping
}

export class LifeSweep {
  readonly #options: LifeSweepOptions
  #ended = false
  #wake: (() => void) | null = null
  #cancel: Cancel | null = null
  #putOff = 0
  readonly #running: Promise<void>

  /** Begins at once. */
  constructor(options: LifeSweepOptions) {
    this.#options = options
    this.#running = this.#run()
  }

  /** Resolves once nothing is under way. */
  async end(): Promise<void> {
    this.#ended = true
    this.#cancel?.()
    this.#wake?.()
    await this.#running
  }

  async #run(): Promise<void> {
    while (!this.#ended) {
      try {
        await this.#sweep()
        await this.#scrub()
      } catch (problem) {
        // Tried again in an hour; nothing is lost by a board that stays a little longer.
        this.#options.log.error({ err: problem }, 'boards could not be looked through for those whose time is over')
      }
      await this.#pause(SWEEP_MS)
    }
  }

  async #sweep(): Promise<void> {
    const { store, link, clock, keeping, log } = this.#options
    let [erased, done] = [0, 0]
    for (const { meta, life } of await store.boards()) {
      if (this.#ended) break
      if (dueOf(life, keeping, clock.nowMs()) === 'nothing') continue
      if (await link.whileUnused(meta.id, () => this.#tend(meta.id))) erased += 1
      done += 1
      if (done % IN_A_ROW === 0) await this.#pause(PAUSE_MS)
    }
    if (erased > 0) log.info({ boards: erased }, 'boards were erased as their time was over')
  }

  /** Whether the board was erased. */
  async #tend(board: BoardId): Promise<boolean> {
    const { store, clock, keeping } = this.#options
    const nowMs = clock.nowMs()
    const life = await store.life(board)
    const due = dueOf(life, keeping, nowMs)
    const write = (next: BoardLife) => store.append(board, { updates: [], events: [], life: next })
    if (due === 'erase') await store.erase(board)
    else if (due === 'begin') await write(afterChange(null, nowMs))
    else if (due === 'notice' && life !== null && life !== 'unreadable') await write(afterNotice(life, nowMs))
    return due === 'erase'
  }

  /** What was erased has left the tables and the log; here it leaves what no row uses. */
  async #scrub(): Promise<void> {
    if (this.#ended) return
    if (!this.#options.link.isQuiet() && this.#putOff < MAX_PUT_OFF) {
      this.#putOff += 1
      return
    }
    this.#putOff = 0
    await this.#options.store.scrub()
  }

  async #pause(ms: number): Promise<void> {
    if (this.#ended) return
    await new Promise<void>((resolve) => {
      this.#wake = resolve
      this.#cancel = this.#options.clock.after(ms, resolve)
    })
  }
}
