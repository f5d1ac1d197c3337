import { Duplex } from 'node:stream'
import { setImmediate as turn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { WebSocket } from 'ws'
import { chunksOf } from './frames.ts'
import { Outbox } from './Outbox.ts'
import { SocketConnection } from './SocketConnection.ts'

/** A connection, and the chunks of each write to its socket. */
function reader(outbox: Outbox) {
  const writes: Uint8Array[][] = []
  const said: string[] = []
  const socket = new Duplex({
    write: (chunk: Uint8Array, _encoding, done) => {
      writes.push([chunk])
      done()
    },
    writev: (chunks, done) => {
      writes.push(chunks.map(({ chunk }) => chunk))
      done()
    },
    read: () => undefined,
  })
  const ws = { readyState: 1, OPEN: 1, close: () => said.push(`closed after ${writes.length}`) }
  return { connection: new SocketConnection(ws as unknown as WebSocket, socket, outbox), ws, writes, said }
}

const [first, second, own] = [Uint8Array.of(1, 1), Uint8Array.of(2, 2), Uint8Array.of(3, 3)]

test('RO40 what a reader is sent in one turn leaves in one write, in order', async () => {
  const { connection, writes } = reader(new Outbox())
  for (const message of [second, first, own]) connection.send(message)
  expect(writes).toEqual([])
  expect(connection.bufferedBytes()).toBe(6)
  await turn()
  expect(writes).toEqual([chunksOf([second, first, own])])
  expect(connection.bufferedBytes()).toBe(0)
  connection.send(first)
  await turn()
  expect(writes.length).toBe(2)
})

test('RO40 readers who are sent the same are written the same bytes, framed once; one who lacks its own is not', async () => {
  const outbox = new Outbox()
  const readers = Array.from({ length: 9 }, () => reader(outbox))
  for (const [index, { connection }] of readers.entries())
    for (const message of index % 2 === 1 ? [first, second] : [first, second, own]) connection.send(message)
  await turn()
  const chunks = readers.map(({ writes }) => writes.flat()[0])
  expect(new Set(chunks.filter((_, index) => index % 2 === 0)).size).toBe(1)
  expect(new Set(chunks.filter((_, index) => index % 2 === 1)).size).toBe(1)
  expect([chunks[0], chunks[1]]).toEqual([chunksOf([first, second, own])[0], chunksOf([first, second])[0]])
})

test('RO40 what was sent before a goodbye goes out before it, and nothing after it', async () => {
  const { connection, ws, writes, said } = reader(new Outbox())
  connection.send(first)
  connection.close(1012, 'restarting')
  ws.readyState = 2
  connection.send(second)
  await turn()
  expect(said).toEqual(['closed after 1'])
  expect(writes).toEqual([chunksOf([first])])
})
