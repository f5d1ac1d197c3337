// The grid every template stands on: equal areas in A4 landscape proportion, equal gutters, and ways to divide a box.
// Canvas units throughout. Knows nothing of records; templates place things by dividing boxes, not by typing coordinates.

export interface Box {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

/** One area: the proportion of A4, so that an area fills its page of the PDF. */
export const AREA_W = 1600
export const AREA_H = 1131
/** Room for an area's name tag above it when the whole board is on screen. */
export const GUTTER = 200
/** Inside an area, from its edge to what lies in it. */
export const MARGIN = 60
/** A sticky note is 200 × 200; one cell of a note space leaves air round it. */
export const NOTE = 200
export const NOTE_GAP = 20

/** The box of the area at a column and row of the board's grid, `across` columns wide and `down` rows tall. */
export function gridBox(column: number, row: number, across = 1, down = 1): Box {
  return {
    x: column * (AREA_W + GUTTER),
    y: row * (AREA_H + GUTTER),
    w: across * AREA_W + (across - 1) * GUTTER,
    h: down * AREA_H + (down - 1) * GUTTER,
  }
}

/** A box of `w` × `h` round a point, on whole units. */
export function boxAround(cx: number, cy: number, w: number, h: number): Box {
  return { x: Math.round(cx - w / 2), y: Math.round(cy - h / 2), w, h }
}

export function inset(box: Box, by: number): Box {
  return { x: box.x + by, y: box.y + by, w: box.w - 2 * by, h: box.h - 2 * by }
}

/** The box without `by` at its top. */
export function below(box: Box, by: number): Box {
  return { x: box.x, y: box.y + by, w: box.w, h: box.h - by }
}

/** The uppermost `h` of the box. */
export function topOf(box: Box, h: number): Box {
  return { ...box, h }
}

/** The box divided side by side by weights, `gap` between. */
export function columns(box: Box, weights: readonly number[], gap: number): Box[] {
  return divide(box.w, weights, gap).map(([at, w]) => ({ x: box.x + at, y: box.y, w, h: box.h }))
}

/** The box divided one above another by weights, `gap` between. */
export function rows(box: Box, weights: readonly number[], gap: number): Box[] {
  return divide(box.h, weights, gap).map(([at, h]) => ({ x: box.x, y: box.y + at, w: box.w, h }))
}

/** The box as `down` rows of `across` equal cells, row by row. */
export function cells(box: Box, across: number, down: number, gap: number): Box[] {
  return rows(box, equal(down), gap).flatMap((row) => columns(row, equal(across), gap))
}

/** `n` equal weights. */
export const equal = (n: number): readonly number[] => Array.from({ length: n }, () => 1)

function divide(length: number, weights: readonly number[], gap: number): (readonly [number, number])[] {
  const unit = (length - gap * (weights.length - 1)) / weights.reduce((sum, weight) => sum + weight, 0)
  let at = 0
  return weights.map((weight) => {
    const part = [at, weight * unit] as const
    at += weight * unit + gap
    return part
  })
}

/** How many sticky notes lie side by side and one above another in a box. */
export function notesIn(box: Box): { readonly across: number; readonly down: number } {
  const count = (length: number) => Math.floor((length + NOTE_GAP) / (NOTE + NOTE_GAP))
  return { across: count(box.w), down: count(box.h) }
}

/** Whether `inner` lies wholly in `outer`; half a unit of rounding is forgiven. */
export function holds(outer: Box, inner: Box): boolean {
  const slack = 0.5
  return (
    inner.x >= outer.x - slack &&
    inner.y >= outer.y - slack &&
    inner.x + inner.w <= outer.x + outer.w + slack &&
    inner.y + inner.h <= outer.y + outer.h + slack
  )
}

/** The smallest box round all of them. */
export function around(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x))
  const y = Math.min(...boxes.map((box) => box.y))
  return { x, y, w: Math.max(...boxes.map((box) => box.x + box.w)) - x, h: Math.max(...boxes.map((box) => box.y + box.h)) - y }
}
