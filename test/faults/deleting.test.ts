// The server killed while it erases a board (LR8): the board is whole afterwards, or not there at all.
// More rounds: KEHA_ROUNDS=200. The same moments again: KEHA_SEED=….
import { setTimeout as wait } from 'node:timers/promises'
import { expect, onTestFailed, onTestFinished, test } from 'vitest'
import { createBoard } from '../support/boardApi.ts'
import { expectNotesOnce } from '../support/checkBoard.ts'
import { HeadlessParticipant } from '../support/HeadlessParticipant.ts'
import { writeHeavily } from '../support/note.ts'
import { ServerProcess } from '../support/ServerProcess.ts'
import { seededRandom, seedFor } from '../support/seededRandom.ts'

const ROUNDS = Math.ceil(Number(process.env['KEHA_ROUNDS'] ?? 20) / 2)
const SEED = seedFor(4_410)
/** Longer than erasing takes, so that some boards are gone and some are not. */
const LONGEST_MS = 25

test('LR8 a board whose server was killed while it was erased is whole or gone, and is gone where that was answered', {
  timeout: 60_000 + ROUNDS * 15_000,
}, async () => {
  const random = seededRandom(SEED)
  const server = await ServerProcess.start()
  onTestFinished(() => server.stop())
  onTestFailed(() => console.error(`KEHA_SEED=${SEED} KEHA_ROUNDS=${ROUNDS * 2}\n${server.output}`))
  for (let round = 1; round <= ROUNDS; round++) {
    const { id, keys } = await createBoard(server.url)
    const aino = await HeadlessParticipant.join({ baseUrl: server.url, board: id, key: keys.facilitator, name: 'Aino' })
    for (let number = 0; number < 20; number++) aino.writeNote()
    writeHeavily(aino.doc, 'shape:heavy', { updates: 5, bytes: 200_000 })
    await aino.until(() => aino.allSaved, 'everything to be saved')
    const headers = { authorization: `Bearer ${aino.joined.token}` }
    const answered = fetch(`${server.url}/api/boards/${id}`, { method: 'DELETE', headers }).then(
      ({ status }) => status,
      () => null,
    )
    await wait(random.below(LONGEST_MS))
    await server.kill('SIGKILL')
    const status = await answered
    aino.leave()
    await server.restart()
    const after = await fetch(`${server.url}/api/boards/${id}`, { headers })
    if (status === 204) expect(after.status).toBe(410)
    if (after.status === 410) continue
    expect(after.status).toBe(200)
    const fresh = await HeadlessParticipant.join({ baseUrl: server.url, board: id, key: keys.participant, name: 'Bo' })
    await fresh.until(() => fresh.isConnected, 'the board')
    expectNotesOnce(fresh.doc, [aino], `after round ${round}`)
    fresh.leave()
  }
})
