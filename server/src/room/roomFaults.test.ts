import { recordsOf } from '@keha/shared/board/document.ts'
import { FRAME } from '@keha/shared/protocol.ts'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { writeNote } from '../../../test/support/note.ts'
import { BENCH_BOARD, RoomBench } from '../../../test/support/RoomBench.ts'
import type { RoomClient } from '../../../test/support/RoomClient.ts'
import { StoreDamaged } from '../store/BoardStore.ts'

const note = (id: string) => ({ id: `shape:${id}`, text: id, x: 10, y: 20 })
const has = (client: RoomClient, id: string) => recordsOf(client.doc).has(`shape:${id}`)
const MINUTE_MS = 60_000

test('RO5 fifty who come at once share one load and get the whole board', async () => {
  const bench = await RoomBench.withBoard()
  const writer = await bench.join()
  writeNote(writer.doc, note('a'))
  await bench.clock.settle()
  const link = bench.newLink(bench.store)
  let loads = 0
  const load = bench.store.load.bind(bench.store)
  bench.store.load = (id) => {
    loads += 1
    return load(id)
  }
  const clients = await Promise.all(Array.from({ length: 50 }, () => bench.join()))
  expect(loads).toBe(1)
  expect(clients.every((client) => client.synced && has(client, 'a'))).toBe(true)
  expect(bench.tally.rooms).toBe(2)
  expect(link).toBe(bench.link)
})

test('RO6 a board whose store answers nothing, or not the whole, is not opened, and nothing is written over it', async () => {
  const bench = await RoomBench.withBoard()
  bench.store.faults.answerNothing(BENCH_BOARD)
  await expect(bench.join()).rejects.toThrow(StoreDamaged)
  bench.store.faults.mend()
  const stored = await bench.store.load(BENCH_BOARD)
  expect(stored?.updates.length).toBe(1)
  const load = bench.store.load.bind(bench.store)
  bench.store.load = async (id) => {
    const board = await load(id)
    return board && { ...board, updates: [{ at: 1, update: Y.encodeStateAsUpdate(docWithGap()) }] }
  }
  await expect(bench.join()).rejects.toThrow(StoreDamaged)
  bench.store.load = load
  expect((await bench.join()).synced).toBe(true)
})

test('RO6 there is no room for a board that does not exist', async () => {
  const bench = await RoomBench.withBoard()
  const id = BENCH_BOARD.replace('bench', 'other') as typeof BENCH_BOARD
  expect(await bench.link.read(id)).toBeUndefined()
  expect(bench.tally.rooms).toBe(0)
})

test('RO7 while the store fails people are told, work on, and nothing counts as saved; then it is, by itself', async () => {
  const bench = await RoomBench.withBoard()
  const [aino, bo] = [await bench.greet(), await bench.greet()]
  bench.store.faults.failWrites()
  writeNote(aino.doc, note('a'))
  aino.barrier(1)
  await bench.clock.advance(1_000)
  writeNote(bo.doc, note('b'))
  await bench.clock.settle()
  expect([has(bo, 'a'), has(aino, 'b')]).toEqual([true, true])
  recordsOf(bo.doc).delete('shape:b')
  await bench.clock.settle()
  expect(has(aino, 'b')).toBe(false)
  writeNote(bo.doc, note('b'))
  expect(aino.received[FRAME.notice]).toEqual([{ kind: 'not-saved' }])
  expect(aino.barriers).toEqual([])
  const late = await bench.greet()
  expect(late.received[FRAME.notice]).toEqual([{ kind: 'not-saved' }])
  const id = aino.command({ type: 'raiseHand' })
  expect(aino.received[FRAME.reply]).toEqual([{ ok: false, id, code: 'store-unavailable' }])
  bench.store.faults.mend()
  await bench.clock.advance(5_000)
  expect(aino.received[FRAME.notice]).toEqual([{ kind: 'not-saved' }, { kind: 'saved-again' }])
  expect(aino.barriers).toEqual([1])
  const stored = new Y.Doc()
  for (const { update } of (await bench.store.load(BENCH_BOARD))?.updates ?? []) Y.applyUpdate(stored, update)
  expect([recordsOf(stored).has('shape:a'), recordsOf(stored).has('shape:b')]).toEqual([true, true])
})

test('RO7 one failed write is tried again and nothing is written twice', async () => {
  const bench = await RoomBench.withBoard()
  const aino = await bench.join()
  bench.store.faults.failWrite(1)
  writeNote(aino.doc, note('a'))
  await bench.clock.settle()
  writeNote(aino.doc, note('b'))
  aino.barrier(1)
  await bench.clock.advance(1_000)
  expect(aino.barriers).toEqual([1])
  const ats = (await bench.store.load(BENCH_BOARD))?.updates.map(({ at }) => at)
  expect(ats).toEqual([1, 2, 3])
})

test('RO20 a reader that does not keep up is sent nothing more, and then exactly what it lacks', async () => {
  const bench = await RoomBench.withBoard()
  const [aino, slow] = [await bench.greet(), await bench.greet()]
  slow.unread = 2 * 1024 * 1024
  const before = slow.messages.length
  for (let at = 0; at < 20; at++) {
    writeNote(aino.doc, note(`n${at}`))
    aino.command({ type: at % 2 ? 'lowerHand' : 'raiseHand', ...(at % 2 ? { person: aino.received[FRAME.welcome]?.[0]?.you.id } : {}) })
    await bench.clock.settle()
  }
  aino.point({ x: 1 })
  await bench.clock.advance(1_000)
  expect(slow.messages.length).toBe(before)
  slow.drain()
  await bench.clock.settle()
  expect(recordsOf(slow.doc).toJSON()).toEqual(recordsOf(aino.doc).toJSON())
  const seqs = slow.received[FRAME.events]?.flat().map(({ seq }) => seq) ?? []
  expect(seqs).toEqual(seqs.map((_, at) => (seqs[0] ?? 0) + at))
  expect(seqs.length).toBe(20)
  writeNote(aino.doc, note('after'))
  await bench.clock.settle()
  expect(has(slow, 'after')).toBe(true)
})

test('RO20 a reader that lacks more than is remembered gets the whole board, one that never drains is ended', async () => {
  const bench = await RoomBench.withBoard()
  const [aino, slow, stuck] = [await bench.join(), await bench.join(), await bench.join()]
  slow.unread = stuck.unread = 2 * 1024 * 1024
  for (let at = 0; at < 30; at++) recordsOf(aino.doc).set(`shape:big${at}`, { text: 'x'.repeat(100_000) })
  await bench.clock.advance(10_000)
  slow.drain()
  expect(recordsOf(slow.doc).toJSON()).toEqual(recordsOf(aino.doc).toJSON())
  await bench.clock.advance(21_000)
  expect(stuck.closed).toEqual({ code: 4503, reason: 'too-slow' })
  expect(slow.closed).toBeNull()
})

test('RO21 a client that asks for the whole board again and again is ended', async () => {
  const bench = await RoomBench.withBoard()
  const mallory = await bench.join()
  for (let at = 0; at < 20; at++) mallory.sayBytes(Uint8Array.of(0, 0, 1, 0))
  expect(mallory.closed?.code).toBe(4429)
  expect(mallory.messages.length).toBeLessThan(30)
})

test('RO22 a fault inside one board ends that board alone, and it is loaded again from the store', async () => {
  const bench = await RoomBench.withBoard()
  const [aino, bo] = [await bench.greet(), await bench.greet()]
  writeNote(aino.doc, note('a'))
  await bench.clock.settle()
  bench.store.append = () => Promise.reject(new Error('positions do not follow'))
  writeNote(aino.doc, note('b'))
  await bench.clock.settle()
  expect(has(bo, 'b')).toBe(true)
  expect([aino.closed?.code, bo.closed?.code]).toEqual([1011, 1011])
  expect(bench.tally).toMatchObject({ rooms: 0, lines: 0, roomsBroken: 1 })
  Reflect.deleteProperty(bench.store, 'append')
  const again = await bench.join()
  // What others saw is there, saved or not.
  expect([has(again, 'a'), has(again, 'b')]).toEqual([true, true])
  expect(bench.logged.join('\n')).toContain('positions do not follow')
})

test('RO23 an empty board is let go after a minute, and not while somebody is there', async () => {
  const bench = await RoomBench.withBoard()
  const aino = await bench.join()
  await bench.clock.advance(5 * MINUTE_MS)
  expect(bench.tally.rooms).toBe(1)
  aino.leave()
  await bench.clock.advance(MINUTE_MS - 1_000)
  const bo = await bench.join()
  await bench.clock.advance(MINUTE_MS)
  expect(bench.tally.rooms).toBe(1)
  bo.leave()
  await bench.clock.advance(MINUTE_MS + 1_000)
  expect(bench.tally).toMatchObject({ rooms: 0, lines: 0 })
  expect((await bench.join()).synced).toBe(true)
})

test('RO23 an empty board is not let go before it is saved', async () => {
  const bench = await RoomBench.withBoard()
  const aino = await bench.join()
  bench.store.faults.failWrites()
  writeNote(aino.doc, note('a'))
  await bench.clock.settle()
  aino.leave()
  await bench.clock.advance(3 * MINUTE_MS)
  expect(bench.tally.rooms).toBe(1)
  bench.store.faults.mend()
  await bench.clock.advance(MINUTE_MS)
  expect(bench.tally.rooms).toBe(0)
  expect(has(await bench.join(), 'a')).toBe(true)
})

test('RO26 at an orderly end people are told, what they wrote is saved, and their lines end to be tried again', async () => {
  const bench = await RoomBench.withBoard()
  const aino = await bench.greet()
  writeNote(aino.doc, note('a'))
  const ended = bench.link.restart()
  await bench.clock.settle()
  await ended
  expect(aino.received[FRAME.notice]).toEqual([{ kind: 'restarting' }])
  expect(aino.closed?.code).toBe(1012)
  bench.newLink(bench.store)
  expect(has(await bench.join(), 'a')).toBe(true)
})

test('RO28 bytes that are no message end that line alone', async () => {
  const bench = await RoomBench.withBoard()
  const bo = await bench.join()
  const hostile = [
    [],
    [9],
    [0],
    [0, 7, 0],
    [0, 0, 5, 1],
    [0, 0, 1, 0, 0],
    [1, 1],
    [1, 2, 1, 0],
    [100],
    [101, 2, 123, 125],
    [103, 1, 49],
    [255, 255],
  ]
  for (const bytes of hostile) {
    const mallory = await bench.join()
    mallory.sayBytes(Uint8Array.from(bytes))
    expect([bytes, mallory.closed?.code]).toEqual([bytes, 4400])
  }
  expect(bo.closed).toBeNull()
  expect(bench.tally).toMatchObject({ lines: 1, roomsBroken: 0 })
})

test('RO30 the log holds no name and no text', async () => {
  const bench = await RoomBench.withBoard()
  const mallory = await bench.join({ ...bench.person(), name: 'Salainen Nimi' })
  writeNote(mallory.doc, { id: 'shape:a', text: 'salainen teksti', x: 0, y: 0 })
  const evil = new Y.Doc()
  evil.getMap('evil').set('salainen avain', 'salainen arvo')
  mallory.sayUpdate(Y.encodeStateAsUpdate(evil))
  await bench.clock.settle()
  expect(bench.logged.length).toBeGreaterThan(0)
  expect(bench.logged.join('\n')).not.toMatch(/salainen/i)
})

function docWithGap(): Y.Doc {
  const whole = new Y.Doc()
  whole.getMap('records').set('a', 1)
  const vector = Y.encodeStateVector(whole)
  whole.getMap('records').set('b', 2)
  const gap = new Y.Doc()
  Y.applyUpdate(gap, Y.encodeStateAsUpdate(whole, vector))
  return gap
}
