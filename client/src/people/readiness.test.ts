import { ParticipantId } from '@keha/shared/ids.ts'
import type { Role } from '@keha/shared/roles.ts'
import type { Member } from '@keha/shared/session/model/people.ts'
import { expect, test } from 'vitest'
import { readinessOf } from './readiness.ts'

const id = (letter: string) => ParticipantId.parse(`p${letter.repeat(12)}`)
const member = (letter: string, name: string, role: Role = 'participant'): Member => ({
  id: id(letter),
  name,
  role,
  colour: '#0b6e4f',
  handRaisedAtMs: null,
})
const members = [
  member('a', 'Liisa', 'facilitator'),
  member('b', 'Väinö'),
  member('c', 'Aino'),
  member('d', 'Olli', 'observer'),
  member('e', 'Eeva'),
]

test('PU5 ready are counted of the participants who are here', () => {
  const here = new Set(['a', 'b', 'c', 'd'].map(id))
  expect(readinessOf(members, here, [])).toMatchObject({ ready: 0, of: 2 })
  expect(readinessOf(members, here, []).others.map(({ name }) => name)).toEqual(['Aino', 'Väinö'])
  expect(readinessOf(members, here, [id('b'), id('e'), id('a')])).toMatchObject({ ready: 1, of: 2, others: [{ name: 'Aino' }] })
  expect(readinessOf(members, new Set([id('a')]), [id('b')])).toEqual({ ready: 0, of: 0, others: [] })
})
