// For tests: time that passes when it is told to, and chance from a seed.
import type { Clock, Random } from './linePorts.ts'

interface Task {
  readonly atMs: number
  readonly order: number
  readonly run: () => void
}

export class ManualClock implements Clock {
  #nowMs: number
  #order = 0
  #tasks: Task[] = []

  constructor(nowMs = 1_000_000) {
    this.#nowMs = nowMs
  }

  readonly nowMs = (): number => this.#nowMs

  after(delayMs: number, run: () => void): () => void {
    const task = { atMs: this.#nowMs + Math.max(1, delayMs), order: this.#order++, run }
    this.#tasks.push(task)
    return () => {
      this.#tasks = this.#tasks.filter((other) => other !== task)
    }
  }

  /** Lets time pass, running what falls due in order, also what is planned meanwhile. */
  advance(ms: number): void {
    const untilMs = this.#nowMs + ms
    for (;;) {
      const due = this.#tasks.filter(({ atMs }) => atMs <= untilMs).sort((a, b) => a.atMs - b.atMs || a.order - b.order)[0]
      if (!due) break
      this.#tasks = this.#tasks.filter((task) => task !== due)
      this.#nowMs = due.atMs
      due.run()
    }
    this.#nowMs = untilMs
  }
}

/** Mulberry32: small, and the same for the same seed everywhere. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
