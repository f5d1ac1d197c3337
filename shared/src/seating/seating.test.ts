// What holds of every seating, whatever is asked.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seededChance, shuffled } from '../seededChance.ts'
import { bound, measure, repeatsWarning } from './acquaintances.ts'
import { mendedRound, reseat } from './reseat.ts'
import { seat } from './seat.ts'
import { openTables, type SeatingPlan, type SeatingRequest, type Seats } from './seatingPlan.ts'
import { asked, guestId, guests } from './seatingRequests.ts'

const placeOf = (round: readonly Seats[], n: number): number => round.findIndex(({ members }) => members.includes(guestId(n)))
const inUse = (round: readonly Seats[]): readonly Seats[] => round.filter(({ members }) => members.length > 0)

/** Everyone sits once, nobody alone, sizes differ by one at most, every table in use has a host of its own. */
function expectSound(round: readonly Seats[], { people, tables }: SeatingRequest, spread = 1): void {
  expect(round).toHaveLength(tables)
  expect(round.flatMap(({ members }) => members).sort()).toEqual(people.map(({ id }) => id).sort())
  const sizes = inUse(round).map(({ members }) => members.length)
  if (people.length > 1) expect(Math.min(...sizes)).toBeGreaterThan(1)
  if (people.length > 0) expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(spread)
  for (const { members, host } of round) expect(members.length === 0 ? host === null : host !== null && members.includes(host)).toBe(true)
}

const requests = fc.record({
  people: fc.integer({ min: 0, max: 30 }),
  tables: fc.integer({ min: 1, max: 8 }),
  rounds: fc.integer({ min: 1, max: 5 }),
  organisations: fc.integer({ min: 0, max: 4 }),
  variant: fc.constantFrom('scatter' as const, 'together' as const),
  hostsStay: fc.boolean(),
  seed: fc.integer(),
})
type Drawn = typeof requests extends fc.Arbitrary<infer T> ? T : never
const requestOf = ({ people, tables, rounds, organisations, variant, hostsStay }: Drawn): SeatingRequest =>
  asked(people, tables, rounds, { people: guests(people, organisations), variant, hostsStay, mixOrganisations: true })

test('SG1 everyone sits once in each round, nobody alone, sizes differ by one at most, hosts who stay do', () => {
  let cases = 0
  fc.assert(
    fc.property(requests, (drawn) => {
      const request = requestOf(drawn)
      const plan = seat(request, seededChance(drawn.seed))
      expect(plan).toHaveLength(drawn.rounds)
      for (const round of plan) expectSound(round, request)
      if (drawn.hostsStay) for (const round of plan) expect(round.map(({ host }) => host)).toEqual(plan[0]?.map(({ host }) => host))
      cases++
    }),
    { numRuns: 60 },
  )
  expect(cases).toBeGreaterThanOrEqual(60)
})

test('SG4 who must sit together does in every round, who must not does in none', () => {
  const pair = (a: number, b: number) => [guestId(a), guestId(b)] as const
  for (const [people, tables, hostsStay] of [
    [12, 3, true],
    [13, 4, false],
    [24, 5, true],
    [40, 8, true],
  ] as const) {
    const request = asked(people, tables, 3, { hostsStay, together: [pair(0, 1), pair(2, 3)], apart: [pair(0, 2), pair(4, 5)] })
    for (const round of seat(request, seededChance(people))) {
      expectSound(round, request)
      expect(placeOf(round, 0)).toBe(placeOf(round, 1))
      expect(placeOf(round, 2)).toBe(placeOf(round, 3))
      expect(placeOf(round, 0)).not.toBe(placeOf(round, 2))
      expect(placeOf(round, 4)).not.toBe(placeOf(round, 5))
    }
  }
})

test('SG4 what cannot be had is let go: two hosts together, and more people than a table has seats for', () => {
  const hosts = [guestId(0), guestId(1), null]
  const request = asked(12, 3, 3, {
    hosts,
    together: [[guestId(0), guestId(1)], ...Array.from({ length: 6 }, (_, i) => [guestId(2 + i), guestId(3 + i)] as const)],
  })
  for (const round of seat(request, seededChance(4))) {
    expectSound(round, request)
    expect(round.map(({ host }) => host).slice(0, 2)).toEqual(hosts.slice(0, 2))
  }
})

test('SG5 colleagues are mixed, and who met in earlier sessions meets others rather', () => {
  const people = guests(16, 4)
  const meetings = (more: Partial<SeatingRequest>) => measure(seat(asked(16, 4, 2, { people, ...more }), seededChance(3)), people)
  const mixed = meetings({ mixOrganisations: true })
  expect(mixed.pairs).toBe(48)
  expect(mixed.acrossOrganisations).toBe(48)
  const metBefore = guests(4).flatMap(({ id }, n) => guests(n).map((other) => ({ pair: [id, other.id] as const, weight: 1 })))
  const anew = meetings({ metBefore }).met
  for (const { pair } of metBefore) expect(anew.get(pair[0])).not.toContain(pair[1])
})

test('SG6 tables that move together meet their hosts and each other, and everyone visits every table', () => {
  const request = asked(12, 3, 3, { variant: 'together' })
  const plan = seat(request, seededChance(2))
  expect(measure(plan, request.people).pairs).toBe(9 + 27)
  for (let n = 0; n < 12; n++) expect([1, 3]).toContain(new Set(plan.map((round) => placeOf(round, n))).size)
})

test('SG7 the facilitator is told of repeats that no seating avoids, and how many tables would', () => {
  expect(repeatsWarning(asked(12, 3, 3))).toEqual({ kind: 'repeats-unavoidable', repeats: 6, tablesNeeded: 4 })
  expect(repeatsWarning(asked(20, 4, 3))).toEqual({ kind: 'repeats-unavoidable', repeats: 8, tablesNeeded: 5 })
  expect(repeatsWarning(asked(16, 4, 4))).toBeNull()
  expect(repeatsWarning(asked(4, 1, 2))).toEqual({ kind: 'repeats-unavoidable', repeats: 6, tablesNeeded: 2 })
  expect(repeatsWarning(asked(4, 2, 3))).toEqual({ kind: 'repeats-unavoidable', repeats: 1, tablesNeeded: null })
  expect(repeatsWarning(asked(1, 3, 3))).toBeNull()
  expect(bound(asked(16, 4, 4))).toEqual({ pairs: 96, rounds: 5 })
  fc.assert(
    fc.property(requests, (drawn) => {
      const request = requestOf(drawn)
      const { pairs, repeats } = measure(seat(request, seededChance(drawn.seed)), request.people)
      expect(pairs).toBeLessThanOrEqual(bound(request).pairs)
      expect(repeats).toBeGreaterThanOrEqual(repeatsWarning(request)?.repeats ?? 0)
    }),
    { numRuns: 40 },
  )
})

test('SG8 rounds that were stay as they were; the others are seated for who is here, with the hosts who are', () => {
  fc.assert(
    fc.property(requests, fc.nat(), fc.nat(4), fc.nat(4), (drawn, seed, late, begun) => {
      const request = requestOf(drawn)
      const plan = seat(request, seededChance(drawn.seed))
      const chance = seededChance(seed)
      const staying = request.people.filter(() => chance() < 0.8)
      const now = { ...request, people: [...staying, ...guests(request.people.length + late).slice(request.people.length)] }
      const later = reseat(now, plan, begun, chance)
      expect(later).toHaveLength(Math.max(request.rounds, Math.min(begun, plan.length)))
      expect(later.slice(0, begun)).toEqual(plan.slice(0, begun))
      for (const round of later.slice(begun)) expectSound(round, now)
      expectHostsKept(now, plan, later, begun)
    }),
    { numRuns: 40 },
  )
})

function expectHostsKept(now: SeatingRequest, plan: SeatingPlan, later: SeatingPlan, begun: number): void {
  const [last, next] = [plan[begun - 1], later[begun]]
  if (!now.hostsStay || !last || !next) return
  for (const [table, { host }] of last.entries()) {
    const isHere = now.people.some(({ id }) => id === host)
    if (isHere && table < openTables(now.people.length, now.tables)) expect(next[table]?.host).toBe(host)
  }
}

test('SG9 in the round that is on latecomers fill the smallest tables where they know fewest, and all others stay seated', () => {
  const request = asked(9, 3, 3, { people: guests(9, 3) })
  const plan = seat(request, seededChance(1))
  const late = { id: guestId(9), organisation: 'Org 0' }
  const more = { ...request, people: [...request.people, late] }
  const mended = mendedRound(more, plan, 1)
  expectSound(mended, more)
  const colleagues = (round: readonly Seats[], table: number) =>
    (round[table]?.members ?? []).filter((id) => request.people.some((each) => each.id === id && each.organisation === 'Org 0')).length
  const found = placeOf(mended, 9)
  expect(colleagues(mended, found)).toBe(Math.min(...[0, 1, 2].map((table) => colleagues(mended, table))))
  for (let n = 0; n < 9; n++) expect(placeOf(mended, n)).toBe(placeOf(plan[1] ?? [], n))
})

test('SG9 who comes late sits where there are fewest, also among many they know, and of tables alike where they know fewest', () => {
  const seats = (...tables: (readonly number[])[]): readonly Seats[] =>
    tables.map((members) => ({ members: members.map(guestId), host: guestId(members[0] ?? 0) }))
  const before = seats([9, 0, 1], [2, 3, 4], [5, 6, 7])
  const late = (round: readonly Seats[], metBefore: SeatingRequest['metBefore'] = []) =>
    placeOf(mendedRound(asked(10, 3, 2, { metBefore }), [before, round], 1), 9)
  const met = (...others: number[]) => others.map((n) => ({ pair: [guestId(9), guestId(n)] as const, weight: 1 }))
  expect(late(seats([0, 2, 5], [1, 3, 6, 8], [4, 7])), 'the smallest').toBe(2)
  expect(late(seats([0, 2, 5], [1, 3, 6, 8], [4, 7]), met(4, 7)), 'the smallest, though they know everyone').toBe(2)
  expect(late(seats([0, 2, 5], [1, 3, 6], [4, 7, 8])), 'of tables alike the one with nobody they sat with').toBe(2)
  expect(late(seats([2, 3, 5], [4, 6, 7], [0, 1, 8]), met(2, 3)), 'or had met before').toBe(1)
})

test('SG9 a table whose host is gone is hosted by who has hosted least', () => {
  const seats = (host: number, ...members: number[]): Seats => ({ members: members.map(guestId), host: guestId(host) })
  const plan = [
    [seats(0, 0, 1), seats(2, 2, 3, 4)],
    [seats(4, 0, 1, 4), seats(2, 2, 3)],
  ]
  const round = mendedRound(asked(4, 2, 2), plan, 1)
  expect(round.map(({ host }) => host)).toEqual([guestId(1), guestId(2)])
})

test('SG9 who is left alone moves, a table without its host gets a new one, and so whoever leaves', () => {
  fc.assert(
    fc.property(requests, fc.nat(), fc.nat(4), (drawn, seed, late) => {
      const request = requestOf(drawn)
      const plan = seat(request, seededChance(drawn.seed))
      const chance = seededChance(seed)
      const staying = request.people.filter(() => chance() < 0.5)
      const now = { ...request, people: [...staying, ...guests(request.people.length + late).slice(request.people.length)] }
      expectSound(mendedRound(now, plan, 0), now, 40)
    }),
    { numRuns: 100 },
  )
})

test('SG9 five of twenty leave in the second round: nobody is alone then, nor in any round after, whoever they are', () => {
  for (const [tables, rounds] of [
    [4, 3],
    [5, 4],
    [6, 4],
    [9, 3],
  ] as const)
    for (let seed = 0; seed < 25; seed++) {
      const request = asked(20, tables, rounds, { people: guests(20, 5), mixOrganisations: seed % 2 === 0 })
      const plan = seat(request, seededChance(seed))
      const now = { ...request, people: shuffled(seededChance(seed + 1_000), request.people).slice(5) }
      const mended = mendedRound(now, plan, 1)
      const later = reseat(now, [...plan.slice(0, 1), mended], 2, seededChance(seed))
      expect(later.slice(0, 2)).toEqual([plan[0], mended])
      expect(later).toHaveLength(rounds)
      for (const round of later.slice(1)) {
        expect(round.flatMap(({ members }) => members).sort()).toEqual(now.people.map(({ id }) => id).sort())
        for (const { members } of inUse(round)) expect(members.length).toBeGreaterThan(1)
      }
    }
})
