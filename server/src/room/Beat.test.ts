import { FRAME } from '@keha/shared/protocol.ts'
import { expect, test } from 'vitest'
import { RoomBench } from '../../../test/support/RoomBench.ts'
import { VirtualClock } from '../../../test/support/VirtualClock.ts'
import { Beat, pressureAt, windowMs } from './Beat.ts'

const LONGEST_MS = 15

test('RO41 the wait between beats grows with how busy the process is, from nothing to a frame of a screen', () => {
  expect([0, 0.02, 0.04].map(pressureAt)).toEqual([0, 0, 0])
  expect([0.07, 0.5, 1].map(pressureAt)).toEqual([1, 1, 1])
  const between = Array.from({ length: 31 }, (_, step) => pressureAt(0.04 + step / 1_000))
  expect(between).toEqual([...between].sort((a, b) => a - b))
  expect([0, 0.5, 1].map((pressure) => windowMs(pressure, 0))).toEqual([0, 7.5, LONGEST_MS])
})

test('RO41 what work and disk take of late is waited less, but not all of it', async () => {
  expect([3, 7, 50].map((shownMs) => windowMs(1, shownMs))).toEqual([12, 8, 8])
  const clock = new VirtualClock()
  const beat = new Beat(clock, () => 1)
  const ranMs: number[] = []
  const ask = () => beat.next(() => ranMs.push(clock.nowMs()))
  ask()
  await clock.settle()
  await clock.advance(4)
  beat.shown()
  ask()
  await clock.advance(100)
  expect((ranMs[1] ?? 0) - (ranMs[0] ?? 0)).toBe(LONGEST_MS - 4)
  // A disk that stood still for a minute is forgotten as soon as one that was a little slow.
  await clock.advance(60_000)
  beat.shown()
  ask()
  await clock.settle()
  for (let quick = 0; quick < 200; quick++) beat.shown()
  ask()
  await clock.advance(100)
  expect((ranMs[3] ?? 0) - (ranMs[2] ?? 0)).toBeCloseTo(LONGEST_MS, 2)
})

test('RO41 the time that commits of a busy process take is no longer waited before the next', async () => {
  const bench = await RoomBench.withBoard()
  const aino = await bench.greet()
  bench.utilization = 1
  const append = bench.store.append.bind(bench.store)
  const appendedMs: number[] = []
  bench.store.append = async (id, entries) => {
    appendedMs.push(bench.clock.nowMs())
    await new Promise<void>((resolve) => void bench.clock.after(4, resolve))
    await append(id, entries)
  }
  await bench.clock.advance(1_000)
  for (let step = 0; step < 60; step++) {
    aino.doc.getMap('records').set('shape:aino', step)
    await bench.clock.advance(1)
  }
  // The second one was planned before the first was shown.
  const apart = appendedMs.slice(2).map((atMs, index) => atMs - (appendedMs[index + 1] ?? 0))
  expect(apart.length).toBeGreaterThan(2)
  expect(apart.filter((ms) => ms !== LONGEST_MS - 4)).toEqual([])
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
  expect([appended, hearing()]).toEqual([[], [0, 0, 0]])
  await bench.clock.advance(1)
  expect([appended, hearing()]).toEqual([[6], [2, 4, 6]])
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
