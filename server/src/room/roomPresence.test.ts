import { FRAME } from '@keha/shared/protocol.ts'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { expect, test } from 'vitest'
import { encodeAwarenessUpdate } from 'y-protocols/awareness'
import { RoomBench } from '../../../test/support/RoomBench.ts'
import { RoomClient } from '../../../test/support/RoomClient.ts'
import { seededRandom } from '../../../test/support/seededRandom.ts'
import { tellEveryMs } from './AwarenessChannel.ts'

const COALESCE_MS = 50

function entry(id: number, clock: number, json: string): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, 1)
  encoding.writeVarUint(encoder, id)
  encoding.writeVarUint(encoder, clock)
  encoding.writeVarString(encoder, json)
  return encoding.toUint8Array(encoder)
}

/** Ids of all clients it was ever told of. */
function toldOf({ messages }: RoomClient): Set<number> {
  const ids = messages
    .filter(([type]) => type === FRAME.awareness)
    .flatMap((message) => {
      const outer = decoding.createDecoder(message)
      decoding.readVarUint(outer)
      const decoder = decoding.createDecoder(decoding.readVarUint8Array(outer))
      return Array.from({ length: decoding.readVarUint(decoder) }, () => {
        const id = decoding.readVarUint(decoder)
        decoding.readVarUint(decoder)
        decoding.readVarString(decoder)
        return id
      })
    })
  return new Set(ids)
}

test('RO12 others see where somebody points, also who came later, until they leave', async () => {
  const bench = await RoomBench.withBoard()
  const [aino, bo] = [await bench.join(), await bench.join()]
  aino.point({ x: 1 })
  await bench.clock.advance(COALESCE_MS)
  expect([...bo.others]).toEqual([[aino.doc.clientID, { x: 1 }]])
  const later = await bench.join()
  expect([...later.others]).toEqual([[aino.doc.clientID, { x: 1 }]])
  aino.leave()
  await bench.clock.advance(COALESCE_MS)
  expect([bo.others.size, later.others.size]).toEqual([0, 0])
})

test('RO12 nobody sets, overwrites or removes the state of another, nor invents people', async () => {
  const bench = await RoomBench.withBoard()
  const [aino, bo, mallory] = [await bench.join(), await bench.join(), await bench.join()]
  aino.point({ x: 1 })
  mallory.point({ x: 9 })
  await bench.clock.advance(COALESCE_MS)
  mallory.sayAwareness(entry(aino.doc.clientID, 2 ** 50, '{"x":666}'))
  mallory.sayAwareness(entry(aino.doc.clientID, 2 ** 50, 'null'))
  for (let id = 1; id <= 100; id++) mallory.sayAwareness(entry(id, 1, '{"x":0}'))
  await bench.clock.advance(COALESCE_MS)
  expect(bo.others).toEqual(
    new Map([
      [aino.doc.clientID, { x: 1 }],
      [mallory.doc.clientID, { x: 9 }],
    ]),
  )
  aino.point({ x: 2 })
  await bench.clock.advance(COALESCE_MS)
  expect(bo.others.get(aino.doc.clientID)).toEqual({ x: 2 })
})

test('RO12 the state of one who left does not come back when a stock client repeats it', async () => {
  const bench = await RoomBench.withBoard()
  const [aino, silent, bo] = [await bench.join(), await bench.join(), await bench.join()]
  aino.point({ x: 1 })
  await bench.clock.advance(COALESCE_MS)
  const repeated = encodeAwarenessUpdate(silent.awareness, [aino.doc.clientID])
  aino.leave()
  silent.sayAwareness(repeated)
  await bench.clock.advance(COALESCE_MS)
  expect(bo.others.size).toBe(0)
})

test('RO12 a state that is no JSON, too deep or too long ends that line alone', async () => {
  const bench = await RoomBench.withBoard()
  const bo = await bench.join()
  for (const json of ['{', `${'['.repeat(40)}${']'.repeat(40)}`, JSON.stringify('x'.repeat(9_000))]) {
    const mallory = await bench.join()
    mallory.sayAwareness(entry(mallory.doc.clientID, 1, json))
    expect(mallory.closed?.code).toBe(4400)
  }
  await bench.clock.advance(COALESCE_MS)
  expect(bo.closed).toBeNull()
  expect(bo.others.size).toBe(0)
})

test('RO13 the more people there are and the busier the process, the less often they are told, from a frame of a screen to 20 times a second', () => {
  expect([0, 10, 60, 100, 200].map((people) => tellEveryMs(people, 0))).toEqual([15, 21, 50, 50, 50])
  expect([0, 10, 60].map((people) => tellEveryMs(people, 1))).toEqual([50, 50, 50])
})

test('RO58 all who said hello are sent the very same bytes of who points, and a stock client what others show', async () => {
  const bench = await RoomBench.withBoard()
  const [aino, bo, stock] = [await bench.greet(), await bench.greet(), await bench.join()]
  const heard = [aino, bo, stock].map(({ messages }) => messages.length)
  for (const person of [aino, bo, stock]) person.point({ x: 1 })
  await bench.clock.advance(COALESCE_MS)
  const [toAino, toBo, toStock] = [aino, bo, stock].map(({ messages }, index) =>
    messages.slice(heard[index]).filter(([type]) => type === FRAME.awareness),
  )
  expect(toAino?.length).toBe(1)
  expect(toAino?.[0]).toBe(toBo?.[0])
  expect(toldOf(aino).has(aino.doc.clientID)).toBe(true)
  expect(toStock?.length).toBe(1)
  expect(toldOf(stock)).toEqual(new Set([aino.doc.clientID, bo.doc.clientID]))
})

test('RO13 in a busy process a small room too is told 20 times a second', async () => {
  const bench = await RoomBench.withBoard()
  const [aino, bo] = [await bench.join(), await bench.join()]
  bench.utilization = 1
  aino.point({ x: 0 })
  await bench.clock.advance(COALESCE_MS)
  aino.point({ x: 1 })
  await bench.clock.settle()
  const before = bo.messages.length
  aino.point({ x: 2 })
  await bench.clock.advance(tellEveryMs(2, 1) - 1)
  expect(bo.messages.length).toBe(before)
  await bench.clock.advance(1)
  expect(bo.others.get(aino.doc.clientID)).toEqual({ x: 2 })
})

test('RO13 moves are told once in an interval, the latest of each, and never to the one who made them', async () => {
  const bench = await RoomBench.withBoard()
  const [aino, carl, bo] = [await bench.join(), await bench.join(), await bench.join()]
  aino.point({ x: 0 })
  await bench.clock.advance(COALESCE_MS)
  const before = bo.messages.length
  const everyMs = tellEveryMs(3, 0)
  for (let x = 1; x <= 40; x++) {
    aino.point({ x })
    if (x > 10) carl.point({ x })
    await bench.clock.advance(2)
  }
  await bench.clock.advance(everyMs)
  expect(bo.messages.length - before).toBe(Math.ceil(78 / everyMs) + 1)
  expect(bo.others).toEqual(
    new Map([
      [aino.doc.clientID, { x: 40 }],
      [carl.doc.clientID, { x: 40 }],
    ]),
  )
  expect([...aino.others]).toEqual([[carl.doc.clientID, { x: 40 }]])
  expect(aino.awareness.getLocalState()).toEqual({ x: 40 })
  expect([...toldOf(aino)]).toEqual([carl.doc.clientID])
  expect(toldOf(bo)).toEqual(new Set([aino.doc.clientID, carl.doc.clientID]))
})

test('RO12 RO13 what comes late is left out, and a clock that was set back holds nothing back', async () => {
  const bench = await RoomBench.withBoard()
  const [aino, bo] = [await bench.join(), await bench.join()]
  const id = aino.doc.clientID
  aino.sayAwareness(entry(id, 5, '{"x":5}'))
  aino.sayAwareness(entry(id, 4, '{"x":4}'))
  await bench.clock.advance(COALESCE_MS)
  expect(bo.others.get(id)).toEqual({ x: 5 })
  bench.clock.set(bench.clock.nowMs() - 3_600_000)
  aino.sayAwareness(entry(id, 6, '{"x":6}'))
  await bench.clock.advance(COALESCE_MS)
  expect(bo.others.get(id)).toEqual({ x: 6 })
})

test('RO42 moves leave with an update that is shown, once a third of their interval has passed, and the next wait from then', async () => {
  const bench = await RoomBench.withBoard()
  const [aino, carl, bo] = [await bench.join(), await bench.join(), await bench.join()]
  const everyMs = tellEveryMs(3, 0)
  const heard: string[] = []
  const send = bo.send.bind(bo)
  const startMs = bench.clock.nowMs()
  bo.send = (message) => {
    heard.push(`${message[0] === FRAME.awareness ? 'moves' : 'update'} at ${bench.clock.nowMs() - startMs}`)
    send(message)
  }
  const write = () => carl.doc.getMap('records').set('shape:carl', bench.clock.nowMs())
  aino.point({ x: 0 })
  await bench.clock.settle()
  await bench.clock.advance(4)
  aino.point({ x: 1 })
  write()
  await bench.clock.settle()
  expect(heard).toEqual(['moves at 0', 'update at 4'])
  await bench.clock.advance(2)
  write()
  await bench.clock.settle()
  expect(heard.slice(2)).toEqual(['update at 6', 'moves at 6'])
  aino.point({ x: 2 })
  await bench.clock.advance(everyMs - 1)
  expect(heard.length).toBe(4)
  await bench.clock.advance(1)
  expect(bo.others.get(aino.doc.clientID)).toEqual({ x: 2 })
  expect(heard.slice(4)).toEqual([`moves at ${6 + everyMs}`])
})

const BEAT_MS = 20

test('RO42 moves that are due leave with the update of the next beat', async () => {
  const bench = await RoomBench.withBoard()
  const [aino, carl, bo] = [await bench.join(), await bench.join(), await bench.join()]
  bench.utilization = 1
  const everyMs = tellEveryMs(3, 1)
  const write = (value: number) => carl.doc.getMap('records').set('shape:carl', value)
  const point = async (x: number) => {
    aino.point({ x })
    await bench.clock.settle()
  }
  const shown = () => bo.others.get(aino.doc.clientID)
  await bench.clock.advance(1_000)
  await point(0)
  await bench.clock.advance(37)
  write(1)
  await bench.clock.advance(3)
  await point(1)
  await bench.clock.advance(5)
  const heard = bo.messages.length
  // Shown with the next beat, 20 ms after the last one; the moves are due a moment before that.
  const sinceLastBeatMs = 3 + 5
  expect(everyMs).toBeLessThan(37 + BEAT_MS)
  write(2)
  await bench.clock.advance(BEAT_MS - sinceLastBeatMs - 1)
  expect(shown()).toEqual({ x: 0 })
  await bench.clock.advance(1)
  expect(bo.messages.slice(heard).map(([type]) => type)).toEqual([FRAME.sync, FRAME.awareness])
  expect(shown()).toEqual({ x: 1 })
})

test('RO42 where updates are shown, moves that are due leave with the next beat though it shows none, and where none are, at once', async () => {
  const bench = await RoomBench.withBoard()
  const [aino, carl, bo] = [await bench.join(), await bench.join(), await bench.join()]
  bench.utilization = 1
  await bench.clock.advance(1_000)
  const startMs = bench.clock.nowMs()
  const heard: string[] = []
  const send = bo.send.bind(bo)
  bo.send = (message) => {
    heard.push(`${message[0] === FRAME.awareness ? 'moves' : 'update'} at ${bench.clock.nowMs() - startMs}`)
    send(message)
  }
  const until = (ms: number) => bench.clock.advance(startMs + ms - bench.clock.nowMs())
  const at = async (ms: number, act: () => void) => {
    await until(ms)
    act()
    await bench.clock.settle()
  }
  const write = () => carl.doc.getMap('records').set('shape:carl', bench.clock.nowMs())
  const point = () => aino.point({ atMs: bench.clock.nowMs() })
  await at(0, point)
  await at(45, write)
  await at(46, point)
  await at(110, write)
  expect(heard).toEqual(['moves at 0', 'update at 45', 'moves at 65', 'update at 110'])
  // The next one cannot be shown with its beat.
  bench.store.writeAhead = async () => false
  const disk = bench.holdDisk()
  await at(111, point)
  await at(112, write)
  await until(200)
  expect(heard.slice(4)).toEqual(['moves at 130'])
  disk.letGo()
  await at(2_000, point)
  await at(2_001, point)
  await at(2_040, () => bench.beat.next(() => undefined))
  await until(2_080)
  expect(heard.slice(-2)).toEqual(['moves at 2000', 'moves at 2050'])
})

test('RO42 a commit shows nothing that was shown before, and moves do not leave with it', async () => {
  const bench = await RoomBench.withBoard()
  const [aino, carl, bo] = [await bench.join(), await bench.join(), await bench.join()]
  bench.utilization = 1
  await bench.clock.advance(1_000)
  aino.point({ x: 0 })
  await bench.clock.settle()
  const disk = bench.holdDisk()
  carl.doc.getMap('records').set('shape:carl', 1)
  await bench.clock.settle()
  aino.point({ x: 1 })
  await bench.clock.advance(20)
  const heard = bo.messages.length
  disk.letGo()
  await bench.clock.settle()
  expect([bo.messages.length, bo.others.get(aino.doc.clientID)]).toEqual([heard, { x: 0 }])
})

test('RO42 in rooms that write and point at random, whatever is shown last is told to everyone else within an interval', async () => {
  for (let seed = 1; seed <= 10; seed++) {
    const random = seededRandom(seed)
    const bench = await RoomBench.withBoard()
    const busy = random.below(2)
    bench.utilization = busy
    const people = [await bench.join(), await bench.join(), await bench.join(), await bench.join()]
    const last = new Map<number, unknown>()
    for (let step = 0; step < 200; step++) {
      const person = people[random.below(people.length)]
      if (!person) continue
      if (random.below(3) === 0) person.doc.getMap('records').set(`shape:${person.doc.clientID}`, step)
      else {
        person.point({ step })
        last.set(person.doc.clientID, { step })
      }
      await bench.clock.advance(random.below(8))
    }
    await bench.clock.advance(tellEveryMs(people.length, busy) + 20)
    for (const { others, doc } of people) expect(others).toEqual(new Map([...last].filter(([id]) => id !== doc.clientID)))
  }
})

test('RO13 one who returns with the same client id is seen at once', async () => {
  const bench = await RoomBench.withBoard()
  const person = bench.person()
  const [aino, bo] = [await bench.join(person), await bench.join()]
  aino.point({ x: 1 })
  await bench.clock.advance(COALESCE_MS)
  const state = encodeAwarenessUpdate(aino.awareness, [aino.doc.clientID])
  aino.leave()
  await bench.clock.advance(COALESCE_MS)
  expect(bo.others.size).toBe(0)
  const again = await bench.join(person, new RoomClient(aino.doc))
  again.sayAwareness(state)
  await bench.clock.advance(COALESCE_MS)
  expect([...bo.others]).toEqual([[aino.doc.clientID, { x: 1 }]])
})

test('RO19 those who said hello are told whose each connected client id is, two tabs of one person as one person', async () => {
  const bench = await RoomBench.withBoard()
  const person = bench.person()
  const [bo, tab1, tab2] = [await bench.greet(), await bench.join(person), await bench.join(person)]
  tab1.point({ x: 1 })
  tab2.point({ x: 2 })
  await bench.clock.advance(COALESCE_MS)
  const here = () => bo.received[FRAME.here]?.at(-1)?.map(({ clientId, participantId }) => [clientId, participantId])
  expect(here()).toEqual([
    [tab1.doc.clientID, person.id],
    [tab2.doc.clientID, person.id],
  ])
  expect(bo.received[FRAME.events]?.flat().filter(({ event }) => event.type === 'personAdmitted').length).toBe(1)
  tab1.leave()
  await bench.clock.advance(COALESCE_MS)
  expect(here()).toEqual([[tab2.doc.clientID, person.id]])
  expect((await bench.greet()).received[FRAME.here]?.at(-1)?.length).toBe(1)
})
