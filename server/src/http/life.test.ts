import { CreatedBoard, Joined } from '@keha/shared/api.ts'
import { CODES } from '@keha/shared/codes.ts'
import { DAY_MS, ToldLife } from '@keha/shared/life/boardLife.ts'
import { expect, onTestFinished, test, vi } from 'vitest'
import { HeadlessParticipant } from '../../../test/support/HeadlessParticipant.ts'
import { LiveServer } from '../../../test/support/LiveServer.ts'
import { StoreFault } from '../store/BoardStore.ts'

const bearer = (token: string) => ({ authorization: `Bearer ${token}` })
const PIXEL = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')

async function began(environment: Record<string, string> = {}) {
  const server = await LiveServer.start({ environment })
  onTestFinished(() => server.stop())
  const ask = async (method: string, path: string, token?: string, body?: unknown): Promise<Response> =>
    fetch(server.baseUrl + path, {
      method,
      headers: { ...(token && bearer(token)), ...(body !== undefined && { 'content-type': 'application/json' }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
  const created = CreatedBoard.parse(await (await ask('POST', '/api/boards', undefined, { template: 'blank', locale: 'fi' })).json())
  const path = `/api/boards/${created.id}`
  const join = async (role: 'facilitator' | 'participant' | 'observer') =>
    Joined.parse(await (await ask('POST', `${path}/join`, undefined, { key: created.keys[role], name: role })).json())
  return { server, ask, created, path, join }
}
const refusal = async (response: Response) => [response.status, ((await response.json()) as { code: string }).code]
const lifeIn = async (response: Response) => ToldLife.parse(await response.json())

test('LR7 only who is a facilitator now erases a board; who asks without a token learns nothing', async () => {
  const { ask, path, join, server, created } = await began()
  const [facilitator, participant, observer] = [await join('facilitator'), await join('participant'), await join('observer')]
  for (const { token } of [participant, observer])
    expect(await refusal(await ask('DELETE', path, token))).toEqual([403, 'only-facilitator'])
  expect(await refusal(await ask('DELETE', path))).toEqual([401, 'token-invalid'])
  // The link's key is no token.
  expect(await refusal(await ask('DELETE', path, created.keys.facilitator))).toEqual([401, 'token-invalid'])
  const foreign = await began()
  expect(await refusal(await ask('DELETE', path, (await foreign.join('facilitator')).token))).toEqual([401, 'token-invalid'])
  expect(await refusal(await ask('DELETE', '/api/boards/aaaabbbbcccc', facilitator.token))).toEqual([401, 'token-invalid'])
  expect(await server.store.meta(created.id)).toBeDefined()
  const answer = await ask('DELETE', path, facilitator.token)
  expect([answer.status, await answer.text()]).toEqual([204, ''])
  expect(await server.store.meta(created.id)).toBeUndefined()
})

test('LR7 everyone there is told with a code that stock clients do not try again after', async () => {
  const { ask, path, join, server, created } = await began()
  const { token } = await join('facilitator')
  const aino = await HeadlessParticipant.join({ baseUrl: server.baseUrl, board: created.id, key: created.keys.participant, name: 'Aino' })
  onTestFinished(() => aino.leave())
  const socket = await server.socket(created.id, token)
  const closed = new Promise((resolve) => socket.once('close', (code, reason) => resolve([code, String(reason)])))
  expect((await ask('DELETE', path, token)).status).toBe(204)
  expect(await closed).toEqual([4410, 'board-deleted'])
  await aino.until(() => !aino.isConnected, 'the line to end')
})

test('LR9 a deleted board says so to its link, its tokens and its sockets; its code is answered as one that never was', async () => {
  const { ask, path, join, server, created } = await began()
  const [{ token }, participant] = [await join('facilitator'), await join('participant')]
  await ask('DELETE', path, token)
  const asked = [
    ask('POST', `${path}/join`, undefined, { key: created.keys.participant, name: 'Aino' }),
    ask('GET', path, participant.token),
    ask('GET', `${path}/export?format=csv`, participant.token),
    ask('GET', `${path}/life`, participant.token),
    ask('DELETE', path, token),
  ]
  for (const response of asked) expect(await refusal(await response)).toEqual([410, 'board-deleted'])
  const socket = await server.socket(created.id, participant.token)
  expect(await new Promise((resolve) => socket.once('close', resolve))).toBe(4410)
  const byCode = async (code: string) => {
    const response = await ask('POST', '/api/join', undefined, { code, name: 'Aino' })
    return [response.status, await response.text()]
  }
  expect(await byCode(created.code)).toEqual(await byCode('AAAA-BBBB'))
  expect(
    await refusal(await ask('POST', '/api/boards/aaaabbbbcccc/join', undefined, { key: created.keys.participant, name: 'Aino' })),
  ).toEqual([404, 'not-found'])
  expect(CODES['board-deleted'].fi).toBe('Tämä taulu on poistettu.')
})

test('LR6 nothing answers for an erased board, and boards that came of it keep their pictures', async () => {
  const { ask, path, join, server, created } = await began()
  const { token } = await join('facilitator')
  const image = await fetch(`${server.baseUrl}${path}/images`, { method: 'POST', headers: bearer(token), body: PIXEL })
  const { src } = (await image.json()) as { src: string }
  const aino = await HeadlessParticipant.join({ baseUrl: server.baseUrl, board: created.id, key: created.keys.participant, name: 'Aino' })
  onTestFinished(() => aino.leave())
  aino.doc.getMap('records').set('asset:photo', {
    id: 'asset:photo',
    typeName: 'asset',
    type: 'image',
    props: { src, w: 1, h: 1, name: '', isAnimated: false, mimeType: 'image/png' },
    meta: {},
  })
  aino.writeNote()
  await aino.until(() => aino.allSaved, 'the board to be saved')
  const point = (await (await ask('POST', `${path}/points`, token, { reason: { kind: 'named', name: 'Alku' } })).json()) as { id: string }
  const after = CreatedBoard.parse(await (await ask('POST', `${path}/points/${point.id}/board`, token, { title: 'Jatko' })).json())
  await ask('DELETE', path, token)
  expect((await fetch(server.baseUrl + src)).status).toBe(404)
  expect([
    await server.store.load(created.id),
    await server.store.kept(created.id, ''),
    await server.store.idOfCode(created.code.replace('-', '')),
  ]).toEqual([undefined, [], undefined])
  expect((await fetch(server.baseUrl + src.replace(created.id, after.id))).status).toBe(200)
})

test('LR1, LR7 facilitators choose how long a board lives, within what the operator allows; everyone with its link may know', async () => {
  const { ask, path, join, created } = await began({ RETENTION_DAYS: '30', RETENTION_MAX_DAYS: '90' })
  const [facilitator, participant] = [await join('facilitator'), await join('participant')]
  const beganMs = Date.now()
  const told = await lifeIn(await ask('GET', `${path}/life`, participant.token))
  expect(told).toMatchObject({ days: 30, warns: false, choices: [30, 90] })
  expect((told.erasedAtMs ?? 0) - beganMs).toBeGreaterThanOrEqual(30 * DAY_MS)
  expect((told.erasedAtMs ?? 0) - beganMs).toBeLessThan(31 * DAY_MS)
  expect(await lifeIn(await ask('GET', `${path}/life`, created.keys.observer))).toEqual(told)
  expect(await refusal(await ask('GET', `${path}/life`))).toEqual([401, 'token-invalid'])
  expect(await refusal(await ask('PUT', `${path}/life`, participant.token, { days: 90 }))).toEqual([403, 'only-facilitator'])
  for (const days of [91, null, 0, 1.5, '30'])
    expect(await refusal(await ask('PUT', `${path}/life`, facilitator.token, { days }))).toEqual([400, 'bad-request'])
  expect(await lifeIn(await ask('PUT', `${path}/life`, facilitator.token, { days: 90 }))).toMatchObject({ days: 90 })
  expect(await lifeIn(await ask('GET', `${path}/life`, participant.token))).toMatchObject({ days: 90 })
})

test('LR7 a choice is on the board that is loaded anew', async () => {
  const { ask, path, join, server, created } = await began()
  const { token } = await join('facilitator')
  await ask('PUT', `${path}/life`, token, { days: 365 })
  await server.stop()
  const again = await LiveServer.start({ store: server.store.crash() })
  onTestFinished(() => again.stop())
  const response = await fetch(`${again.baseUrl}/api/boards/${created.id}/life`, { headers: bearer(token) })
  expect((await lifeIn(response)).days).toBe(365)
})

test('LR9 while the store fails, who came by a good link is told of that, and not that it leads nowhere', async () => {
  const { server, ask, path, created } = await began()
  const asked = (secret: string) => ask('GET', `${path}/life`, secret)
  vi.spyOn(server.store, 'meta').mockRejectedValueOnce(new StoreFault('the disk is away'))
  expect(await refusal(await asked(created.keys.participant))).toEqual([503, 'store-unavailable'])
  expect((await asked(created.keys.participant)).status).toBe(200)
  expect(await refusal(await asked(created.keys.participant.slice(1)))).toEqual([401, 'token-invalid'])
})
