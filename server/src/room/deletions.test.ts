import { deleteRecord, recordsOf } from '@keha/shared/board/document.ts'
import { FRAME } from '@keha/shared/protocol.ts'
import { putBack } from '@keha/shared/recovery/deleted.ts'
import { DELETION_BUDGET, deletionsIn, TOLD_FOR_MS } from '@keha/shared/recovery/massDeletion.ts'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { writeNote } from '../../../test/support/note.ts'
import { BENCH_BOARD, RoomBench } from '../../../test/support/RoomBench.ts'
import { RoomClient } from '../../../test/support/RoomClient.ts'

const NOTES = 500
const ids = Array.from({ length: NOTES }, (_, at) => `shape:n${at}`)
const TOLD_SOON_MS = 1_000

/** A board of 500 notes that somebody wrote, a facilitator and two participants; the first may turn out to be hostile. */
async function board() {
  const bench = await RoomBench.withBoard()
  const writer = await bench.join()
  for (const [at, id] of ids.entries()) writeNote(writer.doc, { id, text: id, x: (at % 25) * 220, y: Math.floor(at / 25) * 220 })
  writer.leave()
  const [leader, person] = [await bench.facilitator(), bench.person()]
  const [mallory, aino] = [await bench.greet(person), await bench.greet()]
  await bench.clock.settle()
  return { bench, leader, person, mallory, aino }
}
const remove = ({ doc }: RoomClient, ...gone: readonly string[]) => doc.transact(() => gone.forEach((id) => void deleteRecord(doc, id)))
const notesOf = ({ doc }: RoomClient) => ids.filter((id) => recordsOf(doc).has(id)).length
const toldTo = ({ received }: RoomClient) =>
  (received[FRAME.notice] ?? []).flatMap((notice) => (notice.kind === 'mass-deletion' ? [notice.deletion] : []))

test('RV15 500 notes deleted at a stroke are not deleted; the line takes the board anew, and is told why', async () => {
  const { bench, leader, person, mallory, aino } = await board()
  remove(mallory, ...ids)
  await bench.clock.settle()
  expect([notesOf(leader), notesOf(aino)]).toEqual([NOTES, NOTES])
  expect(mallory.received[FRAME.notice]).toEqual([{ kind: 'refused', code: 'too-many-deletions' }])
  expect(mallory.closed).toEqual({ code: 4422, reason: 'update-refused' })
  expect(aino.closed).toBeNull()
  await bench.clock.advance(TOLD_SOON_MS)
  expect(toldTo(leader)).toMatchObject([{ by: person.id, shapes: 0, refused: NOTES }])
})

test('RV15 one by one they are slowed to the budget, on new lines and as an answer too, and it fills again with time', async () => {
  const { bench, leader, person, mallory } = await board()
  let line = mallory
  for (const id of ids) {
    if (line.closed) {
      line.leave()
      line = await bench.greet(person)
    }
    remove(line, id)
  }
  await bench.clock.settle()
  expect(NOTES - notesOf(leader)).toBe(DELETION_BUDGET.burst)
  line.leave()
  // Deleted without a connection and told as the answer to the server's question.
  const offline = new RoomClient(new Y.Doc())
  Y.applyUpdate(offline.doc, Y.encodeStateAsUpdate(leader.doc))
  remove(offline, ...ids.slice(300, 310))
  await bench.greet(person, 0, offline)
  expect(offline.closed?.code).toBe(4422)
  offline.leave()
  await bench.clock.advance((10 / DELETION_BUDGET.perSecond) * 1000)
  const later = await bench.greet(person)
  remove(later, ...ids.slice(300, 310))
  await bench.clock.settle()
  expect(later.closed).toBeNull()
  expect(NOTES - notesOf(leader)).toBe(DELETION_BUDGET.burst + 10)
})

test('RV15 a facilitator deletes all of it at once, and nobody is told; so does who became one', async () => {
  const { bench, leader, person, mallory } = await board()
  leader.command({ type: 'changeRole', person: person.id, role: 'facilitator' })
  await bench.clock.settle()
  remove(mallory, ...ids.slice(0, 300))
  remove(leader, ...ids.slice(300))
  await bench.clock.advance(TOLD_SOON_MS)
  expect([notesOf(leader), notesOf(mallory)]).toEqual([0, 0])
  expect([leader.closed, mallory.closed]).toEqual([null, null])
  expect([...toldTo(leader), ...toldTo(mallory)]).toEqual([])
})

test('RV16 facilitators alone are told who deleted much and how many, once it is on disk, and one press brings just that back', async () => {
  const { bench, leader, person, mallory, aino } = await board()
  remove(aino, ...ids.slice(400, 405))
  const disk = bench.holdDisk()
  remove(mallory, ...ids.slice(0, 40))
  remove(mallory, ...ids.slice(40, 120))
  await bench.clock.advance(TOLD_SOON_MS)
  expect(toldTo(leader)).toEqual([])
  disk.letGo()
  await bench.clock.settle()
  expect(toldTo(leader)).toMatchObject([{ by: person.id, shapes: 120, refused: 0 }])
  expect([...toldTo(aino), ...toldTo(mallory)]).toEqual([])

  const drawer = (await bench.link.recovery(BENCH_BOARD))?.drawer
  const deletions = deletionsIn((await drawer?.list()) ?? [], toldTo(leader))
  const deleted = deletions.flatMap((deletion) => deletion.deleted)
  expect(putBack(leader.doc, deleted, [], null).length).toBe(120)
  await bench.clock.settle()
  expect(notesOf(aino)).toBe(NOTES - 5)
})

test('RV16 who leads and comes back within ten minutes is told too; who comes later, and who does not lead, is not', async () => {
  const { bench, mallory } = await board()
  remove(mallory, ...ids.slice(0, 30))
  await bench.clock.advance(TOLD_FOR_MS - 1_000)
  expect(toldTo(await bench.facilitator())).toMatchObject([{ shapes: 30 }])
  expect(toldTo(await bench.greet())).toEqual([])
  await bench.clock.advance(2_000)
  expect(toldTo(await bench.facilitator())).toEqual([])
})

test('RV16 tidying up is not told', async () => {
  const { bench, leader, mallory } = await board()
  remove(mallory, ...ids.slice(0, 29))
  await bench.clock.advance(11_000)
  remove(mallory, ...ids.slice(29, 58))
  await bench.clock.advance(TOLD_SOON_MS)
  expect(toldTo(leader)).toEqual([])
})
