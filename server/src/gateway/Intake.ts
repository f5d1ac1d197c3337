// What comes in on one socket, within its budget. Over it the socket is not read for a while, so the sender's own network
// holds its messages back: a flood costs the server nothing, and an honest burst (a pasted list, hours of offline work)
// arrives a little later but whole. What comes between two beats is handed on with the next one, everyone's together: the same
// code run many times in a row takes half the time of as many runs one by one, and what it leads to waits for the beat anyway.
import type { BoardId } from '@keha/shared/ids.ts'
import type { WebSocket } from 'ws'
import type { Beat } from '../room/Beat.ts'
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
  readonly #board: BoardId
  readonly #clock: Clock
  readonly #beat: Beat
  readonly #messages: TokenBucket
  readonly #bytes: TokenBucket
  #take: ((message: Uint8Array) => void) | null = null
  #kept: Uint8Array[] = []

  constructor(ws: WebSocket, board: BoardId, clock: Clock, beat: Beat) {
    this.#ws = ws
    this.#board = board
    this.#clock = clock
    this.#beat = beat
    this.#messages = new TokenBucket(MESSAGES_BURST, MESSAGES_A_SECOND, clock.nowMs())
    this.#bytes = new TokenBucket(BYTES_BURST, BYTES_A_SECOND, clock.nowMs())
    ws.on('message', (data) => this.#receive(asBytes(data)))
  }

  /** From now on messages go to `take`, first those that came before. */
  openTo(take: (message: Uint8Array) => void): void {
    this.#take = take
    this.handOn()
  }

  /** Hands on what came, without waiting for the beat. */
  handOn(): void {
    const take = this.#take
    if (!take) return
    const kept = this.#kept
    this.#kept = []
    for (const message of kept) take(message)
  }

  #receive(message: Uint8Array): void {
    const nowMs = this.#clock.nowMs()
    const pauseMs = Math.max(this.#messages.spend(nowMs), this.#bytes.spend(nowMs, message.length))
    if (pauseMs > 0 && !this.#ws.isPaused) {
      this.#ws.pause()
      this.#clock.after(Math.min(MAX_PAUSE_MS, pauseMs), () => this.#ws.resume())
    }
    if (this.#kept.push(message) === 1) this.#beat.nextFor(this.#board, () => this.handOn())
  }
}

function asBytes(data: Buffer | ArrayBuffer | Buffer[]): Uint8Array {
  if (Array.isArray(data)) return Buffer.concat(data)
  return data instanceof ArrayBuffer ? new Uint8Array(data) : data
}
