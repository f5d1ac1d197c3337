// Gives new notes the colour of the round they are written in, unless their writer has chosen another.
import { DefaultColorStyle, type Editor, type TLNoteShape, type TLShape } from 'tldraw'
import { roundTint } from './roundTint.ts'

const isNote = (shape: TLShape): shape is TLNoteShape => shape.type === 'note'

/** Returns how to stop. */
export function tintNotes(editor: Editor, round: number): () => void {
  const color = roundTint(round)
  return editor.sideEffects.registerBeforeCreateHandler('shape', (shape, source) =>
    source === 'user' && isNote(shape) && shape.props.color === DefaultColorStyle.defaultValue
      ? { ...shape, props: { ...shape.props, color } }
      : shape,
  )
}
