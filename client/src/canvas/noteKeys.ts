// Keys while a note is being written: `Tab` opens a new note beside it, `Ctrl+Enter` one below. tldraw's own keys would go
// into a neighbour's note with all its text selected, so that the next key deletes it.
import type { Editor, TLNoteShape } from 'tldraw'
import { createNoteNextTo } from './notePlacing.ts'

/** Listens before tldraw's text editor; returns how to stop. */
export function listenToNoteKeys(editor: Editor): () => void {
  const pressed = (event: KeyboardEvent) => {
    const isTab = event.key === 'Tab' && !event.shiftKey
    const isBelow = event.key === 'Enter' && (event.ctrlKey || event.metaKey)
    const note = editor.getEditingShape()
    if (event.isComposing || !(isTab || isBelow) || note?.type !== 'note' || editor.getIsReadonly()) return
    event.preventDefault()
    event.stopPropagation()
    editor.complete()
    createNoteNextTo(editor, note as TLNoteShape, isTab ? 'right' : 'below')
  }
  const container = editor.getContainer()
  container.addEventListener('keydown', pressed, { capture: true })
  return () => container.removeEventListener('keydown', pressed, { capture: true })
}
