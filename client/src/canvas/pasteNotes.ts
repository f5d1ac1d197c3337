// Makes notes of pasted lines: side by side near the middle of the view, on nobody's notes, as one step of undo.
import { Box, createShapeId, type Editor, type TLNoteShape, toRichText, type VecLike } from 'tldraw'
import { freeSpot, gridOf, noteSize, squareColumns } from './noteLayout.ts'
import { takenPlaces } from './notePlacing.ts'

/** Further out, what is written on the new notes cannot be read. */
const READABLE_ZOOM = 0.35

/** Returns how many were made: none where the board is full or may not be changed. */
export function pasteNotes(editor: Editor, lines: readonly string[], point: VecLike | undefined): number {
  if (editor.getIsReadonly() || lines.length === 0) return 0
  editor.markHistoryStoppingPoint('paste notes')
  const made = lines.map((line) => ({ id: createShapeId(), type: 'note' as const, x: 0, y: 0, props: { richText: toRichText(line) } }))
  const taken = takenPlaces(editor)
  editor.run(() => {
    editor.createShapes<TLNoteShape>(made)
    // Only now is it known how high each is.
    const notes = made.flatMap(({ id }) => editor.getShape<TLNoteShape>(id) ?? [])
    const sizes = notes.map(({ props }) => noteSize(props))
    const grid = gridOf(sizes, lines.length === 1 ? 1 : squareColumns(lines.length))
    const middle = point ?? editor.getViewportPageBounds().center
    const corner = freeSpot(grid, { x: middle.x - grid.w / 2, y: middle.y - grid.h / 2 }, taken)
    editor.updateShapes<TLNoteShape>(
      notes.map(({ id }, at) => ({
        id,
        type: 'note',
        x: corner.x + (grid.places[at]?.x ?? 0),
        y: corner.y + (grid.places[at]?.y ?? 0),
      })),
    )
    editor.select(...notes.map(({ id }) => id))
    bringIntoView(editor, new Box(corner.x, corner.y, grid.w, grid.h))
  })
  editor.markHistoryStoppingPoint('pasted notes')
  return made.filter(({ id }) => editor.getShape(id)).length
}

/** Moves the view no more than is needed to see and read it. */
export function bringIntoView(editor: Editor, box: Box): void {
  const animation = { duration: editor.options.animationMediumMs }
  if (editor.getZoomLevel() < READABLE_ZOOM || !editor.getViewportPageBounds().contains(box))
    editor.zoomToBounds(box, { inset: 96, targetZoom: Math.max(editor.getZoomLevel(), READABLE_ZOOM), animation })
}
