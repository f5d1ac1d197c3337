// Where gathered notes go: in the panel of the table they came from, as large as all of them fit, and on nobody's notes. Pure;
// canvas units throughout.
import type { RecordId } from '@keha/shared/ids.ts'
import { covers, freeSpot, GAP, NOTE_SIZE, type Rect } from '../canvas/noteLayout.ts'

/** From full size to the smallest that is read from a wall. */
const SCALES = [1, 0.65, 0.45] as const
const STEP = 10

export interface HarvestPlace {
  readonly x: number
  readonly y: number
  readonly scale: number
}

/** Of a template's board: the panel for a table's harvest, by the table's own area. Undefined for any other area. */
export function harvestPanelOf(area: RecordId): RecordId | undefined {
  const panel = area.replace(/-table-(\d+)$/, '-harvest-$1')
  return panel === area ? undefined : (panel as RecordId)
}

/** Places of notes of these heights at full size; those the room has no place for lie as near to it as can be. */
export function placesIn(room: Rect, heights: readonly number[], taken: readonly Rect[]): readonly HarvestPlace[] {
  const tries = SCALES.map((scale) => filled(room, heights, taken, scale))
  return tries.find(({ isFull }) => !isFull)?.places ?? tries.at(-1)?.places ?? []
}

function filled(
  room: Rect,
  heights: readonly number[],
  taken: readonly Rect[],
  scale: number,
): { readonly places: readonly HarvestPlace[]; readonly isFull: boolean } {
  const covered = [...taken]
  const w = NOTE_SIZE * scale
  let isFull = false
  const places = heights.map((height) => {
    const size = { w, h: height * scale }
    const inside = firstFree(room, size, covered, GAP * scale)
    isFull ||= inside === undefined
    const spot = inside ?? freeSpot(size, room, covered)
    covered.push({ ...spot, ...size })
    return { ...spot, scale }
  })
  return { places, isFull }
}

/** Row by row from the room's upper left, `gap` from what is there. */
function firstFree(
  room: Rect,
  { w, h }: Pick<Rect, 'w' | 'h'>,
  covered: readonly Rect[],
  gap: number,
): { x: number; y: number } | undefined {
  for (let y = room.y; y + h <= room.y + room.h; y += STEP)
    for (let x = room.x; x + w <= room.x + room.w; x += w + gap) {
      const withGap = { x: x - gap, y: y - gap, w: w + 2 * gap, h: h + 2 * gap }
      if (!covered.some((other) => covers(withGap, other))) return { x, y }
    }
  return undefined
}
