import { expect, test } from 'vitest'
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { ownAwareness } from './ownAwareness.ts'

/** What the server tells of a client id: a state under a clock of its own, or that it is gone. */
function told(clientId: number, state: Record<string, unknown> | null): Uint8Array {
  const doc = new Y.Doc()
  doc.clientID = clientId
  const server = new Awareness(doc)
  server.setLocalState(state)
  server.meta.set(clientId, { clock: Math.floor(Date.now() / 10), lastUpdated: 0 })
  return encodeAwarenessUpdate(server, [clientId])
}

test('RO58 what the server tells of oneself is passed over, whatever it is, and what it tells of others is taken', () => {
  const doc = new Y.Doc()
  const awareness = ownAwareness(doc)
  const changed: number[] = []
  awareness.setLocalState({ x: 2 })
  awareness.on('update', ({ added, updated, removed }: Record<string, number[]>) =>
    changed.push(...[added, updated, removed].flat().map(Number)),
  )
  applyAwarenessUpdate(awareness, told(doc.clientID, { x: 1 }), 'server')
  applyAwarenessUpdate(awareness, told(doc.clientID, null), 'server')
  expect(awareness.getLocalState()).toEqual({ x: 2 })
  expect(changed).toEqual([])
  const other = doc.clientID + 1
  applyAwarenessUpdate(awareness, told(other, { x: 9 }), 'server')
  expect([awareness.getStates().get(other), changed]).toEqual([{ x: 9 }, [other]])
  awareness.destroy()
})
