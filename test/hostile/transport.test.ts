// Below the messages (T19 of the threats): what breaks HTTP and WebSocket themselves, over bare TCP. Each ends its own
// connection; a person on the same board writes and saves throughout.
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { deflateRawSync } from 'node:zlib'
import { expect, onTestFinished, test } from 'vitest'
import { createBoard, joinBoard } from '../support/boardApi.ts'
import { HeadlessParticipant } from '../support/HeadlessParticipant.ts'
import { ServerProcess } from '../support/ServerProcess.ts'

/** The deadlines of the server with room for a busy machine. */
const PATIENCE_MS = 90_000

/** A WebSocket frame by hand: the first byte (fin, reserved, opcode) as given, the payload masked unless told. */
function frame(first: number, payload: Uint8Array, { masked = true } = {}): Buffer {
  const head = Buffer.alloc(10)
  head[0] = first
  head[1] = (masked ? 0x80 : 0) | 127
  head.writeBigUInt64BE(BigInt(payload.length), 2)
  return Buffer.concat([head, ...(masked ? [Buffer.alloc(4)] : []), payload])
}

/** The head of a frame of so many bytes, of which none come. */
function announced(bytes: number): Buffer {
  const head = frame(BINARY, Buffer.alloc(0))
  head.writeBigUInt64BE(BigInt(bytes), 2)
  return head
}

/** Closing with code 1009. */
const CLOSED_AS_TOO_LARGE = Buffer.from([0x88, 0x02, 0x03, 0xf1])
const BINARY = 0x82
const BINARY_BEGINS = 0x02
const GOES_ON = 0x00
const COMPRESSED = 0xc2
const NO_KIND = 0x8b

async function workshop() {
  const server = await ServerProcess.start()
  onTestFinished(() => server.stop())
  const { id, keys } = await createBoard(server.url)
  const aino = await HeadlessParticipant.join({ baseUrl: server.url, board: id, key: keys.participant, name: 'Aino' })
  onTestFinished(() => aino.leave())
  const dial = async (): Promise<Socket> => {
    const socket = connect(server.port, '127.0.0.1')
    // It is cut while it still writes; that is what is wanted.
    socket.on('error', () => socket.destroy())
    onTestFinished(() => void socket.destroy())
    await once(socket, 'connect')
    return socket
  }
  const upgraded = async (more = ''): Promise<{ readonly socket: Socket; readonly answer: string }> => {
    const { token } = await joinBoard(server.url, id, { key: keys.participant, name: 'Mallory' })
    const socket = await dial()
    const key = randomBytes(16).toString('base64')
    socket.write(
      `GET /sync/${id}?token=${token} HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${key}\r\n${more}\r\n`,
    )
    const [answer] = (await once(socket, 'data')) as [Buffer]
    return { socket, answer: answer.toString('latin1') }
  }
  const expectUnharmed = async () => {
    aino.writeNote()
    await aino.until(() => aino.allSaved, 'a note to be saved')
    expect(aino.closes).toEqual([])
  }
  return { dial, upgraded, expectUnharmed }
}

/** Resolves when the server has ended it, also by a reset. */
const closed = (socket: Socket): Promise<void> =>
  new Promise((resolve, reject) => {
    if (socket.closed) return resolve()
    const deadline = setTimeout(() => reject(new Error('the server keeps the connection')), PATIENCE_MS)
    socket.resume().once('close', () => {
      clearTimeout(deadline)
      resolve()
    })
  })

test('GA13 frames that break the protocol end their own socket, and no bomb goes off', async () => {
  const { upgraded, expectUnharmed } = await workshop()
  const bomb = deflateRawSync(Buffer.alloc(64 * 1024 * 1024))
  /** With how it is ended, where nothing that the server left unread may take that away. */
  const attacks: readonly (readonly [string, (socket: Socket) => void, ending?: Buffer])[] = [
    ['a compressed frame', (socket) => socket.write(frame(COMPRESSED, bomb))],
    ['a frame without a mask', (socket) => socket.write(frame(BINARY, Buffer.alloc(8), { masked: false }))],
    ['a frame of no kind', (socket) => socket.write(frame(NO_KIND, Buffer.alloc(8)))],
    ['a message too large that is only announced', (socket) => socket.write(announced(64 * 1024 * 1024)), CLOSED_AS_TOO_LARGE],
    ['a length that is announced', (socket) => socket.write(frame(BINARY, Buffer.alloc(8)).fill(0xff, 2, 10))],
    [
      'fragments without end',
      (socket) => {
        socket.write(frame(BINARY_BEGINS, Buffer.alloc(1)))
        const more = frame(GOES_ON, Buffer.alloc(64 * 1024))
        for (let at = 0; at < 80; at++) socket.write(more)
      },
    ],
    [
      'a hundred thousand empty fragments',
      (socket) => {
        socket.write(frame(BINARY_BEGINS, Buffer.alloc(1)))
        const empty = frame(GOES_ON, Buffer.alloc(0))
        socket.write(Buffer.concat(Array.from({ length: 100_000 }, () => empty)))
      },
    ],
  ]
  for (const [name, attack, ending] of attacks) {
    const { socket, answer } = await upgraded('Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits\r\n')
    expect(answer, name).toMatch(/^HTTP\/1.1 101/)
    expect(answer, name).not.toMatch(/permessage-deflate/i)
    const said: Buffer[] = []
    socket.on('data', (chunk: Buffer) => said.push(chunk))
    attack(socket)
    await closed(socket)
    if (ending) expect(Buffer.concat(said).subarray(-ending.length), name).toEqual(ending)
    await expectUnharmed()
  }
})

/** Beats of half a second in which late headers are cut: 24 as a rule, 60 at the deadline of whole requests. A busy machine beats less. */
const MOST_BEATS = 48

test('GA13 connections that say nothing, or dribble headers, are ended within their deadline; people go on', async () => {
  const { dial, expectUnharmed } = await workshop()
  const silent = await dial()
  const dribbling = await dial()
  dribbling.write('GET / HTTP/1.1\r\nHost: x\r\n')
  let beats = 0
  const dribble = setInterval(() => dribbling.write(`X-${beats++}: y\r\n`), 500)
  onTestFinished(() => clearInterval(dribble))
  await Promise.all([closed(silent), closed(dribbling)])
  expect(beats).toBeLessThan(MOST_BEATS)
  await expectUnharmed()
})
