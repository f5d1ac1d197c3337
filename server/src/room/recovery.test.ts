import { deleteRecord, readRecord, recordsOf } from '@keha/shared/board/document.ts'
import { plainText } from '@keha/shared/board/records.ts'
import { RecordId, StepId } from '@keha/shared/ids.ts'
import { type BoardCopy, copyOf } from '@keha/shared/recovery/boardCopy.ts'
import { DELETIONS_KEPT_MS, putBack, recordsToKeep } from '@keha/shared/recovery/deleted.ts'
import { MAX_NAMED, POINT_INTERVAL_MS } from '@keha/shared/recovery/points.ts'
import { applyRestore, planRestore } from '@keha/shared/recovery/restore.ts'
import type { SessionEvent } from '@keha/shared/session/model/session.ts'
import type { TLRichText } from '@tldraw/tlschema'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { writeNote } from '../../../test/support/note.ts'
import { BENCH_BOARD, RoomBench } from '../../../test/support/RoomBench.ts'
import type { RoomClient } from '../../../test/support/RoomClient.ts'
import { VirtualClock } from '../../../test/support/VirtualClock.ts'
import type { Recovery } from '../link/RoomLink.ts'
import { AdmissionRefused } from './AdmissionRefused.ts'
import { copyStored } from './copyStored.ts'
import { DeletedDrawer } from './DeletedDrawer.ts'
import { ThreadFolder } from './ThreadFolder.ts'

const MINUTE_MS = 60_000
const note = (id: string, text = id) => ({ id: `shape:${id}`, text, x: 10, y: 20 })
const textOf = (doc: Y.Doc, id: string) => {
  const record = readRecord(doc, id)
  return record?.typeName === 'shape' && 'richText' in record.props ? plainText(record.props.richText as TLRichText) : undefined
}
const remove = (client: RoomClient, ...ids: string[]) =>
  client.doc.transact(() => {
    for (const id of ids) deleteRecord(client.doc, `shape:${id}`)
  })
const recoveryOf = async (bench: RoomBench): Promise<Recovery> => {
  const recovery = await bench.link.recovery(BENCH_BOARD)
  if (!recovery) throw new Error('no board')
  return recovery
}
const reasons = async (bench: RoomBench) => (await (await recoveryOf(bench)).points.list()).map(({ reason }) => reason.kind)
const notesIn = (copy: BoardCopy | undefined) => copy?.records.map(({ id }) => id.replace('shape:', ''))
const notesAt = async (bench: RoomBench, at: number) => {
  const { points } = await recoveryOf(bench)
  const point = (await points.list()).at(at)
  return point && notesIn((await points.copyOf(point.id))?.copy)
}
const step = (id: string) => ({ id: StepId.parse(id), kind: 'write' as const, title: id, instruction: '', minutes: 5 })
const agenda: readonly SessionEvent[] = [{ type: 'agendaPlanned', steps: [step('one'), step('two')] }]

test('RV5 what a person deletes is in the drawer, in one commit with the deletion, with text, place, who and when', async () => {
  const bench = await RoomBench.withBoard()
  const person = bench.person()
  const [aino, bo] = [await bench.join(person), await bench.join()]
  writeNote(aino.doc, note('a', 'Sovittiin syksystä'))
  await bench.clock.settle()
  const disk = bench.holdDisk()
  remove(aino, 'a')
  await bench.clock.advance(101)
  expect(recordsOf(bo.doc).has('shape:a')).toBe(false)
  // The process dies: on the disk there are both or neither.
  for (const keepUnderWay of [false, true]) {
    const store = bench.store.crash({ keepUnderWay })
    const stored = new Y.Doc()
    for (const { update } of (await store.load(BENCH_BOARD))?.updates ?? []) Y.applyUpdate(stored, update)
    expect(recordsOf(stored).has('shape:a')).toBe(!keepUnderWay)
    expect((await store.kept(BENCH_BOARD, 'deleted/')).length).toBe(keepUnderWay ? 1 : 0)
  }
  disk.letGo()

  const again = await RoomBench.withBoard()
  const kaisa = await again.join(person)
  writeNote(kaisa.doc, note('a', 'Sovittiin syksystä'))
  remove(kaisa, 'a')
  await again.clock.settle()
  const [deletion] = await (await recoveryOf(again)).drawer.list()
  expect(deletion).toMatchObject({ by: person.id, atMs: again.clock.nowMs(), left: 0 })
  const back = new Y.Doc()
  expect(putBack(back, deletion?.deleted ?? [], [], null)).toEqual(['shape:a'])
  expect(readRecord(back, 'shape:a')).toMatchObject({ x: 10, y: 20 })
  expect(textOf(back, 'shape:a')).toBe('Sovittiin syksystä')
})

test('RV5 changing, moving, retyping and replacing a record is no deletion; nor is locking it, nor deleting what was gone', async () => {
  const bench = await RoomBench.withBoard()
  const aino = await bench.facilitator()
  writeNote(aino.doc, note('a'))
  writeNote(aino.doc, note('a', 'anew'))
  recordsOf(aino.doc).set('shape:a/xy', [1, 2])
  recordsOf(aino.doc).delete('shape:a/text')
  writeNote(aino.doc, note('b'))
  await bench.clock.settle()
  aino.command({ type: 'lockRecords', ids: [RecordId.parse('shape:b')] })
  await bench.clock.settle()
  remove(aino, 'none')
  await bench.clock.settle()
  expect(recordsOf(aino.doc).has('shape:b')).toBe(false)
  expect(await (await recoveryOf(bench)).drawer.list()).toEqual([])
  // Deleted and made again in one update: it is there, so it is not in the drawer.
  aino.doc.transact(() => {
    deleteRecord(aino.doc, 'shape:a')
    writeNote(aino.doc, note('a', 'third'))
  })
  await bench.clock.settle()
  expect(await (await recoveryOf(bench)).drawer.list()).toEqual([])
})

test('RV5 nothing that was written privately is in the drawer or in a point', async () => {
  const bench = await RoomBench.withBoard()
  const leader = await bench.facilitator()
  const aino = await bench.greet()
  leader.command({ type: 'setWriting', mode: 'private', anonymous: true })
  await bench.clock.settle()
  aino.command({ type: 'writePrivately', note: { id: RecordId.parse('shape:mine'), text: 'salaisuus', colour: 'yellow' } })
  aino.command({ type: 'discardPrivately', note: RecordId.parse('shape:mine') })
  aino.command({ type: 'writePrivately', note: { id: RecordId.parse('shape:mine2'), text: 'salaisuus', colour: 'yellow' } })
  writeNote(leader.doc, note('a'))
  await bench.clock.advance(POINT_INTERVAL_MS + 1)
  const { points, drawer } = await recoveryOf(bench)
  const [point] = await points.list()
  expect(notesIn((await points.copyOf(point?.id ?? ''))?.copy)).toEqual(['a'])
  expect(JSON.stringify([await drawer.list(), await points.copyOf(point?.id ?? '')])).not.toContain('salaisuus')
})

test('RV7 what is old is not shown any more, and is dropped when the board is let go', async () => {
  const bench = await RoomBench.withBoard()
  const aino = await bench.join()
  writeNote(aino.doc, note('a'))
  remove(aino, 'a')
  await bench.clock.settle()
  aino.leave()
  await bench.clock.advance(2 * MINUTE_MS)
  expect((await bench.store.kept(BENCH_BOARD, 'deleted/')).length).toBe(1)
  await bench.clock.advance(DELETIONS_KEPT_MS)
  const bo = await bench.join()
  expect(await (await recoveryOf(bench)).drawer.list()).toEqual([])
  bo.leave()
  await bench.clock.advance(2 * MINUTE_MS)
  expect(await bench.store.kept(BENCH_BOARD, 'deleted/')).toEqual([])
})

test('RV7 a drawer that was tidied is tidied again once something came in', async () => {
  const bench = await RoomBench.withBoard()
  const drawer = new DeletedDrawer({
    board: BENCH_BOARD,
    store: bench.store,
    clock: bench.clock,
    onMassDeletion: () => undefined,
    isFacilitator: () => false,
    tell: () => undefined,
  })
  const aino = await bench.join()
  writeNote(aino.doc, note('a'))
  const gone = recordsToKeep(aino.doc, ['shape:a'])
  await drawer.tidy()
  await bench.store.append(BENCH_BOARD, { updates: [], events: [], kept: drawer.add(gone, bench.person().id, { at: 1, seq: 0 }) })
  await drawer.tidy()
  expect((await drawer.list()).length).toBe(1)
  await bench.store.append(BENCH_BOARD, { updates: [], events: [], kept: drawer.add(gone, bench.person().id, { at: 1, seq: 0 }) })
  await bench.clock.advance(DELETIONS_KEPT_MS + MINUTE_MS)
  await drawer.tidy()
  expect(await bench.store.kept(BENCH_BOARD, 'deleted/')).toEqual([])
})

test('RV8 a point is made every five minutes while the board changes, and none of a board that does not', async () => {
  const bench = await RoomBench.withBoard()
  const aino = await bench.join()
  await bench.clock.advance(60 * MINUTE_MS)
  expect(await reasons(bench)).toEqual([])
  for (let minute = 0; minute < 17; minute++) {
    writeNote(aino.doc, note(`n${minute}`))
    await bench.clock.advance(MINUTE_MS)
  }
  expect(await reasons(bench)).toEqual(['interval', 'interval', 'interval'])
  await bench.clock.advance(20 * MINUTE_MS)
  expect((await reasons(bench)).length).toBe(4)
  // Written and taken back: another place of the log, and the same board.
  writeNote(aino.doc, note('x'))
  remove(aino, 'x')
  await bench.clock.advance(20 * MINUTE_MS)
  expect((await reasons(bench)).length).toBe(4)
})

test('RV8 before each step there is a point of the board as it was', async () => {
  const bench = await RoomBench.withBoard(agenda)
  const aino = await bench.facilitator()
  writeNote(aino.doc, note('a'))
  aino.command({ type: 'nextStep' })
  writeNote(aino.doc, note('b'))
  aino.command({ type: 'nextStep' })
  writeNote(aino.doc, note('c'))
  await bench.clock.settle()
  expect(await reasons(bench)).toEqual(['beforeStep', 'beforeStep'])
  expect([await notesAt(bench, 0), await notesAt(bench, 1)]).toEqual([['a'], ['a', 'b']])
  const [, second] = await (await recoveryOf(bench)).points.list()
  expect(second).toMatchObject({ reason: { step: 'two', title: 'two' }, notes: 2 })
})

test('RV8 before many things are deleted, at once or one soon after the other, there is a point with all of them', async () => {
  const bench = await RoomBench.withBoard()
  const aino = await bench.join()
  const ids = Array.from({ length: 30 }, (_, at) => `n${at}`)
  for (const id of ids) writeNote(aino.doc, note(id))
  for (const id of ids.slice(0, 9)) remove(aino, id)
  await bench.clock.settle()
  expect(await reasons(bench)).toEqual([])
  await bench.clock.advance(5_000)
  remove(aino, 'n9')
  await bench.clock.settle()
  expect(await reasons(bench)).toEqual(['beforeDeletion'])
  expect((await notesAt(bench, 0))?.length).toBe(30)
  remove(aino, 'n10')
  await bench.clock.settle()
  expect(await reasons(bench), 'it goes on, and has its point').toEqual(['beforeDeletion'])
  await bench.clock.advance(11_000)
  remove(aino, ...ids.slice(11))
  await bench.clock.settle()
  expect((await notesAt(bench, 1))?.length).toBe(19)
})

test('RV8 a board that is let go before its time gets a point of what changed', async () => {
  const bench = await RoomBench.withBoard()
  const aino = await bench.join()
  writeNote(aino.doc, note('a'))
  await bench.clock.settle()
  aino.leave()
  await bench.clock.advance(2 * MINUTE_MS)
  expect(await reasons(bench)).toEqual(['interval'])
  expect(await notesAt(bench, 0)).toEqual(['a'])
})

test('RV8 a point that is asked for holds what was not on the disk yet', async () => {
  const bench = await RoomBench.withBoard()
  const aino = await bench.join()
  const { points } = await recoveryOf(bench)
  const disk = bench.holdDisk()
  // The first is on its way to the disk, the second waits for it.
  for (const id of ['a', 'b']) {
    writeNote(aino.doc, note(id))
    await bench.clock.advance(101)
  }
  const made = points.make({ kind: 'named', name: 'Nyt' })
  await bench.clock.settle()
  disk.letGo()
  await bench.clock.settle()
  expect(notesIn((await points.copyOf((await made).id))?.copy)).toEqual(['a', 'b'])
})

test('RV4 twenty points have names, and the next is refused', async () => {
  const bench = await RoomBench.withBoard()
  await bench.join()
  const { points } = await recoveryOf(bench)
  const named = async (name: string) => {
    const made = points.make({ kind: 'named', name }).then(
      () => 'made',
      (problem: unknown) => (problem instanceof AdmissionRefused ? problem.code : String(problem)),
    )
    await bench.clock.settle()
    return made
  }
  for (let at = 0; at < MAX_NAMED; at++) expect(await named(`n${at}`)).toBe('made')
  expect(await named('one more')).toBe('too-many-points')
  expect((await points.list()).length).toBe(MAX_NAMED)
})

test('RV9 a point holds its moment also where the board changes while it is made', async () => {
  const bench = await RoomBench.withBoard(agenda)
  const aino = await bench.facilitator()
  writeNote(aino.doc, note('a'))
  const held: { letGo?: () => void } = {}
  const letGo = new Promise<void>((resolve) => {
    held.letGo = resolve
  })
  bench.copy = (stored, moment) => letGo.then(() => copyStored(stored, moment))
  aino.command({ type: 'nextStep' })
  await bench.clock.settle()
  writeNote(aino.doc, note('b'))
  await bench.clock.settle()
  held.letGo?.()
  await bench.clock.settle()
  expect(await notesAt(bench, 0)).toEqual(['a'])
})

test('RV9 a crash or a fault while a point is made loses nothing but that point', async () => {
  const bench = await RoomBench.withBoard()
  const aino = await bench.join()
  writeNote(aino.doc, note('a'))
  await bench.clock.advance(POINT_INTERVAL_MS + 1)
  writeNote(aino.doc, note('b'))
  bench.copy = () => Promise.reject(new Error('no thread'))
  await bench.clock.advance(POINT_INTERVAL_MS + 1)
  expect(bench.logged.join()).toContain('a restore point was not made')
  expect(await notesAt(bench, -1)).toEqual(['a'])
  bench.copy = async (stored, moment) => copyStored(stored, moment)
  writeNote(aino.doc, note('c'))
  await bench.clock.settle()
  bench.holdDisk()
  await bench.clock.advance(POINT_INTERVAL_MS + 1)
  bench.newLink(bench.store.crash())
  expect(await notesAt(bench, -1)).toEqual(['a'])
  const bo = await bench.join()
  expect(['a', 'b', 'c'].every((id) => recordsOf(bo.doc).has(`shape:${id}`))).toBe(true)
})

test('RV9 copies that no point needs any more are erased', async () => {
  const bench = await RoomBench.withBoard()
  const aino = await bench.join()
  for (let minute = 0; minute < 180; minute++) {
    writeNote(aino.doc, note(`n${minute}`))
    await bench.clock.advance(MINUTE_MS)
  }
  const list = await (await recoveryOf(bench)).points.list()
  expect(list.length).toBeLessThan(20)
  const kept = (await bench.store.kept(BENCH_BOARD, 'copy/')).map(({ key }) => key)
  expect(kept).toEqual([...new Set(list.map(({ copy }) => `copy/${copy}`))].sort())
})

test('RV2 a person restores a point by an ordinary update, which the guard takes and everyone gets', async () => {
  const bench = await RoomBench.withBoard()
  const [aino, bo] = [await bench.join(), await bench.join()]
  for (const id of ['a', 'b', 'c']) writeNote(aino.doc, note(id))
  await bench.clock.settle()
  const { points } = await recoveryOf(bench)
  const made = points.make({ kind: 'named', name: 'Alku' })
  await bench.clock.settle()
  const point = await points.copyOf((await made).id)
  if (!point) throw new Error('no point')
  remove(aino, 'a')
  writeNote(aino.doc, note('b', 'changed'))
  writeNote(bo.doc, note('d'))
  await bench.clock.settle()
  const now = copyStored((await bench.store.load(BENCH_BOARD)) as never, { at: 1e9, seq: 1e9 })
  expect(now.notes).toBe(3)
  const session = { scaffold: { records: [] }, agenda: { steps: [] } }
  applyRestore(aino.doc, planRestore(copyOf(aino.doc, session), point.copy), null)
  writeNote(bo.doc, note('e'))
  await bench.clock.settle()
  for (const { doc, closed } of [aino, bo]) {
    expect(closed).toBeNull()
    expect(['a', 'b', 'c', 'd', 'e'].map((id) => recordsOf(doc).has(`shape:${id}`))).toEqual([true, true, true, false, true])
    expect(textOf(doc, 'shape:b')).toBe('b')
  }
})

test('RV9 a copy is made in a thread, from a snapshot and what came after it', async () => {
  const bench = await RoomBench.withBoard()
  const aino = await bench.join()
  for (let at = 0; at < 30; at++) writeNote(aino.doc, note(`n${at}`))
  await bench.clock.settle()
  const stored = await bench.store.load(BENCH_BOARD)
  if (!stored) throw new Error('no board')
  const given = () => structuredClone(stored)
  const folder = new ThreadFolder(new VirtualClock())
  const moment = { at: 11, seq: 0 }
  expect(await folder.copy(given(), moment)).toEqual(copyStored(stored, moment))
  expect((await folder.copy(given(), moment)).notes).toBe(10)
  const snapshot = await folder.fold({ snapshot: null, updates: given().updates.slice(0, 20) })
  const folded = () => structuredClone({ ...stored, snapshot, snapshotAt: 20, updates: stored.updates.slice(20) })
  expect((await folder.copy(folded(), { at: 25, seq: 0 })).notes).toBe(24)
  await expect(folder.copy(folded(), moment)).rejects.toThrow('the log begins after')
  await folder.close()
})
