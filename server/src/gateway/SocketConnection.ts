// A room's connection over one WebSocket. Owns the raw socket from the upgrade on, so whole frames are written to it
// directly, between those that `ws` writes itself; compression is off, so both write whole frames only.
// Invariant: what is sent in one turn of the event loop leaves in one write.
import type { Duplex } from 'node:stream'
import type { WebSocket } from 'ws'
import type { Connection } from '../room/Connection.ts'
import type { Outbox } from './Outbox.ts'

export class SocketConnection implements Connection {
  readonly #ws: WebSocket
  readonly #socket: Duplex
  readonly #outbox: Outbox
  readonly #writeGiven = () => this.#write()
  /** May be shared with other connections, so it is never changed. */
  #given: readonly Uint8Array[] = []
  #givenBytes = 0

  constructor(ws: WebSocket, socket: Duplex, outbox: Outbox) {
    this.#ws = ws
    this.#socket = socket
    this.#outbox = outbox
  }

  send(message: Uint8Array): void {
    this.sendAll([message])
  }

  sendAll(messages: readonly Uint8Array[]): void {
    if (messages.length === 0 || this.#ws.readyState !== this.#ws.OPEN) return
    for (const { length } of messages) this.#givenBytes += length
    if (this.#given.length === 0) {
      this.#given = messages
      this.#outbox.atTurnsEnd(this.#writeGiven)
    } else this.#given = [...this.#given, ...messages]
  }

  close(closeCode: number, reason: string): void {
    this.#write()
    this.#ws.close(closeCode, reason)
  }

  bufferedBytes(): number {
    return this.#socket.writableLength + this.#givenBytes
  }

  #write(): void {
    const given = this.#given
    if (given.length === 0) return
    this.#given = []
    this.#givenBytes = 0
    if (this.#ws.readyState !== this.#ws.OPEN || !this.#socket.writable) return
    const chunks = this.#outbox.framed(given)
    if (chunks.length > 1) this.#socket.cork()
    for (const chunk of chunks) {
      this.#outbox.bytesOut += chunk.length
      this.#socket.write(chunk)
    }
    if (chunks.length > 1) this.#socket.uncork()
  }
}
