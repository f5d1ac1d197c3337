// The clock and the chance of the machine itself, and how busy this process is, for the composition root.
import { randomBytes } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import type { Utilization } from './room/Beat.ts'
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

/** Looked at no more often than this: over a shorter time one large board that is read would look like a busy server. */
const LOOK_MS = 200

export function systemUtilization(): Utilization {
  let [seen, seenAtMs, utilization] = [performance.eventLoopUtilization(), performance.now(), 0]
  return () => {
    const nowMs = performance.now()
    if (nowMs - seenAtMs < LOOK_MS) return utilization
    const now = performance.eventLoopUtilization()
    utilization = performance.eventLoopUtilization(now, seen).utilization
    seen = now
    seenAtMs = nowMs
    return utilization
  }
}
