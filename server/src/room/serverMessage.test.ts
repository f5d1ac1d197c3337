import * as decoding from 'lib0/decoding'
import { expect, test } from 'vitest'
import { Awareness, applyAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { AwarenessUpdate, awarenessMessage } from './serverMessage.ts'

const entry = (id: number, json: string): Uint8Array => Uint8Array.of(id, 1, json.length, ...new TextEncoder().encode(json))

/** What a stock client makes of a message: the ids it tells of. */
function idsIn(message: Uint8Array | null): number[] {
  if (!message) return []
  const decoder = decoding.createDecoder(message)
  expect(decoding.readVarUint(decoder)).toBe(1)
  const awareness = new Awareness(new Y.Doc())
  awareness.setLocalState(null)
  applyAwarenessUpdate(awareness, decoding.readVarUint8Array(decoder), 'test')
  expect(decoding.hasContent(decoder)).toBe(false)
  awareness.destroy()
  return [...awareness.getStates().keys()]
}

test('RO13 whoever points is told of all but themselves, however many there are and wherever they stand among them', () => {
  for (const count of [1, 2, 3, 60, 127]) {
    const ids = Array.from({ length: count }, (_, index) => index)
    const update = new AwarenessUpdate(ids.map((id) => entry(id, `{"x":${'1'.repeat((id * 7) % 40)}0}`)))
    expect(idsIn(update.message)).toEqual(ids)
    for (const id of ids) expect(idsIn(update.without(id))).toEqual(ids.filter((other) => other !== id))
  }
  expect(idsIn(awarenessMessage([]))).toEqual([])
})
