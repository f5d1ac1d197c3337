// When the rooms of this process hand over to the store what came, and show it: in beats, all rooms together. A beat comes at
// the end of the turn while there is little to do; the more there is, the longer the next one waits, and the more goes into it:
// one transaction for all boards, one write for each reader. Why these numbers: docs/decisions/0009-fan-out.md.
import type { Clock } from './Clock.ts'

/** The port to how busy this process is: the share of its event loop's time that was work of late, 0–1. */
export type Utilization = () => number

/** Up to here nobody waits. */
const CALM = 0.04
/** From here on the wait is the longest. */
const BUSY = 0.1
/** A frame of a screen. */
const LONGEST_MS = 16

/** How long after a beat the next one may come, ms. */
export function windowMs(utilization: number): number {
  return LONGEST_MS * Math.min(1, Math.max(0, (utilization - CALM) / (BUSY - CALM)))
}

export class Beat {
  readonly #clock: Clock
  readonly #utilization: Utilization
  #tasks: (() => void)[] = []
  #lastMs = Number.NEGATIVE_INFINITY

  constructor(clock: Clock, utilization: Utilization) {
    this.#clock = clock
    this.#utilization = utilization
  }

  /** Runs `task` with the next beat, in the order of the calls. Never at once. */
  next(task: () => void): void {
    if (this.#tasks.push(task) > 1) return
    const longestMs = windowMs(this.#utilization())
    // The clock may have been set back: then no longer than the window.
    const waitMs = Math.min(longestMs, this.#lastMs + longestMs - this.#clock.nowMs())
    if (waitMs > 0) this.#clock.after(waitMs, () => this.#run())
    else this.#clock.turn(() => this.#run())
  }

  #run(): void {
    this.#lastMs = this.#clock.nowMs()
    // What they add belongs to this beat: messages that are handed on lead to appends.
    for (const task of this.#tasks) task()
    this.#tasks = []
  }
}
