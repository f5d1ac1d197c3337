// When the rooms of this process hand over to the store what came, and show it: in beats, all rooms together. A beat comes at
// the end of the turn while there is little to do; the more there is, the longer the next one waits, and the more goes into it:
// one transaction for all boards, one write for each reader. Why these numbers: docs/decisions/0009-fan-out.md.
import type { Clock } from './Clock.ts'

/** The port to how busy this process is: the share of its event loop's time that was work of late, 0–1. */
export type Utilization = () => number

/** Up to here nobody waits. */
const CALM = 0.04
/** From here on the wait is the longest. */
const BUSY = 0.07
/** What is written is on its way to the others after this long, whatever of it is waiting and whatever is work and the disk's. */
const LONGEST_MS = 15
/** Where work and disk take all of that, messages still wait for each other. */
const LEAST_MS = 8
/** How much of a long beat is remembered from one to the next: the waits are shorter for some beats after a slow moment. */
const REMEMBERED = 0.95

/** How much there is to do, 0 (nobody waits) to 1 (the longest wait). */
export const pressureAt = (utilization: number): number => Math.min(1, Math.max(0, (utilization - CALM) / (BUSY - CALM)))

/** How long after a beat the next one may come, ms, where it takes so long of late until a beat is shown. */
export const windowMs = (pressure: number, shownMs: number): number => pressure * Math.max(LEAST_MS, LONGEST_MS - shownMs)

export class Beat {
  readonly #clock: Clock
  readonly #utilization: Utilization
  #tasks: (() => void)[] = []
  #lastMs = Number.NEGATIVE_INFINITY
  #shownMs = 0

  constructor(clock: Clock, utilization: Utilization) {
    this.#clock = clock
    this.#utilization = utilization
  }

  /** Runs `task` with the next beat, in the order of the calls. Never at once. */
  next(task: () => void): void {
    if (this.#tasks.push(task) > 1) return
    const longestMs = windowMs(this.pressure, this.#shownMs)
    // The clock may have been set back: then no longer than the window.
    const waitMs = Math.min(longestMs, this.#lastMs + longestMs - this.#clock.nowMs())
    if (waitMs > 0) this.#clock.after(waitMs, () => this.#run())
    else this.#clock.turn(() => this.#run())
  }

  /** What was handed over in the last beat is on disk and shown. */
  shown(): void {
    const tookMs = Math.min(LONGEST_MS, this.#clock.nowMs() - this.#lastMs)
    this.#shownMs = Math.max(tookMs, this.#shownMs * REMEMBERED)
  }

  /** How much there is to do, 0–1. */
  get pressure(): number {
    return pressureAt(this.#utilization())
  }

  #run(): void {
    this.#lastMs = this.#clock.nowMs()
    // What they add belongs to this beat: messages that are handed on lead to appends.
    for (const task of this.#tasks) task()
    this.#tasks = []
  }
}

/** The same beats; every task runs by way of `guard`. */
export const guardedBeat = (beat: Beat, guard: (task: () => void) => void): Pick<Beat, 'next' | 'shown'> => ({
  next: (task) => beat.next(() => guard(task)),
  shown: () => beat.shown(),
})
