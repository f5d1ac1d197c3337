// The clock and the chance of the machine itself, for the composition root.
import { randomBytes } from 'node:crypto'
import type { Clock } from './room/Clock.ts'
import type { Random } from './room/Random.ts'

export const systemClock: Clock = {
  nowMs: () => Date.now(),
  after: (delayMs, task) => {
    const timer = setTimeout(task, delayMs)
    return () => clearTimeout(timer)
  },
  turn: (task) => {
    setImmediate(task)
  },
}

export const systemRandom: Random = { bytes: (count) => randomBytes(count) }
