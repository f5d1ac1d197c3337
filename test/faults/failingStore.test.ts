// A store that does not take writes for a while (R3 of the fault list): full disk, failing disk, locked file.
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { BoardId } from '@keha/shared/ids.ts'
import { FRAME } from '@keha/shared/protocol.ts'
import * as encoding from 'lib0/encoding'
import { expect, onTestFailed, onTestFinished, test } from 'vitest'
import { writeSyncStep2 } from 'y-protocols/sync'
import { createBoard } from '../support/boardApi.ts'
import { canonicalHash, expectNotesOnce, notesOn } from '../support/checkBoard.ts'
import { HeadlessParticipant } from '../support/HeadlessParticipant.ts'
import { LiveServer } from '../support/LiveServer.ts'
import { writeNote } from '../support/note.ts'
import { RoomBench } from '../support/RoomBench.ts'
import { RoomClient } from '../support/RoomClient.ts'
import { ServerProcess } from '../support/ServerProcess.ts'
import { boardOnDisk } from '../support/storedBoard.ts'
import { until } from '../support/until.ts'

async function peopleOn(baseUrl: string, names: readonly string[]) {
  const { id, keys } = await createBoard(baseUrl)
  const joinAs = async (name: string) => {
    const person = await HeadlessParticipant.join({ baseUrl, board: id, key: keys.participant, name })
    onTestFinished(() => person.leave())
    return person
  }
  return { id, joinAs, people: await Promise.all(names.map(joinAs)) }
}

async function startLive(): Promise<LiveServer> {
  const server = await LiveServer.start()
  onTestFinished(() => {
    server.store.faults.mend()
    return server.stop()
  })
  return server
}

async function expectSame(people: readonly HeadlessParticipant[]): Promise<void> {
  const hashes = () => new Set(people.map(({ doc }) => canonicalHash(doc)))
  for (const person of people) await person.until(() => hashes().size === 1, 'the same board as everyone')
}

for (const n of [1, 2, 3])
  test(`FA3 write ${n} fails: people are told, then that all is saved, and nothing is lost`, async () => {
    const server = await startLive()

    const { people, joinAs } = await peopleOn(server.baseUrl, ['Aino', 'Eino'])
    const [aino, eino] = people
    if (!aino || !eino) throw new Error('nobody came')
    const frames = aino.speakOwnFrames()
    await until(() => frames.session !== undefined, frames.changes, { what: 'a welcome' })
    server.store.faults.failWrite(n)
    for (let turn = 0; turn < 6; turn++) {
      aino.writeNote()
      eino.writeNote()
      await eino.until(() => eino.allSaved, `turn ${turn} to be saved`)
    }
    await until(() => frames.notices.length >= 2, frames.changes, { what: 'both notices' })
    expect(frames.notices).toEqual([{ kind: 'not-saved' }, { kind: 'saved-again' }])
    await aino.until(() => aino.allSaved, 'everything to be saved')
    const fresh = await joinAs('Uusi')
    await expectSame([...people, fresh])
    expectNotesOnce(fresh.doc, people, 'in the end')
  })

test('FA3 while the store takes nothing, people still see each other’s notes and nothing is called saved', async () => {
  const server = await startLive()
  const { id, people } = await peopleOn(server.baseUrl, ['Aino', 'Eino'])
  const [aino, eino] = people
  if (!aino || !eino) throw new Error('nobody came')
  const frames = aino.speakOwnFrames()
  await until(() => frames.session !== undefined, frames.changes, { what: 'a welcome' })
  server.store.faults.failWrites()
  const note = aino.writeNote()
  await eino.until(() => eino.doc.getMap('records').has(note.id), 'a note that is not saved')
  expect(await frames.command({ type: 'raiseHand' })).toMatchObject({ ok: false, code: 'store-unavailable' })
  expect(frames.notices).toEqual([{ kind: 'not-saved' }])
  expect(aino.saved.size).toBe(0)
  expect((await fetch(`${server.baseUrl}/readyz`)).status).toBe(503)
  server.store.faults.mend()
  await aino.until(() => aino.allSaved, 'the note to be saved')
  expect(frames.notices).toEqual([{ kind: 'not-saved' }, { kind: 'saved-again' }])
  expect((await server.store.load(BoardId.parse(id)))?.updates.length).toBeGreaterThan(1)
})

test('FA3 a locked file and then a crash: what people showed each other meanwhile comes back from them', async () => {
  const server = await ServerProcess.start()
  onTestFinished(() => server.stop())
  onTestFailed(() => console.error(server.output))
  const { id, people } = await peopleOn(server.url, ['Aino', 'Eino', 'Väinö'])
  for (const person of people) person.writeNote()
  for (const person of people) await person.until(() => person.allSaved, 'the first notes to be saved')
  const holder = new DatabaseSync(join(server.directory, 'boards.db'))
  holder.exec('BEGIN IMMEDIATE')
  for (const person of people) for (let notes = 0; notes < 5; notes++) person.writeNote()
  const written = people.flatMap((person) => person.written)
  await Promise.all(
    people.map((person) => person.until(() => written.every((note) => person.doc.getMap('records').has(note.id)), 'all notes, unsaved')),
  )
  for (const person of people) expect(person.saved.size).toBe(1)
  await server.kill('SIGKILL')
  holder.exec('ROLLBACK')
  holder.close()
  await server.restart()
  await Promise.all(people.map((person) => person.until(() => person.allSaved, 'everything to be saved')))
  await expectSame(people)
  await server.kill('SIGKILL')
  const stored = await boardOnDisk(server.directory, id)
  expectNotesOnce(stored.doc, people, 'in the end')
  expect(people.map(({ saved }) => saved.size)).toEqual([6, 6, 6])
})

test('FA3 after such a crash nobody is turned away for bringing what another, only just back, has yet to say', async () => {
  const bench = await RoomBench.withBoard()
  const [ainoPerson, einoPerson] = [bench.person(), bench.person()]
  const [aino, eino] = [await bench.join(ainoPerson), await bench.join(einoPerson)]
  bench.store.faults.failWrites()
  writeNote(aino.doc, { id: 'shape:unsaved', text: 'Aino 1', x: 0, y: 0 })
  await bench.clock.advance(1_000)
  expect(eino.doc.getMap('records').has('shape:unsaved')).toBe(true)

  bench.newLink(bench.store.crash())
  const ainoBack = new RoomClient(aino.doc)
  ainoBack.answers = false
  await bench.join(ainoPerson, ainoBack)
  ainoBack.point({ cursor: [1, 2] })
  const einoBack = await bench.join(einoPerson, new RoomClient(eino.doc))
  expect(einoBack.closed).toBeNull()
  ainoBack.say((encoder) => {
    encoding.writeVarUint(encoder, FRAME.sync)
    writeSyncStep2(encoder, aino.doc)
  })
  writeNote(aino.doc, { id: 'shape:next', text: 'Aino 2', x: 0, y: 0 })
  await bench.clock.advance(1_000)
  expect([ainoBack.closed, einoBack.closed]).toEqual([null, null])
  const fresh = await bench.join()
  expect([...notesOn(fresh.doc).values()].sort()).toEqual(['Aino 1', 'Aino 2'])
})
