import { expect, test } from 'vitest'
import type { Person } from '../../roles.ts'
import { seededChance, whole } from '../../seededChance.ts'
import { groupOf, numberOfGroups } from '../model/groups.ts'
import type { Command, SessionState } from '../model/session.ts'
import { GROUP, NEWCOMER } from '../testing/commandStates.ts'
import { after, apply, by, person, planned, recordId } from '../testing/workshop.ts'

const participant = (n: number, organisation?: string): Person => ({
  ...person('participant'),
  id: `p${String(n).padStart(12, '0')}` as never,
  ...(organisation ? { organisation } : {}),
})
const many = (count: number, organisations = 0): SessionState =>
  after(
    planned,
    Array.from({ length: count }, (_, i) => ({
      type: 'personAdmitted' as const,
      person: participant(i, organisations ? `Org ${i % organisations}` : undefined),
    })),
  )
const make = (state: SessionState, command: Partial<Extract<Command, { type: 'makeGroups' }>>, isHere = (_: string) => true) =>
  apply(
    state,
    { type: 'makeGroups', by: { kind: 'size', size: 4 }, mix: 'random', areas: [], ...command },
    { actor: by('facilitator'), isHere, chance: seededChance(5) },
  )
const sizes = (state: SessionState) => state.groups.groups.map(({ members }) => members.length)

test('GR1 everyone who is here is in one group; sizes differ by one at most, and nobody is alone', () => {
  expect([1, 3, 7, 8, 11].map((people) => numberOfGroups(people, 4))).toEqual([1, 1, 1, 2, 2])
  expect(sizes(make(many(10), {}).state)).toEqual([6, 5])
  expect(sizes(make(many(10), { by: { kind: 'number', number: 4 } }).state)).toEqual([3, 3, 3, 2])
  const half = make(many(10), { by: { kind: 'number', number: 2 } }, (id) => Number(id.slice(1)) < 5 || id.includes('x')).state
  expect(sizes(half)).toEqual([3, 3])
  const all = half.groups.groups.flatMap(({ members }) => members)
  expect(new Set(all).size).toBe(6)
})

test('GR2 organisations are mixed as far as they can be', () => {
  const { state } = make(many(15, 5), { by: { kind: 'number', number: 4 }, mix: 'organisations' })
  for (const { members } of state.groups.groups) {
    const organisations = members.map((id) => state.people.members.find((one) => one.id === id)?.organisation ?? id)
    expect(new Set(organisations).size).toBe(organisations.length)
  }
})

test('GR3 groups have the areas they were given, in order, and can be renamed', () => {
  const { state } = make(many(9), { areas: [recordId('one')] })
  expect(state.groups.groups.map(({ area }) => area)).toEqual(['shape:one', null])
  const named = apply(
    state,
    { type: 'changeGroup', group: GROUP(2), name: 'Ranta', area: recordId('two') },
    { actor: by('facilitator') },
  ).state
  expect(named.groups.groups[1]).toMatchObject({ name: 'Ranta', area: 'shape:two' })
})

test('GR4 who comes late goes to the smallest group, once; who is removed leaves it', () => {
  const grouped = make(many(8), {}).state
  const late = after(grouped, [{ type: 'personAdmitted', person: { ...participant(90), id: NEWCOMER } }])
  const seated = apply(late, { type: 'seatLatecomer', person: NEWCOMER }).state
  expect(groupOf(seated.groups, NEWCOMER)?.id).toBe('g2')
  expect(apply(seated, { type: 'seatLatecomer', person: NEWCOMER }).decision).toEqual({ ok: true, events: [] })
  expect(groupOf(after(seated, [{ type: 'personRemoved', person: NEWCOMER }]).groups, NEWCOMER)).toBe(undefined)
})

test('GR5 everyone moves themselves where the step is hosted, and otherwise only a facilitator moves people', () => {
  const grouped = make(many(8), {}).state
  const me = { kind: 'person', id: participant(0).id, role: 'participant' } as const
  const move = (group: number): Command => ({ type: 'moveToGroup', person: me.id, group: GROUP(group) })
  const other = groupOf(grouped.groups, me.id)?.id === 'g1' ? 2 : 1
  expect(apply(grouped, move(other), { actor: me }).decision).toEqual({ ok: false, code: 'only-facilitator' })
  expect(groupOf(apply(grouped, move(other), { actor: by('facilitator') }).state.groups, me.id)?.id).toBe(`g${other}`)
  const hosting = apply(
    grouped,
    { type: 'changeStep', step: 'step-1' as never, change: { way: 'hosting' } },
    { actor: by('facilitator') },
  ).state
  const begun = apply(hosting, { type: 'nextStep' }, { actor: by('facilitator') }).state
  expect(groupOf(apply(begun, move(other), { actor: me }).state.groups, me.id)?.id).toBe(`g${other}`)
})

test('GR6 pairs and threes: who is over joins others, nobody is alone, and organisations meet where they can', () => {
  const near = (people: number, size: number) => sizes(make(many(people), { by: { kind: 'near', size } }, (id) => !id.includes('x')).state)
  expect([2, 3, 5, 8].map((people) => near(people, 2))).toEqual([[2], [3], [3, 2], [2, 2, 2, 2]])
  expect(near(130, 2).length, 'as many groups as there may be').toBe(60)
  expect([2, 3, 4, 5, 7, 8].map((people) => near(people, 3))).toEqual([[2], [3], [4], [3, 2], [4, 3], [3, 3, 2]])

  const chance = seededChance(11)
  let met = 0
  for (let seed = 0; seed < 400; seed++) {
    const size = 2 + whole(chance, 2)
    const organisations = 1 + whole(chance, 8)
    const people = Array.from({ length: 2 + whole(chance, 40) }, (_, n) => participant(n, `Org ${whole(chance, organisations)}`))
    const state = after(
      planned,
      people.map((one) => ({ type: 'personAdmitted' as const, person: one })),
    )
    // The participant of the planned session is away.
    const isHere = (id: string) => people.some((one) => one.id === id)
    const made = make(state, { by: { kind: 'near', size }, mix: 'organisations' }, isHere).state.groups.groups
    const all = made.flatMap(({ members }) => members)
    expect(new Set(all).size).toBe(people.length)
    expect(all).toHaveLength(people.length)
    const counts = made.map(({ members }) => members.length)
    expect(Math.min(...counts)).toBeGreaterThan(1)
    expect(Math.max(...counts)).toBeLessThanOrEqual(size + 1)
    const largest = Math.max(...[...Map.groupBy(people, (one) => one.organisation).values()].map((one) => one.length))
    if (largest > made.length) continue
    met++
    for (const { members } of made) {
      const theirs = members.map((id) => people.find((one) => one.id === id)?.organisation)
      expect(new Set(theirs).size, `seed ${seed}`).toBe(members.length)
    }
  }
  expect(met).toBeGreaterThan(80)
})
