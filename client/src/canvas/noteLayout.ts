// Where several notes go at once: a grid of them, and the nearest free place for it. Pure; canvas units throughout.
// Invariant: what is laid out never covers itself, and `freeSpot` never covers what is taken.
import { readingRows } from '@keha/shared/report/readingOrder.ts'

/** Side of a note and the gap between two. */
export const NOTE_SIZE = 200
export const GAP = 20
export const STEP = NOTE_SIZE + GAP
/** So far around a start a free place is looked for, in steps; further out it goes below everything. */
const MAX_RINGS = 40

interface Spot {
  readonly x: number
  readonly y: number
}
export interface Size {
  readonly w: number
  readonly h: number
}
export interface Rect extends Spot, Size {}

/** Of a note's props: it grows downwards with its text. */
export const noteSize = ({ scale, growY }: { readonly scale: number; readonly growY: number }): Size => ({
  w: NOTE_SIZE * scale,
  h: (NOTE_SIZE + growY) * scale,
})

export interface Grid extends Size {
  /** Of each thing, in the order given, from the grid's top left corner. */
  readonly places: readonly Spot[]
}

/** Row by row; a row is as high as its highest, every column as wide as the widest of all. */
export function gridOf(sizes: readonly Size[], columns: number): Grid {
  const width = Math.max(0, ...sizes.map(({ w }) => w))
  const places: Spot[] = []
  let y = 0
  for (let from = 0; from < sizes.length; from += columns) {
    const row = sizes.slice(from, from + columns)
    for (const column of row.keys()) places.push({ x: column * (width + GAP), y })
    y += Math.max(...row.map(({ h }) => h)) + GAP
  }
  const across = Math.min(columns, sizes.length)
  return { places, w: across * (width + GAP) - GAP, h: y - GAP }
}

/** Columns of a grid about as wide as it is high, a little wider as screens are. */
export const squareColumns = (count: number): number => Math.max(1, Math.ceil(Math.sqrt(count * 1.3)))

/** The place nearest to `start`, in steps of one note, where `size` covers nothing that is taken. */
export function freeSpot(size: Size, start: Spot, taken: readonly Rect[]): Spot {
  for (let ring = 0; ring <= MAX_RINGS; ring += 1)
    for (const { x, y } of spotsOnRing(ring)) {
      const spot = { x: start.x + x * STEP, y: start.y + y * STEP }
      if (!taken.some((other) => covers({ ...spot, ...size }, other))) return spot
    }
  return { x: start.x, y: Math.max(...taken.map(({ y, h }) => y + h)) + GAP }
}

/** From the nearest to the farthest, below and to the right before above and to the left. */
export function spotsOnRing(ring: number): Spot[] {
  const spots: Spot[] = []
  for (let y = -ring; y <= ring; y += 1)
    for (let x = -ring; x <= ring; x += 1) if (Math.max(Math.abs(x), Math.abs(y)) === ring) spots.push({ x, y })
  return spots.sort((a, b) => Math.hypot(a.x, a.y) - Math.hypot(b.x, b.y) || b.y - a.y || b.x - a.x)
}

export const covers = (a: Rect, b: Rect): boolean => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h

interface Placed {
  readonly rect: Rect
}

interface AsTheyLie<T> {
  readonly ordered: readonly T[]
  readonly columns: number
}

/** Things in reading order, and how many columns they lie in; a heap counts as a square. */
export function asTheyLie<T extends Placed>(things: readonly T[]): AsTheyLie<T> {
  const rows = readingRows(things.map((thing) => ({ thing, bounds: [thing.rect.x, thing.rect.y, thing.rect.w, thing.rect.h] as const })))
  const ordered = rows.flat().map(({ thing }) => thing)
  const isHeap = areaOf(boundsOf(things.map(({ rect }) => rect))) < 0.6 * things.reduce((sum, { rect }) => sum + areaOf(rect), 0)
  return { ordered, columns: isHeap ? squareColumns(things.length) : Math.ceil(things.length / rows.length) }
}

/** Upright sizes and places now, in the order in which they are to lie. */
export interface Arranging {
  readonly sizes: readonly Size[]
  readonly rects: readonly Rect[]
  readonly columns: number
  /** Height kept free over the grid, for a heading. */
  readonly above: number
  /** By others. */
  readonly taken: readonly Rect[]
}

/** A grid where the things lie now, or at the nearest free place: the box around it all, and each thing's place. */
export function arrangement({ sizes, rects, columns, above, taken }: Arranging): { readonly box: Rect; readonly places: readonly Spot[] } {
  const grid = gridOf(sizes, columns)
  const size = { w: grid.w, h: grid.h + above }
  const corner = freeSpot(size, boundsOf(rects), taken)
  return { box: { ...corner, ...size }, places: grid.places.map(({ x, y }) => ({ x: corner.x + x, y: corner.y + above + y })) }
}

/** The box around all. */
export function boundsOf(rects: readonly Rect[]): Rect {
  const [x, y] = [Math.min(...rects.map((one) => one.x)), Math.min(...rects.map((one) => one.y))]
  return { x, y, w: Math.max(...rects.map((one) => one.x + one.w)) - x, h: Math.max(...rects.map((one) => one.y + one.h)) - y }
}

const areaOf = ({ w, h }: Size): number => w * h
