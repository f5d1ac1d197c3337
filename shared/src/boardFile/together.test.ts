import { expect, test } from 'vitest'
import { GroupId, ParticipantId } from '../ids.ts'
import type { Cafe } from '../session/model/cafe.ts'
import { after, apply, by, idOf, person, planned } from '../session/testing/workshop.ts'
import { boardOf, boardToSave, digest, NEW_BOARD } from './boardFileFixture.ts'
import { PATHS } from './manifest.ts'
import { openBoardFile } from './openBoardFile.ts'
import { packBoardFile } from './packBoardFile.ts'
import { unzip } from './zip.ts'

const ANY = { unpacked: 1e8, entries: 600, mayHold: () => true, most: () => 1e8 }
const open = (bytes: Uint8Array) => openBoardFile(bytes, NEW_BOARD, digest)
const text = (entries: ReadonlyMap<string, Uint8Array>, path: string): string => new TextDecoder().decode(entries.get(path))

test('BF10 BF11 the café and the groups come along, people as numbers; by name only where that was chosen, and nobody is a member by it', () => {
  const parts = boardToSave(2)
  const people = [idOf('participant'), idOf('facilitator')]
  const cafe = {
    ...cafeInTwoRounds,
    plan: [people, people].map((members) => [
      { members, host: members[0] ?? null },
      { members: [], host: null },
    ]),
  }
  const session = after(planned, [
    { type: 'cafePlanned', cafe },
    { type: 'groupsMade', groups: [{ id: GroupId.parse('g1'), name: 'Pari', members: people, area: null }] },
    { type: 'namingAgreed', person: idOf('participant'), agreed: true },
  ])
  const saved = (names: boolean) => JSON.parse(text(unzip(packBoardFile({ ...parts, session, names }, digest), ANY), PATHS.session))
  expect(saved(false)).toMatchObject({
    groups: [{ name: 'Pari', members: [1, 2] }],
    names: [],
    cafe: { seats: [[{ members: [1, 2], host: 1 }, {}]] },
  })
  // The facilitator did not agree to be named.
  expect(saved(true).names).toEqual([{ person: 1, name: 'participant' }])
  const result = open(packBoardFile({ ...parts, session, names: true }, digest))
  if (!result.ok) throw new Error(result.reason)
  const again = boardOf(result.file).session
  expect(again.people.members).toEqual([])
  expect(again.cafe.cafe?.plan.flat().flatMap(({ members }) => members)).toEqual(['p000000000001', 'p000000000002'])
  expect(JSON.stringify(again)).not.toMatch(/"(participant|facilitator)"/)
})
const cafeInTwoRounds: Cafe = {
  tables: ['Ikkuna', 'Ovi'].map((name) => ({ area: null, name })),
  rounds: 2,
  minutes: null,
  variant: 'scatter',
  hostsStay: true,
  mixOrganisations: true,
  metBefore: [],
  plan: [],
  round: 1,
  isOver: false,
  said: [],
  starred: [],
}

test('BF12 a café out of a file goes on with the people who are on the new board', () => {
  const members = Array.from({ length: 6 }, (_, at) => ({ ...person('participant'), id: ParticipantId.parse(`pnew00000000${at}`) }))
  for (const round of [0, 1]) {
    const session = after(planned, [{ type: 'cafePlanned', cafe: { ...cafeInTwoRounds, round, plan: seatsOfThree() } }])
    const result = open(packBoardFile({ ...boardToSave(3), session }, digest))
    if (!result.ok) throw new Error(result.reason)
    const joined = after(boardOf(result.file).session, [
      { type: 'personAdmitted', person: person('facilitator') },
      ...members.map((one) => ({ type: 'personAdmitted' as const, person: one })),
    ])
    const { decision, state } = apply(joined, { type: 'startRound', round: round + 1 }, { actor: by('facilitator') })
    expect(decision.ok).toBe(true)
    const seated = state.cafe.cafe?.plan[round]?.flatMap((table) => table.members) ?? []
    expect(seated.toSorted()).toEqual(members.map(({ id }) => id))
    expect(state.cafe.cafe?.plan[round]?.every((table) => table.host !== null && table.members.includes(table.host))).toBe(true)
  }
})
const seatsOfThree = (): Cafe['plan'] =>
  [0, 1].map(() => [
    { members: [idOf('participant')], host: idOf('participant') },
    { members: [idOf('facilitator')], host: null },
  ])

test('BF11 who wrote a revealed note is in the file only where names were chosen and the writer agreed', () => {
  const parts = Array.from({ length: 40 }, (_, at) => boardToSave(at + 1)).find(({ contents }) =>
    [...contents.records.values()].some(({ meta }) => 'author' in meta),
  )
  if (!parts) throw new Error('nobody signed')
  const told = (names: boolean, session = parts.session) => {
    const entries = unzip(packBoardFile({ ...parts, session, names }, digest), ANY)
    return [PATHS.board, PATHS.document].map((path) => new TextDecoder('latin1').decode(entries.get(path)).includes('participant'))
  }
  expect([told(true), told(false), told(true, planned)]).toEqual([
    [true, true],
    [false, false],
    [false, false],
  ])
})
