// The workshop's clock on this computer: server time, told from the offset the line has measured.
import { type TimerSlice, timeLeftMs } from '@keha/shared/session/model/timer.ts'
import { type TimeMood, timeMood } from '../ui/clockWords.ts'
import { useNow } from '../ui/useNow.ts'
import { useBoard } from './board.ts'

export interface TimeLeft {
  readonly status: TimerSlice['status']
  /** Null where no timer is set. */
  readonly leftMs: number | null
  readonly totalMs: number
  readonly mood: TimeMood
}

export function useTimeLeft(): TimeLeft | null {
  const timer = useBoard((state) => state.session?.timer ?? null)
  const offset = useBoard((state) => state.clockOffsetMs)
  const now = useNow(timer?.status === 'running')
  if (timer === null) return null
  const leftMs = timeLeftMs(timer, now + offset)
  const mood = timer.status === 'over' ? 'over' : leftMs === null ? 'calm' : timeMood(leftMs, timer.status === 'running')
  return { status: timer.status, leftMs, totalMs: timer.totalMs, mood }
}
