// The order in which a board is read: rows from top to bottom, in a row from left to right.
// The PDF's tags, the Markdown and the JSON all take it from here, so they agree.
import type { Bounds } from './geometry.ts'

/** Things whose tops are within this of a row's first thing are of that row: board px, a third of a note. */
const ROW_TOLERANCE_PX = 60

/** Sorts into rows, each from left to right, and gives them one after another. Does not change its argument. */
export function readingOrder<T extends { readonly bounds: Bounds }>(things: readonly T[]): T[] {
  return readingRows(things).flat()
}

/**
 * The rows: the topmost thing opens a row, and everything whose top is above its middle (or within `ROW_TOLERANCE_PX`) is
 * of the same row. Stable for equal places. Does not change its argument.
 */
export function readingRows<T extends { readonly bounds: Bounds }>(things: readonly T[]): T[][] {
  const rows: T[][] = []
  for (const thing of [...things].sort((a, b) => a.bounds[1] - b.bounds[1])) {
    const row = rows.at(-1)
    const first = row?.[0]
    if (row && first && thing.bounds[1] < first.bounds[1] + Math.max(ROW_TOLERANCE_PX, first.bounds[3] / 2)) row.push(thing)
    else rows.push([thing])
  }
  return rows.map((row) => row.sort((a, b) => a.bounds[0] - b.bounds[0]))
}
