import { FRAME } from '@keha/shared/protocol.ts'
import { expect, test } from 'vitest'
import { writeNote } from '../../../test/support/note.ts'
import { RoomBench } from '../../../test/support/RoomBench.ts'
import type { RoomClient } from '../../../test/support/RoomClient.ts'

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
