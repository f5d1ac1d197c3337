import { GroupId, ParticipantId, RecordId } from '@keha/shared/ids.ts'
import type { Role } from '@keha/shared/roles.ts'
import type { Member } from '@keha/shared/session/model/people.ts'
import { expect, test } from 'vitest'
import { groupable, groupPlan, hasOrganisations, isPairOrThree, namesOf, peopleOf, ungrouped } from './groupPlan.ts'

const idOf = (letter: string) => ParticipantId.parse(`p${letter.repeat(12)}`)
const member = (letter: string, role: Role, organisation?: string): Member => ({
  id: idOf(letter),
  name: letter.toUpperCase(),
  role,
  colour: '#0b6e4f',
  handRaisedAtMs: null,
  ...(organisation && { organisation }),
})
const [a, b, c, leader] = [
  member('a', 'participant', 'Kunta'),
  member('b', 'participant', 'kunta'),
  member('c', 'participant', 'Seura'),
  member('l', 'facilitator', 'Kunta'),
]

test('VU7 what groups there will be is told beforehand', () => {
  expect(groupPlan(14, { kind: 'size', size: 4 })).toEqual({ number: 3, smallest: 4, largest: 5 })
  expect(groupPlan(12, { kind: 'number', number: 4 })).toEqual({ number: 4, smallest: 3, largest: 3 })
  expect(groupPlan(3, { kind: 'number', number: 9 })).toEqual({ number: 3, smallest: 1, largest: 1 })
  expect(groupPlan(1, { kind: 'size', size: 4 })).toBeNull()
  expect(groupPlan(9, { kind: 'size', size: Number.NaN })).toBeNull()
})

test('VU7 groups are made of the participants who are here, and mixed where they come from two organisations', () => {
  const here = groupable([a, b, c, leader], new Set([a.id, b.id, leader.id]))
  expect(here).toEqual([a, b])
  expect(hasOrganisations(here)).toBe(false)
  expect(hasOrganisations([a, c])).toBe(true)
})

test('VU7 who is in no group is named, and who left the board is not', () => {
  const groups = [{ id: GroupId.parse('g1'), name: '', members: [b.id, idOf('x')], area: null }]
  expect(ungrouped([a, b, leader], groups)).toEqual([a])
  expect(namesOf(groups[0]?.members ?? [], [a, b])).toEqual(['B'])
})

test('VU7 a pair or a three is told by its people and where they come from; a group with a name, an area or many people is not', () => {
  const pair = { id: GroupId.parse('g1'), name: '', members: [a.id, c.id], area: null }
  expect(isPairOrThree(pair)).toBe(true)
  expect(isPairOrThree({ ...pair, name: 'Ranta' })).toBe(false)
  expect(isPairOrThree({ ...pair, area: RecordId.parse('shape:one') })).toBe(false)
  expect(isPairOrThree({ ...pair, members: [a.id] })).toBe(false)
  expect(isPairOrThree({ ...pair, members: ['a', 'b', 'c', 'd', 'e'].map(idOf) })).toBe(false)
  expect(peopleOf([c.id, idOf('x'), idOf('a')], [a, c, leader])).toEqual(['C (Seura)', 'A (Kunta)'])
  expect(peopleOf([b.id], [{ ...b, organisation: undefined } as never])).toEqual(['B'])
})
