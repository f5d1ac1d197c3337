// How large a page is and where the board lies on it. Pure.
import { type Bounds, type Matrix, scaleOf } from '../geometry.ts'
import type { SceneItem } from '../scene.ts'

export interface PageFormat {
  /** Points. */
  readonly width: number
  readonly height: number
  /** From the board to the page. */
  readonly toPage: Matrix
}

type Side = readonly [number, number]
/** Points, the long side first. */
const A4: Side = [841.89, 595.28]
const A3: Side = [1190.55, 841.89]
const A2: Side = [1683.78, 1190.55]
const A1: Side = [2383.94, 1683.78]

/** Smaller text is hard to read on paper. */
const LEGIBLE_PT = 5
const MARGIN_PT = 24
/** Room for the title above and the footer below. */
export const HEAD_PT = 42
export const FOOT_PT = 34

/** An area's page grows once; a page of a whole board, where there are no areas, grows as far as paper goes. */
export const AREA_SIZES: readonly Side[] = [A4, A3]
export const BOARD_SIZES: readonly Side[] = [A4, A3, A2, A1]

/**
 * The smallest page on which `bounds` fits with its text legible, else the largest one. Upright where the area is.
 * `smallestText` is in board px; Infinity where there is no text.
 */
export function pageFormat(bounds: Bounds, smallestText: number, sizes: readonly Side[]): PageFormat {
  const [x, y, width, height] = bounds
  const wide = width >= height
  let chosen: PageFormat | undefined
  for (const [long, short] of sizes) {
    const [pageWidth, pageHeight] = wide ? [long, short] : [short, long]
    const scale = Math.min((pageWidth - 2 * MARGIN_PT) / Math.max(width, 1), (pageHeight - HEAD_PT - FOOT_PT) / Math.max(height, 1))
    const left = (pageWidth - width * scale) / 2
    chosen = { width: pageWidth, height: pageHeight, toPage: [scale, 0, 0, scale, left - x * scale, HEAD_PT - y * scale] }
    if (smallestText * scale >= LEGIBLE_PT) break
  }
  return chosen ?? { width: A4[0], height: A4[1], toPage: [1, 0, 0, 1, 0, 0] }
}

/** The smallest text of some items, board px. */
export function smallestText(items: readonly SceneItem[]): number {
  return Math.min(Number.POSITIVE_INFINITY, ...items.flatMap((item) => (item.text ? [item.text.size * scaleOf(item.matrix)] : [])))
}

export const PAGE_MARGIN_PT = MARGIN_PT
