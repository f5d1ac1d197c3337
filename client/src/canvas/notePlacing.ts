// Where a new note goes: a free place in view, beside or below the note one is writing on. Notes are never put on top of others.
import { Box, createShapeId, type Editor, type TLNoteShape, type TLShapeId, toRichText, type VecLike } from 'tldraw'
import { GAP, NOTE_SIZE, type Rect, STEP, spotsOnRing } from './noteLayout.ts'

/** Further out, what one types on a note cannot be read; then the view comes this near. */
const READABLE_ZOOM = 0.5
const WRITING_ZOOM = 0.75

/** Opens a new note for typing at a free place in view: near its middle, and in an area rather than between two. */
export function createNoteInView(editor: Editor): TLShapeId {
  const view = editor.getViewportPageBounds()
  const { x, y } = middleOfNearestArea(editor, view) ?? view.center
  return openNote(editor, freePlace(editor, { x: x - NOTE_SIZE / 2, y: y - NOTE_SIZE / 2 }, view))
}

/** Undefined where the view's middle lies in an area already, or no area is in view. */
function middleOfNearestArea(editor: Editor, view: Box): VecLike | undefined {
  const areas = editor.getCurrentPageShapes().flatMap(({ id, type }) => (type === 'frame' ? (editor.getShapePageBounds(id) ?? []) : []))
  if (areas.some((area) => area.containsPoint(view.center))) return undefined
  const inView = areas.filter((area) => view.contains(area))
  return inView.sort((a, b) => a.center.dist(view.center) - b.center.dist(view.center))[0]?.center
}

/** Opens a new note beside (`right`) or below the one being written on; the first free place in that direction. */
export function createNoteNextTo(editor: Editor, from: TLNoteShape, direction: 'right' | 'below'): TLShapeId {
  const bounds = editor.getShapePageBounds(from)
  const at = { x: bounds?.x ?? from.x, y: bounds?.y ?? from.y }
  const by = direction === 'right' ? { x: STEP, y: 0 } : { x: 0, y: (bounds?.h ?? NOTE_SIZE) + GAP }
  const place = { x: at.x + by.x, y: at.y + by.y }
  for (let tries = 0; tries < 40 && isTaken(editor, place); tries += 1) {
    place.x += direction === 'right' ? STEP : 0
    place.y += direction === 'right' ? 0 : STEP
  }
  return openNote(editor, place, from)
}

function openNote(editor: Editor, { x, y }: VecLike, like?: TLNoteShape): TLShapeId {
  const id = createShapeId()
  editor.markHistoryStoppingPoint('new note')
  editor.createShape<TLNoteShape>({
    id,
    type: 'note',
    x,
    y,
    props: { richText: toRichText(''), ...(like && { color: like.props.color, size: like.props.size, scale: like.props.scale }) },
  })
  openForTyping(editor, id)
  showForWriting(editor, new Box(x, y, NOTE_SIZE, NOTE_SIZE))
  return id
}

/** Selects a shape with a text and puts the caret into it. */
export function openForTyping(editor: Editor, id: TLShapeId): void {
  editor.select(id)
  editor.setEditingShape(id)
  editor.setCurrentTool('select.editing_shape', { target: 'shape', shape: editor.getShape(id) })
}

/** Brings the view to the note where it could not be seen, or not read. */
function showForWriting(editor: Editor, note: Box): void {
  const animation = { duration: editor.options.animationMediumMs }
  if (editor.getZoomLevel() < READABLE_ZOOM) editor.zoomToBounds(note, { targetZoom: WRITING_ZOOM, animation })
  else if (!editor.getViewportPageBounds().contains(note)) editor.centerOnPoint(note.center, { animation })
}

/** Looks around `start` in rings of one note's width, inside `view` where it can. */
function freePlace(editor: Editor, start: VecLike, view: Box): VecLike {
  const reach = Math.ceil(Math.max(view.w, view.h) / STEP)
  for (let ring = 0; ring <= reach; ring += 1)
    for (const { x, y } of spotsOnRing(ring)) {
      const place = { x: start.x + x * STEP, y: start.y + y * STEP }
      if (view.contains(new Box(place.x, place.y, NOTE_SIZE, NOTE_SIZE)) && !isTaken(editor, place)) return place
    }
  return start
}

function isTaken(editor: Editor, { x, y }: VecLike): boolean {
  const place = new Box(x, y, NOTE_SIZE, NOTE_SIZE)
  return takenPlaces(editor).some((taken) => place.collides(Box.From(taken)))
}

/** Taken by notes and images; areas, headings and tints of the scaffold are there to be written on. */
export function takenPlaces(editor: Editor, but: ReadonlySet<TLShapeId> = new Set()): Rect[] {
  return editor
    .getCurrentPageShapes()
    .flatMap(({ id, type, isLocked }) =>
      !isLocked && !but.has(id) && (type === 'note' || type === 'image') ? (editor.getShapePageBounds(id) ?? []) : [],
    )
}
