// What comes in on one socket, within its budget. Over it the socket is not read for a while, so the sender's own network
// holds its messages back: a flood costs the server nothing, and an honest burst (a pasted list, hours of offline work)
// arrives a little later but whole.
import type { WebSocket } from 'ws'
import type { Clock } from '../room/Clock.ts'
import { TokenBucket } from '../room/TokenBucket.ts'

/** A person drags at 16 a second; a stock client repeats others' moves 20 times a second. */
const MESSAGES_BURST = 2_000
const MESSAGES_A_SECOND = 400
/** Two whole boards at once, then a second's worth of a fast upstream line. */
const BYTES_BURST = 8 * 1024 * 1024
const BYTES_A_SECOND = 1024 * 1024
/** The longest the socket is left unread at a time; the debt stays, and one more read (64 KiB) brings the next pause. */
const MAX_PAUSE_MS = 10_000

export class Intake {
  readonly #ws: WebSocket
  readonly #clock: Clock
  readonly #messages: TokenBucket
  readonly #bytes: TokenBucket
  #take: ((message: Uint8Array) => void) | null = null
  readonly #kept: Uint8Array[] = []

  constructor(ws: WebSocket, clock: Clock) {
    this.#ws = ws
    this.#clock = clock
    this.#messages = new TokenBucket(MESSAGES_BURST, MESSAGES_A_SECOND, clock.nowMs())
    this.#bytes = new TokenBucket(BYTES_BURST, BYTES_A_SECOND, clock.nowMs())
    ws.on('message', (data) => this.#receive(asBytes(data)))
  }

  /** From now on messages go to `take`, first those that came before. */
  openTo(take: (message: Uint8Array) => void): void {
    this.#take = take
    for (const message of this.#kept.splice(0)) take(message)
  }

  #receive(message: Uint8Array): void {
    const nowMs = this.#clock.nowMs()
    const pauseMs = Math.max(this.#messages.spend(nowMs), this.#bytes.spend(nowMs, message.length))
    if (pauseMs > 0 && !this.#ws.isPaused) {
      this.#ws.pause()
      this.#clock.after(Math.min(MAX_PAUSE_MS, pauseMs), () => this.#ws.resume())
    }
    if (this.#take) this.#take(message)
    else this.#kept.push(message)
  }
}

function asBytes(data: Buffer | ArrayBuffer | Buffer[]): Uint8Array {
  if (Array.isArray(data)) return Buffer.concat(data)
  return data instanceof ArrayBuffer ? new Uint8Array(data) : data
}
