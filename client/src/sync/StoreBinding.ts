// Binds tldraw's store to the board's document and scaffold (docs/decisions/0004-binding.md). The one place that writes
// people's changes into the document and others' into the store.
// Invariants: what a person did is written as it is at the flush, part by part, so that it never carries over others'
// parts; a part that waits to be written is not overwritten from the document; text with an open editor is left to that
// editor; a bad record never reaches the store; the scaffold is never written into the document.
import { hasText, recordsOf, textKey, writeRecord, writeText, xyKey } from '@keha/shared/board/document.ts'
import { isEqual, type TLRecord, type TLRichText, type TLShape, type TLStore } from 'tldraw'
import * as Y from 'yjs'
import { facetsChanged } from './facetsChanged.ts'
import { LiveRecords } from './LiveRecords.ts'
import type { Cancel, Clock } from './linePorts.ts'
import { DERIVED, LOCAL, TRACKED } from './origins.ts'
import { PendingWrites, TEXT, WHOLE } from './PendingWrites.ts'
import { recordFacet } from './partFacets.ts'
import { partsOf, withParts, XY } from './recordKeys.ts'
import { isField } from './ScaffoldEdits.ts'
import { StoreMerge } from './StoreMerge.ts'
import { type PartChange, UndoHistory } from './UndoHistory.ts'

/** Sixteen writes a second: a drag looks alive to others and leaves little behind. */
const FLUSH_MS = 60
/** A freehand line is written whole each time, so while it is drawn it is written less often. */
const DRAWING_FLUSH_MS = 200
const SOON_MS = 1
/** Page and document are the server's to write. */
const WRITTEN_TYPES = ['shape', 'binding', 'asset'] as const

export interface ScaffoldView {
  /** The record as this person's canvas shows it: locked, unless they may change it now. */
  readonly show: (record: TLRecord) => TLRecord
  /** A person changed or removed a scaffold record on their canvas. */
  readonly changed: (id: string) => void
  readonly isEditing: () => boolean
  /** Whether a change of it is on its way, so that the canvas is ahead of the session. */
  readonly isAhead: (id: string) => boolean
}

export interface StoreBindingOptions {
  readonly store: TLStore
  readonly doc: Y.Doc
  readonly clock: Clock
  /** False for those who may only look: then even what tldraw derives is not written. */
  readonly mayWrite: () => boolean
  readonly scaffold: ScaffoldView
  readonly onHistory: () => void
}

export class StoreBinding {
  readonly history: UndoHistory
  readonly #options: StoreBindingOptions
  readonly #records: Y.Map<unknown>
  readonly #live: LiveRecords
  readonly #pending = new PendingWrites()
  readonly #merge: StoreMerge
  readonly #off: Cancel[] = []
  readonly #drawnMs = new Map<string, number>()
  #timer: { readonly cancel: Cancel; readonly atMs: number } | null = null
  /** The shape whose text an open editor writes straight into the document. */
  #openText: string | null = null
  #writing = false

  constructor(options: StoreBindingOptions) {
    this.#options = options
    const { store, doc } = options
    this.#records = recordsOf(doc)
    this.#live = new LiveRecords(this.#records)
    this.#merge = new StoreMerge(store, (id, problem) => this.#live.quarantine.set(id, problem))
    const onCanvas = {
      mayChange: options.scaffold.isEditing,
      current: (id: string) => store.get(id as TLRecord['id']),
      put: (id: string, record: TLRecord | undefined) => (record ? store.put([record]) : store.remove([id as TLRecord['id']])),
    }
    this.history = new UndoHistory(doc, onCanvas, options.onHistory)
    for (const type of WRITTEN_TYPES) {
      this.#off.push(
        store.sideEffects.registerAfterCreateHandler(type, (record, source) => source === 'user' && this.#marked(record.id, WHOLE)),
        store.sideEffects.registerAfterDeleteHandler(type, (record, source) => source === 'user' && this.#removed(record)),
        store.sideEffects.registerAfterChangeHandler(type, (before, after, source) => source === 'user' && this.#changed(before, after)),
      )
    }
    this.#records.observeDeep(this.#documentChanged)
    this.#off.push(() => this.#records.unobserveDeep(this.#documentChanged))
  }

  /** Why records of the document are not shown, by id. */
  get quarantine(): ReadonlyMap<string, string> {
    return this.#live.quarantine
  }

  isScaffold(id: string): boolean {
    return this.#live.scaffold(id) !== undefined
  }

  scaffoldRecord(id: string): TLRecord | undefined {
    return this.#live.scaffold(id)
  }

  /** Puts the whole document into the store. */
  load(): void {
    const ids = new Set<string>()
    for (const key of this.#records.keys()) if (!key.includes('/')) ids.add(key)
    this.#read(ids)
  }

  setScaffold(records: readonly TLRecord[]): void {
    this.#read(this.#live.setScaffold(records))
  }

  /** Shows scaffold records as they are by the session: after their rights changed, or a change of them was refused. */
  showScaffold(ids: Iterable<string>): void {
    this.#read(ids)
  }

  /** Writes what waits. `all`: also lines that are still being drawn. */
  flush(all = false): void {
    this.#timer?.cancel()
    this.#timer = null
    const { own, derived } = this.#pending.take((id) => !all && this.#isDrawn(id))
    this.#write(own, false)
    this.#write(derived, true)
    if (!this.#pending.isEmpty) this.#flushIn(DRAWING_FLUSH_MS)
  }

  /** An editor opens on a shape's text: the fragment to bind it to, or null where it has none. */
  openText(id: string): Y.XmlFragment | null {
    this.flush(true)
    const record = this.#live.shown(id)
    if (!record || !hasText(record) || (this.isScaffold(id) && !isField(record))) return null
    const fragment = this.#records.get(textKey(id))
    if (fragment instanceof Y.XmlFragment) this.#openText = id
    else if (isField(record) && this.#options.mayWrite()) {
      this.#textInto(id, (record as TextShape).props.richText)
      return this.openText(id)
    } else return null
    return fragment
  }

  /** The editor is closed: from here on the text comes from the document again. */
  closeText(id: string): void {
    if (this.#openText !== id) return
    this.#openText = null
    this.#off.push(this.#options.clock.after(SOON_MS, () => this.#read([id])))
  }

  destroy(): void {
    this.flush(true)
    for (const off of this.#off.splice(0)) off()
    this.history.destroy()
  }

  // From the store to the document ---------------------------------------------------------------------------------

  #marked(id: string, part: string): void {
    if (this.isScaffold(id)) {
      if (!this.#merge.isMerging) this.#options.scaffold.changed(id)
      return
    }
    if (!this.#options.mayWrite()) return
    this.#pending.mark(id, part, this.#merge.isMerging)
    this.#flushIn(part === WHOLE ? SOON_MS : FLUSH_MS)
  }

  #removed(record: TLRecord): void {
    if (this.isScaffold(record.id) && !this.#merge.isMerging) this.history.scaffoldChanged(record.id, record, undefined)
    this.#marked(record.id, WHOLE)
  }

  #changed(before: TLRecord, after: TLRecord): void {
    if (this.isScaffold(after.id) && !isField(after) && !this.#merge.isMerging) this.history.scaffoldChanged(after.id, before, after)
    const parts = partsOf(after)
    const old = partsOf(before)
    for (const key of new Set([...old.keys(), ...parts.keys()])) if (!isEqual(old.get(key), parts.get(key))) this.#marked(after.id, key)
    if (hasText(after) && !isEqual((before as TextShape).props.richText, (after as TextShape).props.richText))
      this.#textChanged(after as TextShape)
  }

  #textChanged(shape: TextShape): void {
    const { id } = shape
    if (this.#openText === id) return
    if (this.isScaffold(id) && !isField(shape)) this.#marked(id, TEXT)
    else if (!this.#options.mayWrite()) return
    else if (this.#records.get(textKey(id)) instanceof Y.XmlFragment || isField(shape)) this.#textInto(id, shape.props.richText)
    else this.#marked(id, TEXT)
  }

  #textInto(id: string, richText: TLRichText): void {
    this.#own(this.#merge.isMerging ? DERIVED : TRACKED, () => {
      const known = this.#records.get(textKey(id))
      if (known instanceof Y.XmlFragment) return writeText(this.#options.doc, known, richText)
      const fragment = new Y.XmlFragment()
      this.#records.set(textKey(id), fragment)
      writeText(this.#options.doc, fragment, richText)
    })
  }

  #flushIn(delayMs: number): void {
    const { clock } = this.#options
    const atMs = clock.nowMs() + delayMs
    if (this.#timer && this.#timer.atMs <= atMs) return
    this.#timer?.cancel()
    this.#timer = { atMs, cancel: clock.after(delayMs, () => this.flush()) }
  }

  #isDrawn(id: string): boolean {
    const record = this.#options.store.get(id as TLRecord['id'])
    if (record?.typeName !== 'shape' || (record.props as { isComplete?: boolean }).isComplete !== false) {
      this.#drawnMs.delete(id)
      return false
    }
    const nowMs = this.#options.clock.nowMs()
    const lastMs = this.#drawnMs.get(id)
    if (lastMs !== undefined && Math.abs(nowMs - lastMs) < DRAWING_FLUSH_MS) return true
    this.#drawnMs.set(id, nowMs)
    return false
  }

  #write(pending: ReadonlyMap<string, ReadonlySet<string>>, derived: boolean): void {
    if (pending.size === 0) return
    const created: string[] = []
    const removed: string[] = []
    const changes: PartChange[] = []
    this.#own(derived ? DERIVED : LOCAL, () => {
      for (const [id, parts] of pending) {
        const record = this.#options.store.get(id as TLRecord['id'])
        if (this.isScaffold(id)) continue
        if (!record) {
          if (this.#records.has(id)) removed.push(id)
          continue
        }
        if (!recordFacet(this.#records, id) || this.#live.quarantine.has(id)) {
          if (!this.#records.has(id)) created.push(id)
          writeRecord(this.#options.doc, record)
          this.#live.wrote(id, record)
        } else changes.push(...this.#writeParts(id, record, parts))
      }
    })
    if (derived) this.history.derived(changes)
    else {
      this.history.created(created)
      this.history.changed(changes)
    }
    this.#remove(removed, derived)
  }

  #writeParts(id: string, record: TLRecord, pending: ReadonlySet<string>): readonly PartChange[] {
    const json = recordFacet(this.#records, id) ?? {}
    const xy = this.#records.get(xyKey(id))
    const now = partsOf(record)
    const before = partsOf(json)
    const keys = pending.has(WHOLE) ? new Set([...now.keys(), ...before.keys()]) : pending
    const changes = [...keys].flatMap((key): readonly PartChange[] => {
      if (key === WHOLE || key === TEXT) return []
      const change = { id, key, before: key === XY ? xy : before.get(key), after: now.get(key) }
      return isEqual(change.before, change.after) ? [] : [change]
    })
    const inRecord = changes.filter(({ key }) => key !== XY)
    if (inRecord.length > 0) {
      this.#records.set(
        id,
        withParts(
          json,
          inRecord.map(({ key, after }) => [key, after] as const),
        ),
      )
    }
    for (const { key, after } of changes) if (key === XY) this.#records.set(xyKey(id), after)
    if ((pending.has(TEXT) || pending.has(WHOLE)) && hasText(record) && this.#openText !== id)
      this.#textInto(id, (record as TextShape).props.richText)
    if (changes.some(({ key }) => key === 'parentId' || key === 'fromId' || key === 'toId')) this.#live.wrote(id, record)
    return changes
  }

  #remove(ids: readonly string[], derived: boolean): void {
    if (ids.length === 0) return
    const records = ids.flatMap((id) => this.#live.shown(id) ?? [])
    for (const id of ids) this.#live.wrote(id, undefined)
    const wasWriting = this.#writing
    this.#writing = true
    try {
      if (derived) this.history.removeDerived(ids)
      else this.history.remove(ids, records)
    } finally {
      this.#writing = wasWriting
    }
  }

  #own(origin: symbol, change: () => void): void {
    const wasWriting = this.#writing
    this.#writing = true
    try {
      this.#options.doc.transact(change, origin)
    } finally {
      this.#writing = wasWriting
    }
  }

  // From the document to the store ---------------------------------------------------------------------------------

  readonly #documentChanged = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[]) => {
    if (this.#writing) return
    const ids = new Set<string>()
    for (const [id, facets] of facetsChanged(events, this.#records)) {
      if (id === this.#openText && facets.size === 1 && facets.has('text')) continue
      ids.add(id)
    }
    this.#read(ids)
  }

  #read(ids: Iterable<string>): void {
    const changed = new Set(ids)
    if (changed.size === 0) return
    const moved = this.#live.read(changed)
    const puts = new Map<string, TLRecord>()
    const removes = new Set<string>()
    for (const id of changed) this.#show(id, puts, removes)
    if (moved) for (const id of [...this.#live.ids]) if (!changed.has(id)) this.#place(id, puts, removes)
    this.#merge.apply([...puts.values()], [...removes])
  }

  #show(id: string, puts: Map<string, TLRecord>, removes: Set<string>): void {
    const { store, scaffold } = this.#options
    const old = store.get(id as TLRecord['id'])
    const record = this.#live.shown(id)
    if (!record) {
      if (old && !this.#pending.of(id).has(WHOLE)) removes.add(id)
      if (!this.#records.has(id)) this.#pending.drop(id)
      return
    }
    if (this.isScaffold(id)) {
      if (!scaffold.isAhead(id)) puts.set(id, this.#sameText(id, scaffold.show(record), old))
      return
    }
    const pending = this.#pending.of(id)
    if (pending.has(WHOLE)) return
    puts.set(id, this.#sameText(id, old ? withWaiting(record, old, pending) : record, old))
  }

  /** A record that did not change itself, but what it hangs on did. */
  #place(id: string, puts: Map<string, TLRecord>, removes: Set<string>): void {
    const old = this.#options.store.get(id as TLRecord['id'])
    const record = this.#live.shown(id)
    const isPlaced =
      old !== undefined && record !== undefined && (record.typeName !== 'shape' || (old as TLShape).parentId === record.parentId)
    if (isPlaced || old === record) return
    this.#show(id, puts, removes)
    // Its arrow was changed in the store alone while the binding was away.
    if (record?.typeName === 'binding') this.#show(record.fromId, puts, removes)
  }

  /** An equal text stays the same object, and an open editor's text is the editor's: else it would be set anew. */
  #sameText(id: string, record: TLRecord, old: TLRecord | undefined): TLRecord {
    if (!old || !hasText(record) || !hasText(old)) return record
    const { richText } = (old as TextShape).props
    if (id !== this.#openText && !isEqual(richText, (record as TextShape).props.richText)) return record
    return { ...record, props: { ...(record as TextShape).props, richText } } as TLShape
  }
}

type TextShape = TLShape & { readonly props: { readonly richText: TLRichText } }

/** The document's record with those parts of the store's that wait to be written. */
function withWaiting(record: TLRecord, old: TLRecord, pending: ReadonlySet<string>): TLRecord {
  if (pending.size === 0) return record
  const parts = partsOf(old)
  const waiting = [...pending].filter((key) => key !== TEXT).map((key) => [key, parts.get(key)] as const)
  const next = withParts(record, waiting)
  if (!pending.has(TEXT)) return next
  return { ...next, props: { ...(next as TextShape).props, richText: (old as TextShape).props.richText } } as TLShape
}
