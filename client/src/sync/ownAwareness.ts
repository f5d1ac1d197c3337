// This client's awareness. Everyone who said hello is told the same of all who point, oneself too (docs/decisions/0009-fan-out.md).
// Invariant: what is told of oneself is passed over, for it is older than what one shows.
import { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'

/** The server's clocks of a state grow by a hundred a second; one's own are of milliseconds, so ten times further on. */
export function ownAwareness(doc: Y.Doc): Awareness {
  const awareness = new Awareness(doc)
  const nowMs = Date.now()
  awareness.meta.set(doc.clientID, { clock: nowMs, lastUpdated: nowMs })
  return awareness
}
