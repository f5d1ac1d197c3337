import { BoardId } from '@keha/shared/ids.ts'
import { FRAME } from '@keha/shared/protocol.ts'
import { expect, test } from 'vitest'
import { RoomBench } from '../../../test/support/RoomBench.ts'
import { VirtualClock } from '../../../test/support/VirtualClock.ts'
import { Beat, pressureAt, savingPressureAt } from './Beat.ts'

const LONGEST_MS = 20
const LOADED_MS = 10
const LOAD = 12
const SAVING_MS = 30

test('RO41 the waits grow with how busy the process is, from nothing on, those for saving sooner than those for showing', () => {
  expect([0, 0.04, 0.08].map(pressureAt)).toEqual([0, 0, 0])
  expect([0.12, 0.5, 1].map(pressureAt)).toEqual([1, 1, 1])
  expect([0, 0.01, 0.02, 1].map(savingPressureAt)).toEqual([0, 0, 1, 1])
  const between = Array.from({ length: 201 }, (_, step) => step / 1_000)
  for (const curve of [pressureAt, savingPressureAt]) {
    const waits = between.map(curve)
    expect(waits).toEqual([...waits].sort((a, b) => a - b))
    expect(new Set(waits).size).toBeGreaterThan(5)
  }
  expect(between.every((share) => savingPressureAt(share) >= pressureAt(share))).toBe(true)
})

test('RO41 saving has beats of its own: what is written meanwhile goes together, and a press waits for showing alone', async () => {
  const bench = await RoomBench.withBoard()
  const [aino, bo] = [await bench.greet(), await bench.greet()]
  bench.utilization = 1
  await bench.clock.advance(1_000)
  const appended: string[] = []
  const shown: string[] = []
  const startMs = bench.clock.nowMs()
  const append = bench.store.append.bind(bench.store)
  bench.store.append = (id, entries) => {
    appended.push(`${entries.updates.length} updates, ${entries.events.length} events at ${bench.clock.nowMs() - startMs}`)
    return append(id, entries)
  }
  bo.doc.on('update', () => shown.push(`${bo.doc.getMap('records').get('shape:aino')} at ${bench.clock.nowMs() - startMs}`))
  const write = (step: number) => aino.doc.getMap('records').set('shape:aino', step)
  for (const [step, atMs] of [0, 5, 10, 35, 45].entries()) {
    await bench.clock.advance(startMs + atMs - bench.clock.nowMs())
    write(step)
  }
  await bench.clock.advance(100)
  expect(shown).toEqual(['0 at 0', '1 at 20', '2 at 20', '3 at 40', '4 at 60'])
  expect(appended).toEqual(['1 updates, 0 events at 0', '2 updates, 0 events at 30', '2 updates, 0 events at 60'])
  write(5)
  await bench.clock.advance(8)
  aino.command({ type: 'raiseHand' })
  write(6)
  await bench.clock.advance(40)
  expect(appended.slice(3)).toEqual(['1 updates, 0 events at 145', '1 updates, 1 events at 165'])
})

test('RO41 saving waits the longer the more boards were saved with the last beat, up to a tenth of a second', async () => {
  const clock = new VirtualClock()
  const beat = new Beat(clock, () => 1)
  const savedMs: number[] = []
  /** How long after the last beat, of so many boards, the next one comes. */
  const waitAfter = async (boards: number) => {
    await clock.advance(1_000)
    for (let board = 0; board < boards; board++) beat.save(() => undefined)
    await clock.settle()
    const startMs = clock.nowMs()
    beat.save(() => savedMs.push(clock.nowMs() - startMs))
    await clock.advance(2_000)
    return savedMs.pop()
  }
  expect([await waitAfter(1), await waitAfter(15), await waitAfter(30), await waitAfter(50), await waitAfter(500)]).toEqual([
    SAVING_MS,
    SAVING_MS,
    60,
    100,
    100,
  ])
})

test('RO41 a beat comes at the end of the turn where the last one is long ago, otherwise when the window is over, with all that came', async () => {
  const clock = new VirtualClock()
  let busy = 0
  const beat = new Beat(clock, () => busy)
  const ran: string[] = []
  const startMs = clock.nowMs()
  const task = (name: string) => beat.next(() => ran.push(`${name} at ${clock.nowMs() - startMs}`))
  task('a')
  task('b')
  expect(ran).toEqual([])
  await clock.settle()
  expect(ran).toEqual(['a at 0', 'b at 0'])
  task('c')
  await clock.settle()
  expect(ran.at(-1)).toBe('c at 0')
  busy = 1
  task('d')
  await clock.advance(10)
  task('e')
  await clock.advance(LONGEST_MS - 11)
  expect(ran.length).toBe(3)
  await clock.advance(1)
  expect(ran.slice(3)).toEqual([`d at ${LONGEST_MS}`, `e at ${LONGEST_MS}`])
  await clock.advance(100)
  task('f')
  await clock.settle()
  expect(ran.at(-1)).toBe(`f at ${LONGEST_MS + 100}`)
  clock.set(clock.nowMs() - 3_600_000)
  task('g')
  await clock.advance(LONGEST_MS)
  expect(ran.length).toBe(7)
})

test('RO41 where many have something for one board the beat comes sooner, but no sooner for as many on several boards', async () => {
  const clock = new VirtualClock()
  let busy = 1
  const beat = new Beat(clock, () => busy)
  const [here, there] = ['benchboard22', 'otherboard22'].map((id) => BoardId.parse(id)) as [BoardId, BoardId]
  const ran: string[] = []
  let startMs = 0
  const ask = (board: BoardId, count: number) => {
    for (let i = 0; i < count; i++)
      beat.nextFor(board, () => ran.push(`${board === here ? 'here' : 'there'} at ${clock.nowMs() - startMs}`))
  }
  const after = async (ms: number) => {
    await clock.advance(ms)
    return ran.splice(0)
  }
  const begin = async () => {
    await clock.advance(1_000)
    startMs = clock.nowMs()
    ask(here, 1)
    await after(0)
  }
  const all = (name: string, atMs: number, count: number) => Array.from({ length: count }, () => `${name} at ${atMs}`)

  await begin()
  ask(here, LOAD - 1)
  ask(there, LOAD - 1)
  expect(await after(LONGEST_MS - 1)).toEqual([])
  expect(await after(1)).toEqual([...all('here', LONGEST_MS, LOAD - 1), ...all('there', LONGEST_MS, LOAD - 1)])
  // What went with the last beat does not count for this one.
  ask(here, 1)
  expect(await after(LONGEST_MS)).toEqual(all('here', 2 * LONGEST_MS, 1))

  await begin()
  ask(there, 1)
  ask(here, LOAD + 3)
  expect(await after(LOADED_MS - 1)).toEqual([])
  expect(await after(1)).toEqual([...all('there', LOADED_MS, 1), ...all('here', LOADED_MS, LOAD + 3)])
  ask(here, 1)
  expect(await after(LONGEST_MS - 1)).toEqual([])
  expect(await after(1)).toEqual(all('here', LOADED_MS + LONGEST_MS, 1))

  await begin()
  ask(here, LOAD - 1)
  expect(await after(LOADED_MS + 3)).toEqual([])
  ask(here, 1)
  expect(await after(0)).toEqual(all('here', LOADED_MS + 3, LOAD))
  expect(await after(100)).toEqual([])

  // Half as busy, half the wait; calm, none at all.
  busy = 0.1
  await begin()
  ask(here, LOAD)
  expect(await after(LOADED_MS / 2)).toEqual(all('here', LOADED_MS / 2, LOAD))
  busy = 0
  await begin()
  ask(here, LOAD)
  expect(await after(0)).toEqual(all('here', 0, LOAD))
})

test('RO41 in a busy process what several people write is one append, shown in the order it came, and each line has its own left out', async () => {
  const bench = await RoomBench.withBoard()
  const [aino, bo, carl] = [await bench.greet(), await bench.greet(), await bench.greet()]
  bench.utilization = 1
  aino.doc.getMap('records').set('shape:aino', 0)
  await bench.clock.advance(100)
  bo.doc.getMap('records').set('shape:bo', 0)
  await bench.clock.settle()
  const appended: number[] = []
  const append = bench.store.append.bind(bench.store)
  bench.store.append = (id, entries) => {
    appended.push(entries.updates.length)
    return append(id, entries)
  }
  const heard = [aino, bo, carl].map(({ messages }) => messages.length)
  const hearing = () => [aino, bo, carl].map(({ messages }, index) => messages.length - (heard[index] ?? 0))
  for (let i = 1; i <= 6; i++) (i % 3 ? aino : bo).doc.getMap('records').set(i % 3 ? 'shape:aino' : 'shape:bo', i)
  await bench.clock.advance(LONGEST_MS - 1)
  expect(hearing()).toEqual([0, 0, 0])
  await bench.clock.advance(1)
  expect([appended, hearing()]).toEqual([[], [2, 4, 6]])
  await bench.clock.advance(SAVING_MS - LONGEST_MS)
  expect(appended).toEqual([6])
  expect(carl.messages.slice(-6).every((message) => message[0] === FRAME.sync)).toBe(true)
  for (const { doc } of [aino, bo, carl]) expect(doc.getMap('records').toJSON()).toMatchObject({ 'shape:aino': 5, 'shape:bo': 6 })
})

test('RO44 what a task of a beat adds belongs to that beat, in the order added', async () => {
  const clock = new VirtualClock()
  const beat = new Beat(clock, () => 1)
  const ran: string[] = []
  beat.next(() => {
    ran.push('taken')
    beat.next(() => ran.push('appended'))
  })
  beat.next(() => ran.push('taken too'))
  await clock.settle()
  expect(ran).toEqual(['taken', 'taken too', 'appended'])
  beat.next(() => ran.push('later'))
  await clock.settle()
  expect(ran.length).toBe(3)
  await clock.advance(LONGEST_MS)
  expect(ran.at(-1)).toBe('later')
})
