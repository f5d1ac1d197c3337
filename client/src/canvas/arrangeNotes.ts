// Tidies the selected notes into a grid, or puts them under a heading. Each is one step of undo; nothing else is moved or covered.
import { Box, createShapeId, type Editor, type TLNoteShape, type TLTextShape, toRichText } from 'tldraw'
import { arrangement, asTheyLie, GAP, noteSize, type Rect, squareColumns } from './noteLayout.ts'
import { openForTyping, takenPlaces } from './notePlacing.ts'
import { bringIntoView } from './pasteNotes.ts'
import { selectedNotes } from './selectedNotes.ts'

/** A heading of one line in the size of headings, and the air under it, where notes' marks stand out. */
const HEADING_HEIGHT = 50 + 2 * GAP

interface Arranged {
  readonly note: TLNoteShape
  readonly rect: Rect
}

/** Into a grid where they lie. Returns how many were tidied. */
export function tidyNotes(editor: Editor): number {
  const { ordered, columns } = asTheyLie(arrangedNotes(editor))
  if (ordered.length < 2) return 0
  editor.markHistoryStoppingPoint('tidy notes')
  editor.run(() => layOut(editor, ordered, columns, 0))
  editor.markHistoryStoppingPoint('tidied notes')
  return ordered.length
}

/** Under a new heading that is open for typing. Returns how many lie under it. */
export function clusterNotes(editor: Editor): number {
  const { ordered } = asTheyLie(arrangedNotes(editor))
  if (ordered.length < 2) return 0
  const id = createShapeId()
  editor.markHistoryStoppingPoint('cluster notes')
  editor.run(() => {
    const { x, y } = layOut(editor, ordered, squareColumns(ordered.length), HEADING_HEIGHT)
    editor.createShape<TLTextShape>({ id, type: 'text', x, y, props: { richText: toRichText(''), size: 'l', textAlign: 'start' } })
  })
  openForTyping(editor, id)
  return ordered.length
}

function arrangedNotes(editor: Editor): Arranged[] {
  return selectedNotes(editor).flatMap((note) => {
    const bounds = editor.getShapePageBounds(note)
    return bounds ? [{ note, rect: { x: bounds.x, y: bounds.y, w: bounds.w, h: bounds.h } }] : []
  })
}

/** Moves the notes, upright, and returns the box they lie in with what is kept free above them. */
function layOut(editor: Editor, arranged: readonly Arranged[], columns: number, above: number): Rect {
  const { box, places } = arrangement({
    sizes: arranged.map(({ note }) => noteSize(note.props)),
    rects: arranged.map(({ rect }) => rect),
    columns,
    above,
    taken: takenPlaces(editor, new Set(arranged.map(({ note }) => note.id))),
  })
  editor.updateShapes<TLNoteShape>(
    arranged.map(({ note }, at) => {
      const { x, y } = editor.getPointInParentSpace(note, places[at] ?? box)
      return { id: note.id, type: 'note', x, y, rotation: 0 }
    }),
  )
  bringIntoView(editor, Box.From(box))
  return box
}
