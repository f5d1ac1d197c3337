import { BoardId, ParticipantId } from '@keha/shared/ids.ts'
import { type BoardLife, DAY_MS, type Keeping } from '@keha/shared/life/boardLife.ts'
import { expect, onTestFinished, test } from 'vitest'
import { writeNote } from '../../../test/support/note.ts'
import { BENCH_BOARD, RoomBench } from '../../../test/support/RoomBench.ts'
import { StoreFault } from '../store/BoardStore.ts'
import type { MemoryBoardStore } from '../store/MemoryBoardStore.ts'
import { LifeSweep, SWEEP_MS } from './LifeSweep.ts'

const MONTH: Keeping = { defaultDays: 30, mostDays: null }
const LETTERS = 'abcdefgh'
const note = (id: string) => ({ id: `shape:${id}`, text: id, x: 10, y: 20 })
const other = (number: number) => BoardId.parse(`otherboard${LETTERS[number >> 3]}${LETTERS[number & 7]}`)

const logOf = (bench: RoomBench) => {
  const keep = (...said: unknown[]) => bench.logged.push(JSON.stringify(said))
  return { info: keep, warn: keep, error: keep }
}
function sweep(bench: RoomBench, store: MemoryBoardStore = bench.store, keeping = MONTH): LifeSweep {
  const swept = new LifeSweep({ store, link: bench.link, clock: bench.clock, log: logOf(bench), keeping })
  onTestFinished(() => swept.end())
  return swept
}
/** The board has been quiet for so many days. */
const setQuiet = (bench: RoomBench, days: number, life: Partial<BoardLife> = {}, board = BENCH_BOARD) =>
  bench.store.append(board, { updates: [], events: [], life: { quietSinceMs: bench.clock.nowMs() - days * DAY_MS, ...life } })
const stands = async (store: MemoryBoardStore, board = BENCH_BOARD) => (await store.meta(board)) !== undefined

/** Boards that are due at once, besides the bench's own. */
async function withDue(bench: RoomBench, count: number): Promise<readonly BoardId[]> {
  const meta = await bench.store.meta(BENCH_BOARD)
  if (!meta) throw new Error('no board')
  const ids = Array.from({ length: count }, (_, at) => other(at))
  for (const id of ids) {
    await bench.store.create({ ...meta, id, code: id }, { updates: [{ at: 1, update: new Uint8Array([0, 0]) }], events: [] })
    await setQuiet(bench, 60, { noticedAtMs: bench.clock.nowMs() - 30 * DAY_MS }, id)
  }
  return ids
}

test('LR5 a board is erased when its days are over, not an hour before, and every change begins them anew', async () => {
  const bench = await RoomBench.withBoard()
  sweep(bench)
  await bench.clock.advance(29 * DAY_MS)
  const aino = await bench.join()
  writeNote(aino.doc, note('a'))
  await bench.clock.settle()
  const lifeMs = async () => ((await bench.store.life(BENCH_BOARD)) as BoardLife).quietSinceMs
  const endMs = (await lifeMs()) + 30 * DAY_MS
  aino.leave()
  await bench.clock.advance(endMs - bench.clock.nowMs() - SWEEP_MS)
  expect(await stands(bench.store)).toBe(true)
  await bench.clock.advance(2 * SWEEP_MS)
  expect([await stands(bench.store), await bench.store.isGone(BENCH_BOARD)]).toEqual([false, true])
  expect(await bench.link.read(BENCH_BOARD)).toBeUndefined()
})

test('LR5 nothing is erased where nobody says so, and a board of an earlier version begins its time now', async () => {
  const bench = await RoomBench.withBoard()
  const first = sweep(bench, bench.store, { defaultDays: null, mostDays: null })
  await bench.clock.advance(900 * DAY_MS)
  expect(await bench.store.life(BENCH_BOARD)).toBeNull()
  await first.end()
  sweep(bench)
  await bench.clock.advance(29 * DAY_MS)
  expect(await stands(bench.store)).toBe(true)
  await bench.clock.advance(2 * DAY_MS)
  expect(await stands(bench.store)).toBe(false)
})

test('LR5 a board that is due and open stays; once it is changed it lives on, else it goes when all have left', async () => {
  const person = { id: ParticipantId.parse('pabcdefabcdef'), name: 'Aino', role: 'participant', colour: '#0b6e4f' } as const
  for (const isChanged of [true, false]) {
    const bench = await RoomBench.withBoard([{ type: 'personAdmitted', person }])
    await setQuiet(bench, 60, { noticedAtMs: bench.clock.nowMs() - 30 * DAY_MS })
    const aino = await bench.join(person)
    sweep(bench)
    await bench.clock.advance(2 * DAY_MS)
    expect(await stands(bench.store)).toBe(true)
    if (isChanged) writeNote(aino.doc, note('a'))
    await bench.clock.settle()
    aino.leave()
    await bench.clock.advance(DAY_MS)
    expect(await stands(bench.store)).toBe(isChanged)
  }
})

test('LR5 a board is not opened while it is erased: who comes then finds none', async () => {
  const bench = await RoomBench.withBoard()
  await setQuiet(bench, 60, { noticedAtMs: bench.clock.nowMs() - 30 * DAY_MS })
  const disk = bench.holdDisk()
  sweep(bench)
  await bench.clock.settle()
  const read = bench.link.read(BENCH_BOARD)
  await bench.clock.settle()
  disk.letGo()
  await bench.clock.settle()
  expect(await read).toBeUndefined()
  expect(await stands(bench.store)).toBe(false)
})

test('LR5 after a crash in the middle of a sweep the next process goes on with what is left', async () => {
  for (const keepUnderWay of [true, false]) {
    const bench = await RoomBench.withBoard()
    const ids = await withDue(bench, 30)
    await setQuiet(bench, 0)
    sweep(bench)
    // Ten are erased, then others have their turn.
    await bench.clock.settle()
    const left = async (store: MemoryBoardStore) => (await Promise.all(ids.map((id) => stands(store, id)))).filter(Boolean).length
    expect(await left(bench.store)).toBe(ids.length - 10)
    const disk = bench.holdDisk()
    const ahead = bench.clock.advance(1_000)
    await bench.clock.settle()
    const store = bench.store.crash({ keepUnderWay })
    disk.letGo()
    await ahead
    expect(await left(store)).toBe(ids.length - 10 - (keepUnderWay ? 1 : 0))
    bench.newLink(store)
    sweep(bench, store)
    await bench.clock.advance(10_000)
    expect(await left(store)).toBe(0)
    expect(await stands(store)).toBe(true)
  }
})

test('LR5 a store that does not take writes keeps the board until it does', async () => {
  const bench = await RoomBench.withBoard()
  await setQuiet(bench, 60, { noticedAtMs: bench.clock.nowMs() - 30 * DAY_MS })
  bench.store.faults.failWrites()
  sweep(bench)
  await bench.clock.advance(5 * SWEEP_MS)
  expect(await stands(bench.store)).toBe(true)
  bench.store.faults.mend()
  await bench.clock.advance(2 * SWEEP_MS)
  expect(await stands(bench.store)).toBe(false)
})

test('LR3, LR5 a clock that is set back an hour erases nothing early', async () => {
  const bench = await RoomBench.withBoard()
  const aino = await bench.join()
  writeNote(aino.doc, note('a'))
  await bench.clock.settle()
  const life = (await bench.store.life(BENCH_BOARD)) as BoardLife
  bench.clock.set(bench.clock.nowMs() - SWEEP_MS)
  writeNote(aino.doc, note('b'))
  await bench.clock.settle()
  expect(await bench.store.life(BENCH_BOARD)).toEqual(life)
  aino.leave()
  sweep(bench)
  await bench.clock.advance(life.quietSinceMs + 30 * DAY_MS - bench.clock.nowMs() - 1)
  expect(await stands(bench.store)).toBe(true)
  await bench.clock.advance(2 * SWEEP_MS)
  expect(await stands(bench.store)).toBe(false)
})

test('LR4 what a newer program says of a life stays through changes, notices and choices', async () => {
  const bench = await RoomBench.withBoard()
  await setQuiet(bench, 20, { later: { pinned: true } })
  sweep(bench)
  await bench.clock.advance(SWEEP_MS)
  expect(await bench.store.life(BENCH_BOARD)).toMatchObject({ later: { pinned: true }, noticedAtMs: expect.any(Number) })
  const aino = await bench.join()
  writeNote(aino.doc, note('a'))
  await bench.clock.settle()
  expect(await bench.store.life(BENCH_BOARD)).toMatchObject({ later: { pinned: true } })
  const chosen = bench.link.chooseLife(BENCH_BOARD, 90)
  await bench.clock.settle()
  await chosen
  const life = await bench.store.life(BENCH_BOARD)
  expect(life).toMatchObject({ later: { pinned: true }, days: 90 })
  expect(life).not.toHaveProperty('noticedAtMs')
})

test('LR5 the log counts what was erased and names nothing', async () => {
  const bench = await RoomBench.withBoard()
  const ids = await withDue(bench, 12)
  sweep(bench)
  await bench.clock.advance(10_000)
  const said = bench.logged.join('\n')
  expect(said).toContain(`{"boards":${ids.length}}`)
  for (const id of [...ids, 'Penkki']) expect(said).not.toContain(id)
})

test('LR7 a store that fails erases nothing and nobody is told; what people write meanwhile is kept', async () => {
  const bench = await RoomBench.withBoard()
  const [aino, bo] = [await bench.greet(), await bench.greet()]
  bench.store.faults.failWrites()
  const refused = expect(bench.link.erase(BENCH_BOARD)).rejects.toBeInstanceOf(StoreFault)
  writeNote(aino.doc, note('a'))
  await bench.clock.settle()
  await refused
  bench.store.faults.mend()
  await bench.clock.advance(10_000)
  expect([aino.closed, bo.closed]).toEqual([null, null])
  expect((await bench.store.load(BENCH_BOARD))?.updates.length).toBeGreaterThan(1)
})

test('LR7 everyone is told when nothing is left and not before, also who writes and who comes meanwhile', async () => {
  const bench = await RoomBench.withBoard()
  const [aino, bo] = [await bench.greet(), await bench.greet()]
  const disk = bench.holdDisk()
  const erased = bench.link.erase(BENCH_BOARD)
  await bench.clock.settle()
  writeNote(aino.doc, note('late'))
  const late = bench.link.open(BENCH_BOARD, bench.person(), aino)
  await bench.clock.settle()
  expect([aino.closed, bo.closed]).toEqual([null, null])
  disk.letGo()
  await bench.clock.settle()
  await erased
  expect([aino.closed?.code, bo.closed?.code]).toEqual([4410, 4410])
  expect(await late).toBeUndefined()
  await bench.clock.advance(SWEEP_MS)
  expect([await stands(bench.store), await bench.store.load(BENCH_BOARD)]).toEqual([false, undefined])
})
