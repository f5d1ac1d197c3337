import { recordsOf } from '@keha/shared/board/document.ts'
import { FRAME } from '@keha/shared/protocol.ts'
import { expect, test } from 'vitest'
import { writeNote } from '../../../test/support/note.ts'
import { RoomBench } from '../../../test/support/RoomBench.ts'
import type { RoomClient } from '../../../test/support/RoomClient.ts'
import { VirtualClock } from '../../../test/support/VirtualClock.ts'
import { Trimming, type TrimmingLeft } from './Trimming.ts'
import { UpdateLog } from './UpdateLog.ts'

const UPDATE = 2
const largest = (client: RoomClient) =>
  client.messages.filter(([type, step]) => type === FRAME.sync && step === UPDATE).sort((a, b) => b.length - a.length)[0]

test('RO50 newcomers are sent the same bytes of the board, not copies, also when something was written in between', async () => {
  const bench = await RoomBench.withBoard()
  const aino = await bench.join()
  for (let at = 0; at < 600; at++) writeNote(aino.doc, { id: `shape:n${at}`, text: `${at}`, x: at, y: 0 })
  const bo = await bench.join()
  writeNote(aino.doc, { id: 'shape:late', text: 'late', x: 0, y: 0 })
  const carl = await bench.join()
  expect(largest(bo)?.length).toBeGreaterThan(5_000)
  expect(largest(carl)).toBe(largest(bo))
})

test('RO50 what is encoded once is not told to anybody later than it holds', async () => {
  const bench = await RoomBench.withBoard()
  const [one, two] = [await bench.greet(), await bench.greet()]
  const seen = ({ received }: RoomClient) => {
    const session = received[FRAME.welcome]?.[0]?.session
    return session?.kind === 'whole' ? session.view.people.members.length : undefined
  }
  expect([seen(one), seen(two)]).toEqual([1, 2])
  const here = ({ received }: RoomClient) => received[FRAME.here]?.[0]?.length
  one.point({ name: 'one' })
  await bench.clock.settle()
  const three = await bench.greet()
  two.point({ name: 'two' })
  await bench.clock.settle()
  one.leave()
  two.leave()
  expect([here(three), here(await bench.greet())]).toEqual([1, 0])
})

test('RO52 the encoded board is given back some seconds after the last newcomer, and the next one gets all of it', async () => {
  const bench = await RoomBench.withBoard()
  const aino = await bench.join()
  await bench.clock.advance(20_000)
  for (let at = 0; at < 30; at++) writeNote(aino.doc, { id: `shape:n${at}`, text: `${at}`, x: at, y: 0 })
  await bench.clock.advance(20_000)
  writeNote(aino.doc, { id: 'shape:begun', text: 'Five seconds after this memory is given back', x: 0, y: 0 })
  await bench.clock.advance(4_000)
  const [one, soon] = [await bench.join(), await bench.join()]
  await bench.clock.advance(4_000)
  const together = await bench.join()
  await bench.clock.advance(20_000)
  const later = await bench.join()
  expect([largest(soon) === largest(one), largest(together) === largest(one), largest(later) === largest(one)]).toEqual([true, true, false])
  expect(recordsOf(later.doc).toJSON()).toEqual(recordsOf(aino.doc).toJSON())
})

test('RO52 what a reader lacks that is behind is not given back', async () => {
  const bench = await RoomBench.withBoard()
  const aino = await bench.join()
  for (let at = 0; at < 100; at++) writeNote(aino.doc, { id: `shape:n${at}`, text: `${at}`, x: at, y: 0 })
  const slow = await bench.join()
  slow.unread = 2_000_000
  writeNote(aino.doc, { id: 'shape:late', text: 'late', x: 0, y: 0 })
  await bench.clock.advance(25_000)
  slow.messages.length = 0
  slow.drain()
  expect(recordsOf(slow.doc).toJSON()).toEqual(recordsOf(aino.doc).toJSON())
  expect(slow.messages.reduce((sum, message) => sum + message.length, 0)).toBeLessThan(2_000)
})

test('RO52 memory is given back bit by bit, and nothing is planned once all of it is', async () => {
  const clock = new VirtualClock()
  const left: TrimmingLeft[] = ['more', 'more', 'later', 'nothing']
  const at: number[] = []
  const startMs = clock.nowMs()
  const trimming = new Trimming(clock, () => {
    at.push(clock.nowMs() - startMs)
    return left.shift() ?? 'nothing'
  })
  trimming.soon()
  trimming.soon()
  await clock.advance(60_000)
  expect(at).toEqual([5_000, 5_050, 5_100, 10_100])
  expect(clock.planned).toBe(0)
})

test('RO52 a log that was given back goes on counting: who lacks what was in it gets the whole board', () => {
  const log = new UpdateLog()
  for (const byte of [1, 2, 3]) log.add(Uint8Array.of(byte))
  log.clear()
  expect([log.end, log.isEmpty, log.since(2), log.since(3)]).toEqual([3, true, undefined, []])
  log.add(Uint8Array.of(4))
  expect([log.end, log.since(3)]).toEqual([4, [Uint8Array.of(4)]])
})
