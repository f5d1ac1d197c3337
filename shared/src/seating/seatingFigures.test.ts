// The figures a café of usual size reaches, with the time each takes here. The time is told, not tested.
import { expect, test } from 'vitest'
import { seededChance } from '../seededChance.ts'
import { bound, measure } from './acquaintances.ts'
import { finiteField } from './finiteField.ts'
import { seat } from './seat.ts'
import { asked } from './seatingRequests.ts'

const SEED = 1
/** People, tables, rounds; distinct pairs to reach and their bound. */
const FIGURES = [
  [12, 3, 3, 48, 54],
  [16, 4, 4, 96, 96],
  [20, 4, 3, 112, 120],
  [24, 6, 4, 144, 144],
  [24, 5, 4, 184, 184],
  [30, 6, 4, 239, 240],
  [36, 6, 5, 428, 450],
  [40, 8, 4, 320, 320],
  [60, 10, 4, 600, 600],
  [80, 12, 4, 912, 912],
] as const

test.each(FIGURES)('SG2 %i people at %i tables in %i rounds make %i acquaintances of at most %i', (people, tables, rounds, pairs, most) => {
  const request = asked(people, tables, rounds)
  const from = performance.now()
  const plan = seat(request, seededChance(SEED))
  const tookMs = Math.round(performance.now() - from)
  const reached = measure(plan, request.people).pairs
  console.info(`seating: ${people} people, ${tables} × ${rounds}: ${reached} of ${most} pairs, ${tookMs} ms`)
  expect(bound(request).pairs).toBe(most)
  expect(reached).toBeGreaterThanOrEqual(pairs)
  expect(reached).toBeLessThanOrEqual(most)
})

test('SG3 where the formula holds nobody meets twice, every traveller sits at another table each time, and hosts stay', () => {
  for (const tables of [2, 3, 4, 5, 7, 8, 9, 11])
    for (const people of [tables * tables, Math.max(tables * (tables - 1) + 1, tables * 2), tables * 2]) {
      const rounds = tables
      const request = asked(people, tables, rounds)
      const plan = seat(request, seededChance(tables))
      expect(measure(plan, request.people).repeats, `${people} at ${tables}`).toBe(0)
      for (const { id } of request.people) {
        const places = plan.map((round) => round.findIndex(({ members }) => members.includes(id)))
        expect([1, rounds]).toContain(new Set(places).size)
      }
      for (const round of plan) expect(round.map(({ host }) => host)).toEqual(plan[0]?.map(({ host }) => host))
    }
})

test('SG3 a field has sums, products and inverses; no order but a power of a prime has one', () => {
  for (const order of [2, 3, 4, 5, 7, 8, 9, 16, 25, 27]) {
    const field = finiteField(order)
    if (!field) throw new Error(`no field of ${order}`)
    const all = Array.from({ length: order }, (_, element) => element)
    for (const a of all) {
      expect(new Set(all.map((b) => field.plus(a, b))).size).toBe(order)
      expect(new Set(all.map((b) => field.times(a, b))).size).toBe(a === 0 ? 1 : order)
      for (const b of all) expect(field.times(a, field.plus(b, 1))).toBe(field.plus(field.times(a, b), a))
    }
  }
  for (const order of [0, 1, 6, 10, 12, 15]) expect(finiteField(order)).toBeUndefined()
})
