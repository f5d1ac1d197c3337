// The notes that a person has selected and may change.
import type { Editor, TLNoteShape } from 'tldraw'

/** None for those who may only look; notes of the scaffold are not among them. */
export function selectedNotes(editor: Editor): TLNoteShape[] {
  if (editor.getIsReadonly()) return []
  return editor.getSelectedShapes().filter((shape): shape is TLNoteShape => shape.type === 'note' && !shape.isLocked)
}
