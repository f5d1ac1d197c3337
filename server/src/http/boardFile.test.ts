// Boards through files over HTTP: the real server, its thread and its store.

import { request } from 'node:http'
import { CreatedBoard, Joined } from '@keha/shared/api.ts'
import { BOARD_FILE_LIMITS, PATHS } from '@keha/shared/boardFile/manifest.ts'
import { unzip } from '@keha/shared/boardFile/zip.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { HeadlessParticipant } from '../../../test/support/HeadlessParticipant.ts'
import { LiveServer } from '../../../test/support/LiveServer.ts'
import { noteRecord } from '../../../test/support/note.ts'

let server: LiveServer
beforeAll(async () => {
  server = await LiveServer.start()
})
afterAll(() => server.stop())

const ANY = { unpacked: 1e8, entries: 600, mayHold: () => true, most: () => 1e8 }
const PIXEL = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')
const bearer = ({ token }: Joined) => ({ authorization: `Bearer ${token}` })
const post = (path: string, body: BodyInit, headers: Record<string, string> = {}) =>
  fetch(server.baseUrl + path, { method: 'POST', headers, body })
const json = { 'content-type': 'application/json' }
const refusal = async (response: Response) => [response.status, ((await response.json()) as { code: string }).code]
const create = async (template = 'wheel') =>
  CreatedBoard.parse(await (await post('/api/boards', JSON.stringify({ template, locale: 'fi', title: 'Syyskokous' }), json)).json())
const join = async ({ id, keys }: CreatedBoard, role: 'facilitator' | 'participant' = 'facilitator') =>
  Joined.parse(await (await post(`/api/boards/${id}/join`, JSON.stringify({ key: keys[role], name: 'Aino' }), json)).json())
const save = async ({ id }: CreatedBoard, who: Joined) =>
  fetch(`${server.baseUrl}/api/boards/${id}/export?format=board`, { headers: bearer(who) })
const open = (bytes: Uint8Array) => post('/api/boards/import', new Uint8Array(bytes), { 'content-type': 'application/zip' })
/** What a file says of a board, without its time. */
const told = (bytes: Uint8Array) => {
  const entries = unzip(bytes, ANY)
  const { exportedAt: _, ...manifest } = JSON.parse(new TextDecoder().decode(entries.get(PATHS.manifest)))
  entries.delete(PATHS.manifest)
  return { manifest, entries: [...entries].map(([path, entry]) => [path, Buffer.from(entry).toString('latin1')]) }
}

function pictureRecords(src: string): readonly Record<string, unknown>[] {
  const image = { name: 'kuva', src, w: 1, h: 1, mimeType: 'image/png', isAnimated: false }
  const props = { assetId: 'asset:kuva', w: 9, h: 9, url: '', crop: null, flipX: false, flipY: false, playing: true, altText: 'Kuva' }
  return [
    { id: 'asset:kuva', typeName: 'asset', type: 'image', meta: {}, props: image },
    noteRecord('shape:kuva', { type: 'image', props }),
  ]
}

test('BF7 a board goes through a file and is the same on a new one, with keys, code, people and addresses of its own', async () => {
  const board = await create()
  const writer = await HeadlessParticipant.join({ baseUrl: server.baseUrl, board: board.id, key: board.keys.facilitator, name: 'Liisa' })
  const leader = writer.joined
  const image = await post(`/api/boards/${board.id}/images`, PIXEL, { ...bearer(leader), 'content-type': 'image/png' })
  const { src } = (await image.json()) as { src: string }
  const records = writer.doc.getMap('records')
  for (const record of pictureRecords(src)) records.set(record['id'] as string, record)
  writer.writeNote()
  await writer.until(() => writer.allSaved, 'the note to be saved')

  const saved = await save(board, leader)
  expect([saved.status, saved.headers.get('content-disposition')]).toEqual([200, 'attachment; filename="syyskokous.keha"'])
  const bytes = new Uint8Array(await saved.arrayBuffer())
  const opened = await open(bytes)
  expect(opened.status).toBe(201)
  const made = CreatedBoard.parse(await opened.json())
  expect(made.title).toBe('Syyskokous')
  expect([made.id, made.code, ...Object.values(made.keys)].filter((own) => JSON.stringify(board).includes(own))).toEqual([])

  const again = await join(made)
  expect(told(new Uint8Array(await (await save(made, again)).arrayBuffer()))).toEqual(told(bytes))
  const reader = await HeadlessParticipant.join({ baseUrl: server.baseUrl, board: made.id, key: made.keys.participant, name: 'Bo' })
  const asset = JSON.stringify([...reader.doc.getMap('records').entries()].find(([key]) => key === 'asset:kuva'))
  const address = /\/api\/boards\/[a-z0-9]+\/images\/[\w-]+/.exec(asset)?.[0] ?? ''
  expect(address.startsWith(`/api/boards/${made.id}/images/`)).toBe(true)
  expect(new Uint8Array(await (await fetch(server.baseUrl + address)).arrayBuffer())).toEqual(new Uint8Array(PIXEL))
  const meta = await server.store.meta(made.id)
  expect([meta?.template, meta?.locale]).toEqual(['wheel', 'fi'])
  for (const each of [writer, reader]) each.leave()
})

test('BF8 a board is saved to a file by its facilitators; whoever opens a file leads the new board, and nobody else is on it', async () => {
  const board = await create('blank')
  const leader = await join(board)
  expect(await refusal(await save(board, await join(board, 'participant')))).toEqual([403, 'only-facilitator'])
  const made = CreatedBoard.parse(await (await open(new Uint8Array(await (await save(board, leader)).arrayBuffer()))).json())
  const stored = await server.store.load(made.id)
  expect(stored?.events.filter(({ event, by }) => by !== null || event.type === 'personAdmitted')).toEqual([])
  expect(stored?.sealed).toEqual([])
  const foreign = await fetch(`${server.baseUrl}/api/boards/${made.id}`, { headers: bearer(leader) })
  expect(await refusal(foreign)).toEqual([401, 'token-invalid'])
})

test('BF9 what is no board file makes no board, and is refused in words; one that is too large is not read to its end', async () => {
  expect(await refusal(await open(Buffer.from('PK')))).toEqual([422, 'bad-board-file'])
  expect(await refusal(await open(Buffer.alloc(0)))).toEqual([422, 'bad-board-file'])
  const tooLarge = await fetch(`${server.baseUrl}/api/boards/import`, {
    method: 'POST',
    headers: { 'content-type': 'application/zip' },
    body: Buffer.alloc(BOARD_FILE_LIMITS.file + 1),
  }).then(refusal, () => 'cut off')
  expect(['413,too-large', 'cut off']).toContain(String(tooLarge))
})

test('BF9 four files are read at once; whoever comes next is asked to wait before any of it is read', async () => {
  const sending = () => {
    const upload = request(`${server.baseUrl}/api/boards/import`, { method: 'POST', headers: { 'content-type': 'application/zip' } })
    upload.on('error', () => upload.destroy())
    const answered = new Promise<number | undefined>((resolve) =>
      upload.on('response', (response) => resolve(response.resume().statusCode)),
    )
    upload.write('PK')
    return { upload, answered }
  }
  const five = Array.from({ length: 5 }, sending)
  expect(await Promise.race(five.map(({ answered }) => answered))).toBe(429)
  for (const { upload } of five) upload.end()
  expect((await Promise.all(five.map(({ answered }) => answered))).sort()).toEqual([422, 422, 422, 422, 429])
  await expect.poll(async () => (await open(Buffer.from('PK'))).status).toBe(422)
})
