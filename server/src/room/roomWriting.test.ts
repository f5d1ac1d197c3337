// Private writing, votes, locks, roles and the door in a live room: what reaches whom, and what is stored.
import { recordsOf } from '@keha/shared/board/document.ts'
import { RecordId, RoundId, StepId } from '@keha/shared/ids.ts'
import { FRAME } from '@keha/shared/protocol.ts'
import type { Person } from '@keha/shared/roles.ts'
import type { SessionEvent } from '@keha/shared/session/model/session.ts'
import { expect, test } from 'vitest'
import { writeNote } from '../../../test/support/note.ts'
import { BENCH_BOARD, RoomBench } from '../../../test/support/RoomBench.ts'
import type { RoomClient } from '../../../test/support/RoomClient.ts'
import { AdmissionRefused } from './AdmissionRefused.ts'
import { LOCK_GRACE_MS } from './GraceLock.ts'

const SECRET = 'Salaisuus-äöå-81'
const PRIVATE: readonly SessionEvent[] = [
  {
    type: 'agendaPlanned',
    steps: [{ id: StepId.parse('one'), kind: 'write', title: 'one', instruction: 'one', minutes: 5, writing: 'private', anonymous: true }],
  },
]
const ROUND = RoundId.parse('vaaaaaaaaaaaa')
const noteId = (name: string) => RecordId.parse(`shape:${name}`)

interface Table {
  readonly bench: RoomBench
  readonly facilitator: RoomClient
  readonly facilitatorPerson: Person
  readonly aino: RoomClient
  readonly ainoPerson: Person
  readonly bo: RoomClient
}

/** A facilitator and two participants; the step is on that the events plan. */
async function table(events: readonly SessionEvent[]): Promise<Table> {
  const bench = await RoomBench.withBoard(events)
  const facilitatorPerson = bench.person('facilitator')
  const ainoPerson = bench.person()
  const facilitator = await bench.greet(facilitatorPerson)
  const aino = await bench.greet(ainoPerson)
  const bo = await bench.greet()
  facilitator.command({ type: 'nextStep' })
  await bench.clock.settle()
  return { bench, facilitator, facilitatorPerson, aino, ainoPerson, bo }
}

const write = (client: RoomClient, name: string, text: string) =>
  client.command({ type: 'writePrivately', note: { id: noteId(name), text, colour: 'yellow' } })
const bytesOf = (client: RoomClient): string => Buffer.concat(client.messages.map((message) => Buffer.from(message))).toString('utf8')
const times = (text: string, part: string): number => text.split(part).length - 1
const textsOn = ({ doc }: RoomClient): string =>
  [...recordsOf(doc)].flatMap(([key, value]) => (key.endsWith('/text') ? [String(value)] : [])).join()

test('RO31 no byte of what is written privately reaches anyone else before the reveal; then everyone has it, once', async () => {
  const { bench, facilitator, aino, bo } = await table(PRIVATE)
  write(aino, 'mine', SECRET)
  write(aino, 'second', `${SECRET}-2`)
  write(facilitator, 'theirs', 'Johtajan oma')
  await bench.clock.settle()
  const observer = await bench.greet(bench.person('observer'))
  const late = await bench.greet()
  for (const other of [facilitator, bo, observer, late]) {
    expect(bytesOf(other)).not.toContain('Salaisuus')
    expect(bytesOf(other)).not.toContain('shape:mine')
  }
  expect(JSON.stringify((await bench.link.read(BENCH_BOARD))?.session)).not.toContain('Salaisuus')
  expect(bo.received[FRAME.events]?.flat().map(({ event }) => event)).toContainEqual({ type: 'privateNotesCounted', waiting: 3 })
  expect(aino.received[FRAME.mine]?.at(-1)?.notes.map(({ text }) => text)).toEqual([SECRET, `${SECRET}-2`])

  facilitator.command({ type: 'revealAll' })
  await bench.clock.settle()
  for (const each of [facilitator, aino, bo, observer, late]) {
    expect(times(textsOn(each), SECRET)).toBe(2)
    expect(times(textsOn(each), 'Johtajan oma')).toBe(1)
  }
  expect(aino.received[FRAME.mine]?.at(-1)?.notes).toEqual([])
  expect(bytesOf(bo)).not.toContain('shape:mine')
})

test('RO32 private notes and ballots survive a crash and a lost laptop, and come back to their person alone', async () => {
  const { bench, aino, ainoPerson } = await table(PRIVATE)
  write(aino, 'mine', SECRET)
  await bench.clock.settle()
  bench.newLink(bench.store.crash())
  const again = await bench.greet(ainoPerson)
  const other = await bench.greet()
  expect(again.received[FRAME.mine]?.[0]?.notes).toMatchObject([{ id: 'shape:mine', text: SECRET, anonymous: true }])
  expect(bytesOf(other)).not.toContain('Salaisuus')
})

test('RO33 nothing stored says who wrote an anonymous note, nor which command did', async () => {
  const { bench, facilitator, aino, ainoPerson } = await table(PRIVATE)
  const command = write(aino, 'mine', SECRET)
  await bench.clock.settle()
  facilitator.command({ type: 'revealAll' })
  await bench.clock.settle()
  const stored = await bench.store.load(BENCH_BOARD)
  const events = stored?.events.filter(({ event }) => event.type === 'privateNotesCounted' || event.type === 'notesRevealed') ?? []
  expect(events.map(({ by, commandId }) => [by, commandId])).toEqual([
    [null, undefined],
    [null, undefined],
  ])
  expect(JSON.stringify(stored?.events)).not.toContain(command)
  const log = Buffer.concat(stored?.updates.map(({ update }) => Buffer.from(update)) ?? []).toString('utf8')
  expect(log).toContain(SECRET)
  expect(log).not.toMatch(new RegExp(`shape:mine|${ainoPerson.id}|${ainoPerson.name}`))
  expect(stored?.sealed.find(({ person }) => person === ainoPerson.id)?.value).not.toContain('Salaisuus')
})

test('RO34 ballots never leave the server: others see numbers, then totals, and nothing stored says who voted for what', async () => {
  const { bench, facilitator, aino, ainoPerson, bo } = await table([])
  for (const name of ['first', 'other']) writeNote(facilitator.doc, { id: `shape:${name}`, text: name, x: 0, y: 0 })
  await bench.clock.settle()
  const vote = {
    id: ROUND,
    title: 'x',
    area: null,
    kind: 'note',
    votesEach: 2,
    several: false,
    secret: true,
    quorum: null,
    minutes: null,
  } as const
  facilitator.command({ type: 'prepareVote', vote })
  facilitator.command({ type: 'openVote', round: ROUND })
  await bench.clock.settle()
  const from = [facilitator, bo].map(({ messages }) => messages.length)
  aino.command({ type: 'giveBallot', round: ROUND, notes: [noteId('first')] })
  await bench.clock.settle()
  for (const [i, other] of [facilitator, bo].entries())
    expect(Buffer.concat(other.messages.slice(from[i]).map((message) => Buffer.from(message))).toString()).not.toContain('shape:first')
  expect(aino.received[FRAME.mine]?.at(-1)?.ballots).toEqual([{ round: ROUND, notes: ['shape:first'] }])
  facilitator.command({ type: 'closeVote', round: ROUND })
  await bench.clock.settle()
  expect(bo.received[FRAME.events]?.flat().at(-1)?.event).toMatchObject({
    type: 'voteClosed',
    voters: 1,
    totals: [{ note: 'shape:first', votes: 1, text: 'first' }],
  })
  const stored = await bench.store.load(BENCH_BOARD)
  expect(stored?.sealed).toEqual([])
  const counted = stored?.events.find(({ event }) => event.type === 'ballotsCounted')
  expect(JSON.stringify(counted)).not.toContain(ainoPerson.id)
})

test('RO34 a vote closes by itself at its time, also on a board loaded anew', async () => {
  const { bench, facilitator } = await table([])
  const vote = {
    id: ROUND,
    title: 'x',
    area: null,
    kind: 'note',
    votesEach: 2,
    several: false,
    secret: true,
    quorum: null,
    minutes: 1,
  } as const
  facilitator.command({ type: 'prepareVote', vote })
  facilitator.command({ type: 'openVote', round: ROUND })
  await bench.clock.settle()
  bench.newLink(bench.store.crash())
  const again = await bench.greet()
  await bench.clock.advance(59_000)
  expect(again.received[FRAME.events]?.flat().some(({ event }) => event.type === 'voteClosed') ?? false).toBe(false)
  await bench.clock.advance(1_100)
  expect(again.received[FRAME.events]?.flat().at(-1)?.event.type).toBe('voteClosed')
})

test('RO35 a lock reaches people first; what is under way is taken for a moment, nothing after it, and all show one board', async () => {
  const { bench, facilitator, aino, ainoPerson, bo } = await table([])
  facilitator.command({ type: 'freezeWriting', reason: 'Kuunnellaan' })
  for (let i = 0; i < 200; i++) writeNote(aino.doc, { id: `shape:race${i}`, text: `${i}`, x: i, y: 0 })
  await bench.clock.settle()
  const lockedAt = aino.received[FRAME.events]?.flat().some(({ event }) => event.type === 'writingFrozen')
  expect([lockedAt, aino.closed]).toEqual([true, null])
  expect([...recordsOf(bo.doc).keys()].filter((key) => /race[0-9]+$/.test(key))).toHaveLength(200)

  await bench.clock.advance(LOCK_GRACE_MS + 10)
  const before = await bench.link.read(BENCH_BOARD)
  writeNote(aino.doc, { id: 'shape:late', text: 'late', x: 0, y: 0 })
  writeNote(facilitator.doc, { id: 'shape:leader', text: 'leader', x: 0, y: 0 })
  await bench.clock.settle()
  expect(aino.received[FRAME.notice]).toContainEqual({ kind: 'refused', code: 'writing-closed' })
  expect(aino.closed?.code).toBe(4422)
  const fresh = await bench.greet(ainoPerson)
  const after = await bench.link.read(BENCH_BOARD)
  expect(after?.contents.records.size).toBe((before?.contents.records.size ?? 0) + 1)
  for (const each of [fresh, bo, facilitator]) {
    expect(recordsOf(each.doc).has('shape:late')).toBe(false)
    expect(recordsOf(each.doc).has('shape:leader')).toBe(true)
  }
  facilitator.command({ type: 'thawWriting' })
  writeNote(fresh.doc, { id: 'shape:again', text: 'again', x: 0, y: 0 })
  await bench.clock.settle()
  expect(recordsOf(bo.doc).has('shape:again')).toBe(true)
})

test('RO35 a lock holds from the first moment on a board loaded anew, and repeating what the board has is no writing', async () => {
  const { bench, facilitator, ainoPerson } = await table([])
  facilitator.command({ type: 'setWriting', mode: 'closed', anonymous: false })
  await bench.clock.settle()
  bench.newLink(bench.store.crash())
  const again = await bench.greet(ainoPerson)
  again.sayUpdate(Uint8Array.of(0, 0))
  expect(again.closed).toBe(null)
  writeNote(again.doc, { id: 'shape:late', text: 'late', x: 0, y: 0 })
  expect(again.closed?.code).toBe(4422)
})

test('RO36 a role holds from the moment it changes, in commands and in writing, and a second facilitator takes over', async () => {
  const { bench, facilitator, facilitatorPerson, aino, ainoPerson, bo } = await table(PRIVATE)
  facilitator.command({ type: 'changeRole', person: ainoPerson.id, role: 'facilitator' })
  await bench.clock.settle()
  facilitator.leave()
  aino.command({ type: 'changeRole', person: facilitatorPerson.id, role: 'observer' })
  aino.command({ type: 'startTimer', minutes: 2 })
  writeNote(aino.doc, { id: 'shape:now', text: 'now', x: 0, y: 0 })
  await bench.clock.settle()
  expect(bo.received[FRAME.events]?.flat().at(-1)?.event.type).toBe('timerStarted')
  expect(recordsOf(bo.doc).has('shape:now')).toBe(true)
  const demoted = await bench.greet(facilitatorPerson)
  expect(demoted.received[FRAME.welcome]?.[0]?.you.role).toBe('observer')
  const refused = demoted.command({ type: 'nextStep' })
  await bench.clock.settle()
  expect(demoted.received[FRAME.reply]).toEqual([{ ok: false, id: refused, code: 'only-facilitator' }])
})

test('RO37 who is removed is cut off, their token is revoked, and their line is refused; a locked door lets nobody new in', async () => {
  const { bench, facilitator, aino, ainoPerson, bo } = await table([])
  await bench.store.addPerson({ board: BENCH_BOARD, person: ainoPerson, tokenHash: 'hash' })
  facilitator.command({ type: 'lockDoor', locked: true })
  facilitator.command({ type: 'removePerson', person: ainoPerson.id })
  await bench.clock.settle()
  expect(aino.closed).toEqual({ code: 4403, reason: 'removed' })
  expect(bo.closed).toBe(null)
  expect(await bench.store.personOfToken(BENCH_BOARD, 'hash')).toBe(undefined)
  const again = await bench.join(ainoPerson)
  expect(again.closed?.code).toBe(4403)
  const newcomer = { id: bench.person().id, name: 'Uusi', role: 'participant' as const }
  await expect(bench.link.admit(BENCH_BOARD, newcomer)).rejects.toEqual(new AdmissionRefused('door-locked'))
  const leader = bench.link.admit(BENCH_BOARD, { ...newcomer, role: 'facilitator' })
  await bench.clock.settle()
  expect((await leader)?.name).toBe('Uusi')
})

test('RO38 who comes late, or comes back, has a place in a group', async () => {
  const { bench, facilitator } = await table([])
  facilitator.command({ type: 'makeGroups', by: { kind: 'number', number: 2 }, mix: 'random', areas: [] })
  await bench.clock.settle()
  const late = bench.person()
  await bench.greet(late)
  await bench.greet(late)
  const groups = (await bench.link.read(BENCH_BOARD))?.session.groups.groups ?? []
  expect(groups.flatMap(({ members }) => members).filter((id) => id === late.id)).toHaveLength(1)
})

test('CW6 nobody writes in a closed workshop, after a moment for what is under way and after a restart too, until it is opened again', async () => {
  const { bench, facilitator, facilitatorPerson, aino, bo } = await table([])
  facilitator.command({ type: 'closeWorkshop' })
  writeNote(aino.doc, { id: 'shape:underway', text: 'under way', x: 0, y: 0 })
  await bench.clock.settle()
  expect(recordsOf(bo.doc).has('shape:underway')).toBe(true)
  await bench.clock.advance(LOCK_GRACE_MS + 10)
  for (const each of [aino, facilitator]) {
    writeNote(each.doc, { id: 'shape:late', text: 'late', x: 0, y: 0 })
    await bench.clock.settle()
    expect(each.received[FRAME.notice]).toContainEqual({ kind: 'refused', code: 'workshop-closed' })
    expect(each.closed?.code).toBe(4422)
  }
  bench.newLink(bench.store.crash())
  const again = await bench.greet(facilitatorPerson)
  writeNote(again.doc, { id: 'shape:later', text: 'later', x: 0, y: 0 })
  await bench.clock.settle()
  expect(again.closed?.code).toBe(4422)

  const reader = await bench.greet(facilitatorPerson)
  expect(recordsOf(reader.doc).has('shape:underway')).toBe(true)
  reader.command({ type: 'reopenWorkshop' })
  await bench.clock.settle()
  writeNote(reader.doc, { id: 'shape:again', text: 'again', x: 0, y: 0 })
  await bench.clock.settle()
  const live = await bench.link.read(BENCH_BOARD)
  expect(['shape:late', 'shape:later', 'shape:again'].map((id) => live?.contents.records.has(id))).toEqual([false, false, true])
})
