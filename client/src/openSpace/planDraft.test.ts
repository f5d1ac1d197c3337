import type { RecordId } from '@keha/shared/ids.ts'
import type { AgendaSlice } from '@keha/shared/session/model/agenda.ts'
import { MAX_SLOTS, MAX_SPACES } from '@keha/shared/session/model/openSpace.ts'
import { expect, test } from 'vitest'
import { firstDraft, newSlot, newSpace } from './planDraft.ts'

const agenda = {
  steps: [
    { kind: 'marketplace', area: 'shape:market', minutes: 30 },
    { kind: 'sessions', minutes: 45 },
    { kind: 'sessions', minutes: 30 },
  ],
} as unknown as AgendaSlice
const areas = ['shape:market', 'shape:a', 'shape:b'] as RecordId[]

test('OU1 the first plan has a slot for each step of sessions and a space for each area no step uses', () => {
  const draft = firstDraft({ slots: [], spaces: [] }, agenda, areas)
  expect(draft.slots.map(({ id, minutes }) => [id, minutes])).toEqual([
    ['s1', 45],
    ['s2', 30],
  ])
  expect(draft.spaces.map(({ id, area }) => [id, area])).toEqual([
    ['a1', 'shape:a'],
    ['a2', 'shape:b'],
  ])
  const many = {
    steps: [{ kind: 'sessions', minutes: 0 }, ...Array.from({ length: MAX_SLOTS + 1 }, () => ({ kind: 'sessions', minutes: 20 }))],
  } as unknown as AgendaSlice
  const full = firstDraft(
    { slots: [], spaces: [] },
    many,
    Array.from({ length: MAX_SPACES + 1 }, (_, at) => `shape:${at}` as RecordId),
  )
  expect([full.slots.length, full.spaces.length], 'as many as there may be').toEqual([MAX_SLOTS, MAX_SPACES])
  expect(full.slots[0]?.minutes, 'a step without time is no slot').toBe(20)
  expect(firstDraft({ slots: [newSlot([])], spaces: [] }, agenda, areas).slots).toHaveLength(1)
})

test('OU1 what is added takes a number that is free', () => {
  const [one, two] = [newSpace([]), newSpace([newSpace([])])]
  expect([one.id, two.id, newSpace([two]).id]).toEqual(['a1', 'a2', 'a1'])
})
