// The room's Y.Doc, packed while nobody needs it: a board that is only looked at costs its bytes, a twentieth of its objects.
// Packed, it still answers what newcomers and those who return ask; whatever else needs it unpacks it, in the time that
// opening the board took (docs/decisions/0010-joins-and-memory.md).
// Invariants: unpacked it holds, encodes and refuses what it did before; nobody keeps the Y.Doc longer than the call.
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import * as Y from 'yjs'
import { EMPTY_UPDATE } from './serverMessage.ts'

interface Packed {
  /** The whole document as one update, deflated. */
  readonly update: Uint8Array
  readonly vector: Uint8Array
  /** What the vector says. */
  readonly state: ReadonlyMap<number, number>
  /** The update of one who has all of it: nothing but what is deleted. */
  readonly nothingNew: Uint8Array
}

export class RoomDocument {
  readonly #clientId: number
  readonly #onUnpacked: (doc: Y.Doc) => void
  #doc: Y.Doc | null
  #packed: Packed | null = null

  /** `onUnpacked` is given each Y.Doc that is not the first one. */
  constructor(doc: Y.Doc, onUnpacked: (doc: Y.Doc) => void) {
    this.#doc = doc
    this.#clientId = doc.clientID
    this.#onUnpacked = onUnpacked
  }

  get isPacked(): boolean {
    return this.#packed !== null
  }

  get unpacked(): Y.Doc {
    return this.#doc ?? this.#unpack()
  }

  /** Call between transactions. About 6 µs a note. */
  pack(): void {
    const doc = this.#doc
    if (!doc) return
    const vector = Y.encodeStateVector(doc)
    this.#packed = {
      update: deflateRawSync(Y.encodeStateAsUpdate(doc), { level: 1 }),
      vector,
      state: Y.decodeStateVector(vector),
      nothingNew: Y.encodeStateAsUpdate(doc, vector),
    }
    doc.destroy()
    this.#doc = null
  }

  stateVector(): Uint8Array {
    return this.#packed?.vector ?? Y.encodeStateVector(this.unpacked)
  }

  /** The whole document as one update. */
  whole(): Uint8Array {
    return this.#packed ? inflateRawSync(this.#packed.update) : Y.encodeStateAsUpdate(this.unpacked)
  }

  /** What is lacking where there is this state vector, as an update. */
  since(vector: Uint8Array): Uint8Array {
    if (this.#packed && covers(Y.decodeStateVector(vector), this.#packed.state)) return this.#packed.nothingNew
    return Y.encodeStateAsUpdate(this.unpacked, vector)
  }

  /** Whether it holds anything written under this client id. */
  knows(clientId: number): boolean {
    return this.#packed ? this.#packed.state.has(clientId) : Y.getState(this.unpacked.store, clientId) > 0
  }

  /** Whether it is plain, without unpacking, that an update holds nothing that is not here. */
  hasAllOf(update: Uint8Array): boolean {
    return this.#packed !== null && (isSame(update, EMPTY_UPDATE) || isSame(update, this.#packed.nothingNew))
  }

  /** It is not told of any more, but can still be read. */
  destroy(): void {
    this.#doc?.destroy()
  }

  /** About 20 µs a note. */
  #unpack(): Y.Doc {
    const doc = new Y.Doc()
    doc.clientID = this.#clientId
    doc.transact((transaction) => {
      Y.applyUpdate(doc, this.whole())
      // What others send Yjs tidies (marks in a text), untold, and takes another id where its own comes in it. This is its own.
      transaction.local = true
    })
    this.#packed = null
    this.#doc = doc
    this.#onUnpacked(doc)
    return doc
  }
}

const covers = (one: ReadonlyMap<number, number>, other: ReadonlyMap<number, number>): boolean =>
  [...other].every(([client, clock]) => (one.get(client) ?? 0) >= clock)

const isSame = (one: Uint8Array, other: Uint8Array): boolean => Buffer.compare(one, other) === 0
