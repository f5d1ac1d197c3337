// Waiting for something to be so, woken by events and never by the clock. The deadline only ends a wait that went wrong.
import type { EventEmitter } from 'node:events'

/** The one event that emitters of this folder speak: something about me has changed. */
export const CHANGED = 'changed'

/** A wait this long has failed, on a machine that is busy with everything else too. */
const DEADLINE_MS = 45_000

export interface Waiting {
  /** For the failure's message: what was waited for. */
  readonly what: string
  readonly deadlineMs?: number
  /** What else to say in the failure, asked only then. */
  readonly because?: () => string
}

/** Resolves once `predicate` holds, looked at now and whenever `emitter` says that it changed. */
export function until(
  predicate: () => boolean,
  emitter: EventEmitter,
  { what, deadlineMs = DEADLINE_MS, because }: Waiting,
): Promise<void> {
  if (predicate()) return Promise.resolve()
  return new Promise((resolve, reject) => {
    const settle = (end: () => void) => {
      clearTimeout(deadline)
      emitter.off(CHANGED, look)
      end()
    }
    const look = () => {
      if (predicate()) settle(resolve)
    }
    const deadline = setTimeout(
      () => settle(() => reject(new Error(`waited ${deadlineMs} ms in vain: ${what}${because ? `\n${because()}` : ''}`))),
      deadlineMs,
    )
    emitter.on(CHANGED, look)
  })
}
