import { ParticipantId, RecordId } from '@keha/shared/ids.ts'
import type { Cafe, CafeSettings } from '@keha/shared/session/model/cafe.ts'
import type { Member } from '@keha/shared/session/model/people.ts'
import { expect, test } from 'vitest'
import { isRoundEnding, ownSeat, seatNews } from './cafeMoments.ts'
import { cafePreview, metSoFar, suggestedTables, tableAreas, withoutTable } from './cafePreview.ts'
import { roundTint } from './roundTint.ts'

const idOf = (n: number) => ParticipantId.parse(`p${String(n).padStart(12, 'x')}`)
const member = (n: number): Member => ({
  id: idOf(n),
  name: `Guest ${n}`,
  organisation: `Org ${n % 4}`,
  role: 'participant',
  colour: '#0b6e4f',
  handRaisedAtMs: null,
})
const members = Array.from({ length: 16 }, (_, n) => member(n))
const people = { members, doorLocked: false, removed: [] }
const settings: CafeSettings = {
  tables: Array.from({ length: 4 }, () => ({ area: null, name: '' })),
  rounds: 4,
  minutes: 15,
  variant: 'scatter',
  hostsStay: true,
  mixOrganisations: true,
}
const seats = (a: number, b: number) => ({ members: [idOf(a), idOf(b)], host: idOf(a) })
/** Two tables of two, the first of two rounds. */
const ROUND_ONE: Cafe = {
  ...settings,
  metBefore: [],
  plan: [
    [seats(0, 1), seats(2, 3)],
    [seats(0, 2), seats(1, 3)],
  ],
  round: 1,
  isOver: false,
  said: [],
  starred: [],
}
const preview = (count: number, more: Partial<CafeSettings> = {}) =>
  cafePreview(
    { ...settings, ...more },
    people,
    members.slice(0, count).map(({ id }) => id),
    null,
    { hosts: [], pairs: [] },
  )

test('CU1 before a café is planned it is told how many get acquainted, how many may at most, and what repeats', () => {
  expect(preview(16)).toMatchObject({ pairs: 96, most: 96, repeats: 0, tables: 4, smallest: 4, largest: 4, warning: null })
  expect(preview(16, { tables: settings.tables.slice(1), rounds: 2 })).toMatchObject({ tables: 3, smallest: 5, largest: 6 })
  expect(preview(12, { tables: settings.tables.slice(1) })?.warning).toMatchObject({ tablesNeeded: 4 })
  expect(preview(3)).toBeNull()
})

test('CU7 what of wished pairs cannot be had is told before anybody is seated', () => {
  const wish = (kind: 'meet' | 'apart', a: number, b: number) => ({ kind, people: [idOf(a), idOf(b)] as [ParticipantId, ParticipantId] })
  const of = (pairs: ReturnType<typeof wish>[], hosts: (ParticipantId | null)[] = []) =>
    cafePreview(
      { ...settings, rounds: 1 },
      people,
      members.map(({ id }) => id),
      null,
      { hosts, pairs },
    )
  expect(of([wish('meet', 0, 1), wish('apart', 2, 3)])).toMatchObject({ problems: [], unkept: [] })
  expect(of([wish('meet', 0, 1)], [idOf(0), idOf(1)])?.problems).toEqual([{ kind: 'two-hosts', people: [idOf(0), idOf(1)] }])
  // In one round nobody sits with six others at a table of four.
  expect(of([1, 2, 3, 4, 5, 6].map((n) => wish('meet', 0, n)))?.unkept.length).toBeGreaterThanOrEqual(3)
})

test('CU1 tables for four or five people each are suggested, in the areas that are called tables', () => {
  expect([4, 9, 16, 30].map(suggestedTables)).toEqual([2, 2, 4, 7])
  const areas = ['Aloitus', 'Pöytä 1', 'Pöytä 2', 'Sadonkorjuu', 'Table 3'].map((name, n) => ({ id: RecordId.parse(`shape:a${n}`), name }))
  expect(tableAreas(areas)).toEqual(['shape:a1', 'shape:a2', 'shape:a4'])
})

test('CU2 who met is counted of the rounds that have begun; who is here without a table is named', () => {
  expect(metSoFar(ROUND_ONE, members).pairs).toBe(2)
  expect(metSoFar({ ...ROUND_ONE, round: 0 }, members).pairs).toBe(4)
  expect(metSoFar({ ...ROUND_ONE, round: 2 }, members).met.get(idOf(0))).toEqual([idOf(1), idOf(2)])
  const here = new Set([idOf(0), idOf(5)])
  expect(withoutTable(ROUND_ONE, members, here).map(({ id }) => id)).toEqual([idOf(5)])
})

test('CU3 who sits somewhere else goes there and is told; who has just come goes there and is not', () => {
  const on = { ...ROUND_ONE, tables: [{ area: RecordId.parse('shape:one'), name: '' }, ...ROUND_ONE.tables.slice(1)] }
  const seat = ownSeat(on, idOf(1))
  expect(seat).toEqual({ round: 1, table: 0, area: 'shape:one', others: [idOf(0)], isHost: false })
  expect(seatNews(null, seat)).toEqual({ goes: true, tells: true })
  expect(seatNews(undefined, seat)).toEqual({ goes: true, tells: false })
  expect(seatNews(seat, ownSeat({ ...on, said: [{ round: 0, table: 0, text: 'Trust' }] }, idOf(1)))).toEqual({ goes: false, tells: false })
  expect(seatNews(seat, ownSeat({ ...on, round: 2 }, idOf(0)))).toEqual({ goes: true, tells: true })
  expect([ownSeat({ ...on, isOver: true }, idOf(1)), ownSeat(on, idOf(9)), ownSeat(null, idOf(1))]).toEqual([null, null, null])
})

test('CU4 two minutes before its end a round is ending, unless it is hardly longer or none is on', () => {
  const seat = ownSeat(ROUND_ONE, idOf(0))
  const time = { status: 'running', leftMs: 120_000, totalMs: 900_000, mood: 'soon' } as const
  expect(seat?.isHost).toBe(true)
  expect(isRoundEnding(seat, time)).toBe(true)
  expect(isRoundEnding(seat, { ...time, mood: 'calm' })).toBe(false)
  expect(isRoundEnding(seat, { ...time, totalMs: 120_000 })).toBe(false)
  expect(isRoundEnding(null, time)).toBe(false)
})

test('CU5 the notes of a round have a colour of their own, and those of the rounds next to it another', () => {
  const tints = Array.from({ length: 12 }, (_, round) => roundTint(round + 1))
  for (const [i, tint] of tints.entries()) expect(tint).not.toBe(tints[i + 1])
  expect(new Set(tints.slice(0, 6)).size).toBe(6)
})
