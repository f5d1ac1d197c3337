// Files of the store that changed while the server was down (R2 of the fault list), and a store that forgot (R4).
import { closeSync, openSync, readSync, rmSync, statSync, truncateSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { CODES } from '@keha/shared/codes.ts'
import { BoardId } from '@keha/shared/ids.ts'
import { expect, onTestFailed, onTestFinished, test } from 'vitest'
import { createBoard, joinBoard } from '../support/boardApi.ts'
import { canonicalHash, expectNotesOnce, notesOn } from '../support/checkBoard.ts'
import { HeadlessParticipant } from '../support/HeadlessParticipant.ts'
import { LiveServer } from '../support/LiveServer.ts'
import { writeNote } from '../support/note.ts'
import { ServerProcess } from '../support/ServerProcess.ts'

const NOTES = 12

/** A server killed after people wrote, and what they had. */
async function killedServer() {
  const server = await ServerProcess.start()
  onTestFinished(() => server.stop())
  onTestFailed(() => console.error(server.output))
  const { id, keys } = await createBoard(server.url)
  const aino = await HeadlessParticipant.join({ baseUrl: server.url, board: id, key: keys.participant, name: 'Aino' })
  onTestFinished(() => aino.leave())
  for (let at = 0; at < NOTES; at++) aino.writeNote()
  await aino.until(() => aino.allSaved, 'everything to be saved')
  aino.provider.disconnect()
  await server.kill('SIGKILL')
  return { server, id, keys, aino }
}

const WAL = 'boards.db-wal'
const DAMAGES: readonly (readonly [string, (directory: string) => void])[] = [
  ['a flipped byte early in the log', (directory) => flipByte(join(directory, WAL), 5_000)],
  ['a flipped byte in its last page', (directory) => flipByte(join(directory, WAL), statSync(join(directory, WAL)).size - 2_000)],
  ['a torn log', (directory) => truncateSync(join(directory, WAL), statSync(join(directory, WAL)).size - 100)],
  ['a log that is gone', (directory) => rmSync(join(directory, WAL))],
  [
    'a database that is gone',
    (directory) => {
      for (const file of ['boards.db', WAL, 'boards.db-shm']) rmSync(join(directory, file))
    },
  ],
]
for (const [what, damage] of DAMAGES)
  test(`FA2 ${what}: the server says so and does not start, rather than show less`, async () => {
    const { server } = await killedServer()
    damage(server.directory)
    await expect(server.restart()).rejects.toThrow(/commits that were confirmed/)
    expect(await server.ended()).toBe(1)
  })

test('FA2 a damaged board is refused with the newest good snapshot in the log; other boards, and clients with a copy, are unharmed', async () => {
  const { server, id, keys, aino } = await killedServer()
  const database = new DatabaseSync(join(server.directory, 'boards.db'))
  database.exec("UPDATE log SET data = CAST(substr(data, 1, 20) || x'2a' || substr(data, 22) AS BLOB) WHERE at = 2")
  database.close()
  await server.restart()
  await expect(joinBoard(server.url, id, { key: keys.participant, name: 'Eino' })).rejects.toThrow(/POST .*: 500 .*board-damaged/)
  // What a process prints comes by another way than its answers.
  await expect.poll(() => server.output, { timeout: 60_000 }).toMatch(/update 2 of board .* is damaged; it has no good snapshot/)
  const before = canonicalHash(aino.doc)
  const closes = aino.closes.length
  aino.provider.connect()
  await aino.until(() => aino.closes.length >= closes + 2, 'two refusals')
  expect(aino.closes.slice(closes)).toEqual([CODES['board-damaged'].close, CODES['board-damaged'].close])
  expect(canonicalHash(aino.doc)).toBe(before)
  expectNotesOnce(aino.doc, [aino], 'with her own copy')
  const other = await createBoard(server.url)
  const eino = await HeadlessParticipant.join({ baseUrl: server.url, board: other.id, key: other.keys.participant, name: 'Eino' })
  onTestFinished(() => eino.leave())
  eino.writeNote()
  await eino.until(() => eino.allSaved, 'a note on another board')
})

test('FA4 a store that answers nothing for a board that was: it does not open, and nobody’s empty document is saved over it', async () => {
  const first = await LiveServer.start()
  const { id, keys } = await createBoard(first.baseUrl)
  const board = BoardId.parse(id)
  const aino = await HeadlessParticipant.join({ baseUrl: first.baseUrl, board: id, key: keys.participant, name: 'Aino' })
  for (let at = 0; at < NOTES; at++) aino.writeNote()
  await aino.until(() => aino.allSaved, 'everything to be saved')
  aino.leave()
  await first.stop()

  const server = await LiveServer.start({ store: first.store.crash() })
  onTestFinished(() => server.stop())
  const whole = await server.store.load(board)
  server.store.faults.answerNothing(board)
  await expect(joinBoard(server.baseUrl, id, { key: keys.participant, name: 'Eino' })).rejects.toThrow(/POST .*: 500 .*board-damaged/)
  const back = HeadlessParticipant.comeBack({ baseUrl: server.baseUrl, board: id, name: 'Aino' }, aino.joined)
  onTestFinished(() => back.leave())
  writeNote(back.doc, { id: 'shape:offline', text: 'Kirjoitettu tyhjälle', x: 0, y: 0 })
  await back.until(() => back.closes.length >= 2, 'two refusals')
  expect(back.closes).toEqual([CODES['board-damaged'].close, CODES['board-damaged'].close])
  expect(await bareLoad(server, board)).toEqual(whole)

  server.store.faults.mend()
  await back.until(() => back.isConnected, 'the board')
  expectNotesOnce(back.doc, [aino], 'after all')
  expect([...notesOn(back.doc).values()]).toContain('Kirjoitettu tyhjälle')
})

/** What the store really holds while it answers nothing. */
async function bareLoad(server: LiveServer, board: BoardId) {
  const { faults } = server.store
  faults.mend()
  const stored = await server.store.load(board)
  faults.answerNothing(board)
  return stored
}

function flipByte(path: string, at: number): void {
  const file = openSync(path, 'r+')
  const byte = Buffer.alloc(1)
  readSync(file, byte, 0, 1, at)
  writeSync(file, Buffer.from([(byte[0] ?? 0) ^ 1]), 0, 1, at)
  closeSync(file)
}
