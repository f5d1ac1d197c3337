// Where the caret is when a text opens: where the person clicked, else behind the last character. At once, and not moved
// again. tldraw and TipTap put it three times over (TipTap at the start in the next task, tldraw at the click or around the
// whole text after that, and at the end after 100 ms), and what was typed in between came out in pieces.
import { Plugin, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { Editor, TLEventMap } from 'tldraw'

type Clicked = TLEventMap['place-caret'][0]

export class TextCaret {
  #editor: Editor | null = null
  #open: { readonly id: string; readonly view: EditorView } | null = null
  #clicked: Clicked | null = null

  attach(editor: Editor): void {
    this.#editor = editor
    // Comes before or after the text opens, in the same task.
    editor.on('place-caret', (clicked) => {
      this.#clicked = clicked
      if (this.#open) this.#place(this.#open.view, this.#open.id)
    })
  }

  /** For the text editor that opens on shape `id`; after whatever fills it. */
  plugin(id: string): Plugin {
    return new Plugin({
      view: (view) => {
        this.#open = { id, view }
        this.#place(view, id)
        // With this said, tldraw's last step is only to focus. What it would do before that is `opened`.
        this.#editor?.emit('select-all-text', { shapeId: id as Clicked['shapeId'] })
        return {
          destroy: () => {
            if (this.#open?.view === view) this.#open = null
          },
        }
      },
    })
  }

  #place(view: EditorView, id: string): void {
    const clicked = this.#clicked?.shapeId === id ? this.#clicked.point : null
    this.#clicked = null
    const position = clicked && view.posAtCoords({ left: clicked.x, top: clicked.y })?.pos
    const { doc, tr } = view.state
    const selection = position === null || position === undefined ? TextSelection.atEnd(doc) : TextSelection.near(doc.resolve(position))
    view.dispatch(tr.setSelection(selection))
    view.focus()
  }
}
