// Spans of time as people read them. Pure; all arguments in milliseconds.

const SECOND_MS = 1_000
const MINUTE_MS = 60 * SECOND_MS

/** `12:05`, `0:09`, from an hour `1:02:05`. A started second still counts, so that 0:00 means it is over. */
export function clockFace(leftMs: number): string {
  const seconds = Math.max(0, Math.ceil(leftMs / SECOND_MS))
  const two = (value: number) => String(value).padStart(2, '0')
  const hours = Math.floor(seconds / 3600)
  const minutes = Math.floor((seconds % 3600) / 60)
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`
}

/** Whole seconds since, never negative. */
export function secondsSince(sinceMs: number, nowMs: number): number {
  return Math.max(0, Math.floor((nowMs - sinceMs) / SECOND_MS))
}

export type TimeMood = 'calm' | 'soon' | 'over'

/** Two minutes before the end is when a facilitator asks people to finish. */
const SOON_MS = 2 * MINUTE_MS

export function timeMood(leftMs: number, running: boolean): TimeMood {
  if (leftMs <= 0) return 'over'
  return running && leftMs <= SOON_MS ? 'soon' : 'calm'
}
