import { FRAME } from '@keha/shared/protocol.ts'
import { expect, test } from 'vitest'
import { writeNote } from '../../../test/support/note.ts'
import { BENCH_BOARD, RoomBench } from '../../../test/support/RoomBench.ts'
import { RoomClient } from '../../../test/support/RoomClient.ts'

const note = (id: string, text = id) => ({ id: `shape:${id}`, text, x: 10, y: 20 })

test('RO1 a newcomer gets the whole board, and everyone sees what anyone writes', async () => {
  const bench = await RoomBench.withBoard()
  const aino = await bench.join()
  writeNote(aino.doc, note('a'))
  await bench.clock.settle()
  const bo = await bench.join()
  expect(bo.synced).toBe(true)
  expect(bo.doc.getMap('records').has('shape:a')).toBe(true)
  writeNote(bo.doc, note('b'))
  await bench.clock.settle()
  expect(aino.doc.getMap('records').toJSON()).toEqual(bo.doc.getMap('records').toJSON())
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
