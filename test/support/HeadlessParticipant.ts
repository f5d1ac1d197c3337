// A person without a screen: joins over HTTP, connects with the stock y-websocket provider, writes numbered notes, and
// knows which of them the server said are saved. Comes back by itself, as the provider does.
// Invariant: a note counts as saved only by an echo of a barrier that was sent after it on the same connection.
import { EventEmitter } from 'node:events'
import type { Joined } from '@keha/shared/api.ts'
import { decodeBarrier, encodeBarrier, FRAME } from '@keha/shared/protocol.ts'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { joinBoard } from './boardApi.ts'
import { type Note, writeNote } from './note.ts'
import { OwnFrames } from './OwnFrames.ts'
import { CHANGED, until } from './until.ts'

export interface ParticipantOptions {
  readonly baseUrl: string
  readonly board: string
  readonly key: string
  readonly name: string
  readonly organisation?: string
  /** Address to join from, for a server behind a proxy; the one of this machine lets 600 join in a minute. */
  readonly from?: string
}

export class HeadlessParticipant {
  readonly name: string
  readonly joined: Joined
  readonly doc = new Y.Doc()
  readonly provider: WebsocketProvider
  /** Speaks `CHANGED` when the document, the connection or what is saved changed. */
  readonly changes = new EventEmitter().setMaxListeners(0)
  /** Close codes of the connections that ended, oldest first. */
  readonly closes: number[] = []
  readonly written: Note[] = []
  readonly saved = new Map<string, Note>()
  #asked: { readonly token: number; readonly notes: number } | null = null
  #token = 0

  private constructor(options: Omit<ParticipantOptions, 'key'>, joined: Joined) {
    this.name = options.name
    this.joined = joined
    this.provider = new WebsocketProvider(`${options.baseUrl.replace('http', 'ws')}/sync`, options.board, this.doc, {
      params: { token: joined.token },
      WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
      disableBc: true,
    })
    this.provider.messageHandlers[FRAME.barrier] = (_encoder, decoder) => this.#answered(decodeBarrier(decoder))
    this.provider.on('sync', (synced) => {
      this.#asked = null
      if (synced) this.#ask()
      this.changes.emit(CHANGED)
    })
    this.provider.on('status', () => this.changes.emit(CHANGED))
    this.provider.on('connection-close', (event) => {
      if (event) this.closes.push(event.code)
      this.changes.emit(CHANGED)
    })
    this.doc.on('update', () => this.changes.emit(CHANGED))
  }

  /** Joins and waits until the board is here. */
  static async join(options: ParticipantOptions): Promise<HeadlessParticipant> {
    const { baseUrl, board, key, name, organisation, from } = options
    const person = { key, name, ...(organisation && { organisation }) }
    const joined = await joinBoard(baseUrl, board, person, from ? { 'x-forwarded-for': from } : {})
    const participant = HeadlessParticipant.comeBack(options, joined)
    await participant.until(() => participant.provider.synced, 'the board to arrive')
    return participant
  }

  /** Connects with a token from before and an empty document, as after closing the browser; does not wait. */
  static comeBack(options: Omit<ParticipantOptions, 'key'>, joined: Joined): HeadlessParticipant {
    return new HeadlessParticipant(options, joined)
  }

  /** From now on also with hello, session and commands. */
  speakOwnFrames(): OwnFrames {
    return new OwnFrames(this.provider)
  }

  get isConnected(): boolean {
    return this.provider.wsconnected && this.provider.synced
  }

  get allSaved(): boolean {
    return this.saved.size === this.written.length
  }

  /** Writes the next numbered note and asks whether it is saved. */
  writeNote(): Note {
    const number = this.written.length + 1
    const note = { id: `shape:${this.joined.participant.id}-${number}`, text: `${this.name} ${number}`, x: number * 20, y: number * 10 }
    writeNote(this.doc, note)
    this.written.push(note)
    this.#ask()
    return note
  }

  until(predicate: () => boolean, what: string): Promise<void> {
    const because = () =>
      `${this.name}: connected ${this.provider.wsconnected}, synced ${this.provider.synced}, saved ${this.saved.size} of ${this.written.length}`
    return until(predicate, this.changes, { what: `${this.name} waits for ${what}`, because })
  }

  leave(): void {
    this.provider.destroy()
    // The provider leaves it alone, and its timer would keep the document for ever.
    this.provider.awareness.destroy()
  }

  /** One barrier on its way at a time, so that it paces itself to the round trip. */
  #ask(): void {
    const socket = this.provider.ws
    if (this.#asked || !this.isConnected || socket?.readyState !== WebSocket.OPEN || this.allSaved) return
    this.#token += 1
    this.#asked = { token: this.#token, notes: this.written.length }
    socket.send(encodeBarrier(this.#token))
  }

  #answered(token: number): void {
    if (this.#asked?.token !== token) return
    for (const note of this.written.slice(0, this.#asked.notes)) this.saved.set(note.id, note)
    this.#asked = null
    this.#ask()
    this.changes.emit(CHANGED)
  }
}
