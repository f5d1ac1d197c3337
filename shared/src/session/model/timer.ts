// The timer as kept and said, in server time, and what is left of it. TI rules in SPEC.md.
import { z } from 'zod'

export const TimerSlice = z.discriminatedUnion('status', [
  /** Ready: nothing runs; `totalMs` is what a start would give (0: no timer). */
  z.strictObject({ status: z.literal('ready'), totalMs: z.number() }),
  z.strictObject({ status: z.literal('running'), totalMs: z.number(), endsAtMs: z.number() }),
  z.strictObject({ status: z.literal('paused'), totalMs: z.number(), remainingMs: z.number() }),
  z.strictObject({ status: z.literal('over'), totalMs: z.number() }),
])
export type TimerSlice = z.infer<typeof TimerSlice>

export const TimerCommand = z.discriminatedUnion('type', [
  /** Starts anew with `minutes`, or with what is ready; resumes a paused one when `minutes` is left out. */
  z.strictObject({ type: z.literal('startTimer'), minutes: z.number().positive().max(720).optional() }),
  z.strictObject({ type: z.literal('pauseTimer') }),
  z.strictObject({ type: z.literal('addMinutes'), minutes: z.number().int().min(1).max(60) }),
  z.strictObject({ type: z.literal('clearTimer') }),
  z.strictObject({ type: z.literal('timerRanOut') }),
])
export type TimerCommand = z.infer<typeof TimerCommand>

export const TimerEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('timerStarted'), totalMs: z.number(), endsAtMs: z.number() }),
  z.strictObject({ type: z.literal('timerPaused'), remainingMs: z.number() }),
  z.strictObject({ type: z.literal('timerExtended'), byMs: z.number(), endsAtMs: z.number().nullable() }),
  z.strictObject({ type: z.literal('timerCleared') }),
  z.strictObject({ type: z.literal('timerEnded') }),
])
export type TimerEvent = z.infer<typeof TimerEvent>

/** Milliseconds left at `nowMs` of server time; null where no timer is set. */
export function timeLeftMs(slice: TimerSlice, nowMs: number): number | null {
  switch (slice.status) {
    case 'ready':
      return slice.totalMs || null
    case 'running':
      return Math.min(slice.totalMs, Math.max(0, slice.endsAtMs - nowMs))
    case 'paused':
      return slice.remainingMs
    case 'over':
      return 0
  }
}

/** When the room must wake to end the timer, server time; null when nothing runs. */
export function nextAlarmMs(slice: TimerSlice): number | null {
  return slice.status === 'running' ? slice.endsAtMs : null
}
