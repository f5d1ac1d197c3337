// What of a board is seen first, and the camera that shows it: the same for the picture and for the editor after it.
import type { Bounds } from '../report/geometry.ts'

/** A place to be seen, page units, with so many screen pixels around it. */
export interface FirstView {
  readonly bounds: Bounds
  /** Undefined: as much as the editor leaves around everything. */
  readonly inset?: number
}

/** As tldraw's: page points at `x`, `y` are shown at the upper left corner where the signs are turned; `z` is the zoom. */
export interface Camera {
  readonly x: number
  readonly y: number
  readonly z: number
}

/** Screen pixels, and a share of the width: tldraw's own for "zoom to fit". */
const AROUND_ALL_PX = 128
const AROUND_ALL_SHARE = 0.28
/** tldraw's own steps, the first and the last. */
const [LEAST_ZOOM, MOST_ZOOM] = [0.05, 8]

/** `editor.zoomToBounds`, reckoned without an editor. `size`: of the canvas, screen pixels. */
export function cameraFor({ bounds: [x, y, w, h], inset }: FirstView, size: { readonly w: number; readonly h: number }): Camera {
  const left = inset ?? Math.min(AROUND_ALL_PX, size.w * AROUND_ALL_SHARE)
  const z = Math.min(MOST_ZOOM, Math.max(LEAST_ZOOM, Math.min((size.w - left) / w, (size.h - left) / h)))
  return { x: -x + (size.w - w * z) / 2 / z, y: -y + (size.h - h * z) / 2 / z, z }
}
