import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { CreatedBoard, Joined, Membership, TemplateSummary, UploadedImage } from '@keha/shared/api.ts'
import { unzip } from '@keha/shared/boardFile/zip.ts'
import { CODES } from '@keha/shared/codes.ts'
import { encodeBarrier, FRAME } from '@keha/shared/protocol.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { HeadlessParticipant } from '../../../test/support/HeadlessParticipant.ts'
import { LiveServer } from '../../../test/support/LiveServer.ts'
import { writeNote } from '../../../test/support/note.ts'
import { syncMessage } from '../room/serverMessage.ts'
import { StoreFault } from '../store/BoardStore.ts'

let server: LiveServer
let directory: string

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'keha-client-'))
  mkdirSync(join(directory, 'assets'))
  writeFileSync(join(directory, 'index.html'), '<!doctype html><title>Kehä</title>')
  writeFileSync(join(directory, 'assets/app-1234.js'), 'export {}')
  server = await LiveServer.start({ clientDirectory: directory })
})
afterEach(async () => {
  await server.stop()
  rmSync(directory, { recursive: true })
})

const get = (path: string, headers: Record<string, string> = {}) => fetch(server.baseUrl + path, { headers, redirect: 'manual' })
const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(server.baseUrl + path, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) })
const create = async () =>
  CreatedBoard.parse(await (await post('/api/boards', { template: 'blank', locale: 'fi', title: '  Syyskokous ' })).json())
const joinAs = async (id: string, key: string, name = 'Aino') =>
  Joined.parse(await (await post(`/api/boards/${id}/join`, { key, name })).json())
const refusal = async (response: Response) => [response.status, ((await response.json()) as { code: string }).code]
const bearer = (token: string) => ({ authorization: `Bearer ${token}` })
const PIXEL = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')

test('HT2 every refusal is a code with its sentence in the language of the reader', async () => {
  const response = await get('/api/nothing', { 'accept-language': 'sv-FI' })
  expect(response.status).toBe(404)
  expect(await response.json()).toEqual({ code: 'not-found', message: CODES['not-found'].sv })
  expect(await refusal(await post('/api/boards', { template: 'no-such', locale: 'fi' }))).toEqual([404, 'no-such-template'])
  expect(await refusal(await post('/api/boards', { template: 'blank', locale: 'de' }))).toEqual([400, 'bad-request'])
  expect(await refusal(await post('/api/boards', { template: 'blank', locale: 'fi', title: 'x'.repeat(70_000) }))).toEqual([
    413,
    'too-large',
  ])
  const broken = await fetch(`${server.baseUrl}/api/boards`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"template":',
  })
  expect(await refusal(broken)).toEqual([400, 'bad-request'])
  const poisoned = await fetch(`${server.baseUrl}/api/boards`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"template":"blank","locale":"fi","__proto__":{}}',
  })
  expect(await refusal(poisoned)).toEqual([400, 'bad-request'])
})

test('HT2 a store that fails is said as such, and nothing of the inside', async () => {
  const board = await create()
  server.store.meta = () => Promise.reject(new StoreFault('secret path /data'))
  const response = await post(`/api/boards/${board.id}/join`, { key: board.keys.participant, name: 'Aino' })
  expect(response.status).toBe(503)
  expect(JSON.stringify(await response.json())).not.toContain('secret')
})

test('HT3 a board is made from a template, and only hashes of its keys are kept', async () => {
  const response = await post('/api/boards', { template: 'wheel', locale: 'sv' })
  expect(response.status).toBe(201)
  const board = CreatedBoard.parse(await response.json())
  expect(board.code).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/)
  expect(board.urls.participant).toBe(`${server.baseUrl}/b/${board.id}#${board.keys.participant}`)
  const meta = await server.store.meta(board.id)
  expect(JSON.stringify(meta)).not.toMatch(new RegExp(Object.values(board.keys).join('|')))
  const stored = await server.store.load(board.id)
  expect(stored?.events.map(({ event }) => event.type)).toContain('agendaPlanned')
  expect((await create()).title).toBe('Syyskokous')
})

test('HT4 the key decides the role; with the facilitator’s comes the invitation, with others none', async () => {
  const { id, keys, code, urls } = await create()
  const facilitator = await joinAs(id, keys.facilitator)
  expect(facilitator.invitation).toEqual({ code, keys, urls })
  expect(facilitator.participant.role).toBe('facilitator')
  for (const role of ['participant', 'observer'] as const) {
    const joined = await joinAs(id, keys[role])
    expect(joined.participant.role).toBe(role)
    expect(joined.invitation).toBeUndefined()
    expect(JSON.stringify(joined)).not.toContain(keys.facilitator)
  }
  const other = await create()
  expect(await refusal(await post(`/api/boards/${id}/join`, { key: other.keys.participant, name: 'X' }))).toEqual([404, 'not-found'])
  expect(await refusal(await post(`/api/boards/nosuchboard2/join`, { key: keys.participant, name: 'X' }))).toEqual([404, 'not-found'])
  expect(await refusal(await post(`/api/boards/__proto__/join`, { key: keys.participant, name: 'X' }))).toEqual([404, 'not-found'])
  expect(await refusal(await post(`/api/boards/${id}/join`, { key: keys.participant, name: '   ' }))).toEqual([400, 'bad-request'])
})

test('HT4 a token says who one is, on its own board alone', async () => {
  const [a, b] = [await create(), await create()]
  const { token, participant } = await joinAs(a.id, a.keys.participant)
  const response = await get(`/api/boards/${a.id}`, bearer(token))
  expect(Membership.parse(await response.json()).participant).toEqual(participant)
  for (const [path, headers] of [
    [`/api/boards/${b.id}`, bearer(token)],
    [`/api/boards/${a.id}`, {}],
    [`/api/boards/${a.id}`, bearer(a.keys.facilitator)],
  ] as const)
    expect(await refusal(await get(path, headers))).toEqual([401, 'token-invalid'])
})

test('HT5 the code lets participants in, typed as people type it', async () => {
  const { id, code } = await create()
  for (const typed of [code, code.replace('-', ''), code.toLowerCase().replace('-', ' ')]) {
    const joined = Joined.parse(await (await post('/api/join', { code: typed, name: 'Bo' })).json())
    expect([joined.board.id, joined.participant.role, joined.invitation]).toEqual([id, 'participant', undefined])
  }
  expect(await refusal(await post('/api/join', { code: 'AAAA-AAAA', name: 'Bo' }))).toEqual([404, 'not-found'])
})

test('HT6 a class of 200 behind one address joins at once', async () => {
  const { id, code } = await create()
  const answers = await Promise.all(Array.from({ length: 200 }, (_, at) => post('/api/join', { code, name: `P${at}` })))
  expect(answers.map(({ status }) => status).filter((status) => status !== 200)).toEqual([])
  const stored = await server.store.load(id)
  expect(stored?.events.filter(({ event }) => event.type === 'personAdmitted').length).toBe(200)
})

test('HT7 an image is kept and served as what it is, sandboxed and for ever; anything else is refused', async () => {
  const { id, keys } = await create()
  const { token } = await joinAs(id, keys.participant)
  const upload = (body: BodyInit, as: string, type = 'image/png') =>
    fetch(`${server.baseUrl}/api/boards/${id}/images`, { method: 'POST', headers: { ...bearer(as), 'content-type': type }, body })
  const response = await upload(PIXEL, token, 'text/html')
  expect(response.status).toBe(201)
  const { src } = UploadedImage.parse(await response.json())
  const image = await get(src)
  expect(Buffer.from(await image.arrayBuffer())).toEqual(PIXEL)
  expect(Object.fromEntries(image.headers)).toMatchObject({
    'content-type': 'image/png',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "sandbox; default-src 'none'",
    'cache-control': 'private, max-age=31536000, immutable',
  })
  expect(await refusal(await upload('<svg onload="alert(1)"/>', token, 'image/svg+xml'))).toEqual([415, 'unsupported-image'])
  expect(await refusal(await upload(Buffer.alloc(11 * 1024 * 1024), token))).toEqual([413, 'too-large'])
  const wide = Buffer.from(PIXEL)
  wide.writeUInt32BE(20_000, 16)
  expect(await refusal(await upload(wide, token))).toEqual([413, 'too-large'])
  expect(await refusal(await upload(PIXEL, (await joinAs(id, keys.observer)).token))).toEqual([403, 'observers-read-only'])
  expect(await refusal(await upload(PIXEL, 'x'.repeat(32)))).toEqual([401, 'token-invalid'])
  expect(await refusal(await get(`/api/boards/${id}/images/..%2f..%2fetc`))).toEqual([404, 'not-found'])
})

test('HT12 a board comes as PDF, page, Markdown, table and JSON to whoever belongs to it', async () => {
  const { id, keys } = await create()
  const { token } = await joinAs(id, keys.observer)
  const socket = await server.socket(id, (await joinAs(id, keys.participant)).token)
  const doc = new Y.Doc()
  writeNote(doc, { id: 'shape:a', text: 'Äänekoski', x: 0, y: 0 })
  socket.send(syncMessage('update', Y.encodeStateAsUpdate(doc)))
  socket.send(encodeBarrier(1))
  await new Promise<void>((resolve) => socket.on('message', (data: Buffer) => data[0] === FRAME.barrier && resolve()))
  const file = async (format: string, as = token) => {
    const response = await get(`/api/boards/${id}/export?format=${format}`, bearer(as))
    return { status: response.status, headers: Object.fromEntries(response.headers), text: await response.text() }
  }
  const [pdf, md, json] = [await file('pdf'), await file('md'), await file('json')]
  expect([pdf.status, pdf.headers['content-type'], pdf.text.slice(0, 5)]).toEqual([200, 'application/pdf', '%PDF-'])
  expect(md.text).toContain('Äänekoski')
  expect(JSON.stringify(JSON.parse(json.text))).toContain('Äänekoski')
  expect(JSON.parse(json.text).results).toMatchObject({ names: false, counts: { people: 1 }, votes: [] })
  const [page, table] = [await file('html'), await file('csv')]
  expect([page.headers['content-type'], page.text.slice(0, 15)]).toEqual(['text/html; charset=utf-8', '<!doctype html>'])
  expect(page.text).toContain('Äänekoski')
  expect(table.text).toContain(';"Äänekoski";')
  expect((await file('html&names=yes')).status).toBe(403)
  expect(md.headers['content-disposition']).toMatch(/^attachment; filename="[a-z0-9-]+\.md"$/)
  expect((await file('exe')).status).toBe(400)
  expect((await file('md', 'x'.repeat(32))).status).toBe(401)
  socket.close()
}, 60_000)

test('HT8 every answer carries the policy: nothing but this server, no frames, no referrer, no sniffing', async () => {
  for (const path of ['/', '/api/templates', '/nothing', '/healthz']) {
    const { headers } = await get(path)
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'self'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).toMatch(/connect-src 'self' data: blob: ws:\/\/127\.0\.0\.1:\d+ wss:\/\/127\.0\.0\.1:\d+;/)
    expect(policy.match(/script-src ([^;]*)/)?.[1]).toBe("'self' 'wasm-unsafe-eval'")
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  }
})

test('HT9 the client’s own addresses give its page, always asked anew; its hashed files are kept for ever', async () => {
  for (const path of ['/', '/b/wk2az24exbxx', '/join', '/about']) {
    const page = await get(path)
    expect([path, page.status, page.headers.get('cache-control'), await page.text()]).toEqual([
      path,
      200,
      'no-cache',
      '<!doctype html><title>Kehä</title>',
    ])
  }
  const asset = await get('/assets/app-1234.js')
  expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  writeFileSync(join(directory, 'assets/app-1234.js.gz'), gzipSync('export {}'))
  const small = await get('/assets/app-1234.js', { 'accept-encoding': 'gzip' })
  expect([
    small.headers.get('content-encoding'),
    small.headers.get('content-type'),
    small.headers.get('cache-control'),
    await small.text(),
  ]).toEqual(['gzip', 'application/javascript; charset=utf-8', 'public, max-age=31536000, immutable', 'export {}'])
  expect((await get('/assets/missing.js')).status).toBe(404)
  expect((await get('/..%2f..%2fetc%2fpasswd')).status).toBe(404)
  const bare = await LiveServer.start()
  const page = await fetch(`${bare.baseUrl}/`)
  expect([page.status, await page.text()]).toEqual([503, expect.stringContaining('npm start')])
  await bare.stop()
})

test('HT10 templates, health, readiness and metrics', async () => {
  const templates = (await (await get('/api/templates')).json()) as unknown[]
  expect(templates.map((template) => TemplateSummary.parse(template).id)).toContain('blank')
  expect((await get('/healthz')).status).toBe(200)
  expect((await get('/readyz')).status).toBe(200)
  server.store.faults.failWrites()
  expect((await get('/readyz')).status).toBe(503)
  const metrics = await (await get('/metrics')).text()
  expect(metrics).toContain('keha_rooms 0')
  expect(metrics).toContain('nodejs_eventloop_lag_p99_seconds')
})

test('HT11 the log holds no key, token, code, name or address', async () => {
  const { id, keys, code } = await create()
  const { token } = await joinAs(id, keys.participant, 'Salainen Nimi')
  await get(`/api/boards/${id}?token=${token}`, bearer(token))
  await post('/api/join', { code, name: 'Salainen Nimi' })
  const socket = await server.socket(id, token)
  socket.send('not bytes')
  await new Promise<void>((resolve) => socket.once('close', () => resolve()))
  const log = server.logged.join('')
  expect(server.logged.length).toBeGreaterThan(3)
  for (const secret of [...Object.values(keys), token, code, code.replace('-', ''), 'Salainen', '127.0.0.1:'])
    expect([secret, log.includes(secret)]).toEqual([secret, false])
})

test('CY5 a facilitator starts the next round, once: what is open comes along, and the boards know of each other', async () => {
  const { id, keys, code } = await create()
  const [leader, aino] = [await joinAs(id, keys.facilitator, 'Liisa'), await joinAs(id, keys.participant)]
  expect(await refusal(await post(`/api/boards/${id}/next`, {}, bearer(aino.token)))).toEqual([403, 'only-facilitator'])
  expect(await refusal(await post(`/api/boards/${id}/next`, {}))).toEqual([401, 'token-invalid'])
  expect(await refusal(await post(`/api/boards/${id}/next`, { template: 'no-such' }, bearer(leader.token)))).toEqual([
    404,
    'no-such-template',
  ])
  const response = await post(`/api/boards/${id}/next`, {}, bearer(leader.token))
  expect(response.status).toBe(201)
  const next = CreatedBoard.parse(await response.json())
  expect(next.title).toBe('Syyskokous 2')
  expect([next.id, next.code]).not.toContain(id)
  expect(next.code).not.toBe(code)
  const before = await server.store.load(id)
  const after = await server.store.load(next.id)
  expect(before?.events.at(-1)?.event).toEqual({
    type: 'nextLinked',
    next: { id: next.id, title: 'Syyskokous 2', code: next.code.replace('-', '') },
  })
  expect(after?.events[0]?.event).toEqual({
    type: 'cycleBegun',
    number: 2,
    previous: { id, title: 'Syyskokous' },
    turns: [{ number: 1, id, title: 'Syyskokous', promised: 0, kept: 0, stopped: 0 }],
  })
  expect(await refusal(await post(`/api/boards/${id}/next`, {}, bearer(leader.token)))).toEqual([409, 'next-exists'])
})

test('RP10 parts of the report are chosen by whoever asks, names only by who is a facilitator now', async () => {
  const { id, keys } = await create()
  const [liisa, aino] = [await joinAs(id, keys.facilitator), await joinAs(id, keys.participant)]
  const report = async (as: string, query: string) => {
    const response = await get(`/api/boards/${id}/export?format=pdf${query}`, bearer(as))
    return response.ok ? (await response.text()).slice(0, 5) : await refusal(response)
  }
  expect(await report(aino.token, '&parts=areas,notes')).toBe('%PDF-')
  expect(await report(aino.token, '&names=yes')).toEqual([403, 'only-facilitator'])
  expect(await report(liisa.token, '&names=yes')).toBe('%PDF-')
  for (const bad of ['&parts=areas,everything', '&parts=', '&names=all'])
    expect(await report(liisa.token, bad)).toEqual([400, 'bad-request'])
})

test('HT13 no export holds what is written privately before its reveal, nor afterwards who wrote it without a name', async () => {
  const { id, keys } = await create()
  const join = (key: string, name: string) => HeadlessParticipant.join({ baseUrl: server.baseUrl, board: id, key, name })
  const [leader, aino] = [await join(keys.facilitator, 'Liisa'), await join(keys.participant, 'Ainokainen')]
  const [leading, writing] = [leader.speakOwnFrames(), aino.speakOwnFrames()]
  const given = [
    await leading.command({ type: 'setWriting', mode: 'private', anonymous: true }),
    await writing.command({ type: 'writePrivately', note: { id: 'shape:mine' as never, text: 'Salaisuus', colour: 'yellow' } }),
  ]
  expect(given.map(({ ok }) => ok)).toEqual([true, true])
  const exported = async (format: string) => {
    const response = await get(`/api/boards/${id}/export?format=${format}&names=yes`, bearer(leader.joined.token))
    if (format !== 'board') return response.text()
    const entries = unzip(new Uint8Array(await response.arrayBuffer()), { unpacked: 1e7, entries: 9, mayHold: () => true, most: () => 1e7 })
    return new TextDecoder().decode(entries.get('board.json'))
  }
  for (const format of ['md', 'json', 'csv', 'results', 'html', 'board']) expect(await exported(format)).not.toContain('Salaisuus')
  await leading.command({ type: 'revealAll' })
  for (const format of ['md', 'csv', 'json', 'html', 'board']) {
    const file = await exported(format)
    expect(file.split('Salaisuus')).toHaveLength(2)
    // Who was there is told where names are asked for; who wrote what is not.
    if (format === 'csv' || format === 'board') expect(file).not.toContain('Ainokainen')
    expect(file).not.toContain('shape:mine')
    expect(file).not.toContain(aino.joined.participant.id)
  }
  for (const each of [leader, aino]) each.leave()
})

test('HT14 who became an observer uploads no image, who no longer is one does', async () => {
  const { id, keys } = await create()
  const leader = await HeadlessParticipant.join({ baseUrl: server.baseUrl, board: id, key: keys.facilitator, name: 'Liisa' })
  const leading = leader.speakOwnFrames()
  const [aino, olli] = [await joinAs(id, keys.participant), await joinAs(id, keys.observer, 'Olli')]
  const upload = async (token: string) =>
    (await fetch(`${server.baseUrl}/api/boards/${id}/images`, { method: 'POST', headers: bearer(token), body: PIXEL })).status
  expect([await upload(aino.token), await upload(olli.token)]).toEqual([201, 403])
  await leading.command({ type: 'changeRole', person: aino.participant.id, role: 'observer' })
  await leading.command({ type: 'changeRole', person: olli.participant.id, role: 'participant' })
  expect([await upload(aino.token), await upload(olli.token)]).toEqual([403, 201])
  leader.leave()
})
