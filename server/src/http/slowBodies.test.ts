// A real server on a virtual clock: what comes slowly is followed, what only holds a place is cut off.
import { once } from 'node:events'
import { type AddressInfo, connect, type Socket } from 'node:net'
import Fastify from 'fastify'
import { expect, onTestFinished, test } from 'vitest'
import { VirtualClock } from '../../../test/support/VirtualClock.ts'
import { BODY_LIMIT_BYTES, cutSlowBodies } from './slowBodies.ts'

const MEGABYTE = 1024 * 1024
const WINDOW_MS = 10_000

async function server() {
  const clock = new VirtualClock()
  const app = Fastify({ bodyLimit: BODY_LIMIT_BYTES })
  cutSlowBodies(app, clock)
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, parsed) => parsed(null, body))
  app.post('/file', { bodyLimit: 64 * MEGABYTE }, (request) => ({ bytes: (request.body as Buffer).length }))
  app.post('/command', (request) => ({ bytes: (request.body as Buffer).length }))
  await app.listen({ port: 0, host: '127.0.0.1' })
  onTestFinished(() => app.close())
  const dial = async (path: string, length: number) => {
    const arrived = once(app.server, 'connection') as Promise<[Socket]>
    const socket = connect((app.server.address() as AddressInfo).port, '127.0.0.1')
    socket.on('error', () => socket.destroy())
    onTestFinished(() => void socket.destroy())
    const [theirs] = await arrived
    let said = ''
    socket.on('data', (chunk: Buffer) => {
      said += chunk.toString('latin1')
    })
    let sent = 0
    const send = async (bytes: Buffer | string) => {
      socket.write(bytes)
      sent += Buffer.byteLength(bytes)
      await expect.poll(() => theirs.bytesRead >= sent || theirs.destroyed).toBe(true)
    }
    await send(`POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Type: application/zip\r\nContent-Length: ${length}\r\n\r\n`)
    return { send, theirs, said: () => said }
  }
  return { clock, dial }
}

test('HT16 a file that comes slowly, but comes, is taken whole, however long it takes', async () => {
  const { clock, dial } = await server()
  const windows = 40
  const piece = Buffer.alloc(MEGABYTE / 4)
  const { send, said, theirs } = await dial('/file', windows * piece.length)
  for (let at = 0; at < windows; at++) {
    expect(theirs.destroyed, `after ${at} windows`).toBe(false)
    await send(piece)
    if (at < windows - 1) await clock.advance(WINDOW_MS)
  }
  await expect.poll(said).toContain(`{"bytes":${windows * piece.length}}`)
})

test('HT16 a file that stops coming, or dribbles, is cut off within two windows', async () => {
  const { clock, dial } = await server()
  const [silent, dribbling, stopping] = [await dial('/file', MEGABYTE), await dial('/file', MEGABYTE), await dial('/file', MEGABYTE)]
  await dribbling.send('x'.repeat(1_000))
  await stopping.send(Buffer.alloc(MEGABYTE / 2))
  await clock.advance(WINDOW_MS)
  expect([silent.theirs.destroyed, dribbling.theirs.destroyed, stopping.theirs.destroyed]).toEqual([true, true, false])
  await clock.advance(WINDOW_MS)
  expect(stopping.theirs.destroyed).toBe(true)
})

test('HT16 a command has thirty seconds, whatever comes of it meanwhile', async () => {
  const { clock, dial } = await server()
  const late = await dial('/command', 3_000)
  for (let at = 0; at < 2; at++) {
    await late.send('x'.repeat(1_000))
    await clock.advance(WINDOW_MS)
    expect(late.theirs.destroyed).toBe(false)
  }
  await clock.advance(WINDOW_MS)
  expect(late.theirs.destroyed).toBe(true)
  const prompt = await dial('/command', 3)
  await prompt.send('abc')
  await expect.poll(prompt.said).toContain('{"bytes":3}')
})
