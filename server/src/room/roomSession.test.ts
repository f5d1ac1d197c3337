import { readRecord, recordsOf, textKey } from '@keha/shared/board/document.ts'
import { plainText } from '@keha/shared/board/records.ts'
import { CommandId, RecordId, StepId } from '@keha/shared/ids.ts'
import { encodeJson, FRAME } from '@keha/shared/protocol.ts'
import type { SessionEvent, SessionView } from '@keha/shared/session/model/session.ts'
import { evolve } from '@keha/shared/session/session.ts'
import type { TLRecord, TLRichText } from '@tldraw/tlschema'
import { expect, test } from 'vitest'
import { writeNote } from '../../../test/support/note.ts'
import { BENCH_BOARD, RoomBench } from '../../../test/support/RoomBench.ts'
import type { RoomClient } from '../../../test/support/RoomClient.ts'

const STEPS: SessionEvent = {
  type: 'agendaPlanned',
  steps: ['one', 'two', 'three'].map((id) => ({ id: StepId.parse(id), kind: 'write', title: id, instruction: id, minutes: 5 })),
}

/** The session as the client has it: its welcome and what came after. */
function sessionOf(client: RoomClient, before?: SessionView): SessionView {
  const welcome = client.received[FRAME.welcome]?.at(-1)
  if (!welcome) throw new Error('not welcomed')
  let view = welcome.session.kind === 'whole' ? welcome.session.view : before
  if (!view) throw new Error('nothing to begin with')
  const missed = welcome.session.kind === 'missed' ? welcome.session.events : []
  for (const event of [...missed, ...(client.received[FRAME.events]?.flat() ?? [])]) {
    expect(event.seq).toBe(view.seq + 1)
    view = evolve(view, event)
  }
  return view
}

test('RO14 who says hello is welcomed with who they are and the whole session', async () => {
  const bench = await RoomBench.withBoard([STEPS])
  const person = bench.person()
  const client = await bench.greet(person)
  const [welcome] = client.received[FRAME.welcome] ?? []
  expect(welcome).toMatchObject({ epoch: 'epoch-1', you: { id: person.id, role: 'participant' }, serverTimeMs: bench.clock.nowMs() })
  expect(sessionOf(client).agenda.steps.length).toBe(3)
  expect(sessionOf(client).people.members.map(({ id }) => id)).toEqual([person.id])
})

test('RO14 who returns with the last event it has gets what it missed; with one that never was, the whole', async () => {
  const bench = await RoomBench.withBoard([STEPS])
  const facilitator = await bench.facilitator()
  const person = bench.person()
  const aino = await bench.greet(person)
  const before = sessionOf(aino)
  aino.leave()
  facilitator.command({ type: 'nextStep' })
  await bench.clock.settle()
  const again = await bench.greet(person, before.seq)
  expect(again.received[FRAME.welcome]?.[0]?.session.kind).toBe('missed')
  expect(sessionOf(again, before)).toEqual(sessionOf(facilitator))
  const stranger = await bench.greet(bench.person(), 999)
  expect(stranger.received[FRAME.welcome]?.[0]?.session.kind).toBe('whole')
})

test('RO14 a second hello, another version, and own frames before hello end that line alone', async () => {
  const bench = await RoomBench.withBoard()
  const [twice, other, early, clock, aino] = [
    await bench.greet(),
    await bench.join(),
    await bench.join(),
    await bench.join(),
    await bench.greet(),
  ]
  twice.hello()
  other.sayBytes(encodeJson(FRAME.hello, { version: 99, seq: 0 }))
  early.command({ type: 'raiseHand' })
  clock.sayBytes(encodeJson(FRAME.clock, { t0: 1 }))
  expect([twice, other, early, clock, aino].map(({ closed }) => closed?.code)).toEqual([4400, 4426, 4400, 4400, undefined])
})

test('RO14 a stock client gets none of our frames', async () => {
  const bench = await RoomBench.withBoard([STEPS])
  const [stock, facilitator] = [await bench.join(), await bench.facilitator()]
  facilitator.command({ type: 'nextStep' })
  bench.store.faults.failWrites()
  writeNote(facilitator.doc, { id: 'shape:a', text: 'a', x: 0, y: 0 })
  await bench.clock.advance(1_000)
  expect(stock.received).toEqual({})
  expect(facilitator.received[FRAME.notice]).toEqual([{ kind: 'not-saved' }])
})

test('RO15 a command is answered after its events, which everyone gets once they are on disk', async () => {
  const bench = await RoomBench.withBoard([STEPS])
  const person = bench.person()
  const [facilitator, aino] = [await bench.facilitator(), await bench.greet(person)]
  const disk = bench.holdDisk()
  const id = facilitator.command({ type: 'nextStep' })
  await bench.clock.advance(5_000)
  expect(aino.received[FRAME.events]?.flat().some(({ event }) => event.type === 'stepEntered')).not.toBe(true)
  expect(facilitator.received[FRAME.reply]).toBeUndefined()
  expect(sessionOf(await bench.greet(person)).agenda.current).toBeNull()
  disk.letGo()
  await bench.clock.settle()
  expect(facilitator.received[FRAME.reply]).toEqual([{ ok: true, id }])
  expect(sessionOf(aino).agenda.current).toBe('one')
  const types = facilitator.messages.map((message) => message[0])
  expect(types.lastIndexOf(FRAME.events)).toBeLessThan(types.lastIndexOf(FRAME.reply))
})

test('RO15 a command sent again is applied once, also before it is on disk and after a reconnect', async () => {
  const bench = await RoomBench.withBoard([STEPS])
  const person = bench.person('facilitator')
  const facilitator = await bench.greet(person)
  const id = CommandId.parse('same-command')
  facilitator.command({ type: 'nextStep' }, id)
  facilitator.command({ type: 'nextStep' }, id)
  await bench.clock.settle()
  expect(facilitator.received[FRAME.reply]).toEqual([
    { ok: true, id },
    { ok: true, id },
  ])
  facilitator.leave()
  const again = await bench.greet(person)
  again.command({ type: 'nextStep' }, id)
  await bench.clock.settle()
  expect(again.received[FRAME.reply]).toEqual([{ ok: true, id }])
  expect(sessionOf(again).agenda.current).toBe('one')
})

test('RO15 a refusal is for the sender alone', async () => {
  const bench = await RoomBench.withBoard([STEPS])
  const [aino, bo] = [await bench.greet(), await bench.greet()]
  const heard = bo.messages.length
  const [no, what] = [aino.command({ type: 'nextStep' }), aino.command({ type: 'makeCoffee' })]
  await bench.clock.settle()
  expect(aino.received[FRAME.reply]).toEqual([
    { ok: false, id: no, code: 'only-facilitator' },
    { ok: false, id: what, code: 'unknown-command' },
  ])
  expect(bo.messages.length).toBe(heard)
})

test('RO17 the timer rings at its time, also when the board was loaded anew and when the clock was set back', async () => {
  const bench = await RoomBench.withBoard([STEPS])
  const person = bench.person('facilitator')
  const facilitator = await bench.greet(person)
  facilitator.command({ type: 'startTimer', minutes: 5 })
  await bench.clock.advance(299_000)
  expect(sessionOf(facilitator).timer.status).toBe('running')
  await bench.clock.advance(1_001)
  expect(sessionOf(facilitator).timer.status).toBe('over')

  facilitator.command({ type: 'startTimer', minutes: 5 })
  await bench.clock.settle()
  bench.newLink(bench.store)
  const reloaded = await bench.greet(person)
  bench.clock.set(bench.clock.nowMs() - 60_000)
  await bench.clock.advance(301_000)
  expect(sessionOf(reloaded).timer.status).toBe('running')
  await bench.clock.advance(60_000)
  expect(sessionOf(reloaded).timer.status).toBe('over')
})

test('RO18 locking moves records from the document to the scaffold in one append, opening moves them back', async () => {
  const bench = await RoomBench.withBoard()
  const facilitator = await bench.facilitator()
  writeNote(facilitator.doc, { id: 'shape:a', text: 'lukittu', x: 5, y: 6 })
  await bench.clock.settle()
  facilitator.command({ type: 'lockRecords', ids: [RecordId.parse('shape:a')] })
  await bench.clock.settle()
  expect(recordsOf(facilitator.doc).has('shape:a')).toBe(false)
  const [locked] = sessionOf(facilitator).scaffold.records
  expect(locked).toMatchObject({ id: 'shape:a', x: 5, y: 6 })
  facilitator.command({ type: 'openRecords', ids: [RecordId.parse('shape:a')] })
  await bench.clock.settle()
  expect(sessionOf(facilitator).scaffold.records).toEqual([])
  expect(textOf(readRecord(facilitator.doc, 'shape:a'))).toBe('lukittu')
})

test('RO18 what a lock takes from the document is gone from it only when the scaffold has it on disk', async () => {
  const bench = await RoomBench.withBoard()
  const [facilitator, aino] = [await bench.facilitator(), await bench.greet()]
  writeNote(facilitator.doc, { id: 'shape:a', text: 'a', x: 5, y: 6 })
  await bench.clock.settle()
  bench.store.faults.failWrites()
  facilitator.command({ type: 'lockRecords', ids: [RecordId.parse('shape:a')] })
  writeNote(aino.doc, { id: 'shape:b', text: 'b', x: 5, y: 6 })
  await bench.clock.advance(2_000)
  expect(recordsOf(aino.doc).has('shape:a')).toBe(true)
  expect(recordsOf(facilitator.doc).has('shape:b')).toBe(true)
  const survivor = bench.store.crash()
  expect((await survivor.load(BENCH_BOARD))?.events.some(({ event }) => event.type === 'recordsLocked')).toBe(false)
  bench.store.faults.mend()
})

test("RO18 a field's text stays in the document when its record is locked and opened", async () => {
  const bench = await RoomBench.withBoard()
  const [facilitator, aino] = [await bench.facilitator(), await bench.greet()]
  writeNote(facilitator.doc, { id: 'shape:a', text: 'alku', x: 5, y: 6 })
  facilitator.doc.transact(() => {
    const records = recordsOf(facilitator.doc)
    records.set('shape:a', { ...(records.get('shape:a') as object), meta: { field: true } })
  })
  await bench.clock.settle()
  facilitator.command({ type: 'lockRecords', ids: [RecordId.parse('shape:a')] })
  await bench.clock.settle()
  expect(recordsOf(aino.doc).has('shape:a')).toBe(false)
  expect(String(recordsOf(aino.doc).get(textKey('shape:a')))).toContain('alku')
  writeNote(aino.doc, { id: 'shape:a', text: 'jatko', x: 5, y: 6 })
  aino.doc.transact(() => recordsOf(aino.doc).delete('shape:a'))
  await bench.clock.settle()
  facilitator.command({ type: 'openRecords', ids: [RecordId.parse('shape:a')] })
  await bench.clock.settle()
  expect(textOf(readRecord(facilitator.doc, 'shape:a'))).toBe('jatko')
})

test('RO27 a newcomer is in the session, on disk, with the least used colour, before it is let in', async () => {
  const bench = await RoomBench.withBoard()
  const admitted = []
  for (let at = 0; at < 12; at++) {
    const { colour: _, ...newcomer } = bench.person()
    admitted.push(await settled(bench, bench.link.admit(BENCH_BOARD, newcomer)))
  }
  const colours = admitted.map((person) => person?.colour)
  expect(new Set(colours.slice(0, 10)).size).toBe(10)
  expect(colours.slice(10)).toEqual(colours.slice(0, 2))
  expect((await bench.store.load(BENCH_BOARD))?.events.length).toBe(12)
  bench.store.faults.failWrites()
  writeNote((await bench.join()).doc, { id: 'shape:a', text: 'a', x: 5, y: 6 })
  await bench.clock.advance(300)
  await expect(bench.link.admit(BENCH_BOARD, bench.person())).rejects.toThrow()
})

test('RO29 the clock frame is answered with server time', async () => {
  const bench = await RoomBench.withBoard()
  const client = await bench.greet()
  client.sayBytes(encodeJson(FRAME.clock, { t0: 42 }))
  expect(client.received[FRAME.clock]).toEqual([{ t0: 42, serverTimeMs: bench.clock.nowMs() }])
})

async function settled<Value>(bench: RoomBench, promise: Promise<Value>): Promise<Value> {
  await bench.clock.settle()
  return promise
}

function textOf(record: TLRecord | undefined): string | undefined {
  return record?.typeName === 'shape' && 'richText' in record.props ? plainText(record.props.richText as TLRichText) : undefined
}
