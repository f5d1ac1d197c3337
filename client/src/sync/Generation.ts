// One document of the board, from its first load until it is closed or given up: what this computer keeps of it, its
// socket, and which changes of it the server has confirmed. A line has one at a time.
import { PAGE_ID, recordsOf } from '@keha/shared/board/document.ts'
import { SCHEMA_TAG } from '@keha/shared/board/schema.ts'
import type { BoardId } from '@keha/shared/ids.ts'
import type { JsonFrame, JsonPayload } from '@keha/shared/protocol.ts'
import type { Decoder } from 'lib0/decoding'
import * as Y from 'yjs'
import type { SavedStatus } from './BoardLine.ts'
import { BoardSocket } from './BoardSocket.ts'
import type { Cancel, KeptDocument, LinePorts } from './linePorts.ts'
import { ownAwareness } from './ownAwareness.ts'
import { SavedTracker } from './SavedTracker.ts'
import { touchedRecords } from './touchedRecords.ts'

/** The ids of unconfirmed records are kept at most this often: they only matter if the page is gone meanwhile. */
const KEEP_UNSAVED_MS = 300

export interface GenerationOptions {
  readonly boardId: BoardId
  readonly epoch: string
  readonly token: string
  readonly ports: LinePorts
  readonly events: {
    readonly onOpen: () => void
    readonly onSynced: () => void
    readonly onHeard: () => void
    readonly onFrame: (frame: JsonFrame, decoder: Decoder) => void
    readonly onClose: (code: number | null) => void
    readonly onSaved: (saved: SavedStatus) => void
  }
}

export class Generation {
  readonly doc = new Y.Doc()
  readonly awareness = ownAwareness(this.doc)
  readonly #options: GenerationOptions
  #kept: KeptDocument | null = null
  #socket: BoardSocket | null = null
  #saved: SavedTracker | null = null
  #keeping: Cancel | null = null
  #over = false

  constructor(options: GenerationOptions) {
    this.#options = options
  }

  get epoch(): string {
    return this.#options.epoch
  }

  get isOver(): boolean {
    return this.#over
  }

  get isOpen(): boolean {
    return this.#socket?.isOpen ?? false
  }

  get unsaved(): readonly string[] {
    return this.#saved?.unsaved ?? []
  }

  /** Whether there is a board in the document at all. */
  get holdsBoard(): boolean {
    return recordsOf(this.doc).has(PAGE_ID)
  }

  /** Resolves once what this computer kept is in the document; only then may it connect. */
  async load(): Promise<void> {
    const { boardId, epoch, token, ports, events } = this.#options
    const kept = await ports.storage.open(boardId, epoch, this.doc)
    const unsaved = await kept.unsaved()
    if (this.#over) return kept.close()
    this.#kept = kept
    const socket: BoardSocket = new BoardSocket({
      url: ports.syncUrl,
      room: boardId,
      params: { token, epoch, schema: SCHEMA_TAG },
      doc: this.doc,
      awareness: this.awareness,
      keptOrigin: kept.origin,
      WebSocket: ports.WebSocket,
      events: {
        ...events,
        onSynced: () => {
          saved.opened()
          events.onSynced()
        },
        onBarrier: (answered) => saved.answered(answered),
        onClose: (code) => {
          saved.closed()
          events.onClose(code)
        },
      },
    })
    const saved = new SavedTracker({ ask: (asked) => socket.sendBarrier(asked), onChange: () => this.#savedChanged() }, unsaved)
    this.#socket = socket
    this.#saved = saved
    // After the socket's own listener: the edit has left when the barrier is asked.
    this.doc.on('update', (_update: Uint8Array, origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
      if (!transaction.local || origin === kept.origin) return
      const touched = touchedRecords(transaction)
      if (touched.size > 0) saved.changed(touched)
    })
    if (unsaved.length > 0) this.#savedChanged()
  }

  connect(): void {
    this.#socket?.connect()
  }

  disconnect(): void {
    this.#socket?.disconnect()
  }

  send<F extends JsonFrame>(frame: F, payload: JsonPayload<F>): boolean {
    return this.#socket?.send(frame, payload) ?? false
  }

  notSavedSince(nowMs: number | null): void {
    this.#saved?.notSavedSince(nowMs)
  }

  /** Stops; what this computer keeps of it stays. */
  close(): void {
    this.#stop()
    this.#kept?.setUnsaved(this.unsaved)
    this.#kept?.close()
  }

  /** Stops and drops what this computer keeps of it. */
  forget(): void {
    this.#stop()
    this.#kept?.forget().catch((problem: unknown) => console.error('an old document could not be dropped', problem))
  }

  #stop(): void {
    this.#over = true
    this.#keeping?.()
    this.#socket?.destroy()
    this.awareness.destroy()
  }

  #savedChanged(): void {
    if (this.#saved) this.#options.events.onSaved(this.#saved.status)
    this.#keeping ??= this.#options.ports.clock.after(KEEP_UNSAVED_MS, () => {
      this.#keeping = null
      this.#kept?.setUnsaved(this.unsaved)
    })
  }
}
