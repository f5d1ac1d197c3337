// Time that passes when a test says so. Implements the server's port to time.
// Invariants: tasks run in order of their time, then of planning; a turn's tasks run when the test settles or advances.
import type { Cancel, Clock } from '@keha/server/src/room/Clock.ts'

interface Planned {
  readonly atMs: number
  readonly task: () => void
}

export class VirtualClock implements Clock {
  #nowMs: number
  #planned: Planned[] = []
  #turn: (() => void)[] = []

  constructor(nowMs = Date.UTC(2026, 0, 15, 9)) {
    this.#nowMs = nowMs
  }

  nowMs(): number {
    return this.#nowMs
  }

  after(delayMs: number, task: () => void): Cancel {
    const planned = { atMs: this.#nowMs + Math.max(0, delayMs), task }
    this.#planned.push(planned)
    return () => {
      this.#planned = this.#planned.filter((other) => other !== planned)
    }
  }

  turn(task: () => void): void {
    this.#turn.push(task)
  }

  /** Tasks planned and not yet run. */
  get planned(): number {
    return this.#planned.length
  }

  /** Lets everything happen that needs no time to pass: turns, and promises between them. */
  async settle(): Promise<void> {
    await drainPromises()
    while (this.#turn.length > 0) {
      for (const task of this.#turn.splice(0)) task()
      await drainPromises()
    }
  }

  /** Lets `ms` pass, stopping at each planned task and settling after it. */
  async advance(ms: number): Promise<void> {
    const untilMs = this.#nowMs + ms
    await this.settle()
    for (;;) {
      const next = this.#planned.reduce<Planned | undefined>(
        (first, other) => (first && first.atMs <= other.atMs ? first : other),
        undefined,
      )
      if (!next || next.atMs > untilMs) break
      this.#planned = this.#planned.filter((other) => other !== next)
      this.#nowMs = Math.max(this.#nowMs, next.atMs)
      next.task()
      await this.settle()
    }
    this.#nowMs = untilMs
  }

  /** Sets the clock, as an operator may: planned tasks keep their distance from now. */
  set(nowMs: number): void {
    const byMs = nowMs - this.#nowMs
    this.#planned = this.#planned.map(({ atMs, task }) => ({ atMs: atMs + byMs, task }))
    this.#nowMs = nowMs
  }
}

/** Promises settle in a turn of the real event loop; an immediate comes after all of them. */
const drainPromises = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
