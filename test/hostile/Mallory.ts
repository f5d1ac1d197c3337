// Somebody with a link and bad intentions: sends what bytes they like over a bare socket to the real server.
// Comes back with the same token when the server has ended the socket, and keeps the codes it was ended with.
import { once } from 'node:events'
import { FRAME } from '@keha/shared/protocol.ts'
import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import { joinBoard } from '../support/boardApi.ts'

export type SyncKind = 'step1' | 'step2' | 'update'
const SYNC: Readonly<Record<SyncKind, number>> = { step1: 0, step2: 1, update: 2 }

export class Mallory {
  readonly closes: number[] = []
  readonly #url: string
  #socket: WebSocket | null = null

  private constructor(url: string) {
    this.#url = url
  }

  static async join(baseUrl: string, board: string, key: string): Promise<Mallory> {
    const { token } = await joinBoard(baseUrl, board, { key, name: '__proto__' })
    return new Mallory(`${baseUrl.replace('http', 'ws')}/sync/${board}?token=${token}`)
  }

  get isConnected(): boolean {
    return this.#socket?.readyState === WebSocket.OPEN
  }

  async connect(): Promise<void> {
    const socket = new WebSocket(this.#url)
    this.#socket = socket
    socket.on('error', () => socket.terminate())
    socket.on('close', (code) => this.closes.push(code))
    await Promise.race([once(socket, 'open'), once(socket, 'close')])
  }

  /** Sends the bytes as they are, connecting first where needed. */
  async send(bytes: Uint8Array): Promise<void> {
    if (!this.isConnected) await this.connect()
    this.#socket?.send(bytes)
  }

  sendSync(kind: SyncKind, payload: Uint8Array): Promise<void> {
    return this.send(framed((encoder) => [FRAME.sync, SYNC[kind]].forEach((part) => void encoding.writeVarUint(encoder, part)), payload))
  }

  sendAwareness(payload: Uint8Array): Promise<void> {
    return this.send(framed((encoder) => encoding.writeVarUint(encoder, FRAME.awareness), payload))
  }

  /** The code the server ends the socket with. */
  async ended(): Promise<number> {
    if (this.#socket && this.#socket.readyState !== WebSocket.CLOSED) await once(this.#socket, 'close')
    return this.closes.at(-1) ?? 0
  }

  leave(): void {
    this.#socket?.terminate()
  }
}

function framed(head: (encoder: encoding.Encoder) => void, payload: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder()
  head(encoder)
  encoding.writeVarUint8Array(encoder, payload)
  return encoding.toUint8Array(encoder)
}
