// The server killed without warning while people write (R1 of the fault list).
// More rounds: KEHA_ROUNDS=200. The same moments again: KEHA_SEED=….
import { setTimeout as wait } from 'node:timers/promises'
import { expect, onTestFailed, onTestFinished, test } from 'vitest'
import { createBoard } from '../support/boardApi.ts'
import { canonicalHash, expectNotesOnce, expectSeenThere } from '../support/checkBoard.ts'
import { HeadlessParticipant } from '../support/HeadlessParticipant.ts'
import { writeHeavily } from '../support/note.ts'
import { ServerProcess } from '../support/ServerProcess.ts'
import { type SeededRandom, seededRandom, seedFor } from '../support/seededRandom.ts'
import { boardInCopy, boardOnDisk } from '../support/storedBoard.ts'
import { until } from '../support/until.ts'
import { keepRaisingHand, keepWriting } from './writing.ts'

const ROUNDS = Number(process.env['KEHA_ROUNDS'] ?? 20)
const SEED = seedFor(1_724)
/** Every so many rounds the server is killed while it starts, too. */
const START_KILLED_EVERY = 5
/** Every so many rounds it is killed while, or just before or after, it folds the board's updates into a snapshot. */
const FOLD_KILLED_EVERY = 4
/** Together a little more than what makes a room fold. */
const HEAVY = { updates: 11, bytes: 200_000 }
/** Longest from a heavy write's being saved to the kill: a fold takes less. */
const FOLD_MS = 150

/** Resolves at the moment of this round's death: after some notes were written, or saved, or some time. */
async function fatalMoment(people: readonly HeadlessParticipant[], random: SeededRandom, round: number): Promise<void> {
  const one = people[random.below(people.length)]
  if (one && round % FOLD_KILLED_EVERY === 0) {
    writeHeavily(one.doc, 'shape:heavy', HEAVY)
    const { id } = one.writeNote()
    await one.until(() => one.saved.has(id), 'a heavy record to be saved')
    return wait(random.below(FOLD_MS))
  }
  const kind = random.pick(['written', 'saved', 'time'])
  if (!one || kind === 'time') return wait(random.below(250))
  const count = () => (kind === 'written' ? one.written.length : one.saved.size)
  const target = count() + 1 + random.below(40)
  await one.until(() => count() >= target, `note ${target} to be ${kind}`)
}

test('FA1 nothing that was said to be saved or that others had seen is lost when the server is killed, round after round', {
  timeout: 60_000 + ROUNDS * 15_000,
}, async () => {
  const random = seededRandom(SEED)
  const server = await ServerProcess.start()
  onTestFinished(() => server.stop())
  onTestFailed(() => console.error(`KEHA_SEED=${SEED} KEHA_ROUNDS=${ROUNDS}\n${server.output}`))
  const { id, keys } = await createBoard(server.url)
  const join = async (name: string) => {
    const person = await HeadlessParticipant.join({ baseUrl: server.url, board: id, key: keys.participant, name })
    onTestFinished(() => person.leave())
    return person
  }
  const people = await Promise.all(['Aino', 'Eino', 'Väinö'].map(join))
  const [aino] = people
  if (!aino) throw new Error('nobody came')
  const frames = aino.speakOwnFrames()
  const stopWriting = people.map((person) => keepWriting(person, random))
  const stopCommands = keepRaisingHand(aino, frames)

  for (let round = 1; round <= ROUNDS; round++) {
    await fatalMoment(people, random, round)
    await server.kill('SIGKILL')
    // Looked at now: once people are back, they bring again what the disk may have lost.
    const { doc } = await boardInCopy(server.directory, id)
    expectNotesOnce(doc, people, `on disk after round ${round}`)
    expectSeenThere(doc, people, `on disk after round ${round}`)
    if (round % START_KILLED_EVERY === 0) {
      server.launch()
      await wait(random.below(900))
      await server.kill('SIGKILL')
    }
    await server.restart()
    await Promise.all(people.map((person) => person.until(() => person.isConnected, `the connection after round ${round}`)))
    for (const person of people) expectNotesOnce(person.doc, [person], `round ${round}`)
  }

  for (const stop of stopWriting) stop()
  const accepted = await stopCommands()
  await Promise.all(people.map((person) => person.until(() => person.isConnected && person.allSaved, 'everything to be saved')))
  const fresh = await join('Uusi')
  for (const person of [...people, fresh])
    await person.until(() => canonicalHash(person.doc) === canonicalHash(aino.doc), 'the same board as everyone')
  await until(() => Boolean(frames.session?.people.members.some(({ name }) => name === fresh.name)), frames.changes, {
    what: 'the newcomer in the session',
  })
  await server.kill('SIGKILL')

  const stored = await boardOnDisk(server.directory, id)
  expect(canonicalHash(stored.doc)).toBe(canonicalHash(fresh.doc))
  expectNotesOnce(stored.doc, people, 'in the end')
  const commandIds = stored.events.flatMap(({ commandId }) => (commandId === undefined ? [] : [commandId]))
  expect(commandIds, 'accepted commands are in the store, each once and in order').toEqual(accepted)
  expect(frames.session, 'the session that people see is the replay of what is stored').toEqual(stored.session)
  const saved = people.reduce((sum, person) => sum + person.saved.size, 0)
  console.log(`${ROUNDS} rounds, ${saved} notes saved, ${accepted.length} commands accepted, none lost; snapshot at ${stored.snapshotAt}`)
  expect(saved).toBeGreaterThan(ROUNDS * people.length)
  expect(accepted.length).toBeGreaterThan(ROUNDS)
})
