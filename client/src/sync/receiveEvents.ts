// Follows the session from the server's events. Pure.
// Invariant: events are applied in order of `seq` without a gap, each once.
import type { Envelope, SessionView } from '@keha/shared/session/model/session.ts'
import { evolve } from '@keha/shared/session/session.ts'

/** The session after `events`, or `gap` where one in between is missing and the server must be asked. */
export function receiveEvents(view: SessionView, events: readonly Envelope[]): SessionView | 'gap' {
  let next = view
  for (const envelope of events) {
    if (envelope.seq <= next.seq) continue
    if (envelope.seq !== next.seq + 1) return 'gap'
    next = evolve(next, envelope)
  }
  return next
}
