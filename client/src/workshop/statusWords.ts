// The line and the person's own changes, as one state with one sentence. Pure: from states to keys of the locale files.
import type { LineStatus, SavedStatus } from '../sync/BoardLine.ts'
import { secondsSince } from '../ui/clockWords.ts'

export type StatusMood = 'good' | 'working' | 'trouble'

export interface StatusWords {
  readonly mood: StatusMood
  readonly line: 'connecting' | 'connected' | 'reconnecting' | 'offline' | 'restarting' | 'removed' | 'ended'
  /** How long the line has been down, whole seconds; null while it is up. */
  readonly seconds: number | null
  readonly saved: SavedStatus['status']
  /** Own changes that the server has not confirmed. */
  readonly changes: number
}

/** `nowMs`: this computer's clock. */
export function statusWords(line: LineStatus, saved: SavedStatus, nowMs: number): StatusWords {
  const changes = 'changes' in saved ? saved.changes : 0
  return {
    mood: moodOf(line, saved),
    line: line.status === 'ended' && line.code === 'removed' ? 'removed' : line.status,
    seconds: 'sinceMs' in line ? secondsSince(line.sinceMs, nowMs) : null,
    saved: saved.status,
    changes,
  }
}

function moodOf(line: LineStatus, saved: SavedStatus): StatusMood {
  if (line.status === 'ended' || saved.status === 'not-saved') return 'trouble'
  if (line.status !== 'connected') return 'working'
  return 'good'
}
