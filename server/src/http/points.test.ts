// Restore points over HTTP: the real server, its thread that makes copies, and its store.
import { CreatedBoard, Joined, UploadedImage } from '@keha/shared/api.ts'
import { deleteRecord } from '@keha/shared/board/document.ts'
import { decodeCopy } from '@keha/shared/recovery/boardCopy.ts'
import { MAX_NAMED, Point, Points } from '@keha/shared/recovery/points.ts'
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest'
import { HeadlessParticipant } from '../../../test/support/HeadlessParticipant.ts'
import { LiveServer } from '../../../test/support/LiveServer.ts'
import { noteRecord } from '../../../test/support/note.ts'
import { until } from '../../../test/support/until.ts'

const PIXEL = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')

let server: LiveServer
let board: CreatedBoard
beforeEach(async () => {
  server = await LiveServer.start()
  board = CreatedBoard.parse(await (await ask('/api/boards', { body: { template: 'learning-cafe', locale: 'fi' } })).json())
})
afterEach(() => server.stop())

interface Asked {
  readonly token?: string
  readonly body?: unknown
}
const ask = (path: string, { token, body }: Asked = {}) =>
  fetch(server.baseUrl + path, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
const pathOf = (point = '', of = board) => `/api/boards/${of.id}/points${point}`
const refusal = async (response: Response) => [response.status, ((await response.json()) as { code: string }).code]
const join = async (role: 'facilitator' | 'participant' | 'observer') =>
  Joined.parse(await (await ask(`/api/boards/${board.id}/join`, { body: { key: board.keys[role], name: role } })).json())
const connect = async (of: CreatedBoard, role: 'facilitator' | 'participant') => {
  const person = await HeadlessParticipant.join({ baseUrl: server.baseUrl, board: of.id, key: of.keys[role], name: 'Aino Arkikello' })
  onTestFinished(() => person.leave())
  return person
}
const named = (name: string) => ({ reason: { kind: 'named', name } })
const make = async (token: string, body: unknown = named('Ennen ryhmittelyä')) =>
  Point.parse(await (await ask(pathOf(), { token, body })).json())
const sessionOf = async (person: HeadlessParticipant) => {
  const frames = person.speakOwnFrames()
  await until(() => frames.session !== undefined, frames.changes, { what: 'the session' })
  return frames.session
}
const write = (person: HeadlessParticipant, change: () => void) => {
  change()
  person.writeNote()
  return person.until(() => person.allSaved, 'all to be saved')
}

test('RV12 points are for facilitators: their list, making one, what one holds, and a board from one', async () => {
  const leader = await join('facilitator')
  const { id } = await make(leader.token)
  const wishes: readonly [path: string, body?: unknown][] = [
    [pathOf()],
    [pathOf(), named('x')],
    [pathOf(`/${id}`)],
    [pathOf(`/${id}/board`), { title: 'x' }],
  ]
  for (const [path, body] of wishes) {
    for (const role of ['participant', 'observer'] as const) {
      const { token } = await join(role)
      expect(await refusal(await ask(path, { token, body }))).toEqual([403, 'only-facilitator'])
    }
    expect(await refusal(await ask(path, { body }))).toEqual([401, 'token-invalid'])
    expect((await ask(path, { token: leader.token, body })).status, path).toBe(body ? 201 : 200)
  }
})

test('RV12 who is a facilitator no longer is refused, whatever their token was given for', async () => {
  const [leader, other] = [await connect(board, 'facilitator'), await join('facilitator')]
  const reply = await leader.speakOwnFrames().command({ type: 'changeRole', person: other.participant.id, role: 'participant' })
  expect(reply.ok).toBe(true)
  expect(await refusal(await ask(pathOf(), { token: other.token }))).toEqual([403, 'only-facilitator'])
})

test('RV12 points come in order of time with name and maker, and only those that a person makes are made', async () => {
  const { token, participant } = await join('facilitator')
  const asked = [named('Alku'), { reason: { kind: 'beforeRestore' } }, { reason: { kind: 'beforeMerge' } }]
  for (const body of asked) await make(token, body)
  const { points } = Points.parse(await (await ask(pathOf(), { token })).json())
  expect(points.map(({ reason, by, notes }) => ({ reason, by, notes }))).toEqual(
    asked.map(({ reason }) => ({ reason, by: participant.id, notes: 1 })),
  )
  for (const body of [{ reason: { kind: 'interval' } }, named(' '), named('x'.repeat(81)), { ...named('x'), by: 'me' }, {}])
    expect(await refusal(await ask(pathOf(), { token, body }))).toEqual([400, 'bad-request'])
  for (let made = 1; made < MAX_NAMED; made++) await make(token)
  expect(await refusal(await ask(pathOf(), { token, body: named('liikaa') }))).toEqual([409, 'too-many-points'])
})

test('RV12 a point has what the board had, and nobody: no people, no keys, nothing that was written privately', async () => {
  const leader = await connect(board, 'facilitator')
  const frames = leader.speakOwnFrames()
  expect((await frames.command({ type: 'setWriting', mode: 'private', anonymous: true })).ok).toBe(true)
  const secret = { id: 'shape:secret' as never, text: 'salaisuus', colour: 'yellow' as const }
  expect((await frames.command({ type: 'writePrivately', note: secret })).ok).toBe(true)
  await write(leader, () => undefined)
  const { token } = leader.joined
  const point = await make(token)
  const held = await (await ask(pathOf(`/${point.id}`), { token })).text()
  expect(decodeCopy(held)?.records.map(({ id }) => id)).toEqual(['shape:learning-cafe-practice-note', leader.written[0]?.id])
  expect(decodeCopy(held)?.steps.length).toBeGreaterThan(3)
  // The test's own notes begin with their writer's name.
  const told = held.replaceAll('Aino Arkikello 1', '')
  for (const hidden of ['salaisuus', 'Aino Arkikello', token, ...Object.values(board.keys), board.code]) expect(told).not.toContain(hidden)
  expect(await refusal(await ask(pathOf('/000000000000001'), { token }))).toEqual([404, 'no-such-point'])
  expect(await refusal(await ask(pathOf('/000000000000001/board'), { token, body: { title: 'x' } }))).toEqual([404, 'no-such-point'])
})

test('RV13 a new board from a point shows what the point had, with its own pictures, agenda and keys, and nobody in it', async () => {
  const leader = await connect(board, 'facilitator')
  const { token } = leader.joined
  const upload = { method: 'POST', headers: { authorization: `Bearer ${token}`, 'content-type': 'image/png' }, body: PIXEL }
  const { src } = UploadedImage.parse(await (await fetch(`${server.baseUrl}/api/boards/${board.id}/images`, upload)).json())
  const image = { name: 'kuva', src, w: 1, h: 1, mimeType: 'image/png', isAnimated: false }
  await write(leader, () => {
    leader.doc.getMap('records').set('asset:kuva', { id: 'asset:kuva', typeName: 'asset', type: 'image', meta: {}, props: image })
    leader.doc.getMap('records').set('shape:vanha', noteRecord('shape:vanha'))
  })
  const { id } = await make(token)
  await write(leader, () => deleteRecord(leader.doc, 'shape:vanha'))

  const answer = await ask(pathOf(`/${id}/board`), { token, body: { title: 'Syyskokous, kopio' } })
  const made = CreatedBoard.parse(await answer.json())
  expect(made.title).toBe('Syyskokous, kopio')
  const own = [made.id, made.code, ...Object.values(made.keys)]
  expect(own.filter((one) => JSON.stringify(board).includes(one))).toEqual([])
  expect((await ask(`/api/boards/${made.id}`, { token })).status).toBe(401)

  const reader = await connect(made, 'participant')
  const records = reader.doc.getMap('records')
  expect(records.has('shape:vanha')).toBe(true)
  expect(leader.doc.getMap('records').has('shape:vanha')).toBe(false)
  expect(records.has(leader.written[1]?.id ?? '')).toBe(false)
  const address = /\/api\/boards\/[a-z0-9]+\/images\/[\w-]+/.exec(JSON.stringify(records.get('asset:kuva')))?.[0] ?? ''
  expect(address.startsWith(`/api/boards/${made.id}/images/`)).toBe(true)
  expect(Buffer.from(await (await fetch(server.baseUrl + address)).arrayBuffer())).toEqual(PIXEL)

  const [before, after] = [await sessionOf(leader), await sessionOf(reader)]
  expect(after?.scaffold).toEqual(before?.scaffold)
  expect(after?.agenda.steps).toEqual(before?.agenda.steps)
  expect(after?.people.members.map(({ id: member }) => member)).toEqual([reader.joined.participant.id])
})
