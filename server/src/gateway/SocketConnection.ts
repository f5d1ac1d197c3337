// A room's connection over one WebSocket. Owns the raw socket from the upgrade on, so whole frames are written to it
// directly, between those that `ws` writes itself; compression is off, so both write whole frames only.
// Invariant: what is sent in one turn of the event loop leaves in one write.
import type { Duplex } from 'node:stream'
import type { WebSocket } from 'ws'
import type { Connection } from '../room/Connection.ts'
import type { FrameCache } from './frames.ts'

export class SocketConnection implements Connection {
  readonly #ws: WebSocket
  readonly #socket: Duplex
  readonly #frames: FrameCache
  #corked = false

  constructor(ws: WebSocket, socket: Duplex, frames: FrameCache) {
    this.#ws = ws
    this.#socket = socket
    this.#frames = frames
  }

  send(message: Uint8Array): void {
    if (this.#ws.readyState !== this.#ws.OPEN || !this.#socket.writable) return
    if (!this.#corked) {
      this.#corked = true
      this.#socket.cork()
      process.nextTick(() => {
        this.#corked = false
        this.#socket.uncork()
      })
    }
    this.#socket.write(this.#frames.frameOf(message))
  }

  close(closeCode: number, reason: string): void {
    this.#ws.close(closeCode, reason)
  }

  bufferedBytes(): number {
    return this.#socket.writableLength
  }
}
