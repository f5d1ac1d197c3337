// Undo and redo of this person's own changes, over a document that others change at the same time (docs/decisions/0004).
// Text and removals are undone by Y.UndoManager, part changes part by part: a part is put back only where it still is as
// this person left it, so undo never takes away what somebody else did, nor is blocked by it.
// Invariants: undoing a step makes its redo, and the other way round; a new change of one's own clears redo; what tldraw
// derives joins the step that caused it and never makes one.
import { deleteRecord, readRecord, recordsOf, writeRecord } from '@keha/shared/board/document.ts'
import { isEqual, type TLRecord } from 'tldraw'
import { ySyncPluginKey } from 'y-prosemirror'
import * as Y from 'yjs'
import { DERIVED, TRACKED } from './origins.ts'
import { readPart, writePart } from './partFacets.ts'

/** Keystrokes closer together than this are one step. */
const TYPING_MS = 400
const MAX_STEPS = 500

type StackItem = NonNullable<ReturnType<Y.UndoManager['undo']>>

type Change =
  | { readonly kind: 'part'; readonly id: string; readonly key: string; readonly before: unknown; readonly after: unknown }
  | { readonly kind: 'created'; readonly ids: readonly string[] }
  | { readonly kind: 'removed'; readonly item: StackItem | null; readonly records: readonly TLRecord[] }
  | { readonly kind: 'typed'; readonly item: StackItem }
  | ScaffoldChange

interface ScaffoldChange {
  readonly kind: 'scaffold'
  readonly id: string
  readonly before: TLRecord | undefined
  readonly after: TLRecord | undefined
}

interface Step {
  changes: Change[]
  /** Still taking changes: until the next stopping point. */
  open: boolean
}

/** The scaffold on the canvas, which is not in the document: undone by changing it once more. */
export interface ScaffoldOnCanvas {
  readonly mayChange: () => boolean
  readonly current: (id: string) => TLRecord | undefined
  /** Puts the record there, or takes it away. */
  readonly put: (id: string, record: TLRecord | undefined) => void
}

export interface PartChange {
  readonly id: string
  readonly key: string
  readonly before: unknown
  readonly after: unknown
}

export class UndoHistory {
  readonly #doc: Y.Doc
  readonly #records: Y.Map<unknown>
  readonly #yjs: Y.UndoManager
  readonly #scaffold: ScaffoldOnCanvas
  readonly #onChange: () => void
  #undo: Step[] = []
  #redo: Step[] = []
  /** Set while Yjs is used to turn something round, or to capture a removal. */
  #busy = false

  constructor(doc: Y.Doc, scaffold: ScaffoldOnCanvas, onChange: () => void) {
    this.#doc = doc
    this.#scaffold = scaffold
    this.#records = recordsOf(doc)
    this.#onChange = onChange
    this.#yjs = new Y.UndoManager(this.#records, { trackedOrigins: new Set([TRACKED, ySyncPluginKey]), captureTimeout: TYPING_MS })
    this.#yjs.on('stack-item-added', ({ stackItem, type }) => {
      if (!this.#busy && type === 'undo') this.#add({ kind: 'typed', item: stackItem }, false)
    })
  }

  get canUndo(): boolean {
    return this.#undo.length > 0
  }

  get canRedo(): boolean {
    return this.#redo.length > 0
  }

  /** Own changes of parts have been written. */
  changed(changes: readonly PartChange[]): void {
    for (const change of changes) this.#add({ kind: 'part', ...change }, true)
  }

  /** tldraw's own consequences of the last step have been written. */
  derived(changes: readonly PartChange[]): void {
    const step = this.#undo.at(-1)
    if (!step) return
    for (const change of changes) joinPart(step, { kind: 'part', ...change })
  }

  /** A facilitator changed or removed a scaffold record on their canvas. */
  scaffoldChanged(id: string, before: TLRecord | undefined, after: TLRecord | undefined): void {
    if (!this.#busy) this.#add({ kind: 'scaffold', id, before, after }, true)
  }

  created(ids: readonly string[]): void {
    if (ids.length > 0) this.#add({ kind: 'created', ids }, true)
  }

  /** Removes records from the document as one's own change. `records`: as they were last seen. */
  remove(ids: readonly string[], records: readonly TLRecord[]): void {
    const step = this.#undo.at(-1)
    const isCreatedNow = (id: string) => step?.open && step.changes.some((change) => change.kind === 'created' && change.ids.includes(id))
    const fresh = new Set(ids.filter(isCreatedNow))
    const item = this.#removeTracked(ids)
    if (step && fresh.size > 0) {
      step.changes = step.changes.flatMap((change): Change[] => {
        if (change.kind === 'part') return fresh.has(change.id) ? [] : [change]
        if (change.kind !== 'created') return [change]
        const left = change.ids.filter((id) => !fresh.has(id))
        return left.length > 0 ? [{ ...change, ids: left }] : []
      })
      if (step.changes.length === 0) this.#undo.pop()
    }
    if (ids.length > fresh.size) this.#add({ kind: 'removed', item, records: records.filter(({ id }) => !fresh.has(id)) }, true)
    this.#onChange()
  }

  /** Removes records that tldraw let go by itself: never a step. */
  removeDerived(ids: readonly string[]): void {
    this.#doc.transact(() => deleteAll(this.#doc, ids), DERIVED)
  }

  /** What follows is another step. */
  stop(): void {
    const step = this.#undo.at(-1)
    if (step) step.open = false
    this.#yjs.stopCapturing()
  }

  undo(): void {
    this.#turn(this.#undo, this.#redo)
  }

  redo(): void {
    this.#turn(this.#redo, this.#undo)
  }

  destroy(): void {
    this.#yjs.destroy()
  }

  #add(change: Change, joins: boolean): void {
    this.#redo = []
    let step = this.#undo.at(-1)
    if (!joins || !step?.open) {
      step = { changes: [], open: joins }
      this.#undo.push(step)
      if (this.#undo.length > MAX_STEPS) this.#undo.shift()
    }
    if (change.kind === 'part') joinPart(step, change)
    else if (change.kind === 'scaffold') joinScaffold(step, change)
    else step.changes.push(change)
    if (step.changes.length === 0) this.#undo.pop()
    // A keystroke after this is a step after this one, however soon it comes.
    if (change.kind !== 'typed') this.#yjs.stopCapturing()
    this.#onChange()
  }

  /** Undoes steps until one had an effect; what others have overtaken meanwhile has none. */
  #turn(from: Step[], to: Step[]): void {
    this.stop()
    for (let step = from.pop(); step; step = from.pop()) {
      const changes = [...step.changes].reverse().flatMap((change) => this.#turnRound(change) ?? [])
      if (changes.length === 0) continue
      to.push({ changes, open: false })
      break
    }
    this.#onChange()
  }

  /** Takes a change back; returns what would make it again, or null where there was nothing to take back. */
  #turnRound(change: Change): Change | null {
    switch (change.kind) {
      case 'part': {
        const { id, key, before, after } = change
        if (!isEqual(readPart(this.#records, id, key), after)) return null
        this.#doc.transact(() => writePart(this.#records, id, key, before), this)
        return { kind: 'part', id, key, before: after, after: before }
      }
      case 'created': {
        const ids = change.ids.filter((id) => this.#records.has(id))
        const records = ids.flatMap((id) => readRecord(this.#doc, id) ?? [])
        return ids.length === 0 ? null : { kind: 'removed', item: this.#removeTracked(ids), records }
      }
      case 'removed': {
        const restored = change.item ? this.#turnItem(change.item) : null
        const missing = change.records.filter(({ id }) => !this.#records.has(id))
        if (missing.length > 0) this.#doc.transact(() => writeAll(this.#doc, missing), this)
        const ids = [...(restored ? idsIn(change.item) : []), ...missing.map(({ id }) => id as string)]
        return restored || missing.length > 0 ? { kind: 'created', ids } : null
      }
      case 'typed': {
        const item = this.#turnItem(change.item)
        return item ? { kind: 'typed', item } : null
      }
      case 'scaffold': {
        const { id, before, after } = change
        if (!this.#scaffold.mayChange() || !isEqual(this.#scaffold.current(id), after)) return null
        this.#withYjs(() => this.#scaffold.put(id, before))
        return { kind: 'scaffold', id, before: after, after: before }
      }
    }
  }

  #removeTracked(ids: readonly string[]): StackItem | null {
    return this.#withYjs(() => {
      this.#doc.transact(() => deleteAll(this.#doc, ids), TRACKED)
      const item = this.#yjs.undoStack.at(-1) ?? null
      item?.meta.set('ids', ids)
      return item
    })
  }

  /** Lets Yjs turn one of its items round; returns the item that turns it back. */
  #turnItem(item: StackItem): StackItem | null {
    return this.#withYjs(() => {
      this.#yjs.undoStack = [item]
      return this.#yjs.undo() ? (this.#yjs.redoStack.at(-1) ?? null) : null
    })
  }

  #withYjs<T>(work: () => T): T {
    this.#busy = true
    this.#yjs.stopCapturing()
    this.#yjs.undoStack = []
    this.#yjs.redoStack = []
    try {
      return work()
    } finally {
      this.#yjs.undoStack = []
      this.#yjs.redoStack = []
      this.#yjs.stopCapturing()
      this.#busy = false
    }
  }
}

function deleteAll(doc: Y.Doc, ids: readonly string[]): void {
  for (const id of ids) deleteRecord(doc, id)
}

function writeAll(doc: Y.Doc, records: readonly TLRecord[]): void {
  for (const record of records) writeRecord(doc, record)
}

const idsIn = (item: StackItem | null): readonly string[] => (item?.meta.get('ids') as readonly string[] | undefined) ?? []

function joinScaffold(step: Step, change: ScaffoldChange): void {
  const at = step.changes.findIndex((other) => other.kind === 'scaffold' && other.id === change.id)
  const earlier = step.changes[at]
  const joined = earlier?.kind === 'scaffold' ? { ...change, before: earlier.before } : change
  if (at >= 0) step.changes.splice(at, 1)
  if (!isEqual(joined.before, joined.after)) step.changes.push(joined)
}

/** Adds a part's change to a step: of several, the first `before` and the last `after` count; one that ends where it began is none. */
function joinPart(step: Step, change: Extract<Change, { kind: 'part' }>): void {
  const { id, key } = change
  if (step.changes.some((other) => other.kind === 'created' && other.ids.includes(id))) return
  const at = step.changes.findIndex((other) => other.kind === 'part' && other.id === id && other.key === key)
  const earlier = step.changes[at]
  const joined = earlier?.kind === 'part' ? { ...change, before: earlier.before } : change
  if (isEqual(joined.before, joined.after)) {
    if (at >= 0) step.changes.splice(at, 1)
  } else if (at >= 0) step.changes[at] = joined
  else step.changes.push(joined)
}
