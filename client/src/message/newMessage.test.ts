import { GroupId, ParticipantId } from '@keha/shared/ids.ts'
import type { Role } from '@keha/shared/roles.ts'
import { emptySession } from '@keha/shared/session/session.ts'
import { expect, test } from 'vitest'
import type { BoardState } from '../sync/BoardLine.ts'
import { newMessage } from './newMessage.ts'

const me = ParticipantId.parse(`p${'a'.repeat(12)}`)
const group = GroupId.parse('g1')

function look(count: number, parts: { to?: GroupId; members?: ParticipantId[]; role?: Role; line?: BoardState['line'] } = {}) {
  const message = count === 0 ? null : { text: 'Tauko', group: parts.to ?? null, atMs: 0, count }
  return {
    session: {
      ...emptySession,
      attention: { ...emptySession.attention, message },
      groups: { groups: [{ id: group, name: '', members: parts.members ?? [], area: null }] },
    },
    you: { id: me, role: parts.role ?? ('participant' as const) },
    line: parts.line ?? ({ status: 'connected' } as const),
  }
}

test('VU8 what is said is shown to those who are connected, once', () => {
  expect(newMessage(look(0), look(1))?.text).toBe('Tauko')
  expect(newMessage(look(1), look(1))).toBeNull()
  expect(newMessage(look(1), look(2))?.count).toBe(2)
  expect(newMessage({ ...look(0), session: null }, look(1))).toBeNull()
  expect(newMessage(look(0), look(1, { line: { status: 'reconnecting', sinceMs: 0 } }))).toBeNull()
})

test('VU8 what is said to a group concerns its members and the facilitators', () => {
  expect(newMessage(look(0), look(1, { to: group }))).toBeNull()
  expect(newMessage(look(0), look(1, { to: group, members: [me] }))).not.toBeNull()
  expect(newMessage(look(0), look(1, { to: group, role: 'facilitator' }))).not.toBeNull()
})
