// Cursors are drawn under the name the server vouches for, whatever a client says.
import type { ParticipantId } from '@keha/shared/ids.ts'
import type { Member } from '@keha/shared/session/people.ts'
import { expect, test } from 'vitest'
import { cursorsOf } from './cursors.ts'

const AINO = 'paaaaaaaaaaaa' as ParticipantId
const member: Member = { id: AINO, name: 'Aino', role: 'participant', colour: '#0b6e4f', handRaisedAtMs: null }
const people = { members: [member], doorLocked: false, removed: [] }

test('CA23 a cursor has the name and colour of the person the server says it is', () => {
  const states = new Map<number, unknown>([[7, { c: [10, 20], name: 'Fasilitoija', colour: '#ff0000' }]])
  expect(cursorsOf(states, [{ clientId: 7, participantId: AINO }], people, 1)).toEqual([
    { clientId: 7, name: 'Aino', colour: '#0b6e4f', x: 10, y: 20 },
  ])
})

test("CA23 one's own cursor, one that nobody vouches for, and what is no cursor are not drawn", () => {
  const here = [1, 3, 4, 5, 6].map((clientId) => ({ clientId, participantId: AINO }))
  const states = new Map<number, unknown>([
    [1, { c: [0, 0] }],
    [2, { c: [0, 0] }],
    [3, { c: null }],
    [4, { c: ['x', 1e99] }],
    [5, 'x'],
    [6, {}],
  ])
  expect(cursorsOf(states, here, people, 1)).toEqual([])
})
