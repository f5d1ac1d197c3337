// When the rooms of this process show what came and hand it over to the store: in beats, all rooms together. A beat comes at
// the end of the turn while there is little to do; the more there is, the longer the next one waits, and the more goes into it:
// one write for each reader. Where one board has much for its readers already, the beat comes sooner. Saving has beats of its
// own, further apart, as nobody waits for the disk to see something: one transaction for all boards. Why these numbers:
// docs/decisions/0009-fan-out.md.
import type { BoardId } from '@keha/shared/ids.ts'
import type { Cancel, Clock } from './Clock.ts'

/** The port to how busy this process is: the share of its event loop's time that was work of late, 0–1. */
export type Utilization = () => number

/** What is written is on its way to the others after this long, little more than a frame of a screen. */
const SHOWING_MS = 20
/** After this long where so many have something for the same board: each reader gets them in one write, and more would save little. */
const LOADED_MS = 10
const LOAD = 12
/** What is written is on its way to the disk after this long. People see that it is saved a moment later, whatever the disk takes. */
const SAVING_MS = 30
/** Or after so long for each board of the last saving, where that is more: a commit costs by the board, whatever was written there. */
const SAVING_A_BOARD_MS = 2
const LONGEST_SAVING_MS = 100
/** How much there is to do, 0 to 1: up to `calm` little, from `busy` on much. */
const between = (calm: number, busy: number) => (utilization: number) => Math.min(1, Math.max(0, (utilization - calm) / (busy - calm)))

/** 0: nobody waits to see what is written. 1: the longest wait. Ten people at work stay below, fifty are above. */
export const pressureAt = between(0.08, 0.12)
/** The same for saving, which nobody waits for: only where hardly anything happens each change has a commit of its own. */
export const savingPressureAt = between(0.01, 0.02)

/** The longest wait for saving, where the last beat saved so many boards. */
const savingMs = (boards: number) => Math.max(SAVING_MS, Math.min(LONGEST_SAVING_MS, boards * SAVING_A_BOARD_MS))

/** Tasks that run together, one beat no sooner after another than the window. */
class Pace {
  readonly #clock: Clock
  readonly #windowMs: (lastTasks: number) => number
  #tasks: (() => void)[] = []
  #lastTasks = 0
  #lastMs = Number.NEGATIVE_INFINITY
  /** While it waits for the window to be over. */
  #cancel: Cancel | null = null

  /** `windowMs` is told how many tasks the last beat had. */
  constructor(clock: Clock, windowMs: (lastTasks: number) => number) {
    this.#clock = clock
    this.#windowMs = windowMs
  }

  next(task: () => void): void {
    if (this.#tasks.push(task) === 1) this.#plan(this.#windowMs(this.#lastTasks))
  }

  /** The beat that is waited for comes when this window is over. */
  hasten(windowMs: number): void {
    if (!this.#cancel) return
    this.#cancel()
    this.#plan(windowMs)
  }

  #plan(windowMs: number): void {
    // The clock may have been set back: then no longer than the window.
    const waitMs = Math.min(windowMs, this.#lastMs + windowMs - this.#clock.nowMs())
    this.#cancel = waitMs > 0 ? this.#clock.after(waitMs, () => this.#run()) : null
    if (!this.#cancel) this.#clock.turn(() => this.#run())
  }

  #run(): void {
    this.#cancel = null
    this.#lastMs = this.#clock.nowMs()
    // What they add belongs to this beat: messages that are handed on lead to updates that are shown.
    for (const task of this.#tasks) task()
    this.#lastTasks = this.#tasks.length
    this.#tasks = []
  }
}

export class Beat {
  readonly #utilization: Utilization
  readonly #showing: Pace
  readonly #saving: Pace
  /** How many wait to hand something on to a board with the next beat. */
  readonly #loads = new Map<BoardId, number>()

  constructor(clock: Clock, utilization: Utilization) {
    this.#utilization = utilization
    this.#showing = new Pace(clock, () => this.pressure * SHOWING_MS)
    this.#saving = new Pace(clock, (boards) => savingPressureAt(utilization()) * savingMs(boards))
  }

  /** Runs `task` with the next beat, in the order of the calls. Never at once. */
  next(task: () => void): void {
    this.#showing.next(task)
  }

  /** The same for what hands on what one person said to a board. */
  nextFor(board: BoardId, task: () => void): void {
    if (this.#loads.size === 0) this.#showing.next(() => this.#loads.clear())
    this.#showing.next(task)
    const load = (this.#loads.get(board) ?? 0) + 1
    this.#loads.set(board, load)
    if (load === LOAD) this.#showing.hasten(this.pressure * LOADED_MS)
  }

  /** Runs `task` with the next beat of saving, in the order of the calls. Never at once. */
  save(task: () => void): void {
    this.#saving.next(task)
  }

  /** How much there is to do, 0–1. */
  get pressure(): number {
    return pressureAt(this.#utilization())
  }
}

/** The same beats; every task runs by way of `guard`. */
export const guardedBeat = (beat: Beat, guard: (task: () => void) => void): Pick<Beat, 'next' | 'save'> => ({
  next: (task) => beat.next(() => guard(task)),
  save: (task) => beat.save(() => guard(task)),
})
