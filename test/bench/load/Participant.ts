// One person of a load: a line, and a document of its own that makes true updates of what the person does. The document holds
// nothing of the others, as making an update needs nothing of them; what others do is counted, not read.
import { encodeBarrier, encodeJson, FRAME, PROTOCOL_VERSION } from '@keha/shared/protocol.ts'
import * as Y from 'yjs'
import { writeNote } from '../../support/note.ts'
import { type Dialect, type DialectName, dialectOf } from './dialect.ts'
import { nowTicks, type StampReader, stampedPlace, stampedText } from './stamp.ts'
import { Wire } from './Wire.ts'

/** A place at a board that somebody may take: all a client needs to know to connect. */
export interface Seat {
  readonly port: number
  readonly path: string
  readonly board: string
  readonly dialect: DialectName
  /** Speaks our own frames too, as our client does. */
  readonly own: boolean
}

export interface ParticipantOptions {
  /** Number in the stamps. */
  readonly number: number
  readonly stamps?: StampReader
  readonly keep?: (message: Buffer) => void
  /** An edit made at this time is said to be saved now. */
  readonly onSaved?: (editedAtTicks: number) => void
}

export const dialectAt = ({ dialect, board, own }: Seat): Dialect =>
  dialectOf(dialect, board, own ? [encodeJson(FRAME.hello, { version: PROTOCOL_VERSION, seq: 0 })] : [])

export class Participant {
  readonly number: number
  readonly wire: Wire
  readonly doc = new Y.Doc()
  /** Stamped updates sent so far, and when the last one was. */
  sent = 0
  lastTicks = 0
  readonly #dialect: Dialect
  readonly #onSaved: ((ticks: number) => void) | undefined
  #asked: { readonly token: number; readonly ticks: number } | null = null
  #token = 0
  #pointerClock = 0

  constructor(seat: Seat, { number, stamps, keep, onSaved }: ParticipantOptions) {
    this.number = number
    this.#dialect = dialectAt(seat)
    this.#onSaved = onSaved
    const hear = onSaved && ((beginning: Uint8Array) => beginning[0] === FRAME.barrier && this.#saved())
    this.wire = new Wire({ port: seat.port, path: seat.path, dialect: this.#dialect, stamps, keep, hear })
    this.doc.on('update', (update: Uint8Array) => this.wire.send(this.#dialect.update(update)))
  }

  get #note(): string {
    return `shape:load-${this.number}`
  }

  /** Puts the own note on the board; it is dragged and typed into afterwards. */
  begin(): void {
    this.write(this.#note)
  }

  /** Makes a note with a stamped place. */
  write(id: string): number {
    const [x, y] = this.#stamp()
    writeNote(this.doc, { id, text: 'Mitä verkosto tarvitsee?', x, y })
    this.#ask()
    return this.lastTicks
  }

  drag(): void {
    this.doc.getMap('records').set(`${this.#note}/xy`, this.#stamp())
    this.#ask()
  }

  type(): void {
    const fragment = this.doc.getMap('records').get(`${this.#note}/text`)
    const paragraph = fragment instanceof Y.XmlFragment ? fragment.get(0) : undefined
    const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : undefined
    if (text instanceof Y.XmlText) text.insert(text.length, 'a')
  }

  point(): void {
    const at = nowTicks()
    const cursor = { x: 1000 + (at % 997), y: 500 + (at % 499), stamp: stampedText(this.number, at) }
    const state = { user: { name: `Henkilö ${this.number}`, colour: '#2a6f97' }, cursor, selection: [this.#note], tool: 'select' }
    this.#pointerClock += 1
    this.wire.send(this.#dialect.pointer(this.doc.clientID, this.#pointerClock, JSON.stringify(state)))
  }

  #stamp(): [number, number] {
    this.lastTicks = nowTicks()
    this.sent += 1
    const [x, y] = stampedPlace(this.number, this.lastTicks)
    return [x, y]
  }

  /** One barrier on its way at a time, as in our client. */
  #ask(): void {
    if (!this.#onSaved || this.#asked) return
    this.#token += 1
    this.#asked = { token: this.#token, ticks: this.lastTicks }
    this.wire.send(encodeBarrier(this.#token))
  }

  #saved(): void {
    if (this.#asked) this.#onSaved?.(this.#asked.ticks)
    this.#asked = null
  }
}
