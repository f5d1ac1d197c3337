// The way in for sockets: upgrade, origin, admission, limits, heartbeat; then bytes between one socket and one room.
// Knows HTTP and WebSocket, nothing of what the messages say. Invariants: a socket belongs to one room for life; what a
// client sends before it is admitted is kept, within limits, and not lost; a flood is slowed by not reading it, so an
// honest client loses nothing; no socket stays that does not answer pings.
import { type IncomingMessage, STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import { CODES, type Code } from '@keha/shared/codes.ts'
import type { BoardId } from '@keha/shared/ids.ts'
import { MAX_FRAME_BYTES } from '@keha/shared/protocol.ts'
import { type WebSocket, WebSocketServer } from 'ws'
import type { LineEnd, RoomLink } from '../link/RoomLink.ts'
import type { Beat } from '../room/Beat.ts'
import type { Clock } from '../room/Clock.ts'
import type { Log } from '../room/Log.ts'
import { KEEP_ALIVE } from '../room/serverMessage.ts'
import type { Tally } from '../room/Tally.ts'
import { type BoardStore, StoreDamaged, StoreFault } from '../store/BoardStore.ts'
import { admit, boardOfPath } from './admission.ts'
import { Intake } from './Intake.ts'
import { Outbox } from './Outbox.ts'
import { type AllowedOrigin, mayConnect } from './origin.ts'
import { SocketConnection } from './SocketConnection.ts'

const PING_MS = 10_000
/** Pings a client may leave unanswered: cut off after 20–30 s of silence. */
const MAX_MISSED_PINGS = 2

/** Ours, and those that browsers and networks end a socket with; a client may say any other. */
const KNOWN_CLOSES: ReadonlySet<number> = new Set([
  ...[1000, 1001, 1002, 1005, 1006, 1007, 1009],
  ...Object.values(CODES).flatMap((entry) => ('close' in entry ? [entry.close] : [])),
])

export interface GatewayOptions {
  readonly store: BoardStore
  readonly link: RoomLink
  readonly clock: Clock
  readonly beat: Beat
  readonly log: Log
  readonly allowedOrigins: readonly AllowedOrigin[]
  readonly publicUrl: string | undefined
  readonly tally: Tally
}

export class Gateway {
  readonly #options: GatewayOptions
  readonly #server = new WebSocketServer({ noServer: true, perMessageDeflate: false, maxPayload: MAX_FRAME_BYTES, clientTracking: true })
  readonly #outbox = new Outbox()
  #closing = false

  constructor(options: GatewayOptions) {
    this.#options = options
  }

  /** Answers an `upgrade` request of the HTTP server. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    socket.on('error', () => socket.destroy())
    const url = new URL(request.url ?? '/', 'http://board')
    const board = boardOfPath(url.pathname)
    const { allowedOrigins, publicUrl } = this.#options
    const { origin, host } = request.headers
    const refusal = !board
      ? 'not-found'
      : !mayConnect({ origin, host, publicUrl, allowed: allowedOrigins })
        ? 'origin-refused'
        : this.#closing
          ? 'restarting'
          : null
    if (!board || refusal) {
      this.#options.tally.admissionsRefused.add(refusal ?? 'not-found')
      refuse(socket, refusal ?? 'not-found')
    } else this.#server.handleUpgrade(request, socket, head, (ws) => this.#accept(ws, socket, board, url.searchParams))
  }

  /** Bytes given to sockets since the process began. */
  get bytesOut(): number {
    return this.#outbox.bytesOut
  }

  /** From now on nobody is let in. */
  refuseMore(): void {
    this.#closing = true
  }

  /** Says goodbye to everyone still here. */
  close(): void {
    for (const ws of this.#server.clients) ws.close(CODES.restarting.close, 'restarting')
  }

  /** Resolves when no socket is left. */
  async allGone(): Promise<void> {
    await Promise.all([...this.#server.clients].map((ws) => new Promise<void>((resolve) => ws.once('close', () => resolve()))))
  }

  /** Ends what is left at once. */
  terminate(): void {
    for (const ws of this.#server.clients) ws.terminate()
  }

  #accept(ws: WebSocket, socket: Duplex, board: BoardId, query: URLSearchParams): void {
    const { clock, beat } = this.#options
    if ('setNoDelay' in socket && typeof socket.setNoDelay === 'function') socket.setNoDelay(true)
    const connection = new SocketConnection(ws, socket, this.#outbox)
    const intake = new Intake(ws, board, clock, beat)
    ws.on('error', () => ws.terminate())
    ws.on('close', (code) => this.#options.tally.closes.add(KNOWN_CLOSES.has(code) ? String(code) : 'other'))
    this.#beat(ws, connection)
    this.#admit(board, query, connection).then(
      (end) => {
        if (!end) return
        if (ws.readyState !== ws.OPEN) return end.closed()
        ws.on('close', () => {
          intake.handOn()
          end.closed()
        })
        socket.on('drain', () => end.drained())
        intake.openTo((message) => end.receive(message))
      },
      (problem: unknown) => {
        this.#options.log.error({ board, err: problem }, 'a client could not be let in')
        const code = problem instanceof StoreFault ? 'store-unavailable' : problem instanceof StoreDamaged ? 'board-damaged' : 'internal'
        this.#options.tally.admissionsRefused.add(code)
        connection.close(CODES[code].close, code)
      },
    )
  }

  async #admit(board: BoardId, query: URLSearchParams, connection: SocketConnection): Promise<LineEnd | undefined> {
    const admission = await admit(this.#options.store, board, query)
    const end = admission.ok ? await this.#options.link.open(board, admission.person, connection) : undefined
    // Erased since it was looked for.
    const code = admission.ok ? 'board-deleted' : admission.code
    if (!end) {
      this.#options.tally.admissionsRefused.add(code)
      connection.close(CODES[code].close, code)
    }
    return end
  }

  /** Pings, and says something that a stock client counts as life; ends a socket that no longer answers. */
  #beat(ws: WebSocket, connection: SocketConnection): void {
    let missed = 0
    ws.on('pong', () => {
      missed = 0
    })
    ws.on('message', () => {
      missed = 0
    })
    const beat = () => {
      if (ws.readyState === ws.CLOSED) return
      if (missed >= MAX_MISSED_PINGS) return ws.terminate()
      if (!ws.isPaused) missed += 1
      if (ws.readyState === ws.OPEN) {
        ws.ping()
        connection.send(KEEP_ALIVE)
      }
      cancel = this.#options.clock.after(PING_MS, beat)
    }
    let cancel = this.#options.clock.after(PING_MS, beat)
    ws.once('close', () => cancel())
  }
}

function refuse(socket: Duplex, code: Code): void {
  const { http, en } = CODES[code]
  const body = JSON.stringify({ code, message: en })
  socket.end(
    `HTTP/1.1 ${http} ${STATUS_CODES[http] ?? ''}\r\nConnection: close\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  )
}
