// The line against a server that can be cut, muted and made to refuse, on a clock of its own.
import { recordsOf, writeRecord } from '@keha/shared/board/document.ts'
import { encodeJson, FRAME } from '@keha/shared/protocol.ts'
import { afterEach, expect, test, vi } from 'vitest'
import type * as Y from 'yjs'
import type { BoardLine } from './BoardLine.ts'
import { note } from './boardTable.ts'
import { BOARD, FakeBoardServer, FakeNetwork, fakePorts, MemoryStorage } from './FakeBoardServer.ts'
import { openBoardLine } from './openBoardLine.ts'
import { passTime } from './passTime.ts'

const open = new Set<BoardLine>()
afterEach(() => {
  for (const line of open) line.close()
  open.clear()
})

function lineTo(server: FakeBoardServer, storage = new MemoryStorage(), network = new FakeNetwork(), epoch = 'e1'): BoardLine {
  const line = openBoardLine({ boardId: BOARD, token: 'token', epoch, locale: 'fi' }, fakePorts(server, storage, network))
  open.add(line)
  return line
}

const writes = (doc: Y.Doc, id: string, text = '') => doc.transact(() => writeRecord(doc, note(id, { text })))
const has = (doc: Y.Doc, id: string) => recordsOf(doc).has(`shape:${id}`)
const statusOf = (line: BoardLine) => line.state.getState().line.status
const savedOf = (line: BoardLine) => line.state.getState().saved

test('CL2 a line opens with the board, the session and who one is, and its address carries token, epoch and schema', async () => {
  const server = new FakeBoardServer()
  const line = lineTo(server)
  expect(statusOf(line)).toBe('connecting')
  await passTime(server)
  expect(line.state.getState()).toMatchObject({
    line: { status: 'connected' },
    loaded: true,
    you: { role: 'facilitator' },
    session: { seq: 0 },
  })
  expect([...(server.asked[0]?.searchParams.keys() ?? [])].sort()).toEqual(['epoch', 'schema', 'token'])
})

test('CL2 without a server the board that this computer kept is shown', async () => {
  const server = new FakeBoardServer()
  const storage = new MemoryStorage()
  const first = lineTo(server, storage)
  await passTime(server)
  first.close()
  server.opens = false
  const second = lineTo(server, storage)
  await passTime(server)
  expect(second.state.getState().loaded).toBe(true)
  expect(statusOf(second)).toBe('reconnecting')
})

test('CL3 saved is claimed once the server has the change on disk, and not before', async () => {
  const server = new FakeBoardServer()
  const line = lineTo(server)
  await passTime(server)
  expect(savedOf(line)).toEqual({ status: 'saved' })
  server.saves = false
  writes(line.doc, 'one')
  await passTime(server)
  expect(has(server.doc, 'one')).toBe(true)
  expect(savedOf(line)).toEqual({ status: 'sending', changes: 1 })
  server.cut()
  await passTime(server, 10)
  expect(savedOf(line)).toEqual({ status: 'kept-here', changes: 1 })
  server.saves = true
  await passTime(server, 2_000)
  expect(savedOf(line)).toEqual({ status: 'saved' })
})

test("CL3 others' changes are not counted as one's own", async () => {
  const server = new FakeBoardServer()
  const line = lineTo(server)
  await passTime(server)
  server.saves = false
  server.write((doc) => writeRecord(doc, note('theirs')))
  await passTime(server)
  expect(has(line.doc, 'theirs')).toBe(true)
  expect(savedOf(line)).toEqual({ status: 'saved' })
})

test('CL3 while the server cannot save, the person is told since when', async () => {
  const server = new FakeBoardServer()
  const line = lineTo(server)
  await passTime(server)
  const sinceMs = server.clock.nowMs()
  server.notice({ kind: 'not-saved' })
  await passTime(server, 5_000)
  expect(savedOf(line)).toEqual({ status: 'not-saved', sinceMs })
  server.notice({ kind: 'saved-again' })
  expect(savedOf(line)).toEqual({ status: 'saved' })
})

test('CL4 what is written while the line is down is sent whole when it is back, and nothing before the server asked', async () => {
  const server = new FakeBoardServer()
  const line = lineTo(server)
  await passTime(server)
  server.opens = false
  server.cut()
  writes(line.doc, 'one')
  server.write((doc) => writeRecord(doc, note('theirs')))
  await passTime(server, 3_000)
  expect(has(server.doc, 'one')).toBe(false)
  server.opens = true
  server.questions = false
  await passTime(server, 9_000)
  writes(line.doc, 'two')
  await passTime(server)
  expect(statusOf(line)).toBe('reconnecting')
  expect(has(server.doc, 'two')).toBe(false)
  for (const socket of server.sockets) server.ask(socket)
  await passTime(server)
  for (const doc of [server.doc, line.doc]) expect(['one', 'two', 'theirs'].map((id) => has(doc, id))).toEqual([true, true, true])
  expect(statusOf(line)).toBe('connected')
})

test('CL4 edits of an earlier visit that were never sent reach the server, and count as unsaved until then', async () => {
  const server = new FakeBoardServer()
  const storage = new MemoryStorage()
  const first = lineTo(server, storage)
  await passTime(server)
  server.opens = false
  server.cut()
  writes(first.doc, 'one')
  await passTime(server, 1_000)
  first.close()
  const second = lineTo(server, storage)
  await passTime(server)
  expect(savedOf(second)).toEqual({ status: 'kept-here', changes: 1 })
  server.opens = true
  await passTime(server, 9_000)
  expect(has(server.doc, 'one')).toBe(true)
  expect(savedOf(second)).toEqual({ status: 'saved' })
})

test('CL5 a line that hears nothing for 25 seconds is offline, and comes back by itself', async () => {
  const server = new FakeBoardServer()
  const line = lineTo(server)
  await passTime(server)
  server.mute = true
  await passTime(server, 20_000)
  expect(statusOf(line)).toBe('connected')
  await passTime(server, 6_000)
  expect(statusOf(line)).toBe('offline')
  server.mute = false
  await passTime(server, 40_000)
  expect(statusOf(line)).toBe('connected')
})

test('CL5 an idle line with a server that answers stays connected', async () => {
  const server = new FakeBoardServer()
  const line = lineTo(server)
  await passTime(server, 60_000)
  expect(statusOf(line)).toBe('connected')
  expect(server.asked).toHaveLength(1)
})

test('CL5 a computer without a network is offline at once, and back when it has one', async () => {
  const server = new FakeBoardServer()
  const network = new FakeNetwork()
  const line = lineTo(server, new MemoryStorage(), network)
  await passTime(server)
  server.opens = false
  network.turn(false)
  expect(statusOf(line)).toBe('offline')
  await passTime(server, 3_000)
  server.opens = true
  network.turn(true)
  await passTime(server, 1_000)
  expect(statusOf(line)).toBe('connected')
})

test('CL6 lines that are cut together come back spread out', async () => {
  const server = new FakeBoardServer()
  const ports = fakePorts(server)
  const lines = Array.from({ length: 40 }, () =>
    openBoardLine({ boardId: BOARD, token: 't', epoch: 'e1', locale: 'fi' }, { ...ports, storage: new MemoryStorage() }),
  )
  for (const line of lines) open.add(line)
  await passTime(server)
  const before = server.asked.length
  server.cut()
  const arrivals: number[] = []
  for (let passed = 0; passed < 500; passed += 10) {
    const known = server.asked.length
    await passTime(server, 10)
    arrivals.push(server.asked.length - known)
  }
  expect(server.asked.length - before).toBe(40)
  expect(Math.max(...arrivals)).toBeLessThan(10)
})

test('CL7 a restart is told as one, and the line is back after it', async () => {
  const server = new FakeBoardServer()
  const line = lineTo(server)
  await passTime(server)
  server.notice({ kind: 'restarting' })
  expect(statusOf(line)).toBe('restarting')
  server.opens = false
  server.cut(1012)
  await passTime(server, 2_000)
  expect(statusOf(line)).toBe('restarting')
  server.opens = true
  await passTime(server, 9_000)
  expect(statusOf(line)).toBe('connected')
})

test('CL7 a server that wants no more of this person ends the line with its code, for good', async () => {
  const server = new FakeBoardServer()
  const line = lineTo(server)
  await passTime(server)
  server.cut(4403)
  await passTime(server, 10_000)
  expect(line.state.getState().line).toEqual({ status: 'ended', code: 'removed' })
  expect(server.asked).toHaveLength(1)
  expect(await line.send({ type: 'raiseHand' })).toEqual({ ok: false, code: 'offline' })
})

test('CL7 a server that says what this page does not know asks for a reload', async () => {
  const server = new FakeBoardServer()
  const line = lineTo(server)
  await passTime(server)
  const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  server.tell(encodeJson(FRAME.notice, { kind: 'saved-again' }).map((byte) => (byte === 0x2d ? 0x2e : byte)))
  await passTime(server)
  expect(line.state.getState().line).toEqual({ status: 'ended', code: 'schema-mismatch' })
  expect(logged).toHaveBeenCalledOnce()
  logged.mockRestore()
})

test('CL8 a command is answered, and sent again under the same id where the line was cut before the answer', async () => {
  const server = new FakeBoardServer()
  const line = lineTo(server)
  await passTime(server)
  const plain = line.send({ type: 'raiseHand' })
  await passTime(server)
  expect(await plain).toEqual({ ok: true })
  server.answers = false
  const cut = line.send({ type: 'nextStep' })
  await passTime(server)
  server.cut()
  server.answers = true
  await passTime(server, 3_000)
  expect(await cut).toEqual({ ok: true })
  const [, first, second] = server.commands
  expect(second).toEqual(first)
})

test('CL8 a command that nobody answers is offline after ten seconds', async () => {
  const server = new FakeBoardServer()
  const line = lineTo(server)
  await passTime(server)
  server.answers = false
  let result: unknown = null
  void line.send({ type: 'raiseHand' }).then((answer) => {
    result = answer
  })
  await passTime(server, 9_000)
  expect(result).toBeNull()
  await passTime(server, 2_000)
  expect(result).toEqual({ ok: false, code: 'offline' })
})

test('CL9 the session follows the events, and what was missed is asked for', async () => {
  const server = new FakeBoardServer()
  const line = lineTo(server)
  await passTime(server)
  server.happens({ type: 'timerCleared' })
  expect(line.state.getState().session?.seq).toBe(1)
  server.happens({ type: 'timerStarted', totalMs: 1, endsAtMs: 1 }, false)
  server.happens({ type: 'everyoneBrought', place: { page: 'page:page' as never, x: 0, y: 0, w: 1, h: 1 } })
  expect(line.state.getState().session?.seq).toBe(1)
  await passTime(server, 2_000)
  expect(line.state.getState().session).toEqual(server.session)
})

test("CL10 the server's clock is known though this computer's is a day off", async () => {
  const server = new FakeBoardServer()
  server.clockAheadMs = 86_400_000
  const line = lineTo(server)
  await passTime(server, 10_000)
  expect(Math.abs(line.state.getState().clockOffsetMs - server.clockAheadMs)).toBeLessThan(10)
})

test('CL11 a board of a new epoch is taken anew, and what was not saved is offered', async () => {
  const server = new FakeBoardServer()
  const storage = new MemoryStorage()
  const line = lineTo(server, storage)
  await passTime(server)
  writes(line.doc, 'saved', 'tallessa')
  await passTime(server)
  server.opens = false
  server.cut()
  writes(line.doc, 'unsent', 'ei vielä')
  const old = line.doc
  server.epoch = 'e2'
  server.doc = new FakeBoardServer().doc
  server.opens = true
  await passTime(server, 20_000)
  expect(statusOf(line)).toBe('connected')
  expect(line.doc).not.toBe(old)
  expect(line.state.getState().generation).toBe(1)
  expect(line.state.getState().recovered?.ids).toEqual(['shape:unsent'])
  expect(has(line.doc, 'unsent') || has(server.doc, 'saved')).toBe(false)
  expect([...storage.documents.keys()]).toEqual([`${BOARD}/e2`])

  line.settleRecovered(true)
  await passTime(server)
  const records = [...recordsOf(server.doc).entries()].filter(([key]) => /^shape:[^/]+$/.test(key)).map(([, record]) => record)
  expect(records).toContainEqual(expect.objectContaining({ type: 'frame', props: expect.objectContaining({ name: 'Palautetut laput' }) }))
  expect(records).toContainEqual(expect.objectContaining({ type: 'note', parentId: 'page:page' }))
  expect(line.state.getState().recovered).toBeNull()
  expect(storage.aside).toEqual([])
})

test('CL11 a refused update takes the board anew in the same epoch, with nothing of the refused document', async () => {
  const server = new FakeBoardServer()
  const storage = new MemoryStorage()
  const line = lineTo(server, storage)
  await passTime(server)
  server.saves = false
  writes(line.doc, 'refused', 'tämä jäi')
  writes(line.doc, 'arrived', 'tämä ehti')
  server.doc = new FakeBoardServer().doc
  server.doc.transact(() => writeRecord(server.doc, note('arrived', { text: 'tämä ehti' })))
  server.cut(4422)
  server.saves = true
  await passTime(server, 3_000)
  expect(statusOf(line)).toBe('connected')
  expect(has(server.doc, 'refused')).toBe(false)
  expect(line.state.getState().recovered?.ids).toEqual(['shape:refused'])
  line.settleRecovered(false)
  await passTime(server)
  expect([...recordsOf(server.doc).keys()].filter((key) => /^shape:[^/]+$/.test(key))).toEqual(['shape:arrived'])
  expect(line.state.getState().recovered).toBeNull()
})

test('CL11 what was not saved in an older epoch on this computer is offered at the next visit, what was saved is not', async () => {
  const server = new FakeBoardServer()
  const storage = new MemoryStorage()
  const first = lineTo(server, storage)
  await passTime(server)
  writes(first.doc, 'saved')
  await passTime(server, 1_000)
  server.opens = false
  server.cut()
  writes(first.doc, 'unsent', 'ei vielä')
  await passTime(server, 1_000)
  first.close()
  const next = new FakeBoardServer(server.clock)
  next.epoch = 'e2'
  const second = lineTo(next, storage, new FakeNetwork(), 'e2')
  await passTime(next, 1_000)
  expect(second.state.getState().recovered?.ids).toEqual(['shape:unsent'])
  expect([...storage.documents.keys()]).toEqual([`${BOARD}/e2`])
})

test('CL11 a server that refuses every fresh document ends the line', async () => {
  const server = new FakeBoardServer()
  const line = lineTo(server)
  server.questions = false
  await passTime(server)
  for (let round = 0; round < 4; round += 1) {
    server.cut(4422)
    await passTime(server, 10_000)
  }
  expect(line.state.getState().line).toEqual({ status: 'ended', code: 'update-refused' })
})
