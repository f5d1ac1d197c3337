// A client of a room without a socket: a Yjs document and awareness that speak the protocol over the server's port to
// connections. Keeps all that it was sent. A test says when it reads slowly, and what hostile bytes it sends.

import type { LineEnd } from '@keha/server/src/link/RoomLink.ts'
import type { Connection } from '@keha/server/src/room/Connection.ts'
import { CommandId } from '@keha/shared/ids.ts'
import {
  decodeBarrier,
  decodeJson,
  encodeBarrier,
  encodeJson,
  FRAME,
  type JsonFrame,
  type JsonPayload,
  PROTOCOL_VERSION,
} from '@keha/shared/protocol.ts'
import type { Command } from '@keha/shared/session/model/session.ts'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness'
import { messageYjsSyncStep2, readSyncMessage, writeSyncStep1, writeUpdate } from 'y-protocols/sync'
import * as Y from 'yjs'

type Received = { readonly [F in JsonFrame]?: JsonPayload<F>[] }

export class RoomClient implements Connection {
  readonly doc: Y.Doc
  readonly awareness: Awareness
  /** Every message sent to it, as it came. */
  readonly messages: Uint8Array[] = []
  readonly received: { -readonly [F in keyof Received]: Received[F] } = {}
  readonly barriers: number[] = []
  closed: { readonly code: number; readonly reason: string } | null = null
  synced = false
  /** Bytes it is said not to have read yet. */
  unread = 0
  /** While false it keeps the server's question what it has unanswered. */
  answers = true
  #end: LineEnd | null = null
  /** Said before the room had let it in. */
  readonly #early: Uint8Array[] = []
  /** No two clients give commands of one id. */
  static #commands = 0

  constructor(doc: Y.Doc = new Y.Doc()) {
    this.doc = doc
    this.awareness = new Awareness(doc)
    this.awareness.setLocalState(null)
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this) this.say((encoder) => writeSync(encoder, () => writeUpdate(encoder, update)))
    })
  }

  /** Takes the line a room gave, and begins as y-websocket does. */
  begin(end: LineEnd | undefined): void {
    if (!end) throw new Error('no such board')
    this.#end = end
    this.say((encoder) => writeSync(encoder, () => writeSyncStep1(encoder, this.doc)))
    for (const message of this.#early.splice(0)) end.receive(message)
  }

  sendAll(messages: readonly Uint8Array[]): void {
    for (const message of messages) this.send(message)
  }

  send(message: Uint8Array): void {
    this.messages.push(message)
    const decoder = decoding.createDecoder(message)
    const type = decoding.readVarUint(decoder)
    if (type === FRAME.sync) this.#readSync(decoder)
    else if (type === FRAME.awareness) applyAwarenessUpdate(this.awareness, decoding.readVarUint8Array(decoder), this)
    else if (type === FRAME.barrier) this.barriers.push(decodeBarrier(decoder))
    else this.#keep(type as JsonFrame, decoder)
  }

  close(code: number, reason: string): void {
    this.closed ??= { code, reason }
  }

  bufferedBytes(): number {
    return this.unread
  }

  say(write: (encoder: encoding.Encoder) => void): void {
    const encoder = encoding.createEncoder()
    write(encoder)
    this.sayBytes(encoding.toUint8Array(encoder))
  }

  sayBytes(bytes: Uint8Array): void {
    if (this.#end) this.#end.receive(bytes)
    else this.#early.push(bytes)
  }

  sayUpdate(update: Uint8Array): void {
    this.say((encoder) => writeSync(encoder, () => writeUpdate(encoder, update)))
  }

  hello(seq = 0): void {
    this.sayBytes(encodeJson(FRAME.hello, { version: PROTOCOL_VERSION, seq }))
  }

  /** Sends a command; returns its id. */
  command(command: Command | { readonly type: string }, id: CommandId = CommandId.parse(`command-${++RoomClient.#commands}`)): CommandId {
    this.sayBytes(encodeJson(FRAME.command, { id, command }))
    return id
  }

  barrier(token: number): void {
    this.sayBytes(encodeBarrier(token))
  }

  /** Shows a state, as y-websocket sends it. */
  point(state: Record<string, unknown> | null): void {
    this.awareness.setLocalState(state)
    this.sayAwareness(encodeAwarenessUpdate(this.awareness, [this.doc.clientID]))
  }

  sayAwareness(payload: Uint8Array): void {
    this.say((encoder) => {
      encoding.writeVarUint(encoder, FRAME.awareness)
      encoding.writeVarUint8Array(encoder, payload)
    })
  }

  /** It has read everything. */
  drain(): void {
    this.unread = 0
    this.#end?.drained()
  }

  leave(): void {
    this.#end?.closed()
    this.awareness.destroy()
  }

  /** What others show, by their client id. */
  get others(): ReadonlyMap<number, unknown> {
    return new Map([...this.awareness.getStates()].filter(([id]) => id !== this.doc.clientID))
  }

  #readSync(decoder: decoding.Decoder): void {
    const encoder = encoding.createEncoder()
    const step = writeSync(encoder, () => readSyncMessage(decoder, encoder, this.doc, this))
    if (step === messageYjsSyncStep2) this.synced = true
    if (this.answers && encoding.length(encoder) > 1) this.sayBytes(encoding.toUint8Array(encoder))
  }

  #keep<F extends JsonFrame>(frame: F, decoder: decoding.Decoder): void {
    const list = (this.received[frame] ?? []) as JsonPayload<F>[]
    list.push(decodeJson(frame, decoder))
    Object.assign(this.received, { [frame]: list })
  }
}

function writeSync<Result>(encoder: encoding.Encoder, write: () => Result): Result {
  encoding.writeVarUint(encoder, FRAME.sync)
  return write()
}
