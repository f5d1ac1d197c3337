// Binds a text editor that opens on a shape to the characters in the document, so that two people type in one note.
// Undo inside the editor is the board's own. y-prosemirror deletes nodes its schema does not know, so the extensions are
// tldraw's own and nothing else.
import { Extension, type Extensions } from '@tiptap/core'
import type { Plugin } from '@tiptap/pm/state'
import { tipTapDefaultExtensions } from 'tldraw'
import { ySyncPlugin } from 'y-prosemirror'
import type * as Y from 'yjs'

export interface NoteTextOptions {
  /** The shape whose text is being edited now. */
  readonly editingId: () => string | null
  readonly open: (id: string) => Y.XmlFragment | null
  readonly close: (id: string) => void
  /** Puts the caret; comes after the text is there. */
  readonly caret: (id: string) => Plugin
  readonly undo: () => void
  readonly redo: () => void
}

/** The text editor's extensions; to be made once a canvas, tldraw opens its editors anew when the list changes. */
export function noteTextExtensions(options: NoteTextOptions): Extensions {
  return [...tipTapDefaultExtensions.map(withoutHistory), boundText(options)]
}

function withoutHistory(extension: Extensions[number]): Extensions[number] {
  return extension.name === 'starterKit' ? extension.configure({ ...(extension.options as object), history: false }) : extension
}

function boundText({ editingId, open, close, caret, undo, redo }: NoteTextOptions) {
  return Extension.create<object, { id: string | null }>({
    name: 'boundText',
    // Before the others' shortcuts.
    priority: 1001,
    addStorage: () => ({ id: null }),
    addKeyboardShortcuts: () => ({
      'Mod-z': () => {
        undo()
        return true
      },
      'Shift-Mod-z': () => {
        redo()
        return true
      },
      'Mod-y': () => {
        redo()
        return true
      },
    }),
    addProseMirrorPlugins() {
      const id = editingId()
      if (id === null) return []
      this.storage.id = id
      const fragment = open(id)
      return fragment ? [ySyncPlugin(fragment), caret(id)] : [caret(id)]
    },
    onDestroy() {
      if (this.storage.id !== null) close(this.storage.id)
    },
  })
}
