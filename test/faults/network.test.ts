// Networks that fail while the server is well (R5–R7 of the fault list). The checker is the one of the killed server: what was
// said to be saved is on the board once, and everyone has the same board.
// KEHA_PEOPLE=200 (and 500) for the long form, KEHA_SEED=… for the same storms again.
import { setTimeout as wait } from 'node:timers/promises'
import { FRAME } from '@keha/shared/protocol.ts'
import { expect, onTestFailed, onTestFinished, test } from 'vitest'
import { BadNetwork, type Weather } from '../support/BadNetwork.ts'
import { createBoard } from '../support/boardApi.ts'
import { canonicalHash, expectNotesOnce } from '../support/checkBoard.ts'
import { HeadlessParticipant } from '../support/HeadlessParticipant.ts'
import { ServerProcess } from '../support/ServerProcess.ts'
import { seededRandom, seedFor } from '../support/seededRandom.ts'
import { boardOnDisk } from '../support/storedBoard.ts'
import { until } from '../support/until.ts'
import { keepWriting } from './writing.ts'

/** Each y-websocket provider listens to the end of the process. */
process.setMaxListeners(0)

const PEOPLE = Number(process.env['KEHA_PEOPLE'] ?? 40)
const STORMS = Number(process.env['KEHA_STORMS'] ?? 16)
/** How long a weather lasts at most. */
const WEATHER_MS = 500

async function workshop(people: number) {
  const server = await ServerProcess.start()
  onTestFinished(() => server.stop())
  onTestFailed(() => console.error(server.output))
  const network = await BadNetwork.before(server.port)
  onTestFinished(() => network.stop())
  const { id, keys } = await createBoard(server.url)
  const join = async (name: string) => {
    const person = await HeadlessParticipant.join({ baseUrl: network.url, board: id, key: keys.participant, name })
    onTestFinished(() => person.leave())
    return person
  }
  const all: HeadlessParticipant[] = []
  for (let at = 0; at < people; at++) all.push(await join(`Osallistuja ${at}`))
  return { server, network, id, join, all }
}

async function expectSame(people: readonly HeadlessParticipant[]): Promise<void> {
  await Promise.all(people.map((person) => person.until(() => person.isConnected && person.allSaved, 'everything to be saved')))
  const ids = people.flatMap(({ written }) => written.map(({ id }) => id))
  for (const person of people) await person.until(() => ids.every((id) => person.doc.getMap('records').has(id)), 'what everyone wrote')
  const [first] = people
  if (!first) throw new Error('nobody is here')
  for (const person of people) {
    await person.until(() => canonicalHash(person.doc) === canonicalHash(first.doc), 'the same board as everyone')
    expectNotesOnce(person.doc, people, `with ${person.name}`)
  }
}

test('FA5 an orderly restart: everyone is told, comes back by themselves, and nothing is doubled or lost', {
  timeout: 300_000,
}, async () => {
  const { server, id, all } = await workshop(PEOPLE)
  const [aino] = all
  if (!aino) throw new Error('nobody came')
  const frames = aino.speakOwnFrames()
  await until(() => frames.session !== undefined, frames.changes, { what: 'a welcome' })
  for (const person of all) person.writeNote()
  await server.kill('SIGTERM')
  expect(frames.notices).toContainEqual({ kind: 'restarting' })
  for (const person of all) person.writeNote()
  await server.restart()
  const asked = performance.now()
  await Promise.all(all.map((person) => person.until(() => person.isConnected, 'the way back')))
  console.info(`restart: ${all.length} people back ${Math.round(performance.now() - asked)} ms after the server was ready`)
  for (const { closes } of all) expect(closes[0]).toBe(1012)
  await expectSame(all)
  await server.kill('SIGKILL')
  expectNotesOnce((await boardOnDisk(server.directory, id)).doc, all, 'on disk')
})

test('FA6 all lines are cut at once: everyone is back, nobody is sent what they have, and the server keeps its pace', {
  timeout: 300_000,
}, async () => {
  const { server, network, all } = await workshop(PEOPLE)
  for (const person of all) person.writeNote()
  await expectSame(all)
  const before = network.connections
  let received = 0
  for (const { provider } of all) {
    const read = provider.messageHandlers[FRAME.sync]
    if (!read) throw new Error('a provider that does not sync')
    provider.messageHandlers[FRAME.sync] = (encoder, decoder, ...rest) => {
      received += decoder.arr.length
      read(encoder, decoder, ...rest)
    }
  }
  network.cut()
  const delays: number[] = []
  const back = Promise.all(all.map((person) => person.until(() => network.connections > before && person.isConnected, 'the way back')))
  let isBack = false
  void back.then(() => {
    isBack = true
  })
  while (!isBack) {
    const asked = performance.now()
    expect((await fetch(`${server.url}/healthz`)).ok).toBe(true)
    delays.push(performance.now() - asked)
    await wait(20)
  }
  await back
  const slowest = Math.max(...delays)
  console.info(`cut: ${all.length} people back, slowest answer meanwhile ${slowest.toFixed(0)} ms, ${received} bytes of sync in all`)
  // A question names every writer in some bytes; the board is some hundred a note.
  expect(received / all.length).toBeLessThan(500 + 20 * all.length)
  await expectSame(all)
})

test('FA7 a network that is slow, crumbles, freezes, ends halfway and is cut loses nothing that was said to be saved', {
  timeout: 60_000 + STORMS * 15_000,
}, async () => {
  const seed = seedFor(20_261)
  const random = seededRandom(seed)
  onTestFailed(() => console.error(`KEHA_SEED=${seed}`))
  const { server, network, id, join, all } = await workshop(4)
  const stops = all.map((person) => keepWriting(person, random))
  const counts = new Map<string, number>()
  for (let storm = 0; storm < STORMS; storm++) {
    const weather = random.pick<Weather | 'cut' | 'half'>(['slow', 'crumbs', 'frozen', 'fair', 'cut', 'half'])
    counts.set(weather, (counts.get(weather) ?? 0) + 1)
    if (weather === 'cut') network.cut()
    else if (weather === 'half') network.halfClose()
    else network.weather = weather
    await wait(random.below(WEATHER_MS))
    // Who wakes up in another place: the old line is still open somewhere, and says nothing.
    if (weather === 'frozen' && random.below(2) === 0) network.cut()
  }
  network.weather = 'fair'
  for (const stop of stops) stop()
  const late = await join('Myöhäinen')
  await expectSame([...all, late])
  await server.kill('SIGKILL')
  expectNotesOnce((await boardOnDisk(server.directory, id)).doc, all, 'on disk')
  const saved = all.reduce((sum, person) => sum + person.saved.size, 0)
  console.info(`network: seed ${seed}, ${[...counts].map(([what, n]) => `${n} ${what}`).join(', ')}; ${saved} notes saved, none lost`)
  expect(saved).toBeGreaterThan(all.length * STORMS)
})
