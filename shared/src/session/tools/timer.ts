// Timer: one clock for everybody, in server time. A running timer stores when it ends, so nothing ticks. TI rules in SPEC.md.
import type { TimerCommand, TimerSlice } from '../model/timer.ts'
import { accept, refuse, type Tool } from './tool.ts'

const MINUTE_MS = 60_000

/** A timer never runs longer than a working day. */
const MAX_MS = 12 * 60 * MINUTE_MS

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
