// Writes what the earlier-versions test reads: the data of a server of this version, and what people had on it.
// Run once for a release, from its own checkout: `node test/faults/golden/makeGolden.ts 0.1.0`.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Command } from '@keha/shared/session/model/session.ts'
import { createBoard } from '../../support/boardApi.ts'
import { HeadlessParticipant } from '../../support/HeadlessParticipant.ts'
import { ServerProcess } from '../../support/ServerProcess.ts'
import { until } from '../../support/until.ts'
import { GOLDEN_FILES, goldenOf } from './golden.ts'

const [version] = process.argv.slice(2)
if (!version) throw new Error('say which version this is')

const server = await ServerProcess.start()
const { id, keys } = await createBoard(server.url, { template: 'wheel', title: 'Kultainen pyörä' })
const guest = async (key: string, name: string, organisation: string) => {
  const person = await HeadlessParticipant.join({ baseUrl: server.url, board: id, key, name, organisation })
  const frames = person.speakOwnFrames()
  await until(() => frames.session !== undefined, frames.changes, { what: 'a welcome' })
  const give = async (command: Command) => {
    const reply = await frames.command(command)
    if (!reply.ok) throw new Error(`${command.type}: ${reply.code}`)
  }
  return { person, give }
}
const liisa = await guest(keys.facilitator, 'Liisa', 'Kunta')
const aino = await guest(keys.participant, 'Aino', 'Yhdistys')
const eino = await guest(keys.participant, 'Eino', 'Yritys')
for (const { person } of [aino, eino]) for (let notes = 0; notes < 12; notes++) person.writeNote()
await liisa.give({ type: 'nextStep' })
await liisa.give({ type: 'startTimer', minutes: 10 })
await liisa.give({ type: 'pauseTimer' })
await eino.give({ type: 'raiseHand' })
for (const { person } of [aino, eino]) await person.until(() => person.allSaved, 'all to be saved')
for (const { person } of [liisa, aino, eino]) person.leave()
await server.kill('SIGTERM')

const directory = join(import.meta.dirname, version)
mkdirSync(directory, { recursive: true })
for (const file of GOLDEN_FILES)
  writeFileSync(join(directory, `${file}.gz`), gzipSync(readFileSync(join(server.directory, file)), { level: 9 }))
const golden = await goldenOf(server.directory, id)
writeFileSync(join(directory, 'expected.json'), `${JSON.stringify({ id, key: keys.participant, ...golden }, null, 2)}\n`)
await server.stop()
// Providers that left still hold timers.
process.exit()
