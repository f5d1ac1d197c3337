// The port to time. Everything live takes its time from here, so that a test decides how time passes.
// Only the composition root and tests make a clock.

/** Takes a planned task back; does nothing once it has run. */
export type Cancel = () => void

export interface Clock {
  /** Server time, milliseconds since the epoch. May step when the machine's clock is set. */
  nowMs(): number
  /** Runs `task` once, not before `delayMs` from now. Never runs it at once. */
  after(delayMs: number, task: () => void): Cancel
  /** Runs `task` when the work at hand is done: tasks of one turn run together, in order, before the next turn's. */
  turn(task: () => void): void
}

/** The same time; every task runs by way of `guard`. */
export const guardedClock = (clock: Clock, guard: (task: () => void) => void): Clock => ({
  nowMs: () => clock.nowMs(),
  after: (delayMs, task) => clock.after(delayMs, () => guard(task)),
  turn: (task) => clock.turn(() => guard(task)),
})
