// One document's socket: y-websocket's provider with our frames, and without what a guarded server must not hear.
// The provider would send an edit before it has answered what the server lacks (a gap, which the server refuses), repeat
// everyone's awareness, and come back without jitter; these three are taken over here.
// Invariants: an edit leaves only after this connection's step 2; only this client's own awareness leaves; the provider
// never reconnects by itself: `connect` is called by the line.
import { decodeBarrier, encodeBarrier, encodeJson, FRAME, type JsonFrame, type JsonPayload } from '@keha/shared/protocol.ts'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { type Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness'
import { messageYjsSyncStep1, writeUpdate } from 'y-protocols/sync'
import { WebsocketProvider } from 'y-websocket'
import type * as Y from 'yjs'

export interface BoardSocketEvents {
  /** The socket is open; nothing has been heard on it. */
  readonly onOpen: () => void
  /** The server has everything this document had, and this document everything the server had. */
  readonly onSynced: () => void
  /** A message came, whatever it says. */
  readonly onHeard: () => void
  /** One of our JSON frames, its type read. Throws `ProtocolError` where it cannot be read. */
  readonly onFrame: (frame: JsonFrame, decoder: decoding.Decoder) => void
  readonly onBarrier: (token: number) => void
  /** The socket has closed; the code is null where this side closed it. */
  readonly onClose: (code: number | null) => void
}

export interface BoardSocketOptions {
  readonly url: string
  readonly room: string
  readonly params: Record<string, string>
  readonly doc: Y.Doc
  readonly awareness: Awareness
  /** Origin of updates that this computer kept: they are not sent as they come, but answered as a whole. */
  readonly keptOrigin: unknown
  readonly WebSocket: typeof globalThis.WebSocket
  readonly events: BoardSocketEvents
}

const OUR_FRAMES: readonly JsonFrame[] = [FRAME.welcome, FRAME.reply, FRAME.events, FRAME.notice, FRAME.clock, FRAME.here, FRAME.mine]

export class BoardSocket {
  readonly #options: BoardSocketOptions
  readonly #provider: WebsocketProvider
  #answered = false
  #told = false

  constructor(options: BoardSocketOptions) {
    this.#options = options
    const { url, room, params, doc, awareness, WebSocket } = options
    const provider = new WebsocketProvider(url, room, doc, {
      awareness,
      params,
      connect: false,
      disableBc: true,
      shouldReconnect: () => false,
      WebSocketPolyfill: WebSocket,
    })
    this.#provider = provider
    doc.off('update', provider._updateHandler)
    awareness.off('update', provider._awarenessUpdateHandler)
    doc.on('update', this.#sendUpdate)
    awareness.on('update', this.#sendAwareness)
    this.#handleFrames()
    provider.on('status', ({ status }) => {
      if (status !== 'connected') return
      this.#answered = false
      this.#told = false
      options.events.onOpen()
    })
    provider.on('sync', () => this.#tellWhenSynced())
    provider.on('connection-close', (event) => {
      this.#answered = false
      provider.shouldConnect = false
      // The provider still works on its own state in this call.
      queueMicrotask(() => options.events.onClose(event?.code ?? null))
    })
  }

  get isOpen(): boolean {
    return this.#provider.wsconnected
  }

  connect(): void {
    this.#provider.connect()
  }

  /** Closes the socket, if there is one; `onClose` follows. */
  disconnect(): void {
    this.#provider.disconnect()
  }

  /** Sends one of our frames; says whether there was a way to. */
  send<F extends JsonFrame>(frame: F, payload: JsonPayload<F>): boolean {
    return this.#sendBytes(encodeJson(frame, payload))
  }

  sendBarrier(token: number): void {
    this.#sendBytes(encodeBarrier(token))
  }

  destroy(): void {
    const { doc, awareness } = this.#options
    doc.off('update', this.#sendUpdate)
    awareness.off('update', this.#sendAwareness)
    this.#provider.destroy()
  }

  #handleFrames(): void {
    const provider = this.#provider
    const { events } = this.#options
    const handlers = provider.messageHandlers
    const readSync = handlers[FRAME.sync]
    if (!readSync) throw new Error('y-websocket reads no sync frames')
    handlers[FRAME.sync] = (encoder, decoder, ...rest) => {
      const isQuestion = decoding.peekVarUint(decoder) === messageYjsSyncStep1
      readSync(encoder, decoder, ...rest)
      if (!isQuestion) return
      // The provider sends the answer when this returns; what is edited from now on may follow it.
      this.#answered = true
      queueMicrotask(() => this.#tellWhenSynced())
    }
    handlers[FRAME.barrier] = (_encoder, decoder) => events.onBarrier(decodeBarrier(decoder))
    for (const frame of OUR_FRAMES) handlers[frame] = (_encoder, decoder) => events.onFrame(frame, decoder)
    provider.messageHandlers = handlers.map((handle) => {
      if (!handle) return handle
      return (...frame: Parameters<typeof handle>) => {
        events.onHeard()
        handle(...frame)
      }
    })
  }

  #tellWhenSynced(): void {
    if (this.#told || !this.#answered || !this.#provider.synced) return
    this.#told = true
    this.#options.events.onSynced()
  }

  readonly #sendUpdate = (update: Uint8Array, origin: unknown) => {
    if (origin === this.#provider || !this.#answered) return
    if (origin === this.#options.keptOrigin) {
      // Another tab's edits under its own client id: only an answer to the server's question may carry them.
      this.#provider.disconnect()
      return
    }
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, FRAME.sync)
    writeUpdate(encoder, update)
    this.#sendBytes(encoding.toUint8Array(encoder))
  }

  readonly #sendAwareness = ({ added, updated, removed }: Record<'added' | 'updated' | 'removed', number[]>) => {
    const { awareness } = this.#options
    if (![added, updated, removed].some((ids) => ids.includes(awareness.clientID))) return
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, FRAME.awareness)
    encoding.writeVarUint8Array(encoder, encodeAwarenessUpdate(awareness, [awareness.clientID]))
    this.#sendBytes(encoding.toUint8Array(encoder))
  }

  #sendBytes(bytes: Uint8Array): boolean {
    const { ws, wsconnected } = this.#provider
    if (!wsconnected || ws?.readyState !== 1) return false
    ws.send(bytes as Uint8Array<ArrayBuffer>)
    return true
  }
}
