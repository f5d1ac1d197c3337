// A board on a canvas: tldraw's store with the document and the scaffold in it, undo, rights, and the text editors' binding.
// Made once a document; `attach` gives it the editor when that is mounted.

import { boardSchema } from '@keha/shared/board/schema.ts'
import type { Code } from '@keha/shared/codes.ts'
import type { Role } from '@keha/shared/roles.ts'
import { mayWriteOpenly } from '@keha/shared/session/model/writing.ts'
import { atom, createTLStore, type Editor, type TLAssetStore, type TLRecord, type TLStore, type TLTextOptions } from 'tldraw'
import { historyState, redo, undo } from './attachHistory.ts'
import type { BoardLine } from './BoardLine.ts'
import { guardScaffold } from './guardScaffold.ts'
import { noteTextExtensions } from './noteText.ts'
import { ScaffoldEdits } from './ScaffoldEdits.ts'
import { StoreBinding } from './StoreBinding.ts'
import { TextCaret } from './TextCaret.ts'

export interface BoundBoardOptions {
  readonly line: BoardLine
  readonly role: Role
  readonly assets: TLAssetStore
  /** A change of the scaffold was refused and has been put back. */
  readonly onRefused: (code: Code | 'offline') => void
}

export interface BoundBoard {
  readonly store: TLStore
  readonly textOptions: TLTextOptions
  readonly binding: StoreBinding
  attach(editor: Editor): void
  editScaffold(on: boolean): void
  close(): void
}

export function bindBoard({ line, role, assets, onRefused }: BoundBoardOptions): BoundBoard {
  const roleNow = () => line.state.getState().you?.role ?? role
  const mayWrite = () => {
    const { session } = line.state.getState()
    return session ? mayWriteOpenly(roleNow(), session) : roleNow() !== 'observer'
  }
  let writes = mayWrite()
  const modeOf = (writing: boolean) => (writing ? ('readwrite' as const) : ('readonly' as const))
  const mode = atom('board mode', modeOf(writes))
  const store = createTLStore({ schema: boardSchema, assets, collaboration: { status: atom('board status', 'online' as const), mode } })
  const history = historyState()
  const caret = new TextCaret()
  let editor: Editor | null = null

  const scaffold = new ScaffoldEdits({
    clock: line.clock,
    send: (command) => line.send(command),
    current: (id) => store.get(id as TLRecord['id']),
    original: (id) => binding.scaffoldRecord(id),
    putBack: (ids) => binding.showScaffold(ids),
    onRefused,
  })
  const binding: StoreBinding = new StoreBinding({
    store,
    doc: line.doc,
    clock: line.clock,
    mayWrite: () => writes,
    scaffold: {
      show: (record) => scaffold.show(record),
      changed: (id) => scaffold.changed(id),
      isAhead: (id) => scaffold.isAhead(id),
      isEditing: () => scaffold.isEditing,
    },
    onHistory: () => history.onHistory(),
  })
  const unguard = guardScaffold({ store, isScaffold: (id) => binding.isScaffold(id), isEditing: () => scaffold.isEditing })

  binding.setScaffold(line.state.getState().session?.scaffold.records ?? [])
  binding.load()
  /** What was under way is finished and sent before the board is locked: the server takes it a little longer. */
  const setWrites = (now: boolean) => {
    if (now === writes) return
    if (!now) {
      if (editor && !editor.isDisposed) editor.cancel().complete()
      binding.flush(true)
      if (scaffold.isEditing) scaffold.edit(false)
    }
    writes = now
    mode.set(modeOf(now))
  }
  const editScaffold = (on: boolean) => {
    scaffold.edit(on)
    binding.showScaffold(line.state.getState().session?.scaffold.records.map(({ id }) => id) ?? [])
  }
  const unsubscribe = line.state.subscribe(({ session }, before) => {
    setWrites(mayWrite())
    if (scaffold.isEditing && roleNow() !== 'facilitator') editScaffold(false)
    const records = session?.scaffold.records
    if (records && records !== before.session?.scaffold.records) binding.setScaffold(records)
  })

  return {
    store,
    binding,
    textOptions: {
      tipTapConfig: {
        // In the place of what tldraw gives: the caret is TextCaret's.
        autofocus: false,
        onCreate: ({ editor: opened }) => {
          if (editor?.getEditingShapeId()) editor.setRichTextEditor(opened)
        },
        extensions: noteTextExtensions({
          editingId: () => editor?.getEditingShapeId() ?? null,
          open: (id) => binding.openText(id),
          close: (id) => binding.closeText(id),
          caret: (id) => caret.plugin(id),
          undo: () => undo(binding),
          redo: () => redo(binding),
        }),
      },
    },
    attach: (mounted) => {
      editor = mounted
      history.attach(mounted, binding)
      caret.attach(mounted)
    },
    editScaffold: (on) => {
      if (roleNow() === 'facilitator') editScaffold(on)
    },
    close: () => {
      unsubscribe()
      scaffold.close()
      binding.destroy()
      unguard()
    },
  }
}
