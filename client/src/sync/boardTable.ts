// For tests: people around one board, each with a store, a document and a binding of their own, and a wire that can be cut.
import { newBoardDocument } from '@keha/shared/board/document.ts'
import { plainText } from '@keha/shared/board/records.ts'
import { boardSchema } from '@keha/shared/board/schema.ts'
import { createTLStore, type TLNoteShape, type TLRecord, type TLRichText, type TLShape, type TLShapeId, type TLStore } from 'tldraw'
import * as Y from 'yjs'
import { guardScaffold } from './guardScaffold.ts'
import { ManualClock } from './ManualClock.ts'
import { ScaffoldEdits } from './ScaffoldEdits.ts'
import { StoreBinding } from './StoreBinding.ts'

export const PAGE = 'page:page' as TLShape['parentId']

/** Plain lines as the text editor writes them. */
export function written(text: string): TLRichText {
  const content = text.split('\n').map((line) => ({
    type: 'paragraph',
    attrs: { dir: 'auto' },
    ...(line && { content: [{ type: 'text', text: line }] }),
  }))
  return { type: 'doc', content }
}

export function note(id: string, over: Partial<TLNoteShape> & { readonly text?: string } = {}): TLNoteShape {
  const { text = '', props, ...rest } = over
  return {
    id: `shape:${id}` as TLShapeId,
    typeName: 'shape',
    type: 'note',
    parentId: PAGE,
    index: 'a1' as TLShape['index'],
    x: 0,
    y: 0,
    rotation: 0,
    isLocked: false,
    opacity: 1,
    meta: {},
    props: {
      color: 'black',
      richText: written(text),
      size: 'm',
      font: 'sans',
      align: 'middle',
      verticalAlign: 'middle',
      labelColor: 'black',
      growY: 0,
      fontSizeAdjustment: 0,
      url: '',
      scale: 1,
      ...props,
    },
    ...rest,
  }
}

export interface Seat {
  readonly doc: Y.Doc
  readonly store: TLStore
  readonly binding: StoreBinding
  readonly scaffold: ScaffoldEdits
  /** Commands sent about the scaffold. */
  readonly sent: unknown[]
  online: boolean
  /** The shape in this person's store. */
  shape<T extends TLShape = TLNoteShape>(id: string): T | undefined
  text(id: string): string | undefined
  put(record: TLRecord): void
  change(id: string, parts: { readonly x?: number; readonly y?: number; readonly isLocked?: boolean; readonly props?: object }): void
  remove(id: string): void
  write(id: string, text: string): void
  undo(): void
  redo(): void
  stop(): void
}

export class BoardTable {
  readonly clock = new ManualClock()
  readonly seats: Seat[] = []
  /** What the server answers to a command about the scaffold. */
  answer: (command: unknown) => { ok: true } | { ok: false; code: 'offline' } = () => ({ ok: true })
  readonly #first: Y.Doc

  constructor(records: readonly TLRecord[] = []) {
    this.#first = newBoardDocument({ epoch: 'e', records, clientId: 1 })
  }

  sit(options: { readonly mayWrite?: boolean; readonly scaffold?: readonly TLRecord[] } = {}): Seat {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(this.seats[0]?.doc ?? this.#first))
    const store = createTLStore({ schema: boardSchema })
    const sent: unknown[] = []
    const scaffold: ScaffoldEdits = new ScaffoldEdits({
      clock: this.clock,
      send: async (command) => {
        sent.push(command)
        return this.answer(command)
      },
      current: (id) => store.get(id as TLRecord['id']),
      original: (id) => binding.scaffoldRecord(id),
      putBack: (ids) => binding.showScaffold(ids),
      onRefused: (code) => sent.push(code),
    })
    const binding: StoreBinding = new StoreBinding({
      store,
      doc,
      clock: this.clock,
      mayWrite: () => options.mayWrite ?? true,
      scaffold: {
        show: (record) => scaffold.show(record),
        changed: (id) => scaffold.changed(id),
        isAhead: (id) => scaffold.isAhead(id),
        isEditing: () => scaffold.isEditing,
      },
      onHistory: () => undefined,
    })
    guardScaffold({ store, isScaffold: (id) => binding.isScaffold(id), isEditing: () => scaffold.isEditing })
    binding.setScaffold(options.scaffold ?? [])
    binding.load()
    const get = (id: string) => store.get(`shape:${id}` as TLShapeId)
    const need = (id: string) => {
      const shape = get(id)
      if (!shape) throw new Error(`no ${id} here`)
      return shape
    }
    const seat: Seat = {
      doc,
      store,
      binding,
      scaffold,
      sent,
      online: true,
      shape: (id) => get(id) as never,
      text: (id) => {
        const shape = get(id) as TLNoteShape | undefined
        return shape && plainText(shape.props.richText)
      },
      put: (record) => store.put([record]),
      change: (id, { props, ...rest }) => {
        const shape = need(id)
        store.put([{ ...shape, ...rest, props: { ...shape.props, ...props } } as TLShape])
      },
      remove: (id) => store.remove([need(id).id]),
      write: (id, text) => seat.change(id, { props: { richText: written(text) } }),
      undo: () => {
        binding.flush(true)
        binding.history.undo()
      },
      redo: () => {
        binding.flush(true)
        binding.history.redo()
      },
      stop: () => {
        binding.flush(true)
        binding.history.stop()
      },
    }
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === 'wire' || !seat.online) return
      for (const other of this.seats) if (other !== seat && other.online) Y.applyUpdate(other.doc, update, 'wire')
    })
    this.seats.push(seat)
    return seat
  }

  /** Lets what waits be written, and everyone who is online be told. */
  settle(ms = 500): void {
    this.clock.advance(ms)
  }

  /** Everyone comes online and gets what they missed. */
  reconnect(): void {
    for (const seat of this.seats) seat.online = true
    for (let round = 0; round < 2; round += 1)
      for (const from of this.seats)
        for (const to of this.seats)
          if (from !== to) Y.applyUpdate(to.doc, Y.encodeStateAsUpdate(from.doc, Y.encodeStateVector(to.doc)), 'wire')
    this.settle()
  }
}
