import { CreatedBoard, Joined } from '@keha/shared/api.ts'
import { deleteRecord } from '@keha/shared/board/document.ts'
import { Deletions } from '@keha/shared/recovery/deleted.ts'
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest'
import { HeadlessParticipant } from '../../../test/support/HeadlessParticipant.ts'
import { LiveServer } from '../../../test/support/LiveServer.ts'

let server: LiveServer
beforeEach(async () => {
  server = await LiveServer.start()
})
afterEach(() => server.stop())

const post = async (path: string, body: unknown) =>
  (
    await fetch(server.baseUrl + path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
  ).json()

test('RV11 a facilitator is told all that was deleted, a participant what they deleted themselves, others nothing', async () => {
  const { id, keys } = CreatedBoard.parse(await post('/api/boards', { template: 'blank', locale: 'fi' }))
  const writer = async (name: string) => {
    const person = await HeadlessParticipant.join({ baseUrl: server.baseUrl, board: id, key: keys.participant, name })
    onTestFinished(() => person.leave())
    return person
  }
  const [aino, eino] = [await writer('Aino'), await writer('Eino')]
  for (const person of [aino, eino]) {
    const note = person.writeNote()
    await person.until(() => person.allSaved, 'the note to be saved')
    deleteRecord(person.doc, note.id)
    person.writeNote()
    await person.until(() => person.allSaved, 'what came after the deletion to be saved')
  }
  const ask = (token: string) => fetch(`${server.baseUrl}/api/boards/${id}/deleted`, { headers: { authorization: `Bearer ${token}` } })
  const deletedBy = async (token: string) => Deletions.parse(await (await ask(token)).json()).deletions.map(({ by }) => by)
  const joinAs = async (key: string) => Joined.parse(await post(`/api/boards/${id}/join`, { key, name: 'Liisa' }))
  const [ainoId, einoId] = [aino.joined.participant.id, eino.joined.participant.id]

  expect(await deletedBy((await joinAs(keys.facilitator)).token)).toEqual([einoId, ainoId])
  expect(await deletedBy(aino.joined.token)).toEqual([ainoId])
  expect((await ask(aino.joined.token)).headers.get('cache-control')).toBe('no-store')
  expect(await deletedBy((await joinAs(keys.participant)).token)).toEqual([])
  expect((await ask((await joinAs(keys.observer)).token)).status).toBe(403)
  expect((await ask('x'.repeat(32))).status).toBe(401)

  const leader = await HeadlessParticipant.join({ baseUrl: server.baseUrl, board: id, key: keys.facilitator, name: 'Liisa' })
  onTestFinished(() => leader.leave())
  const frames = leader.speakOwnFrames()
  expect(await frames.command({ type: 'changeRole', person: ainoId, role: 'facilitator' })).toMatchObject({ ok: true })
  expect(await deletedBy(aino.joined.token), 'a facilitator by now').toEqual([einoId, ainoId])
  expect(await frames.command({ type: 'changeRole', person: einoId, role: 'observer' })).toMatchObject({ ok: true })
  expect((await ask(eino.joined.token)).status, 'an observer by now').toBe(403)
})
