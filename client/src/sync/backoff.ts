// How long to wait before the next attempt: full jitter, so that five hundred cut lines do not come back in one instant.
import type { Random } from './linePorts.ts'

const FIRST_MS = 400
/** People are waiting in a room; a server that is up again is found within this. */
const LONGEST_MS = 8_000

/** Milliseconds before attempt number `attempt` (0: the first after a loss), evenly spread from 0 to a growing bound. */
export function backoffMs(attempt: number, random: Random): number {
  return random() * Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(attempt, 10))
}
