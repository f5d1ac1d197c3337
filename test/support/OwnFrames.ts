// The product's own frames on a stock provider: hello, session, commands, notices. Added to it from outside, by the
// provider's table of message handlers, which is how far a stock client can be extended.
import { randomBytes } from 'node:crypto'
import { EventEmitter } from 'node:events'
import { CommandId } from '@keha/shared/ids.ts'
import {
  decodeJson,
  encodeJson,
  FRAME,
  type Here,
  type JsonFrame,
  type JsonPayload,
  type Notice,
  PROTOCOL_VERSION,
  type Reply,
} from '@keha/shared/protocol.ts'
import type { Command, SessionView } from '@keha/shared/session/model/session.ts'
import { evolve } from '@keha/shared/session/session.ts'
import type { WebsocketProvider } from 'y-websocket'
import { CHANGED } from './until.ts'

export class OwnFrames {
  readonly changes = new EventEmitter().setMaxListeners(0)
  readonly notices: Notice[] = []
  session: SessionView | undefined
  here: Here = []
  readonly #provider: WebsocketProvider
  readonly #waiting = new Map<string, { readonly command: Command; readonly resolve: (reply: Reply) => void }>()

  /** Says hello now, and again after each reconnect with the last event it has. */
  constructor(provider: WebsocketProvider) {
    this.#provider = provider
    this.#on(FRAME.welcome, ({ session }) => {
      if (session.kind === 'whole') this.session = session.view
      else for (const event of session.events) this.session = this.session && evolve(this.session, event)
      for (const [id, { command }] of this.#waiting) this.#send(FRAME.command, { id: CommandId.parse(id), command })
    })
    this.#on(FRAME.events, (events) => {
      for (const event of events) if (this.session && event.seq === this.session.seq + 1) this.session = evolve(this.session, event)
    })
    this.#on(FRAME.reply, (reply) => {
      this.#waiting.get(reply.id)?.resolve(reply)
      this.#waiting.delete(reply.id)
    })
    this.#on(FRAME.notice, (notice) => this.notices.push(notice))
    this.#on(FRAME.here, (here) => {
      this.here = here
    })
    this.#on(FRAME.clock, () => undefined)
    this.#on(FRAME.mine, () => undefined)
    provider.on('status', ({ status }) => {
      if (status === 'connected') this.#hello()
    })
    if (provider.wsconnected) this.#hello()
  }

  /** Resolves with the server's reply; repeated with the same id after a reconnect until there is one. */
  command(command: Command): Promise<Reply> {
    const id = CommandId.parse(randomBytes(9).toString('base64url'))
    return new Promise((resolve) => {
      this.#waiting.set(id, { command, resolve })
      if (this.session) this.#send(FRAME.command, { id, command })
    })
  }

  #hello(): void {
    this.#send(FRAME.hello, { version: PROTOCOL_VERSION, seq: this.session?.seq ?? 0 })
  }

  #send<F extends JsonFrame>(frame: F, payload: JsonPayload<F>): void {
    const socket = this.#provider.ws
    if (socket?.readyState === WebSocket.OPEN) socket.send(encodeJson(frame, payload))
  }

  #on<F extends JsonFrame>(frame: F, take: (payload: JsonPayload<F>) => void): void {
    this.#provider.messageHandlers[frame] = (_encoder, decoder) => {
      take(decodeJson(frame, decoder))
      this.changes.emit(CHANGED)
    }
  }
}
