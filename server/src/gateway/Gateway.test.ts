import { once } from 'node:events'
import { boardHash } from '@keha/shared/board/hash.ts'
import { SCHEMA_TAG } from '@keha/shared/board/schema.ts'
import { encodeBarrier, FRAME, MAX_FRAME_BYTES } from '@keha/shared/protocol.ts'
import { afterEach, expect, test, vi } from 'vitest'
import type { WebSocket } from 'ws'
import * as Y from 'yjs'
import { createBoard, joinBoard } from '../../../test/support/boardApi.ts'
import { HeadlessParticipant } from '../../../test/support/HeadlessParticipant.ts'
import { LiveServer } from '../../../test/support/LiveServer.ts'
import { VirtualClock } from '../../../test/support/VirtualClock.ts'
import type { Clock } from '../room/Clock.ts'
import { syncMessage } from '../room/serverMessage.ts'
import { StoreFault } from '../store/BoardStore.ts'
import { systemClock } from '../system.ts'

const running: { stop(): unknown }[] = []
afterEach(async () => {
  for (const one of running.splice(0).reverse()) await one.stop()
})

async function board(options: Parameters<typeof LiveServer.start>[0] = {}) {
  const server = await LiveServer.start(options)
  running.push(server)
  const { id, keys } = await createBoard(server.baseUrl)
  const { token, board: summary } = await joinBoard(server.baseUrl, id, { key: keys.participant, name: 'Aino' })
  return { server, id, keys, token, epoch: summary.epoch }
}

/** The close code; 0 where it has ended before. */
function closeOf(socket: WebSocket): Promise<number> {
  return new Promise((resolve) => (socket.readyState === socket.CLOSED ? resolve(0) : socket.once('close', resolve)))
}

/** Resolves with the first message of this type to come. */
function messageOf(socket: WebSocket, type: number): Promise<Uint8Array> {
  return new Promise((resolve) => {
    const look = (data: Buffer) => {
      if (data[0] !== type) return
      socket.off('message', look)
      resolve(data)
    }
    socket.on('message', look)
  })
}

test('GA1 stock clients join, write and see one another, and complain of nothing', async () => {
  const complaints = vi.spyOn(console, 'error')
  const { server, id, keys } = await board()
  const join = async (name: string) => {
    const person = await HeadlessParticipant.join({ baseUrl: server.baseUrl, board: id, key: keys.participant, name })
    running.push({ stop: () => person.leave() })
    return person
  }
  const [aino, bo] = [await join('Aino'), await join('Bo')]
  const note = aino.writeNote()
  await bo.until(() => bo.doc.getMap('records').has(note.id), 'the note')
  await aino.until(() => aino.allSaved, 'the note to be saved')
  bo.provider.awareness.setLocalState({ cursor: [1, 2] })
  await new Promise<void>((resolve) => aino.provider.awareness.on('change', () => resolve()))
  expect(aino.provider.awareness.getStates().get(bo.doc.clientID)).toEqual({ cursor: [1, 2] })
  expect(complaints).not.toHaveBeenCalled()
  complaints.mockRestore()
})

test('GA2 a page of another site is refused before the upgrade', async () => {
  const { server, id, token } = await board()
  const refused = (origin: string) => server.socket(id, token, { headers: { origin } }).then((socket) => socket.readyState !== socket.OPEN)
  expect(await refused('https://evil.example')).toBe(true)
  expect(await refused('null')).toBe(true)
  const own = await server.socket(id, token, { headers: { origin: server.baseUrl } })
  expect(own.readyState).toBe(own.OPEN)
  own.close()
})

test('GA3 an unknown token, a token of another board, another epoch and another schema end the socket with their codes', async () => {
  const { server, id, token, epoch } = await board()
  const other = await createBoard(server.baseUrl)
  const codeOf = async (of: string, with_: string, query = '') => closeOf(await server.socket(of, with_, { query }))
  expect(await codeOf(id, 'x'.repeat(32))).toBe(4401)
  expect(await codeOf(other.id, token)).toBe(4401)
  expect(await codeOf('nosuchboard2', token)).toBe(4401)
  expect(await codeOf(id, token, '&epoch=older')).toBe(4409)
  expect(await codeOf(id, token, '&schema=0')).toBe(4426)
  const good = await server.socket(id, token, { query: `&epoch=${epoch}&schema=${SCHEMA_TAG}` })
  good.send(encodeBarrier(7))
  expect([...(await messageOf(good, FRAME.barrier))]).toEqual([FRAME.barrier, 7])
  good.close()
})

test('GA4 what a client sends before it is let in is not lost', async () => {
  const { server, id, token } = await board()
  let letIn: () => void = () => undefined
  const asked = server.store.personOfToken.bind(server.store)
  server.store.personOfToken = async (...question) => {
    await new Promise<void>((resolve) => (letIn = resolve))
    return asked(...question)
  }
  const socket = await server.socket(id, token)
  const doc = new Y.Doc()
  doc.getMap('records').set('shape:early', { id: 'shape:early' })
  socket.send(syncMessage('update', Y.encodeStateAsUpdate(doc)))
  socket.send(encodeBarrier(1))
  socket.ping()
  await once(socket, 'pong')
  letIn()
  await messageOf(socket, FRAME.barrier)
  const reader = new Y.Doc()
  for (const { update } of (await server.store.load(id))?.updates ?? []) Y.applyUpdate(reader, update)
  expect(reader.getMap('records').has('shape:early')).toBe(true)
  socket.close()
})

test('GA5 a flood is read more slowly, and nothing of it is lost', async () => {
  const clock = new VirtualClock(Date.now())
  const { server, id, token } = await board({ clock: virtual(clock) })
  const socket = await server.socket(id, token)
  const barriers: number[] = []
  socket.on('message', (data: Buffer) => {
    if (data[0] === FRAME.barrier) barriers.push(data[1] ?? 0)
  })
  const startedMs = clock.nowMs()
  const count = 30_000
  for (let at = 0; at < count; at++) socket.send(encodeBarrier(at % 100))
  while (barriers.length < count) await clock.advance(500)
  expect(clock.nowMs() - startedMs).toBeGreaterThan(15_000)
  expect(barriers).toEqual(Array.from({ length: count }, (_, at) => at % 100))
  expect(socket.readyState).toBe(socket.OPEN)
  const ended = closeOf(socket)
  socket.close()
  await clock.advance(20_000)
  await ended
})

test('GA6 every 10 s a socket is pinged and told something; one that answers nothing is ended', async () => {
  const clock = new VirtualClock(Date.now())
  const { server, id, token } = await board({
    clock: { nowMs: () => clock.nowMs(), after: (ms, task) => clock.after(ms, task), turn: systemClock.turn },
  })
  const alive = await server.socket(id, token)
  const dead = await server.socket(id, token)
  const ended = closeOf(dead)
  const heard: number[] = []
  alive.on('message', (data: Buffer) => heard.push(data[0] ?? -1))
  Reflect.set(dead, '_autoPong', false)
  for (let beat = 0; beat < 4; beat++) {
    const ping = once(alive, 'ping')
    await clock.advance(10_000)
    await ping
    alive.ping()
    await once(alive, 'pong')
  }
  expect(await ended).toBe(1006)
  expect(alive.readyState).toBe(alive.OPEN)
  expect(heard.filter((type) => type === FRAME.awareness).length).toBeGreaterThanOrEqual(4)
  alive.close()
})

test('GA7 a message above 4 MiB ends its socket, and the others notice nothing', async () => {
  const { server, id, token } = await board()
  const [mallory, aino] = [await server.socket(id, token), await server.socket(id, token)]
  const ended = closeOf(mallory)
  mallory.send(new Uint8Array(MAX_FRAME_BYTES + 1))
  expect(await ended).toBe(1009)
  aino.send(encodeBarrier(1))
  await messageOf(aino, FRAME.barrier)
  aino.close()
})

test('GA9 compression is not negotiated', async () => {
  const { server, id, token } = await board()
  const socket = await server.socket(id, token)
  expect(socket.extensions).toBe('')
  socket.close()
})

test('GA10 at an orderly end sockets get 1012, and nobody is let in any more', async () => {
  const { server, id, token } = await board()
  const socket = await server.socket(id, token)
  socket.send(encodeBarrier(1))
  await messageOf(socket, FRAME.barrier)
  const ended = closeOf(socket)
  running.splice(0)
  await server.stop()
  expect(await ended).toBe(1012)
})

test('GA11 a store that fails and a board that is damaged end the socket with a code that says so, to be tried again', async () => {
  const clock = new VirtualClock(Date.now())
  const { server, id, token } = await board({ clock: virtual(clock) })
  const asked = server.store.personOfToken.bind(server.store)
  server.store.personOfToken = () => Promise.reject(new StoreFault('cannot read'))
  expect(await closeOf(await server.socket(id, token))).toBe(1013)
  server.store.personOfToken = asked
  await clock.advance(61_000)
  server.store.faults.answerNothing(id)
  expect(await closeOf(await server.socket(id, token))).toBe(4500)
})

test('GA12 a socket that stops reading costs no more than its share, and has everything once it reads again', async () => {
  const { server, id, keys } = await board()
  const join = async (name: string) => {
    const person = await HeadlessParticipant.join({ baseUrl: server.baseUrl, board: id, key: keys.participant, name })
    running.push({ stop: () => person.leave() })
    return person
  }
  const [slow, ...writers] = await Promise.all([join('Slow'), join('Aino'), join('Bo'), join('Cai')])
  const socket = slow.provider.ws as unknown as WebSocket
  socket.pause()
  // More than the buffers of the kernel on both ends hold, in records that replace one another.
  for (let round = 0; round < 7; round++)
    for (const { doc, name } of writers) doc.getMap('records').set(`shape:${name}`, { round, text: 'x'.repeat(1_000_000) })
  for (const writer of writers) {
    writer.writeNote()
    await writer.until(() => writer.allSaved, 'all to be saved')
  }
  expect(slow.doc.getMap('records').has('shape:Cai')).toBe(false)
  socket.resume()
  const same = () => boardHash(slow.doc) === boardHash(writers[0]?.doc ?? new Y.Doc())
  await slow.until(() => slow.doc.getMap('records').size === writers[0]?.doc.getMap('records').size, 'every record')
  await slow.until(same, 'the same board')
  expect(slow.provider.wsconnected).toBe(true)
}, 30_000)

/** Virtual time, with turns of the real event loop: sockets do not wait for a test. */
function virtual(clock: VirtualClock): Clock {
  return { nowMs: () => clock.nowMs(), after: (delayMs, task) => clock.after(delayMs, task), turn: systemClock.turn }
}
