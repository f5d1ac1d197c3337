// Eight hours of a workshop in virtual time (R13 of the fault list): what is kept stays in bounds of what is on the board.
// KEHA_MOVES=100000 KEHA_NOTES=5000 for the whole day.
import { readBoard } from '@keha/shared/board/readBoard.ts'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { canonicalHash } from '../support/checkBoard.ts'
import { writeNote } from '../support/note.ts'
import { BENCH_BOARD, RoomBench } from '../support/RoomBench.ts'
import type { RoomClient } from '../support/RoomClient.ts'
import { seededRandom, seedFor } from '../support/seededRandom.ts'

const HOURS = 8
const WRITERS = 8
const NOTES = Number(process.env['KEHA_NOTES'] ?? 400)
const MOVES = Number(process.env['KEHA_MOVES'] ?? 14_000)
/** Moves between two passings of time: a drag. */
const DRAG = 50

test('FA9 a long day leaves a board that is as light as its notes, and a store that is folded', { timeout: 1_800_000 }, async () => {
  const random = seededRandom(seedFor(813))
  const bench = await RoomBench.withBoard()
  const people: RoomClient[] = []
  for (let at = 0; at < WRITERS; at++) people.push(await bench.join())
  const somebody = () => people[random.below(people.length)] ?? people[0]
  const ids = Array.from({ length: NOTES }, (_, at) => `shape:n${at}`)
  const msADrag = (HOURS * 3_600_000 * DRAG) / MOVES
  for (const id of ids) {
    const writer = somebody()
    if (writer) writeNote(writer.doc, { id, text: `Lappu ${id}`, x: random.below(9_000), y: random.below(9_000) })
    await bench.clock.advance(10)
  }
  for (let moves = 0; moves < MOVES; moves += DRAG) {
    const writer = somebody()
    const id = ids[random.below(ids.length)] ?? ''
    for (let step = 0; step < DRAG; step++) writer?.doc.getMap('records').set(`${id}/xy`, [random.below(9_000), step])
    await bench.clock.advance(msADrag)
  }
  await bench.clock.advance(60_000)
  for (const { doc, closed } of people) {
    expect(closed).toBeNull()
    expect(canonicalHash(doc)).toBe(canonicalHash(people[0]?.doc ?? doc))
  }
  const stored = await bench.store.load(BENCH_BOARD)
  if (!stored) throw new Error('no board')
  const log = stored.updates.reduce((sum, { update }) => sum + update.length, 0)
  const started = performance.now()
  const doc = new Y.Doc()
  if (stored.snapshot) Y.applyUpdateV2(doc, stored.snapshot)
  for (const { update } of stored.updates) Y.applyUpdate(doc, update)
  const loadMs = performance.now() - started
  const fresh = new Y.Doc()
  for (const record of readBoard(doc, []).records.values()) fresh.getMap('records').set(record.id, { ...record })
  const [used, light] = [Y.encodeStateAsUpdate(doc).length, Y.encodeStateAsUpdate(fresh).length]
  console.info(
    `a day: ${NOTES} notes, ${MOVES} moves; board ${used} bytes (${light} made anew), ${stored.updates.length} updates of ${log} bytes after the snapshot, loaded in ${loadMs.toFixed(0)} ms, ${bench.tally.compactions} foldings`,
  )
  expect(canonicalHash(doc)).toBe(canonicalHash(people[0]?.doc ?? doc))
  expect(bench.tally.compactions).toBeGreaterThan(0)
  expect(stored.updates.length).toBeLessThan(8_000)
  expect(used).toBeLessThan(2 * light)
})
