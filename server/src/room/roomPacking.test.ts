// A document that is packed while nobody needs it, and unpacked when somebody does.
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { deleteRecord, recordsOf, textKey } from '@keha/shared/board/document.ts'
import { boardHash } from '@keha/shared/board/hash.ts'
import { RecordId } from '@keha/shared/ids.ts'
import { FRAME } from '@keha/shared/protocol.ts'
import { expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { writeNote } from '../../../test/support/note.ts'
import { BENCH_BOARD, RoomBench } from '../../../test/support/RoomBench.ts'
import { RoomClient } from '../../../test/support/RoomClient.ts'
import { seededRandom, seedFor } from '../../../test/support/seededRandom.ts'
import { VirtualClock } from '../../../test/support/VirtualClock.ts'
import { ClientIds } from './ClientIds.ts'
import { DocumentChannel } from './DocumentChannel.ts'
import { RoomDocument } from './RoomDocument.ts'

const UNUSED_MS = 70_000
const SERVER_ID = 3_000_000_000
const note = (at: number) => ({ id: `shape:n${at}`, text: `Ajatus ${at} ✱`, x: at, y: at / 3 })
const contentsOf = (doc: Y.Doc) => recordsOf(doc).toJSON()

/** A board of twenty notes, somebody who wrote them, and its document, packed. */
async function quietBoard() {
  const bench = await RoomBench.withBoard()
  const person = bench.person()
  const aino = await bench.greet(person)
  for (let at = 0; at < 20; at++) writeNote(aino.doc, note(at))
  aino.doc.transact(() => deleteRecord(aino.doc, 'shape:n7'))
  const pack = vi.spyOn(RoomDocument.prototype, 'pack')
  await bench.clock.advance(UNUSED_MS)
  const [document] = pack.mock.contexts as RoomDocument[]
  pack.mockRestore()
  if (!document?.isPacked) throw new Error('the document was not packed')
  return { bench, person, aino, document }
}

/** What people do to notes, and marks within texts, which Yjs tidies by itself where others made them. */
function change(doc: Y.Doc, below: (limit: number) => number): void {
  const id = `shape:n${below(6)}`
  const fragment = recordsOf(doc).get(textKey(id))
  const paragraph = fragment instanceof Y.XmlFragment ? fragment.get(0) : undefined
  const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : undefined
  const kind = below(6)
  doc.transact(() => {
    if (kind === 0) deleteRecord(doc, id)
    else if (kind === 1 || !(text instanceof Y.XmlText) || text.length < 3) writeNote(doc, note(below(6)))
    else if (kind === 2) text.insert(below(text.length + 1), 'ä')
    else if (kind === 3) text.delete(below(text.length - 2), 1 + below(2))
    else text.format(below(text.length - 2), 2, { bold: kind === 4 || null })
  })
}

test('RO59 a document that was packed time and again ends as one that never was, byte for byte, and answers alike', () => {
  let packings = 0
  for (let seed = seedFor(1); seed < seedFor(1) + 60; seed++) {
    const { below } = seededRandom(seed)
    const told: { packed: Uint8Array[]; plain: Uint8Array[] } = { packed: [], plain: [] }
    const [first, plain] = [new Y.Doc(), new Y.Doc()]
    first.clientID = plain.clientID = SERVER_ID
    const listen = (doc: Y.Doc) => doc.on('update', (update: Uint8Array) => told.packed.push(update))
    listen(first)
    plain.on('update', (update: Uint8Array) => told.plain.push(update))
    const packed = new RoomDocument(first, listen)
    const people = [new Y.Doc(), new Y.Doc(), new Y.Doc()]
    people.forEach((doc, at) => {
      doc.clientID = at === 0 ? 4_000_000_000 : at
    })
    for (let turn = 0; turn < 100; turn++) {
      const person = people[below(people.length)] ?? plain
      const vector = Y.encodeStateVector(person)
      if (below(3) === 0) {
        expect(packed.since(vector), `seed ${seed}`).toEqual(Y.encodeStateAsUpdate(plain, vector))
        Y.applyUpdate(person, packed.since(vector))
      }
      if (below(8) === 0) {
        // The server's own writing goes on under its id.
        const own = note(below(6))
        for (const doc of [packed.unpacked, plain]) writeNote(doc, own)
      } else {
        change(person, below)
        const update = Y.encodeStateAsUpdate(person, packed.stateVector())
        for (const doc of [packed.unpacked, plain]) Y.applyUpdate(doc, update)
      }
      if (below(4) > 0) continue
      packed.pack()
      packings += 1
      expect(packed.stateVector()).toEqual(Y.encodeStateVector(plain))
      expect([1, 2, SERVER_ID, 77].map((id) => packed.knows(id))).toEqual(
        [1, 2, SERVER_ID, 77].map((id) => Y.getState(plain.store, id) > 0),
      )
    }
    packed.pack()
    expect(new Uint8Array(packed.whole()), `seed ${seed}`).toEqual(Y.encodeStateAsUpdate(plain))
    expect(boardHash(packed.unpacked)).toBe(boardHash(plain))
    expect(Y.encodeStateAsUpdateV2(packed.unpacked)).toEqual(Y.encodeStateAsUpdateV2(plain))
    expect(packed.unpacked.clientID).toBe(SERVER_ID)
    expect(told.packed).toEqual(told.plain)
  }
  expect(packings).toBeGreaterThan(1_000)
})

test('RO59 newcomers, those who return, who points and who leaves leave a packed document packed, and see all of it', async () => {
  const { bench, person, aino, document } = await quietBoard()
  const newcomer = await bench.greet()
  const observer = await bench.greet(bench.person('observer'))
  aino.leave()
  const back = await bench.greet(person, 0, new RoomClient(aino.doc))
  const kept = new Y.Doc()
  Y.applyUpdate(kept, Y.encodeStateAsUpdate(aino.doc))
  const stored = await bench.greet(bench.person(), 0, new RoomClient(kept))
  back.point({ name: 'Aino' })
  await bench.clock.advance(100)
  observer.leave()
  for (const client of [newcomer, observer, back, stored]) {
    expect([client.synced, client.closed]).toEqual([true, null])
    expect(contentsOf(client.doc)).toEqual(contentsOf(aino.doc))
  }
  expect([...newcomer.others.values()]).toEqual([{ name: 'Aino' }])
  expect(document.isPacked).toBe(true)
  await bench.clock.advance(UNUSED_MS)
  expect(contentsOf((await bench.join()).doc)).toEqual(contentsOf(aino.doc))
  expect(document.isPacked).toBe(true)
})

test('RO59 whoever has everything and more is not told of anything, and leaves a document packed', () => {
  const doc = new Y.Doc()
  writeNote(doc, note(1))
  const document = new RoomDocument(doc, () => undefined)
  const ahead = new Y.Doc()
  Y.applyUpdate(ahead, document.whole())
  writeNote(ahead, note(2))
  const expected = document.since(Y.encodeStateVector(ahead))
  document.pack()
  expect(document.since(Y.encodeStateVector(ahead))).toEqual(expected)
  expect(document.isPacked).toBe(true)
  expect(document.hasAllOf(Y.encodeStateAsUpdate(ahead))).toBe(false)
})

test('RO59 what is written on a packed board is judged, shown and stored, and it is packed again later', async () => {
  const { bench, aino, document } = await quietBoard()
  const bo = await bench.greet()
  writeNote(aino.doc, note(30))
  expect(document.isPacked).toBe(false)
  await bench.clock.advance(10_000)
  expect(contentsOf(bo.doc)).toEqual(contentsOf(aino.doc))
  // What it has twice is given back anew (RO51).
  expect(Object.isFrozen((recordsOf(document.unpacked).get('shape:n1') as { props: object }).props)).toBe(true)
  await bench.clock.advance(UNUSED_MS)
  expect(document.isPacked).toBe(true)

  const forger = new Y.Doc()
  Y.applyUpdate(forger, Y.encodeStateAsUpdate(aino.doc))
  forger.clientID = aino.doc.clientID
  writeNote(forger, note(31))
  bo.sayUpdate(Y.encodeStateAsUpdate(forger, Y.encodeStateVector(bo.doc)))
  expect([bo.closed?.code, aino.closed]).toEqual([4422, null])
  bench.newLink(bench.store.crash())
  expect(contentsOf((await bench.join()).doc)).toEqual(contentsOf(aino.doc))
})

test('RO59 what an observer writes on a packed board is refused as ever', async () => {
  const { bench, aino, document } = await quietBoard()
  const observer = await bench.greet(bench.person('observer'))
  observer.sayUpdate(Y.encodeStateAsUpdate(observer.doc, Y.encodeStateVector(observer.doc)))
  expect(document.isPacked).toBe(true)
  writeNote(observer.doc, note(40))
  await bench.clock.settle()
  expect(observer.received[FRAME.notice]).toEqual([{ kind: 'refused', code: 'observers-read-only' }])
  expect(contentsOf((await bench.join()).doc)).toEqual(contentsOf(aino.doc))
})

test('RO59 one who returns from before gets what it lacks and is heard; the document then stays unpacked for a minute', async () => {
  const { bench, person, aino, document } = await quietBoard()
  aino.leave()
  const bo = await bench.greet()
  writeNote(bo.doc, note(31))
  await bench.clock.advance(UNUSED_MS)
  const pack = vi.spyOn(RoomDocument.prototype, 'pack')
  const back = new RoomClient(aino.doc)
  back.answers = false
  await bench.greet(person, 0, back)
  expect(document.isPacked).toBe(false)
  await bench.clock.advance(30_000)
  expect(pack).not.toHaveBeenCalled()
  pack.mockRestore()
  const before = Y.encodeStateVector(back.doc)
  writeNote(back.doc, note(32))
  back.sayUpdate(Y.encodeStateAsUpdate(back.doc, before))
  await bench.clock.settle()
  expect(contentsOf(back.doc)).toEqual(contentsOf(bo.doc))
  expect(recordsOf(bo.doc).has('shape:n32')).toBe(true)
})

test('RO59 a reader that is behind is not kept from what it lacks by packing', async () => {
  const { bench, aino, document } = await quietBoard()
  const slow = await bench.greet()
  slow.unread = 2_000_000
  writeNote(aino.doc, note(33))
  await bench.clock.advance(29_000)
  slow.drain()
  expect(contentsOf(slow.doc)).toEqual(contentsOf(aino.doc))
  await bench.clock.advance(UNUSED_MS)
  expect(document.isPacked).toBe(true)
})

test('RO59 the session goes on over a packed document: who asks for it alone, and what does not change the document, unpacks nothing', async () => {
  const { bench, document } = await quietBoard()
  const leader = await bench.facilitator()
  leader.command({ type: 'startTimer', minutes: 1 })
  await bench.clock.advance(61_000)
  expect((await bench.link.session(BENCH_BOARD))?.people.members).toHaveLength(2)
  expect(document.isPacked).toBe(true)
})

test('RO59 what the session takes from and puts into a packed document is there, and reading it shows all', async () => {
  const { bench, aino, document } = await quietBoard()
  const leader = await bench.facilitator()
  const ids = [RecordId.parse('shape:n1')]
  leader.command({ type: 'lockRecords', ids })
  await bench.clock.settle()
  expect([document.isPacked, recordsOf(aino.doc).has('shape:n1')]).toEqual([false, false])
  await bench.clock.advance(UNUSED_MS)
  expect(document.isPacked).toBe(true)
  leader.command({ type: 'openRecords', ids })
  await bench.clock.settle()
  expect(recordsOf(aino.doc).has('shape:n1')).toBe(true)
  await bench.clock.advance(UNUSED_MS)
  expect(document.isPacked).toBe(true)
  const live = await bench.link.read(BENCH_BOARD)
  expect([...(live?.contents.records.keys() ?? [])].filter((id) => id.startsWith('shape:'))).toHaveLength(19)
})

test('RO59 what is written privately is revealed onto a packed board, once', async () => {
  const { bench, aino, document } = await quietBoard()
  const leader = await bench.facilitator()
  leader.command({ type: 'setWriting', mode: 'private', anonymous: true })
  aino.command({ type: 'writePrivately', note: { id: RecordId.parse('shape:own'), text: 'Oma', colour: 'yellow' } })
  await bench.clock.advance(UNUSED_MS)
  expect(document.isPacked).toBe(true)
  leader.command({ type: 'revealAll' })
  await bench.clock.settle()
  for (const { doc } of [aino, leader]) expect([...recordsOf(doc)].filter(([, value]) => String(value).includes('Oma'))).toHaveLength(1)
})

test('RO59 nothing keeps the Y.Doc of a packed document', async () => {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  const docs: WeakRef<Y.Doc>[] = []
  const destroy = vi.spyOn(Y.Doc.prototype, 'destroy').mockImplementation(function (this: Y.Doc) {
    docs.push(new WeakRef(this))
  })
  const { bench, aino, document } = await quietBoard()
  await bench.link.read(BENCH_BOARD)
  writeNote(aino.doc, note(34))
  aino.command({ type: 'raiseHand' })
  await bench.clock.advance(UNUSED_MS)
  expect(document.isPacked).toBe(true)
  destroy.mockRestore()
  collect()
  expect(docs.map((doc) => doc.deref())).toEqual([undefined, undefined])
})

test('RO59 it is packed a minute after it was needed last; nothing is planned then, nor after its end, when it can still be read', async () => {
  const clock = new VirtualClock()
  const channel = () => {
    const doc = new Y.Doc()
    writeNote(doc, note(1))
    return new DocumentChannel({
      doc,
      scaffold: [],
      clock,
      ids: new ClientIds(doc.clientID, () => undefined),
      watch: { mayDelete: () => true },
      isSomeoneBehind: () => false,
      onUpdate: () => undefined,
    })
  }
  const pack = vi.spyOn(RoomDocument.prototype, 'pack')
  const [one, other] = [channel(), channel()]
  await clock.advance(50_000)
  one.record('shape:n1')
  await clock.advance(50_000)
  expect(pack).toHaveBeenCalledTimes(1)
  await clock.advance(20_000)
  expect(pack).toHaveBeenCalledTimes(2)
  expect(clock.planned).toBe(0)
  pack.mockRestore()
  const nothing = Uint8Array.of(0)
  const everything = one.question().subarray(3)
  for (const vector of [nothing, everything]) {
    const [answer] = one.answer(vector)
    expect(clock.planned).toBe(1)
    await clock.advance(20_000)
    expect(clock.planned).toBe(0)
    expect(one.answer(vector)[0] === answer).toBe(false)
    await clock.advance(20_000)
  }
  expect(one.record('shape:n1')?.id).toBe('shape:n1')
  expect(clock.planned).toBe(1)
  one.end()
  other.end()
  expect([one, other].map((each) => each.record('shape:n1')?.id)).toEqual(['shape:n1', 'shape:n1'])
  expect(clock.planned).toBe(0)
})
