// The board's document: clients' updates in, one document, what others still lack out. Knows no store, and lets no Y.Doc out.
// Invariants: no update touches the document unless the guard took it; nothing is ever left pending in it; what it
// announces are the bytes Yjs itself wrote, in the order applied. `onUpdate` is told of each change once.
import { isShape } from '@keha/shared/board/boxes.ts'
import { readRecord } from '@keha/shared/board/document.ts'
import { guardUpdate, type WriteKind } from '@keha/shared/board/guard.ts'
import { migrateDocument } from '@keha/shared/board/migrate.ts'
import { type BoardContents, readBoard } from '@keha/shared/board/readBoard.ts'
import { restoreFirstRecords, sweepFacets } from '@keha/shared/board/repair.ts'
import type { UpdateProblem } from '@keha/shared/board/updateReader.ts'
import { type DeletedRecord, recordsToKeep } from '@keha/shared/recovery/deleted.ts'
import type { TLRecord, TLShape } from '@tldraw/tlschema'
import * as Y from 'yjs'
import type { ClientIds } from './ClientIds.ts'
import type { Clock } from './Clock.ts'
import type { DeletionWatch } from './DeletionWatch.ts'
import type { Line } from './Line.ts'
import { RoomDocument } from './RoomDocument.ts'
import { EMPTY_UPDATE, syncMessage } from './serverMessage.ts'
import { type SlimUpTo, slimDocument } from './slimDocument.ts'
import { Trimming, type TrimmingLeft } from './Trimming.ts'
import { UpdateLog } from './UpdateLog.ts'

/** Early updates kept for one line, bytes; a person types for seconds, not minutes, before the answer comes. */
const MAX_EARLY_BYTES = 256 * 1024
/** Above it a newcomer is better off with a fresh encoding than with the log. */
const MAX_TAIL_UPDATES = 500
const MAX_DIFFS = 64
/** Items of the document gone through at once when memory is given back: some milliseconds. */
const SLIMMED_AT_ONCE = 3_000
/** As many times as memory was given back without anybody having needed the document, it is packed: a minute. */
const TRIMS_UNTIL_PACKED = 12

const WAITS_FOR_STEP2: ReadonlySet<UpdateProblem> = new Set(['gap', 'unknown-dependency', 'unknown-delete'])

/** Why an update was not taken. */
export type WriteProblem = UpdateProblem | 'too-many-deletions'

const isShapeId = (id: string): boolean => id.startsWith('shape:')

export interface DocumentUpdate {
  readonly update: Uint8Array
  readonly message: Uint8Array
  readonly index: number
  readonly by: Line | null
  /** What a client's update took off the board, as it was. */
  readonly gone: readonly DeletedRecord[]
}

export interface DocumentChannelOptions {
  readonly doc: Y.Doc
  readonly scaffold: readonly TLRecord[]
  readonly clock: Clock
  readonly ids: ClientIds
  readonly watch: Pick<DeletionWatch, 'mayDelete'>
  readonly isSomeoneBehind: () => boolean
  /** Told of each change once. */
  readonly onUpdate: (update: DocumentUpdate) => void
}

export class DocumentChannel {
  readonly #document: RoomDocument
  readonly log = new UpdateLog()
  readonly #ids: ClientIds
  #whole: { message: Uint8Array; upTo: number } | null = null
  /** Somebody got the whole board since memory was last given back. */
  #wholeAsked = false
  /** End of the log when memory was last given back. */
  #quietSince = -1
  /** Times in a row that memory was given back and the document was not needed in between. */
  #trimsUnused = 0
  readonly #trimming: Trimming
  readonly #slimUpTo: SlimUpTo = new Map()
  #isSlimming = false
  readonly #diffs = new Map<string, Uint8Array>()
  readonly #watch: DocumentChannelOptions['watch']
  readonly #onUpdate: DocumentChannelOptions['onUpdate']
  /** While a client's update is applied: the records it deletes. */
  #going: readonly DeletedRecord[] = []

  constructor({ doc, scaffold, clock, ids, watch, isSomeoneBehind, onUpdate }: DocumentChannelOptions) {
    this.#ids = ids
    this.#watch = watch
    this.#onUpdate = onUpdate
    this.#trimming = new Trimming(clock, () => this.#trim(isSomeoneBehind()))
    this.#trimming.soon()
    this.#document = new RoomDocument(doc, (unpacked) => {
      this.#trimsUnused = 0
      this.#slimUpTo.clear()
      this.#listenTo(unpacked)
      this.#trimming.soon()
    })
    this.#listenTo(doc)
    migrateDocument(doc)
    restoreFirstRecords(doc)
    sweepFacets(doc, scaffold)
  }

  /** The room's own question: what do you have that I lack? */
  question(): Uint8Array {
    return syncMessage('step1', this.#document.stateVector())
  }

  /** What a client with this state vector lacks, the last message being a step 2. */
  answer(vector: Uint8Array): readonly Uint8Array[] {
    return vector.length <= 1 ? this.#everything() : [this.#diff(vector)]
  }

  /** Everything from an index of the log on, or the whole board where the log does not reach back. */
  from(index: number): readonly Uint8Array[] {
    return this.log.since(index) ?? this.#everything()
  }

  /** Takes an update of a client: null, or why not. Throws only where the document can no longer be trusted. */
  take(line: Line, update: Uint8Array, kind: WriteKind): WriteProblem | null {
    const problem = this.#takeOne(line, update, kind)
    if (kind === 'live') return problem
    for (const early of line.early.splice(0)) {
      const late = this.#takeOne(line, early, 'live')
      if (late) return late
    }
    return problem
  }

  /** Whether an update would change anything; for those who may not. */
  wouldChange(update: Uint8Array): boolean {
    if (this.#document.hasAllOf(update)) return false
    const verdict = guardUpdate(update, { doc: this.#doc, kind: 'answer', mayWrite: () => true })
    return !verdict.ok || verdict.changes
  }

  /** Whether the document holds anything written under this client id. */
  knows(id: number): boolean {
    return this.#document.knows(id)
  }

  record(id: string): TLRecord | undefined {
    return readRecord(this.#doc, id)
  }

  /** Those of the document alone, without the scaffold's. */
  shapes(): readonly TLShape[] {
    return [...this.contents([]).records.values()].filter(isShape)
  }

  contents(scaffold: readonly TLRecord[]): BoardContents {
    return readBoard(this.#doc, scaffold)
  }

  /** A change of the server's own. */
  write(change: (doc: Y.Doc) => void): void {
    const doc = this.#doc
    doc.transact(() => change(doc), null)
  }

  end(): void {
    this.#trimming.end()
    this.#document.destroy()
  }

  /** The document for now: after the call that asked for it there may be another one. */
  get #doc(): Y.Doc {
    this.#trimsUnused = 0
    return this.#document.unpacked
  }

  /** Gives back what nobody asked for since the last time, then bit by bit what the document does not use, at last the document. */
  #trim(isSomeoneBehind: boolean): TrimmingLeft {
    if (!this.#isSlimming) this.#forget(isSomeoneBehind)
    this.#isSlimming = !this.#document.isPacked && slimDocument(this.#document.unpacked, this.#slimUpTo, SLIMMED_AT_ONCE)
    if (this.#isSlimming) return 'more'
    this.#trimsUnused += 1
    if (this.#trimsUnused > TRIMS_UNTIL_PACKED) this.#document.pack()
    return this.#document.isPacked && !this.#whole && this.log.isEmpty ? 'nothing' : 'later'
  }

  #listenTo(doc: Y.Doc): void {
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      const message = syncMessage('update', update)
      const index = this.log.end
      this.log.add(message)
      this.#diffs.clear()
      this.#trimming.soon()
      this.#onUpdate({ update, message, index, by: (origin ?? null) as Line | null, gone: origin ? this.#going : [] })
    })
  }

  #forget(isSomeoneBehind: boolean): void {
    if (!this.#wholeAsked) this.#whole = null
    this.#wholeAsked = false
    this.#diffs.clear()
    if (this.#quietSince === this.log.end && !isSomeoneBehind && !this.#whole) this.log.clear()
    this.#quietSince = this.log.end
  }

  #takeOne(line: Line, update: Uint8Array, kind: WriteKind): WriteProblem | null {
    if (this.#document.hasAllOf(update)) return null
    const doc = this.#doc
    const mayWrite = (id: number) => (kind === 'live' ? this.#ids.mayClaim(id, line) : !this.#ids.isOthers(id, line))
    const verdict = guardUpdate(update, { doc, kind, mayWrite })
    if (!verdict.ok) return this.#keepEarly(line, update, verdict.problem) ? null : verdict.problem
    if (!verdict.changes) return null
    if (kind === 'live') for (const id of verdict.writers) if (!this.#ids.claim(id, line)) return 'foreign-client'
    const shapes = verdict.deletes.filter(isShapeId).length
    if (shapes > 0 && !this.#watch.mayDelete(line.person.id, shapes)) return 'too-many-deletions'
    this.#going = recordsToKeep(doc, verdict.deletes)
    Y.applyUpdate(doc, update, line)
    this.#going = []
    if (doc.store.pendingStructs || doc.store.pendingDs) throw new Error('the guard let an incomplete update through')
    restoreFirstRecords(doc)
    return null
  }

  /** A client that returns may write before it has answered what it has; its update then waits for that answer. */
  #keepEarly(line: Line, update: Uint8Array, problem: UpdateProblem): boolean {
    if (!line.awaitsStep2 || !WAITS_FOR_STEP2.has(problem)) return false
    if (line.early.reduce((sum, early) => sum + early.length, update.length) > MAX_EARLY_BYTES) return false
    line.early.push(update)
    return true
  }

  /** The whole board, encoded now and then, and the log after it: a herd of newcomers shares the same bytes. */
  #everything(): readonly Uint8Array[] {
    this.#wholeAsked = true
    this.#trimming.soon()
    const tail = this.#whole && this.log.since(this.#whole.upTo)
    if (this.#whole && tail && tail.length <= MAX_TAIL_UPDATES) return [this.#whole.message, ...tail, syncMessage('step2', EMPTY_UPDATE)]
    this.#whole = { message: syncMessage('update', this.#document.whole()), upTo: this.log.end }
    return [this.#whole.message, syncMessage('step2', EMPTY_UPDATE)]
  }

  #diff(vector: Uint8Array): Uint8Array {
    const key = Buffer.from(vector).toString('latin1')
    const ready = this.#diffs.get(key)
    if (ready) return ready
    const message = syncMessage('step2', this.#document.since(vector))
    if (this.#diffs.size < MAX_DIFFS) this.#diffs.set(key, message)
    this.#trimming.soon()
    return message
  }
}
