// For tests: a server of one board behind a WebSocket class, on a manual clock. Refuses what the real guard refuses: an
// update that does not follow on from what it has.
import { newBoardDocument } from '@keha/shared/board/document.ts'
import type { Code } from '@keha/shared/codes.ts'
import type { BoardId, ParticipantId } from '@keha/shared/ids.ts'
import { CommandFrame, decodeJson, encodeBarrier, encodeJson, FRAME, type Notice, PROTOCOL_VERSION } from '@keha/shared/protocol.ts'
import { type SessionEvent, type SessionView, viewOf } from '@keha/shared/session/model/session.ts'
import { emptySession, evolve } from '@keha/shared/session/session.ts'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { messageYjsSyncStep1, messageYjsSyncStep2, writeSyncStep1, writeSyncStep2, writeUpdate } from 'y-protocols/sync'
import * as Y from 'yjs'
import type { BoardStorage, KeptDocument, LinePorts, Network } from './linePorts.ts'
import { ManualClock, seededRandom } from './ManualClock.ts'

export const BOARD = 'aaaabbbbcccc' as BoardId
export const ME = 'paaaabbbbcccc' as ParticipantId

/** Enough of a WebSocket for y-websocket. */
export class FakeSocket {
  binaryType = 'arraybuffer'
  readyState = 0
  readonly OPEN = 1
  onopen: (() => void) | null = null
  onmessage: ((event: { data: Uint8Array }) => void) | null = null
  onclose: ((event: { code: number; reason: string }) => void) | null = null
  onerror: (() => void) | null = null
  readonly url: URL
  readonly #server: FakeBoardServer

  constructor(server: FakeBoardServer, url: string) {
    this.#server = server
    this.url = new URL(url)
  }

  send(bytes: Uint8Array): void {
    if (this.readyState === 1) this.#server.receive(this, bytes)
  }

  close(): void {
    this.ended(1000)
  }

  ended(code: number): void {
    if (this.readyState === 3) return
    this.readyState = 3
    this.#server.sockets.delete(this)
    this.onclose?.({ code, reason: '' })
  }

  hears(bytes: Uint8Array): void {
    if (this.readyState === 1) this.onmessage?.({ data: bytes })
  }
}

export class FakeBoardServer {
  readonly clock: ManualClock
  epoch = 'e1'
  doc: Y.Doc = newBoardDocument({ epoch: 'e1', records: [], clientId: 1 })
  session: SessionView = viewOf(emptySession)
  readonly sockets = new Set<FakeSocket>()
  /** Addresses asked for, in order. */
  readonly asked: URL[] = []
  readonly commands: { readonly id: string; readonly command: unknown }[] = []
  /** Whether sockets open, barriers are answered, the server asks what the client has, commands are answered. */
  opens = true
  saves = true
  questions = true
  answers = true
  /** Why edits are refused, where they are. */
  refuses: Code | null = null
  clockAheadMs = 0
  /** Nothing is said any more, as when a cable is cut. */
  mute = false

  constructor(clock = new ManualClock()) {
    this.clock = clock
  }

  readonly WebSocket: typeof globalThis.WebSocket = ((server: FakeBoardServer) =>
    class {
      constructor(url: string) {
        const socket = new FakeSocket(server, url)
        server.#arrives(socket)
        // biome-ignore lint/correctness/noConstructorReturn: the fake stands in for the class.
        return socket as never
      }
    })(this) as never

  #arrives(socket: FakeSocket): void {
    this.asked.push(socket.url)
    this.clock.after(5, () => {
      if (socket.readyState !== 0) return
      if (!this.opens) return socket.ended(1006)
      if (this.mute) return
      socket.readyState = 1
      this.sockets.add(socket)
      socket.onopen?.()
      if (socket.url.searchParams.get('epoch') !== this.epoch) return socket.ended(4409)
      if (this.questions) this.ask(socket)
    })
  }

  ask(socket: FakeSocket): void {
    socket.hears(frame((encoder) => writeSyncStep1(encoder, this.doc)))
  }

  receive(socket: FakeSocket, bytes: Uint8Array): void {
    if (this.mute) return
    const decoder = decoding.createDecoder(bytes)
    const type = decoding.readVarUint(decoder)
    const reply = (message: Uint8Array) => this.clock.after(1, () => !this.mute && socket.hears(message))
    switch (type) {
      case FRAME.sync:
        this.#sync(socket, decoder, reply)
        return
      case FRAME.barrier: {
        const token = decoding.readVarUint(decoder)
        if (this.saves) reply(encodeBarrier(token))
        return
      }
      case FRAME.hello: {
        const { seq } = decodeJson(FRAME.hello, decoder)
        if (seq > 0) return void reply(this.#welcome({ kind: 'missed', events: this.#events.filter((event) => event.seq > seq) }))
        return void reply(this.#welcome({ kind: 'whole', view: this.session }))
      }
      case FRAME.command: {
        const { id, command } = CommandFrame.parse(decodeJson(FRAME.command, decoder))
        this.commands.push({ id, command })
        if (this.answers) reply(encodeJson(FRAME.reply, { ok: true, id }))
        return
      }
      case FRAME.clock: {
        const { t0 } = decodeJson(FRAME.clock, decoder)
        const serverTimeMs = this.clock.nowMs() + this.clockAheadMs
        reply(encodeJson(FRAME.clock, { t0, serverTimeMs }))
      }
    }
  }

  readonly #events: { seq: number; atMs: number; by: null; event: SessionEvent }[] = []

  /** Something happens in the session; `told: false` keeps it from those who are connected. */
  happens(event: SessionEvent, told = true): void {
    const envelope = { seq: this.session.seq + 1, atMs: 0, by: null, event }
    this.session = evolve(this.session, envelope)
    this.#events.push(envelope)
    if (told) this.tell(encodeJson(FRAME.events, [envelope]))
  }

  notice(notice: Notice): void {
    this.tell(encodeJson(FRAME.notice, notice))
  }

  tell(bytes: Uint8Array): void {
    for (const socket of [...this.sockets]) socket.hears(bytes)
  }

  /** Every socket ends with this code. */
  cut(code = 1006): void {
    for (const socket of [...this.sockets]) socket.ended(code)
  }

  /** Somebody else writes. */
  write(change: (doc: Y.Doc) => void): void {
    const before = Y.encodeStateVector(this.doc)
    this.doc.transact(() => change(this.doc))
    this.tell(frame((encoder) => writeUpdate(encoder, Y.encodeStateAsUpdate(this.doc, before))))
  }

  #welcome(session: { kind: 'whole'; view: SessionView } | { kind: 'missed'; events: never[] | object[] }): Uint8Array {
    const serverTimeMs = this.clock.nowMs() + this.clockAheadMs
    return encodeJson(FRAME.welcome, {
      version: PROTOCOL_VERSION,
      epoch: this.epoch,
      you: { id: ME, role: 'facilitator' },
      serverTimeMs,
      session: session as never,
    })
  }

  #sync(socket: FakeSocket, decoder: decoding.Decoder, reply: (bytes: Uint8Array) => void): void {
    const step = decoding.readVarUint(decoder)
    const payload = decoding.readVarUint8Array(decoder)
    if (step === messageYjsSyncStep1) {
      reply(frame((encoder) => writeSyncStep2(encoder, this.doc, payload)))
      return
    }
    if (this.refuses && step !== messageYjsSyncStep2) {
      socket.hears(encodeJson(FRAME.notice, { kind: 'refused', code: this.refuses }))
      socket.ended(4422)
      return
    }
    const trial = new Y.Doc()
    Y.applyUpdate(trial, Y.encodeStateAsUpdate(this.doc))
    Y.applyUpdate(trial, payload)
    if (trial.store.pendingStructs || trial.store.pendingDs) {
      socket.ended(4422)
      return
    }
    Y.applyUpdate(this.doc, payload)
    if (step === messageYjsSyncStep2) return
    for (const other of this.sockets) if (other !== socket) other.hears(frame((encoder) => writeUpdate(encoder, payload)))
  }
}

function frame(write: (encoder: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, FRAME.sync)
  write(encoder)
  return encoding.toUint8Array(encoder)
}

/** Keeps documents as long as the test runs. */
export class MemoryStorage implements BoardStorage {
  readonly documents = new Map<string, Uint8Array>()
  readonly unsaved = new Map<string, readonly string[]>()
  aside: Parameters<BoardStorage['putAside']>[1] = []

  async open(board: BoardId, epoch: string, doc: Y.Doc): Promise<KeptDocument> {
    const name = `${board}/${epoch}`
    const origin = Symbol('kept')
    const kept = this.documents.get(name)
    if (kept) Y.transact(doc, () => Y.applyUpdate(doc, kept), origin, false)
    const keep = () => this.documents.set(name, Y.encodeStateAsUpdate(doc))
    doc.on('update', keep)
    return {
      origin,
      unsaved: async () => this.unsaved.get(name) ?? [],
      setUnsaved: (ids) => this.unsaved.set(name, ids),
      close: () => doc.off('update', keep),
      forget: async () => {
        doc.off('update', keep)
        this.documents.delete(name)
        this.unsaved.delete(name)
      },
    }
  }

  async olderEpochs(board: BoardId, current: string): Promise<readonly string[]> {
    return [...this.documents.keys()]
      .flatMap((name) => (name.startsWith(`${board}/`) ? [name.slice(board.length + 1)] : []))
      .filter((epoch) => epoch !== current)
  }

  async forget(board: BoardId): Promise<void> {
    for (const name of this.documents.keys()) if (name.startsWith(`${board}/`)) this.documents.delete(name)
    this.aside = []
  }

  drop(board: BoardId, epoch: string): void {
    this.documents.delete(`${board}/${epoch}`)
  }

  setAside(): typeof this.aside {
    return this.aside
  }

  putAside(_board: BoardId, records: typeof this.aside): void {
    this.aside = records
  }
}

export class FakeNetwork implements Network {
  #online = true
  readonly #listeners = new Set<(online: boolean) => void>()

  online(): boolean {
    return this.#online
  }

  onChange(listener: (online: boolean) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  turn(online: boolean): void {
    this.#online = online
    for (const listener of this.#listeners) listener(online)
  }
}

export function fakePorts(
  server: FakeBoardServer,
  storage: BoardStorage = new MemoryStorage(),
  network: Network = new FakeNetwork(),
): LinePorts {
  return {
    clock: server.clock,
    random: seededRandom(1),
    network,
    storage,
    syncUrl: 'ws://fake/sync',
    WebSocket: server.WebSocket,
    askEpoch: async () => server.epoch,
  }
}
