// The sheet a report's text is set on, and its measures: A4 upright, points.
import type { Rgb } from '../../svg/svgShapes.ts'

export const SHEET = { width: 595.28, height: 841.89, left: 58, top: 62, bottom: 62 } as const
export const TEXT_WIDTH = SHEET.width - 2 * SHEET.left
export const TEXT_HEIGHT = SHEET.height - SHEET.top - SHEET.bottom

export const INK: Rgb = [0.11, 0.14, 0.125]
export const SOFT: Rgb = [0.34, 0.38, 0.357]
export const LINE: Rgb = [0.86, 0.85, 0.82]
export const ACCENT: Rgb = [0.078, 0.341, 0.247]
export const TINT: Rgb = [0.78, 0.88, 0.83]
export const PALE: Rgb = [0.945, 0.965, 0.95]

export interface TextStyle {
  readonly size: number
  readonly colour: Rgb
  readonly bold: boolean
}

const style = (size: number, colour: Rgb = INK, bold = false): TextStyle => ({ size, colour, bold })
export const TITLE = style(27, INK, true)
export const CHAPTER = style(19, ACCENT, true)
export const SECTION = style(12.5, INK, true)
export const SUBSECTION = style(10, INK, true)
export const BODY = style(10)
export const META = style(8.5, SOFT)
export const HEAD = style(8.5, SOFT, true)
