import { deleteRecord, PAGE_ID, recordsOf } from '@keha/shared/board/document.ts'
import { RecordId } from '@keha/shared/ids.ts'
import { FRAME } from '@keha/shared/protocol.ts'
import * as encoding from 'lib0/encoding'
import { expect, test } from 'vitest'
import { writeSyncStep2 } from 'y-protocols/sync'
import * as Y from 'yjs'
import { writeNote } from '../../../test/support/note.ts'
import { BENCH_BOARD, RoomBench } from '../../../test/support/RoomBench.ts'
import { RoomClient } from '../../../test/support/RoomClient.ts'

const note = (id: string, text = id) => ({ id: `shape:${id}`, text, x: 10, y: 20 })
const contents = (client: RoomClient) => recordsOf(client.doc).toJSON()
/** The answer to a sync step 1 with nothing in it: all the document has. */
function answerOf(doc: Y.Doc, encoder: encoding.Encoder): void {
  encoding.writeVarUint(encoder, FRAME.sync)
  writeSyncStep2(encoder, doc)
}
const has = (client: RoomClient, id: string) => recordsOf(client.doc).has(`shape:${id}`)

test('RO1 a newcomer gets the whole board, and everyone sees what anyone writes', async () => {
  const bench = await RoomBench.withBoard()
  const aino = await bench.join()
  writeNote(aino.doc, note('a'))
  await bench.clock.settle()
  const bo = await bench.join()
  expect(bo.synced).toBe(true)
  expect(has(bo, 'a')).toBe(true)
  writeNote(bo.doc, note('b'))
  await bench.clock.settle()
  expect(has(aino, 'b')).toBe(true)
  expect(contents(aino)).toEqual(contents(bo))
})

test('RO1 what a newcomer gets is whole also when the board changed since somebody else got it', async () => {
  const bench = await RoomBench.withBoard()
  const aino = await bench.join()
  await bench.join()
  for (let at = 0; at < 700; at++) writeNote(aino.doc, note(`n${at}`))
  const soon = await bench.join()
  expect(contents(soon)).toEqual(contents(aino))
  const later = await bench.join()
  expect(contents(later)).toEqual(contents(aino))
})

test('RO1 one who returns gets only what it lacks', async () => {
  const bench = await RoomBench.withBoard()
  const aino = await bench.join()
  for (let at = 0; at < 100; at++) writeNote(aino.doc, note(`n${at}`))
  const bo = await bench.join()
  bo.leave()
  writeNote(aino.doc, note('late'))
  await bench.clock.settle()
  const again = await bench.join(bench.person(), new RoomClient(bo.doc))
  expect(has(again, 'late')).toBe(true)
  expect(again.messages.reduce((sum, message) => sum + message.length, 0)).toBeLessThan(2_000)
})

test('RO2 an update never goes back to its author', async () => {
  const bench = await RoomBench.withBoard()
  const aino = await bench.join()
  const bo = await bench.join()
  const before = { aino: aino.messages.length, bo: bo.messages.length }
  writeNote(aino.doc, note('a'))
  await bench.clock.settle()
  expect(aino.messages.length).toBe(before.aino)
  expect(bo.messages.length).toBe(before.bo + 1)
})

test('RO3 what others see survives the end of the process, and is saved when it is on disk', async () => {
  const bench = await RoomBench.withBoard()
  const [aino, bo] = [await bench.join(), await bench.join()]
  const disk = bench.holdDisk()
  writeNote(aino.doc, note('a'))
  aino.barrier(1)
  await bench.clock.settle()
  expect([has(bo, 'a'), aino.barriers]).toEqual([true, []])
  const storedAfter = async (powerCut: boolean) => (await bench.store.crash({ powerCut }).load(BENCH_BOARD))?.updates.length
  expect([await storedAfter(true), await storedAfter(false)]).toEqual([1, 2])
  disk.letGo()
})

test('RO3 what could not be written ahead is seen when it is on disk', async () => {
  const bench = await RoomBench.withBoard()
  const [aino, bo] = [await bench.join(), await bench.join()]
  bench.store.writeAhead = async () => false
  const disk = bench.holdDisk()
  writeNote(aino.doc, note('a'))
  await bench.clock.advance(99)
  expect(has(bo, 'a')).toBe(false)
  disk.letGo()
  await bench.clock.settle()
  expect(has(bo, 'a')).toBe(true)
  expect((await bench.store.load(BENCH_BOARD))?.updates.length).toBeGreaterThan(1)
})

test('RO3 what is written upon an update that waits for its session events waits with it, and nothing is lost between them', async () => {
  const bench = await RoomBench.withBoard()
  const [facilitator, bo] = [await bench.facilitator(), await bench.join()]
  writeNote(facilitator.doc, note('a'))
  await bench.clock.settle()
  const disk = bench.holdDisk()
  facilitator.command({ type: 'lockRecords', ids: [RecordId.parse('shape:a')] })
  writeNote(facilitator.doc, note('b'))
  await bench.clock.advance(50)
  expect([has(bo, 'a'), has(bo, 'b')]).toEqual([true, false])
  disk.letGo()
  await bench.clock.settle()
  expect([has(bo, 'a'), has(bo, 'b')]).toEqual([false, true])
  writeNote(bo.doc, note('c'))
  await bench.clock.settle()
  const stored = new Y.Doc()
  for (const { update } of (await bench.store.crash().load(BENCH_BOARD))?.updates ?? []) Y.applyUpdate(stored, update)
  expect(['a', 'b', 'c'].map((id) => recordsOf(stored).has(`shape:${id}`))).toEqual([false, true, true])
})

test('RO3 where nothing can be written ahead a slow disk holds others back by 100 ms at most, and nothing counts as saved', async () => {
  const bench = await RoomBench.withBoard()
  const [aino, bo] = [await bench.join(), await bench.join()]
  bench.store.writeAhead = async () => false
  const disk = bench.holdDisk()
  writeNote(aino.doc, note('a'))
  aino.barrier(1)
  await bench.clock.advance(101)
  expect(has(bo, 'a')).toBe(true)
  expect(aino.barriers).toEqual([])
  const before = bo.messages.length
  disk.letGo()
  await bench.clock.settle()
  expect(aino.barriers).toEqual([1])
  expect(bo.messages.length).toBe(before)
})

test('RO4 a barrier is answered when all that came before it is on disk, deletions too', async () => {
  const bench = await RoomBench.withBoard()
  const aino = await bench.join()
  aino.barrier(1)
  expect(aino.barriers).toEqual([1])
  writeNote(aino.doc, note('a'))
  aino.barrier(2)
  expect(aino.barriers).toEqual([1])
  await bench.clock.settle()
  expect(aino.barriers).toEqual([1, 2])
  aino.doc.transact(() => deleteRecord(aino.doc, 'shape:a'))
  aino.barrier(3)
  expect(aino.barriers).toEqual([1, 2])
  await bench.clock.settle()
  expect(aino.barriers).toEqual([1, 2, 3])
  const stored = new Y.Doc()
  for (const { update } of (await bench.store.load(BENCH_BOARD))?.updates ?? []) Y.applyUpdate(stored, update)
  expect(recordsOf(stored).has(PAGE_ID)).toBe(true)
  expect(recordsOf(stored).has('shape:a')).toBe(false)
})

test('RO8 what an observer writes is not applied, and it is told; repeating what the board has is no writing', async () => {
  const bench = await RoomBench.withBoard()
  const writer = await bench.join()
  writeNote(writer.doc, note('a'))
  writer.doc.transact(() => deleteRecord(writer.doc, 'shape:a'))
  await bench.clock.settle()
  const observer = await bench.greet(bench.person('observer'))
  observer.leave()
  const again = await bench.greet(bench.person('observer'), 0, new RoomClient(observer.doc))
  expect(again.received[FRAME.notice]).toBeUndefined()
  writeNote(again.doc, note('b'))
  await bench.clock.settle()
  expect(again.received[FRAME.notice]).toEqual([{ kind: 'refused', code: 'observers-read-only' }])
  expect(again.closed).toBeNull()
  expect(has(writer, 'b')).toBe(false)
  again.leave()
  const third = await bench.greet(bench.person('observer'), 0, new RoomClient(again.doc))
  expect(third.received[FRAME.notice]).toEqual([{ kind: 'refused', code: 'observers-read-only' }])
  expect(has(writer, 'b')).toBe(false)
})

test('RO9 an update the guard refuses ends that line alone, and the board stays as it was', async () => {
  const bench = await RoomBench.withBoard()
  const [aino, mallory] = [await bench.join(), await bench.join()]
  const before = contents(aino)
  const evil = new Y.Doc()
  evil.getMap('evil').set('x', 1)
  mallory.sayUpdate(Y.encodeStateAsUpdate(evil))
  await bench.clock.settle()
  expect(mallory.closed?.code).toBe(4422)
  expect(aino.closed).toBeNull()
  expect(contents(aino)).toEqual(before)
  writeNote(mallory.doc, note('after'))
  writeNote(aino.doc, note('b'))
  await bench.clock.settle()
  expect(has(aino, 'after')).toBe(false)
  expect((await bench.join()).doc.getMap('records').has('shape:b')).toBe(true)
  expect([bench.tally.lines, [...bench.tally.updatesRefused.values()]]).toEqual([2, [1]])
})

test('RO9 the 18-byte poison leaves the board whole for whoever joins later', async () => {
  const bench = await RoomBench.withBoard()
  const [aino, mallory] = [await bench.join(), await bench.join()]
  writeNote(aino.doc, note('a'))
  await bench.clock.settle()
  const copy = Y.encodeStateAsUpdate(aino.doc)
  // The last structs without the ones before them: what Yjs would keep waiting for ever.
  const cut = Y.diffUpdate(copy, Y.encodeStateVectorFromUpdate(copy))
  const gap = new Y.Doc()
  gap.clientID = mallory.doc.clientID
  gap.getMap('records').set('shape:x', 1)
  const first = Y.encodeStateVector(gap)
  gap.getMap('records').set('shape:y', 2)
  mallory.sayUpdate(Y.encodeStateAsUpdate(gap, first))
  mallory.sayUpdate(cut)
  await bench.clock.settle()
  expect(mallory.closed?.code).toBe(4422)
  const bo = await bench.join()
  expect(contents(bo)).toEqual(contents(aino))
  expect(has(bo, 'a')).toBe(true)
})

test('RO10 nobody writes under the client id of somebody else, who may have left', async () => {
  const bench = await RoomBench.withBoard()
  const aino = await bench.join()
  writeNote(aino.doc, note('a'))
  await bench.clock.settle()
  const forge = async () => {
    const mallory = await bench.join()
    const forged = new Y.Doc()
    Y.applyUpdate(forged, Y.encodeStateAsUpdate(aino.doc))
    const known = Y.encodeStateVector(forged)
    forged.clientID = aino.doc.clientID
    forged.getMap('records').set('shape:forged', { id: 'shape:forged' })
    mallory.sayUpdate(Y.encodeStateAsUpdate(forged, known))
    await bench.clock.settle()
    return mallory
  }
  expect((await forge()).closed?.code).toBe(4422)
  aino.leave()
  expect((await forge()).closed?.code).toBe(4422)
  expect(has(await bench.join(), 'forged')).toBe(false)
})

test("RO10 a person's newer tab takes over the client id", async () => {
  const bench = await RoomBench.withBoard()
  const person = bench.person()
  const first = await bench.join(person)
  writeNote(first.doc, note('a'))
  await bench.clock.settle()
  const second = await bench.join(person, new RoomClient(first.doc))
  writeNote(second.doc, note('b'))
  await bench.clock.settle()
  expect(second.closed).toBeNull()
  expect(has(await bench.join(), 'b')).toBe(true)
})

test('RO11 what a returning client writes before it has answered what it has waits for that answer', async () => {
  const bench = await RoomBench.withBoard()
  const person = bench.person()
  const aino = await bench.join(person)
  aino.leave()
  writeNote(aino.doc, note('offline'))
  const again = new RoomClient(aino.doc)
  again.answers = false
  await bench.join(person, again)
  writeNote(again.doc, note('early'))
  again.barrier(1)
  await bench.clock.settle()
  expect(again.closed).toBeNull()
  expect(again.barriers).toEqual([])
  const bo = await bench.join()
  expect(has(bo, 'early')).toBe(false)
  again.say((encoder) => answerOf(again.doc, encoder))
  await bench.clock.settle()
  expect(again.closed).toBeNull()
  expect(again.barriers).toEqual([1])
  expect(has(bo, 'offline') && has(bo, 'early')).toBe(true)
})

test('RO11 the answer to the question may hold what others wrote, a second one only the own', async () => {
  const bench = await RoomBench.withBoard()
  const offline = new Y.Doc()
  const [early, late] = [new Y.Doc(), new Y.Doc()]
  writeNote(early, note('early'))
  Y.applyUpdate(offline, Y.encodeStateAsUpdate(early))
  const aino = await bench.join(bench.person(), new RoomClient(offline))
  const bo = await bench.join()
  expect(has(bo, 'early')).toBe(true)
  writeNote(late, note('late'))
  writeNote(late, note('later'))
  aino.doc.transact(() => Y.applyUpdate(aino.doc, Y.encodeStateAsUpdate(late)), aino)
  const many = new Y.Doc()
  for (let at = 0; at < 6; at++) {
    many.clientID = 1_000 + at
    many.getMap('records').set(`shape:m${at}`, at)
  }
  aino.say((encoder) => answerOf(many, encoder))
  await bench.clock.settle()
  expect(aino.closed?.code).toBe(4422)
})

test('RO25 the page comes back when somebody deletes it', async () => {
  const bench = await RoomBench.withBoard()
  const [aino, bo] = [await bench.join(), await bench.join()]
  aino.doc.transact(() => deleteRecord(aino.doc, PAGE_ID))
  await bench.clock.settle()
  expect(recordsOf(aino.doc).has(PAGE_ID)).toBe(true)
  expect(contents(aino)).toEqual(contents(bo))
})
