import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PairWish } from '../../seating/pairWishes.ts'
import { guestId } from '../../seating/seatingRequests.ts'
import { CAFE } from '../testing/commandStates.ts'
import { after, apply, by, person, planned } from '../testing/workshop.ts'
import { type EarlierMeeting, MAX_BOARDS_AGO, meetingsFor, metOnEarlierBoards, withoutPerson } from './meetings.ts'
import type { Member } from './people.ts'
import { FACILITATORS, mineOf, NOTHING_SEALED } from './sealed.ts'

const member = (n: number, name = `Guest ${n}`, organisation = `Org ${n % 3}`): Member => ({
  id: guestId(n),
  name,
  organisation,
  role: 'participant',
  colour: '#0b6e4f',
  handRaisedAtMs: null,
})
/** A board whose café seated these at one table each. */
const board = (members: readonly Member[], tables: readonly (readonly number[])[]) => ({
  people: { members: [...members] },
  cafe: {
    cafe: {
      ...CAFE,
      metBefore: [],
      round: 1,
      plan: [tables.map((those) => ({ members: those.map(guestId), host: null }))],
    },
  },
})
const pairsOf = (met: ReturnType<typeof metOnEarlierBoards>) => met.map(({ pair, weight }) => [[...pair].sort().join(), weight])
const key = (a: number, b: number) => [guestId(a), guestId(b)].sort().join()

test('CF10 who met is known on the next boards under other ids, a longer time ago on each, and then forgotten', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 11 }), { minLength: 2, maxLength: 12 }), (those) => {
      const members = Array.from({ length: 12 }, (_, n) => member(n))
      let earlier = meetingsFor(board(members, [those]), [])
      // On the next boards the same people have the ids of others, and come written otherwise.
      const others = members.map((one, n) => ({ ...one, id: guestId(11 - n), name: `  guest   ${n} ` }))
      for (let ago = 1; ago <= MAX_BOARDS_AGO; ago++) {
        const expected = those.flatMap((a, i) => those.slice(0, i).map((b) => [key(11 - a, 11 - b), 1 / ago]))
        expect(pairsOf(metOnEarlierBoards(others, earlier)).sort()).toEqual(expected.sort())
        earlier = meetingsFor(board(others, []), earlier)
      }
      expect(earlier).toEqual([])
    }),
    { numRuns: 50 },
  )
})

test('CF10 of two people with the same name and organisation neither is known again, nor who is not here', () => {
  const members = [member(0, 'Aino', 'Kaupunki'), member(1, 'Bo', 'Kaupunki'), member(2, 'Cecilia', 'Yhdistys')]
  const earlier = meetingsFor(board(members, [[0, 1, 2]]), [])
  expect(earlier).toHaveLength(3)
  const twice = [...members, member(3, 'aino', 'kaupunki')]
  expect(pairsOf(metOnEarlierBoards(twice, earlier))).toEqual([[key(1, 2), 1]])
  expect(pairsOf(metOnEarlierBoards([member(0, 'Aino', 'Toinen'), member(1, 'Bo', 'Kaupunki')], earlier))).toEqual([])
  expect(withoutPerson(earlier, member(9, 'AINO', 'Kaupunki'))).toHaveLength(1)
})

test('CF10 nobody is told who met on earlier boards, not even facilitators', () => {
  const metEarlier: EarlierMeeting[] = [{ pair: ['aino\n', 'bo\n'], boardsAgo: 1 }]
  const sealed = new Map([[FACILITATORS, { ...NOTHING_SEALED, metEarlier }]])
  for (const isFacilitator of [true, false]) expect(mineOf(sealed, guestId(0), isFacilitator)).toEqual(NOTHING_SEALED)
})

test('CF10 with a person who is removed it is gone whom they met, and what is wished of them', () => {
  const state = after(planned, [
    { type: 'personAdmitted', person: { ...person('participant'), id: guestId(0), name: 'Aino', organisation: 'Kaupunki' } },
  ])
  const metEarlier: EarlierMeeting[] = [
    { pair: ['aino\nkaupunki', 'bo\nkaupunki'], boardsAgo: 1 },
    { pair: ['bo\nkaupunki', 'cecilia\n'], boardsAgo: 2 },
  ]
  const pairs: PairWish[] = [{ kind: 'apart', people: [guestId(0), guestId(1)] }]
  const sealed = new Map([[FACILITATORS, { ...NOTHING_SEALED, metEarlier, pairs }]])
  const { sealed: then } = apply(state, { type: 'removePerson', person: guestId(0) }, { actor: by('facilitator'), sealed })
  expect(then.get(FACILITATORS)).toEqual({ ...NOTHING_SEALED, metEarlier: metEarlier.slice(1) })
})
