import { readdirSync, readFileSync } from 'node:fs'
import { getPriority } from 'node:os'
import { recordsOf } from '@keha/shared/board/document.ts'
import { boardHash } from '@keha/shared/board/hash.ts'
import { RecordId } from '@keha/shared/ids.ts'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { writeNote } from '../../../test/support/note.ts'
import { BENCH_BOARD, RoomBench } from '../../../test/support/RoomBench.ts'
import { VirtualClock } from '../../../test/support/VirtualClock.ts'
import { foldStored } from './foldStored.ts'
import { ThreadFolder } from './ThreadFolder.ts'

const MINUTE_MS = 60_000

test('RO24 a busy board is folded while people write, and comes back the same', async () => {
  const bench = await RoomBench.withBoard()
  const aino = await bench.join()
  writeNote(aino.doc, { id: 'shape:a', text: 'a', x: 0, y: 0 })
  for (let x = 0; x < 4_100; x++) {
    recordsOf(aino.doc).set('shape:a/xy', [x, 0])
    if (x % 100 === 0) await bench.clock.settle()
  }
  await bench.clock.settle()
  const stored = await bench.store.load(BENCH_BOARD)
  expect(bench.tally.compactions).toBe(1)
  expect(stored?.snapshot).not.toBeNull()
  expect(stored?.updates.length).toBeLessThan(200)
  bench.newLink(bench.store)
  expect(boardHash((await bench.join()).doc)).toBe(boardHash(aino.doc))
})

test('RO24 a board is folded when it is let go', async () => {
  const bench = await RoomBench.withBoard()
  const aino = await bench.join()
  for (let at = 0; at < 30; at++) writeNote(aino.doc, { id: `shape:n${at}`, text: `${at}`, x: 0, y: 0 })
  await bench.clock.settle()
  aino.leave()
  await bench.clock.advance(MINUTE_MS + 1)
  expect((await bench.store.load(BENCH_BOARD))?.updates.length).toBe(0)
  expect(bench.tally.rooms).toBe(0)
  expect(boardHash((await bench.join()).doc)).toBe(boardHash(aino.doc))
})

test('RO24 a board is not folded while a lock it shows already is not on disk', async () => {
  const bench = await RoomBench.withBoard()
  const facilitator = await bench.facilitator()
  for (let at = 0; at < 30; at++) writeNote(facilitator.doc, { id: `shape:n${at}`, text: `${at}`, x: 0, y: 0 })
  await bench.clock.settle()
  bench.store.faults.failWrites()
  facilitator.command({ type: 'lockRecords', ids: [RecordId.parse('shape:n1')] })
  await bench.clock.settle()
  facilitator.leave()
  await bench.clock.advance(2 * MINUTE_MS)
  expect(bench.tally.compactions).toBe(0)
  const after = bench.store.crash()
  const doc = new Y.Doc()
  for (const { update } of (await after.load(BENCH_BOARD))?.updates ?? []) Y.applyUpdate(doc, update)
  expect(recordsOf(doc).has('shape:n1')).toBe(true)
})

test('RO24 a folding that fails keeps the updates, and the board lives on', async () => {
  const bench = await RoomBench.withBoard()
  const compact = bench.store.compact.bind(bench.store)
  bench.store.compact = () => Promise.reject(new Error('no room for a snapshot'))
  const aino = await bench.join()
  for (let at = 0; at < 30; at++) writeNote(aino.doc, { id: `shape:n${at}`, text: `${at}`, x: 0, y: 0 })
  await bench.clock.settle()
  aino.leave()
  await bench.clock.advance(MINUTE_MS + 1)
  expect((await bench.store.load(BENCH_BOARD))?.updates.length).toBe(31)
  expect(bench.logged.join('\n')).toContain('no room for a snapshot')
  bench.store.compact = compact
  expect(boardHash((await bench.join()).doc)).toBe(boardHash(aino.doc))
})

test('RO24 an incomplete document is not folded', () => {
  const whole = new Y.Doc()
  whole.getMap('records').set('a', 1)
  const vector = Y.encodeStateVector(whole)
  whole.getMap('records').set('b', 2)
  const gap = new Y.Doc()
  Y.applyUpdate(gap, Y.encodeStateAsUpdate(whole, vector))
  const stored = (doc: Y.Doc) => ({ snapshot: null, updates: [{ at: 1, update: Y.encodeStateAsUpdate(doc) }] })
  expect(() => foldStored(stored(gap))).toThrow('incomplete')
  const copy = new Y.Doc()
  Y.applyUpdateV2(copy, foldStored(stored(whole)))
  expect(boardHash(copy)).toBe(boardHash(whole))
})

test('RO24 the folding thread answers each question, says why it cannot, and is there again after it died', async () => {
  const folder = new ThreadFolder(new VirtualClock())
  const doc = new Y.Doc()
  doc.getMap('records').set('a', 1)
  const bytes = Y.encodeStateAsUpdate(doc)
  const stored = () => ({ snapshot: null, updates: [{ at: 1, update: new Uint8Array(bytes) }] })
  const [folded] = await Promise.all([
    folder.fold(stored()),
    expect(folder.fold({ snapshot: null, updates: [{ at: 1, update: Uint8Array.of(7, 7) }] })).rejects.toThrow(),
  ])
  const copy = new Y.Doc()
  Y.applyUpdateV2(copy, folded)
  expect(boardHash(copy)).toBe(boardHash(doc))
  const interrupted = expect(folder.fold(stored())).rejects.toThrow('ended')
  await folder.close()
  await interrupted
  expect(await folder.fold(stored())).toEqual(folded)
  await folder.close()
})

test('RO53 the folding thread ends when there was nothing to fold for a while, not before, and starts again', async () => {
  const clock = new VirtualClock()
  const folder = new ThreadFolder(clock)
  const doc = new Y.Doc()
  doc.getMap('records').set('a', 1)
  const stored = () => ({ snapshot: null, updates: [{ at: 1, update: Y.encodeStateAsUpdate(doc) }] })
  const folded = await folder.fold(stored())
  await clock.advance(4_000)
  await folder.fold(stored())
  await clock.advance(4_000)
  expect(folder.isRunning).toBe(true)
  await clock.advance(2_000)
  expect(folder.isRunning).toBe(false)
  const underWay = folder.fold(stored())
  await clock.advance(60_000)
  expect(await underWay).toEqual(folded)
  await folder.close()
  expect(clock.planned).toBe(0)
})

test("RO55 what the folding thread is given is handed over, and only what is nobody else's", async () => {
  const folder = new ThreadFolder(new VirtualClock())
  const doc = new Y.Doc()
  const made: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => made.push(new Uint8Array(update)))
  const long = 'x'.repeat(2_000)
  for (const [key, value] of Object.entries({ a: long, b: long, c: 'short' })) doc.getMap('records').set(key, value)
  const [first, second, third] = made as [Uint8Array, Uint8Array, Uint8Array]
  const shared = new Uint8Array(3_000)
  shared.set(second, 100)
  const part = shared.subarray(100, 100 + second.length)
  const updates = [first, part, third].map((update, index) => ({ at: index + 1, update }))
  const copy = new Y.Doc()
  Y.applyUpdateV2(copy, await folder.fold({ snapshot: null, updates }))
  expect(copy.getMap('records').toJSON()).toEqual({ a: long, b: long, c: 'short' })
  expect(first.length).toBe(0)
  expect(part).toEqual(second)
  // Copying it takes less than handing it over.
  expect(third.length).toBeGreaterThan(0)
  await folder.close()
})

test.runIf(process.platform === 'linux')('RO24 the folding thread gives way to the others of the process', async () => {
  const folder = new ThreadFolder(new VirtualClock())
  const before = nicenessOfThreads()
  await folder.fold({ snapshot: null, updates: [{ at: 1, update: Y.encodeStateAsUpdate(new Y.Doc()) }] })
  const isNew = ([thread]: readonly [string, number]) => !before.has(thread)
  expect([...nicenessOfThreads()].filter(isNew).map(([, niceness]) => niceness)).toContain(Math.min(19, getPriority() + 10))
  for (const [thread, niceness] of nicenessOfThreads()) expect(before.get(thread) ?? niceness).toBe(niceness)
  await folder.close()
})

/** Of each thread of this process, as Linux says it: the higher, the sooner it gives way. */
function nicenessOfThreads(): ReadonlyMap<string, number> {
  const NICENESS = 16
  const found = new Map<string, number>()
  for (const thread of readdirSync('/proc/self/task')) {
    const stat = statOf(thread)
    if (stat !== null) found.set(thread, Number(stat.split(') ')[1]?.split(' ')[NICENESS]))
  }
  return found
}

/** Null where the thread has ended meanwhile. */
function statOf(thread: string): string | null {
  try {
    return readFileSync(`/proc/self/task/${thread}/stat`, 'utf8')
  } catch {
    return null
  }
}
