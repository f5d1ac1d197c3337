// Cursors are drawn under the name the server vouches for, whatever a client says.
import type { ParticipantId } from '@keha/shared/ids.ts'
import type { Member } from '@keha/shared/session/model/people.ts'
import { expect, test } from 'vitest'
import { shownBy } from './cursors.ts'

const AINO = 'paaaaaaaaaaaa' as ParticipantId
const member: Member = { id: AINO, name: 'Aino', role: 'participant', colour: '#0b6e4f', handRaisedAtMs: null }
const people = { members: [member], doorLocked: false, removed: [] }

test('CA23 a cursor has the name and colour of the person the server says it is', () => {
  const states = new Map<number, unknown>([[7, { c: [10, 20], name: 'Fasilitoija', colour: '#ff0000' }]])
  expect(shownBy(states, [{ clientId: 7, participantId: AINO }], people, 1)).toEqual([
    {
      clientId: 7,
      person: AINO,
      name: 'Aino',
      colour: '#0b6e4f',
      cursor: { x: 10, y: 20 },
      laser: false,
      reaction: null,
      follows: null,
      view: null,
    },
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
  expect(shownBy(states, here, people, 1).filter(({ cursor }) => cursor !== null)).toEqual([])
})

test('CA42 a part of what is shown that does not fit takes no other away', () => {
  const here = [{ clientId: 7, participantId: AINO }]
  const shown = (state: unknown) => shownBy(new Map([[7, state]]), here, people, 1)[0]
  expect(shown({ c: [1, 2], l: 'yes', r: [99, 1], f: '__proto__', v: [0, 0, -1, 1] })).toMatchObject({
    cursor: { x: 1, y: 2 },
    laser: false,
    reaction: null,
    follows: null,
    view: null,
  })
  expect(shown({ c: 'x', l: true, r: [1, 4], f: AINO, v: [0, 0, 10, 10] })).toMatchObject({
    cursor: null,
    laser: true,
    reaction: { which: 1, count: 4 },
    follows: AINO,
    view: { x: 0, y: 0, w: 10, h: 10 },
  })
})

test('CA37 what somebody shows is read once, however often it is drawn, and anew when they show something else', () => {
  const here = [{ clientId: 7, participantId: AINO }]
  let reads = 0
  const showing = (x: number) => ({
    get c() {
      reads += 1
      return [x, 0]
    },
  })
  const draw = (state: unknown) => shownBy(new Map([[7, state]]), here, people, 1)[0]?.cursor?.x
  const first = showing(1)
  expect(draw(first)).toBe(1)
  const once = reads
  expect([draw(first), draw(first), reads]).toEqual([1, 1, once])
  expect([draw(showing(2)), reads > once]).toEqual([2, true])
})
