// What somebody with a link and bad intentions does to a server, a strike at a time, drawn by a seed.
// A strike rejects where the server's answer is one that it may not give; otherwise it counts what it was answered.
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { boardToSave, digest } from '@keha/shared/boardFile/boardFileFixture.ts'
import { boardFileMutant, mutated } from '@keha/shared/boardFile/boardFileMutants.ts'
import { packBoardFile } from '@keha/shared/boardFile/packBoardFile.ts'
import { zip } from '@keha/shared/boardFile/zip.ts'
import { CODE_ALPHABET, CODE_LENGTH } from '@keha/shared/ids.ts'
import { encodeJson, FRAME, PROTOCOL_VERSION } from '@keha/shared/protocol.ts'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import type { SeededRandom } from '../support/seededRandom.ts'
import type { SyncKind } from './Mallory.ts'
import { flipped, malformed } from './mutants.ts'
import { address, type Siege } from './Siege.ts'
import { giveCommands } from './strangeCommands.ts'

export type Strike = (siege: Siege, random: SeededRandom) => Promise<void>

const chanceOf = (random: SeededRandom) => () => random.below(2 ** 30) / 2 ** 30
const anyBytes = (random: SeededRandom, most: number) => Uint8Array.from({ length: random.below(most) }, () => random.below(256))
const NOW = new Date(1_700_000_000_000)

/** How sockets may end; those of one strike may end in the next. Never a fault of the server's (1011), never without a word. */
const MAY_END: ReadonlySet<number> = new Set([4400, 4413, 4422, 4426, 4429])

function told(closes: readonly number[], count: Siege['count']): void {
  for (const code of closes) {
    if (!MAY_END.has(code)) throw new Error(`a socket ended with ${code}`)
    count(code)
  }
}

/** Malformed and changed updates. */
const bytes: Strike = async ({ aino, mallory, count }, random) => {
  const honest = Y.encodeStateAsUpdate(aino.doc)
  const ended = mallory.closes.length
  for (let sent = 0; sent < 20; sent++) {
    const mutant = random.pick([malformed, flipped])
    await mallory.sendSync(random.pick<SyncKind>(['update', 'update', 'step2', 'step1']), mutant(honest, random))
  }
  told(mallory.closes.slice(ended), count)
}

/** Awareness of others, of many, of nobody, deep and long, faster than anybody points. */
const awareness: Strike = async ({ aino, mallory, count }, random) => {
  const ended = mallory.closes.length
  for (let sent = 0; sent < 300; sent++) {
    const encoder = encoding.createEncoder()
    const states = 1 + random.below(4)
    encoding.writeVarUint(encoder, states)
    for (let at = 0; at < states; at++) {
      encoding.writeVarUint(encoder, random.pick([aino.doc.clientID, 666_666, random.below(2 ** 31)]))
      encoding.writeVarUint(encoder, random.pick([sent, 2 ** 50, 0]))
      encoding.writeVarString(encoder, random.pick(['{"name":"X"}', 'null', `{"a":"${'x'.repeat(random.below(3_000))}"}`, '[', '"{}"']))
    }
    await mallory.sendAwareness(encoding.toUint8Array(encoder))
  }
  told(mallory.closes.slice(ended), count)
}

/** Frames of our own, out of order and with anything in them; and messages of no kind. */
const frames: Strike = async ({ mallory, count }, random) => {
  const ended = mallory.closes.length
  for (let sent = 0; sent < 10; sent++) {
    const something = mutated({ version: PROTOCOL_VERSION, seq: 0, id: 'command-1', command: { type: 'nextStep' } }, chanceOf(random))
    const frame = random.pick([FRAME.hello, FRAME.command, FRAME.clock])
    await mallory.send(random.below(3) === 0 ? anyBytes(random, 300) : encodeJson(frame, something as never))
  }
  told(mallory.closes.slice(ended), count)
}

/** Board files: changed at random, bombs, zips in zips, paths that lead out, the same path twice. 429 while others fill the places. */
const boardFiles: Strike = async (siege, random) => {
  const file = strangeFile(random)
  await siege.ask('/api/boards/import', { body: file as Uint8Array<ArrayBuffer>, from: address(random), may: [201, 413, 422, 429] })
}

function strangeFile(random: SeededRandom): Uint8Array {
  const entry = (path: string, content: Uint8Array) => ({ path, bytes: content })
  const manifest = entry('manifest.json', new TextEncoder().encode('{"format":"keha-board","version":1}'))
  switch (random.below(8)) {
    case 0:
      return zip([manifest, entry('board.json', new Uint8Array((1 + random.below(96)) * 1024 * 1024))], NOW)
    case 1: {
      let inner = zip([entry('board.json', new Uint8Array(1024 * 1024))], NOW)
      for (let depth = random.below(8); depth >= 0; depth--) inner = zip([manifest, entry('document.yjs', inner)], NOW)
      return inner
    }
    case 2: {
      const path = random.pick(['../../etc/passwd', '/etc/passwd', 'images/../board.json', 'images\\1.png', 'constructor', 'C:\\x', 'a\0b'])
      return zip([manifest, entry(path, anyBytes(random, 100))], NOW)
    }
    case 3: {
      // Two files end to end: the same paths, ids and all, twice.
      const honest = packBoardFile(boardToSave(1 + random.below(40)), digest)
      const twice = new Uint8Array(2 * honest.length)
      twice.set(honest)
      twice.set(honest, honest.length)
      return twice
    }
    default:
      return boardFileMutant(1 + random.below(1_000_000))
  }
}

const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
const MAGIC = [
  '\x89PNG\r\n\x1a\n\0\0\0\rIHDR',
  '\xff\xd8\xff\xe0',
  'GIF89a\xff\xff\xff\xff',
  'RIFF\0\0\0\0WEBPVP8X',
  '<svg>',
  '%PDF-1.7',
  '<!doctype html>',
] as const

/** Uploads: the beginning of a picture and then anything, sizes beyond measure, scripts that say they are pictures. */
const uploads: Strike = async (siege, random) => {
  const parts = Array.from({ length: 1 + random.below(3) }, () => [latin(random.pick(MAGIC)), anyBytes(random, 2_000)]).flat()
  if (random.below(20) === 0) parts.push(new Uint8Array(11 * 1024 * 1024))
  await siege.ask(`/api/boards/${siege.board.id}/images`, {
    body: Buffer.concat(parts),
    from: address(random),
    // 400: what is no content type at all.
    may: [201, 400, 413, 415],
    headers: {
      authorization: `Bearer ${siege.aino.joined.token}`,
      'content-type': random.pick(['image/png', 'image/svg+xml', 'text/html', 'x']),
    },
  })
}

/** Codes tried by the handful, mostly from one address, which is soon told to wait. */
const codes: Strike = async (siege, random) => {
  const from = random.pick(['192.0.2.1', '192.0.2.1', address(random)])
  const tries = Array.from({ length: 8 }, () => {
    const code = Array.from({ length: CODE_LENGTH }, () => CODE_ALPHABET[random.below(CODE_ALPHABET.length)]).join('')
    return JSON.stringify({ code: random.pick([code, code, code, '', '__proto__', '0'.repeat(5_000)]), name: 'Mallory' })
  })
  const headers = { 'content-type': 'application/json' }
  await Promise.all(tries.map((body) => siege.ask('/api/join', { body, from, may: [400, 404, 429], headers })))
}

/** Held open by attacks under way; the oldest are let go, as an attacker has an end of sockets too. */
const held: Socket[] = []
const MOST_HELD = 200

/** Connections that say nothing, half a header, or a body that never comes, ten at once. */
export const slow: Strike = async (siege, random) => {
  for (let at = 0; at < 10; at++) {
    const socket = connect(siege.server.port, '127.0.0.1')
    socket.on('error', () => socket.destroy()).resume()
    await once(socket, 'connect')
    const path = random.pick(['/api/boards/import', '/api/boards', `/sync/${siege.board.id}`])
    const head = `POST ${path} HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: ${address(random)}\r\nContent-Type: application/json\r\nContent-Length: ${1 + random.below(60_000)}\r\n`
    socket.write(random.pick(['', 'G', head, `${head}\r\n`, `${head}\r\n{"`, `${head}Expect: 100-continue\r\n\r\n`]) || 'P')
    held.push(socket)
  }
  for (const socket of held.splice(0, Math.max(0, held.length - MOST_HELD))) socket.destroy()
  siege.count('held open')
}

/** Lets go of all connections held open; says how many the server had not ended itself. */
export function letGo(): number {
  const open = held.filter(({ destroyed, readyState }) => !destroyed && readyState !== 'closed').length
  for (const socket of held.splice(0)) socket.destroy()
  return open
}

export const ATTACKS = { bytes, awareness, frames, boardFiles, uploads, codes, slow, commands: giveCommands } as const
