// Timer: one clock for everybody, in server time. A running timer stores when it ends, so nothing ticks. TI rules in SPEC.md.
import { z } from 'zod'
import { accept, refuse, type Tool } from './tool.ts'

const MINUTE_MS = 60_000
/** A timer never runs longer than a working day. */
const MAX_MS = 12 * 60 * MINUTE_MS

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

export const timer: Tool<TimerSlice, TimerCommand> = {
  initial: { status: 'ready', totalMs: 0 },
  may: {
    startTimer: ['facilitator'],
    pauseTimer: ['facilitator'],
    addMinutes: ['facilitator'],
    clearTimer: ['facilitator'],
    timerRanOut: ['room'],
  },
  decide: ({ timer: slice }, command, { nowMs }) => {
    const start = (totalMs: number, leftMs: number) => accept({ type: 'timerStarted', totalMs, endsAtMs: nowMs + leftMs })
    switch (command.type) {
      case 'startTimer':
        if (command.minutes !== undefined) return start(command.minutes * MINUTE_MS, command.minutes * MINUTE_MS)
        if (slice.status === 'running') return refuse('timer-running')
        if (slice.status === 'paused') return start(slice.totalMs, slice.remainingMs)
        return slice.totalMs > 0 ? start(slice.totalMs, slice.totalMs) : refuse('timer-not-running')
      case 'pauseTimer':
        return slice.status === 'running' && slice.endsAtMs > nowMs
          ? accept({ type: 'timerPaused', remainingMs: Math.min(slice.totalMs, slice.endsAtMs - nowMs) })
          : refuse('timer-not-running')
      case 'addMinutes': {
        const byMs = Math.min(command.minutes * MINUTE_MS, MAX_MS - slice.totalMs)
        if (byMs <= 0) return accept()
        if (slice.status === 'running') return accept({ type: 'timerExtended', byMs, endsAtMs: Math.max(slice.endsAtMs, nowMs) + byMs })
        if (slice.status === 'over') return accept({ type: 'timerExtended', byMs, endsAtMs: nowMs + byMs })
        return accept({ type: 'timerExtended', byMs, endsAtMs: null })
      }
      case 'clearTimer':
        return slice.status === 'ready' && slice.totalMs === 0 ? accept() : accept({ type: 'timerCleared' })
      case 'timerRanOut':
        return slice.status === 'running' && slice.endsAtMs <= nowMs ? accept({ type: 'timerEnded' }) : refuse('timer-not-running')
    }
  },
  evolve: (slice, event) => {
    switch (event.type) {
      case 'stepEntered':
        return { status: 'ready', totalMs: event.minutes * MINUTE_MS }
      case 'timerStarted':
        return { status: 'running', totalMs: event.totalMs, endsAtMs: event.endsAtMs }
      case 'timerPaused':
        return { status: 'paused', totalMs: slice.totalMs, remainingMs: event.remainingMs }
      case 'timerExtended': {
        const totalMs = slice.totalMs + event.byMs
        if (event.endsAtMs !== null) return { status: 'running', totalMs, endsAtMs: event.endsAtMs }
        return slice.status === 'paused' ? { ...slice, totalMs, remainingMs: slice.remainingMs + event.byMs } : { status: 'ready', totalMs }
      }
      case 'timerCleared':
        return { status: 'ready', totalMs: 0 }
      case 'timerEnded':
        return { status: 'over', totalMs: slice.totalMs }
      default:
        return slice
    }
  },
}

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
