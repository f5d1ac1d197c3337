// Private notes as they come to the board: where there is room in the step's area, smaller where there are many.
import type { TLRecord, TLShape } from '@tldraw/tlschema'
import { toRichText } from '@tldraw/tlschema'
import { getIndicesAbove, type IndexKey } from '@tldraw/utils'
import { type Box, boxOf, isArea, NOTE_SIDE, overlaps } from '../board/boxes.ts'
import { PAGE_ID } from '../board/document.ts'
import { RecordId } from '../ids.ts'
import type { PrivateNote } from './model/sealed.ts'

export interface NoteToReveal extends Pick<PrivateNote, 'text' | 'colour'> {
  /** Shown with the note; undefined where it is anonymous. */
  readonly author: string | undefined
}

/** From the area's edge, and below its heading; canvas units. */
const MARGIN = 28
const HEADING = 72
const GAP = 24
const SCALES = [1, 0.75, 0.5] as const
const ID_LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789'
const REVEALED_ID = new RegExp(`^shape:[${ID_LETTERS}]{21}$`)

/** Whether a note came to the board by a reveal: tldraw's own ids mix in capitals (one in five million does not). */
export const isRevealedId = (id: string): boolean => REVEALED_ID.test(id)

/**
 * The notes as records, left to right and down, where nothing else lies; the last rows run below the area if it is full.
 * `chance` gives numbers from 0 to below 1: the new ids say nothing of whoever wrote the notes.
 */
export function revealedNotes(
  notes: readonly NoteToReveal[],
  area: TLShape | undefined,
  shapes: readonly TLShape[],
  chance: () => number,
): readonly TLRecord[] {
  const space = area ? inside(boxOf(area)) : freeSpace(shapes)
  const taken = shapes.filter((shape) => shape !== area && !isArea(shape)).map(boxOf)
  const obstacles = taken.filter(
    (box) => box.w * box.h < (space.w * space.h) / 2 && overlaps(box, { ...space, h: Number.MAX_SAFE_INTEGER }),
  )
  const scale = SCALES.find((each) => places(space, obstacles, each, notes.length, false).length === notes.length) ?? 0.5
  const spots = places(space, obstacles, scale, notes.length, true)
  const top = shapes.reduce<string | null>((most, { index }) => (most === null || index > most ? index : most), null)
  const indices = getIndicesAbove(top as IndexKey | null, notes.length)
  return notes.map((note, i) => noteRecord(note, spots[i] ?? space, scale, indices[i] ?? ('a1' as IndexKey), chance))
}

function inside({ x, y, w, h }: Box): Box {
  return { x: x + MARGIN, y: y + HEADING, w: Math.max(NOTE_SIDE, w - 2 * MARGIN), h: Math.max(NOTE_SIDE, h - HEADING - MARGIN) }
}

/** Beside everything that is on the board. */
function freeSpace(shapes: readonly TLShape[]): Box {
  const boxes = shapes.map(boxOf)
  if (boxes.length === 0) return { x: 0, y: 0, w: 1_400, h: 1_000 }
  return { x: Math.max(...boxes.map(({ x, w }) => x + w)) + 2 * GAP, y: Math.min(...boxes.map(({ y }) => y)), w: 1_400, h: 1_000 }
}

function places(space: Box, obstacles: readonly Box[], scale: number, count: number, below: boolean): readonly Box[] {
  const side = NOTE_SIDE * scale
  const step = side + GAP * scale
  const columns = Math.max(1, Math.floor((space.w + GAP * scale) / step))
  const found: Box[] = []
  for (let row = 0; found.length < count; row++) {
    if (!below && row * step + side > space.h) break
    for (let column = 0; column < columns && found.length < count; column++) {
      const spot = { x: space.x + column * step, y: space.y + row * step, w: side, h: side }
      if (!obstacles.some((box) => overlaps(box, spot))) found.push(spot)
    }
  }
  return found
}

function noteRecord(note: NoteToReveal, at: Box, scale: number, index: IndexKey, chance: () => number): TLRecord {
  const letters = Array.from({ length: 21 }, () => ID_LETTERS[Math.floor(chance() * ID_LETTERS.length)]).join('')
  return {
    id: RecordId.parse(`shape:${letters}`),
    typeName: 'shape',
    type: 'note',
    parentId: PAGE_ID,
    index,
    x: Math.round(at.x),
    y: Math.round(at.y),
    rotation: 0,
    isLocked: false,
    opacity: 1,
    meta: note.author === undefined ? {} : { author: note.author },
    props: {
      color: note.colour,
      richText: toRichText(note.text),
      size: 's',
      font: 'sans',
      align: 'middle',
      verticalAlign: 'middle',
      labelColor: 'black',
      growY: 0,
      fontSizeAdjustment: 0,
      url: '',
      scale,
    },
  } as unknown as TLRecord
}
