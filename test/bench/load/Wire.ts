// A WebSocket client that costs little, so that the clients of a load never are what is measured: frames are told apart,
// stamps searched for, pings answered; a message is put together only for whoever asks to keep them.
// Speaks RFC 6455 as far as a server that compresses nothing needs it.
import { Buffer } from 'node:buffer'
import { randomBytes } from 'node:crypto'
import { connect, type Socket } from 'node:net'
import type { Dialect, Kind } from './dialect.ts'
import { readStamps, type StampReader } from './stamp.ts'

export interface WireOptions {
  readonly port: number
  /** Path and query of the upgrade. */
  readonly path: string
  readonly dialect: Dialect
  readonly stamps?: StampReader | undefined
  /** Told of every message, by its first bytes at least. */
  readonly hear?: ((beginning: Uint8Array) => void) | undefined
  /** Told of every message, whole. Costs a copy each. */
  readonly keep?: ((message: Buffer) => void) | undefined
  /** What the client has already; nothing, where left out. */
  readonly vector?: Uint8Array
}

const NONE = Buffer.alloc(0)
const NOTHING = Uint8Array.of(0)
const EMPTY_UPDATE = Uint8Array.of(0, 0)
const TEXT = 1
const BINARY = 2
const CLOSE = 8
const PING = 9
const PONG = 10
/** A frame above it is counted as it comes and not put together, unless kept. */
const LARGE_BYTES = 64 * 1024
/** Beginning of a large message that is looked at. */
const PEEKED_BYTES = 64
/** Where the system puts what came, of whichever socket: all of it is dealt with before the next one is read. */
const ARRIVED = Buffer.alloc(64 * 1024)

export class Wire {
  /** Bytes of messages that came, all together. */
  received = 0
  closedWith: number | null = null
  /** Resolves once the server has answered with a step 2; rejects where the line ends before. */
  readonly joined: Promise<void>
  readonly #options: WireOptions
  readonly #socket: Socket
  #upgraded = false
  #rest: Buffer = NONE
  /** Bytes of a large frame still to come, and what of it is kept. */
  #missing = 0
  #large: Buffer[] = []
  #settle: { resolve: () => void; reject: (problem: Error) => void } = { resolve: () => undefined, reject: () => undefined }

  constructor(options: WireOptions) {
    this.#options = options
    this.joined = new Promise<void>((resolve, reject) => {
      this.#settle = { resolve, reject }
    })
    this.joined.catch(() => undefined)
    const onread = {
      buffer: ARRIVED,
      callback: (length: number) => {
        this.#receive(ARRIVED.subarray(0, length))
        return true
      },
    }
    this.#socket = connect({ port: options.port, host: '127.0.0.1', noDelay: true, onread }, () => {
      const key = randomBytes(16).toString('base64')
      this.#socket.write(
        `GET ${options.path} HTTP/1.1\r\nHost: 127.0.0.1:${options.port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${key}\r\n\r\n`,
      )
    })
    this.#socket.on('error', () => this.#socket.destroy())
    this.#socket.on('close', () => {
      this.closedWith ??= 1006
      this.#settle.reject(new Error(`the line ended with ${this.closedWith}`))
    })
  }

  send(message: Uint8Array): void {
    if (this.#socket.writable) this.#socket.write(maskedFrame(BINARY, message))
  }

  /** Stops reading; the network keeps what fits, the server the rest. */
  pause(): void {
    this.#socket.pause()
  }

  resume(): void {
    this.#socket.resume()
  }

  close(): void {
    this.#socket.destroy()
  }

  #receive(chunk: Buffer): void {
    let bytes = this.#rest.length > 0 ? Buffer.concat([this.#rest, chunk]) : chunk
    if (!this.#upgraded) {
      const end = bytes.indexOf('\r\n\r\n')
      if (end < 0) {
        this.#rest = Buffer.from(bytes)
        return
      }
      if (!bytes.toString('latin1', 0, end).startsWith('HTTP/1.1 101')) {
        this.#socket.destroy()
        return
      }
      this.#upgraded = true
      bytes = bytes.subarray(end + 4)
      for (const message of this.#options.dialect.greeting(this.#options.vector ?? NOTHING)) this.send(message)
    }
    this.#rest = this.#frames(bytes)
  }

  /** Takes all whole frames; returns a copy of the bytes after them. */
  #frames(bytes: Buffer): Buffer {
    let at = 0
    if (this.#missing > 0) at = this.#goOn(bytes)
    const whole = at
    while (at + 2 <= bytes.length) {
      const short = (bytes[at + 1] ?? 0) & 0x7f
      const head = short < 126 ? 2 : short === 126 ? 4 : 10
      if (at + head > bytes.length) break
      const size = short < 126 ? short : short === 126 ? bytes.readUInt16BE(at + 2) : Number(bytes.readBigUInt64BE(at + 2))
      const end = at + head + size
      if (end > bytes.length) {
        if (size <= LARGE_BYTES || bytes.length - at - head < PEEKED_BYTES) break
        this.#stamps(bytes, whole, at)
        this.#heard(bytes.subarray(at + head, at + head + PEEKED_BYTES), size)
        this.#missing = end - bytes.length
        if (this.#options.keep) this.#large.push(Buffer.from(bytes.subarray(at + head)))
        return NONE
      }
      this.#frame((bytes[at] ?? 0) & 0xf, bytes.subarray(at + head, end))
      at = end
    }
    this.#stamps(bytes, whole, at)
    return at === bytes.length ? NONE : Buffer.from(bytes.subarray(at))
  }

  #goOn(bytes: Buffer): number {
    const taken = Math.min(this.#missing, bytes.length)
    this.#missing -= taken
    if (!this.#options.keep) return taken
    this.#large.push(Buffer.from(bytes.subarray(0, taken)))
    if (this.#missing === 0) this.#options.keep(Buffer.concat(this.#large.splice(0)))
    return taken
  }

  #frame(opcode: number, payload: Buffer): void {
    if (opcode === PING) this.#socket.write(maskedFrame(PONG, payload))
    if (opcode === CLOSE) this.closedWith = payload.length >= 2 ? payload.readUInt16BE(0) : 1005
    if (opcode !== BINARY && opcode !== TEXT) return
    this.#heard(payload, payload.length)
    this.#options.keep?.(Buffer.from(payload))
  }

  #heard(beginning: Uint8Array, size: number): void {
    this.received += size
    const kind: Kind = this.#options.dialect.kindOf(beginning)
    if (kind === 'step1') this.send(this.#options.dialect.step2(EMPTY_UPDATE))
    if (kind === 'step2') this.#settle.resolve()
    this.#options.hear?.(beginning)
  }

  #stamps(bytes: Buffer, from: number, to: number): void {
    if (this.#options.stamps && to > from) readStamps(bytes, from, to, this.#options.stamps)
  }
}

/** A client's frame; the mask is zero, which unmasks as it is. */
function maskedFrame(opcode: number, message: Uint8Array): Buffer {
  const size = message.length
  const head = size < 126 ? 6 : size < 65_536 ? 8 : 14
  const frame = Buffer.alloc(head + size)
  frame[0] = 0x80 | opcode
  if (head === 6) frame[1] = 0x80 | size
  else if (head === 8) {
    frame[1] = 0x80 | 126
    frame.writeUInt16BE(size, 2)
  } else {
    frame[1] = 0x80 | 127
    frame.writeBigUInt64BE(BigInt(size), 2)
  }
  frame.set(message, head)
  return frame
}
