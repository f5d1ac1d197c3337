// What holds of wished pairs, whatever is asked.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seededChance } from '../seededChance.ts'
import { type PairWish, pairProblems, unkept, wishedPairs } from './pairWishes.ts'
import { mendedRound, reseat } from './reseat.ts'
import { seat } from './seat.ts'
import { asked, guestId, guests } from './seatingRequests.ts'

const wish = (kind: PairWish['kind'], a: number, b: number): PairWish => ({ kind, people: [guestId(a), guestId(b)] })
/** A few disjoint pairs of the first people: what a seating always can give where there are rounds and tables enough. */
const drawn = fc.record({
  tables: fc.integer({ min: 3, max: 6 }),
  /** Beyond three at each table: with two there would be no place for two who travel. */
  more: fc.integer({ min: 2, max: 14 }),
  rounds: fc.integer({ min: 2, max: 5 }),
  kinds: fc.array(fc.constantFrom('meet' as const, 'apart' as const), { minLength: 1, maxLength: 4 }),
  hostsStay: fc.boolean(),
  seed: fc.integer(),
})
type Drawn = typeof drawn extends fc.Arbitrary<infer T> ? T : never
const wishesOf = ({ kinds }: Drawn): PairWish[] => kinds.map((kind, at) => wish(kind, 2 * at, 2 * at + 1))
const requestOf = (one: Drawn) => {
  const people = guests(3 * one.tables + one.more, 3)
  return asked(people.length, one.tables, one.rounds, {
    hostsStay: one.hostsStay,
    mixOrganisations: true,
    people,
    ...wishedPairs(
      wishesOf(one),
      people.map(({ id }) => id),
    ),
  })
}

test('SG10 who must meet does, and who must not never sits at one table, in the plan and as people come and leave', () => {
  let cases = 0
  fc.assert(
    fc.property(drawn, (one) => {
      const request = requestOf(one)
      expect(pairProblems(request)).toEqual([])
      const plan = seat(request, seededChance(one.seed))
      expect(unkept(plan, wishesOf(one))).toEqual([])
      // Somebody leaves after the first round, of whom nothing is wished.
      const now = { ...request, people: request.people.slice(0, -1) }
      const later = reseat(now, plan, 1, seededChance(one.seed))
      expect(
        unkept(
          later,
          wishesOf(one).filter(({ kind }) => kind === 'apart'),
        ),
      ).toEqual([])
      if (one.rounds > 2) expect(unkept(later, wishesOf(one))).toEqual([])
      cases++
    }),
    { numRuns: 40 },
  )
  expect(cases).toBeGreaterThanOrEqual(40)
})

test('SG10 a latecomer is not seated with whom they must not meet, while there is another table', () => {
  for (let seed = 0; seed < 30; seed++) {
    const early = asked(11, 3, 3, { people: guests(11) })
    const plan = seat(early, seededChance(seed))
    const now = { ...early, people: guests(12), apart: [[guestId(11), guestId(0)]] as const }
    expect(unkept([mendedRound(now, plan, 0)], [wish('apart', 11, 0)])).toEqual([])
  }
})

test('SG10 what cannot be had is told beforehand, with the people it concerns', () => {
  const three = [wish('apart', 0, 1), wish('apart', 1, 2), wish('apart', 0, 2)]
  const of = (wishes: readonly PairWish[], more: Parameters<typeof asked>[3] = {}, tables = 3) =>
    pairProblems(
      asked(12, tables, 3, {
        ...wishedPairs(
          wishes,
          guests(12).map(({ id }) => id),
        ),
        ...more,
      }),
    )
  expect(of([wish('meet', 0, 1), wish('apart', 1, 0)])).toEqual([{ kind: 'both-ways', people: [guestId(0), guestId(1)] }])
  expect(of([wish('meet', 0, 1)], { hosts: [guestId(1), guestId(0)] })).toEqual([{ kind: 'two-hosts', people: [guestId(0), guestId(1)] }])
  expect(of([wish('meet', 0, 1)], { hosts: [guestId(1), guestId(0)], hostsStay: false })).toEqual([])
  expect(of(three)).toEqual([])
  expect(of(three, {}, 2)).toEqual([{ kind: 'too-many-apart', people: [guestId(0), guestId(1), guestId(2)], tables: 2 }])
  expect(of([wish('apart', 4, 0)], { hosts: [guestId(0)], variant: 'together' })).toEqual([
    { kind: 'visits-host', people: [guestId(0), guestId(4)] },
  ])
  expect(of([wish('apart', 0, 1)], { hosts: [guestId(0)] })).toEqual([])
})

test('SG10 wishes of who is not here are left out, and what a plan does not give is found', () => {
  expect(wishedPairs([wish('meet', 0, 1), wish('apart', 0, 2)], [guestId(0), guestId(1)])).toEqual({
    meet: [[guestId(0), guestId(1)]],
    apart: [],
  })
  const plan = [
    [
      { members: [guestId(0), guestId(1)], host: null },
      { members: [guestId(2), guestId(3)], host: null },
    ],
  ]
  const wishes = [wish('meet', 0, 1), wish('meet', 0, 2), wish('apart', 2, 3), wish('apart', 1, 2)]
  expect(unkept(plan, wishes)).toEqual([wishes[1], wishes[2]])
})
