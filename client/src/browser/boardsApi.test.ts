import { expect, test } from 'vitest'
import { httpBoardsApi } from './boardsApi.ts'

const answering = (status: number, body: string) => httpBoardsApi(async () => new Response(body, { status }))

test('CL57 an answer that is not as agreed is a problem in words, not an exception', async () => {
  expect(await answering(200, '[]').templates()).toEqual({ ok: true, value: [] })
  expect(await answering(200, '[{"id":7}]').templates()).toEqual({ ok: false, code: 'internal' })
  expect(await answering(200, '<html>').templates()).toEqual({ ok: false, code: 'internal' })
})

test('CL57 a refusal keeps the server’s code, a strange one is internal, no answer is offline', async () => {
  expect(await answering(429, '{"code":"too-many-requests","message":"…"}').templates()).toEqual({ ok: false, code: 'too-many-requests' })
  expect(await answering(502, 'Bad gateway').templates()).toEqual({ ok: false, code: 'internal' })
  const offline = httpBoardsApi(() => Promise.reject(new TypeError('Failed to fetch')))
  expect(await offline.templates()).toEqual({ ok: false, code: 'offline' })
})

test('CL57 a file is asked for with the person’s token', async () => {
  const asked: [string, HeadersInit | undefined][] = []
  const api = httpBoardsApi(async (path, request) => {
    asked.push([String(path), request?.headers])
    return new Response('# Taulu')
  })
  const file = await api.export('abcdefghijkm' as never, 'token', 'md')
  expect(file.ok && (await file.value.text())).toBe('# Taulu')
  expect(asked).toEqual([['/api/boards/abcdefghijkm/export?format=md', { authorization: 'Bearer token' }]])
})

test('EU1 every form of the board is asked for with the parts of the report and whether it names people', async () => {
  const asked: string[] = []
  const api = httpBoardsApi(async (address) => {
    asked.push(String(address))
    return new Response('file')
  })
  for (const format of ['pdf', 'html', 'md', 'csv', 'json', 'board'] as const) {
    const file = await api.export('abcdefghijkm' as never, 'token', format, { parts: ['votes', 'notes'], names: format === 'html' })
    expect(file.ok).toBe(true)
  }
  expect(asked).toEqual(
    ['pdf', 'html', 'md', 'csv', 'json', 'board'].map(
      (format) => `/api/boards/abcdefghijkm/export?format=${format}&parts=votes,notes&names=${format === 'html' ? 'yes' : 'no'}`,
    ),
  )
})

test('EU5 a board file goes to the server as it is, and what it is no board of comes back as a code', async () => {
  const file = new Blob(['PK'])
  const sent: RequestInit[] = []
  const api = httpBoardsApi(async (_address, request = {}) => {
    sent.push(request)
    return new Response(JSON.stringify({ code: 'bad-board-file', message: '' }), { status: 422 })
  })
  expect(await api.openFile(file)).toEqual({ ok: false, code: 'bad-board-file' })
  expect(sent[0]).toMatchObject({ method: 'POST', body: file })
})
