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
  #given: Uint8Array[] = []
  #givenBytes = 0

  constructor(ws: WebSocket, socket: Duplex, outbox: Outbox) {
    this.#ws = ws
    this.#socket = socket
    this.#outbox = outbox
  }

  send(message: Uint8Array): void {
    if (!this.#isOpen) return
    this.#givenBytes += message.length
    if (this.#given.push(message) === 1) this.#outbox.atTurnsEnd(this.#writeGiven)
  }

  close(closeCode: number, reason: string): void {
    this.#write()
    this.#ws.close(closeCode, reason)
  }

  bufferedBytes(): number {
    return this.#socket.writableLength + this.#givenBytes
  }

  get #isOpen(): boolean {
    return this.#ws.readyState === this.#ws.OPEN && this.#socket.writable
  }

  #write(): void {
    const given = this.#given
    if (given.length === 0) return
    this.#given = []
    this.#givenBytes = 0
    if (!this.#isOpen) return
    const chunks = this.#outbox.framed(given)
    if (chunks.length > 1) this.#socket.cork()
    for (const chunk of chunks) {
      this.#outbox.bytesOut += chunk.length
      this.#socket.write(chunk)
    }
    if (chunks.length > 1) this.#socket.uncork()
  }
}
