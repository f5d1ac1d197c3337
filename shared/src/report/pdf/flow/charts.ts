// The report's drawings: bars, spreads, a radar, places on a scale or a plane. Vectors; each stands beside the same in numbers.
import type { ReportAxis, ReportPlacing } from '../../contents/reportContents.ts'
import type { Bounds } from '../../geometry.ts'
import { pathOperators } from '../../svg/pathOperators.ts'
import type { Rgb } from '../../svg/svgShapes.ts'
import type { PageTools } from '../boardPage.ts'
import { polygonOperators } from '../operators.ts'
import { ACCENT, INK, LINE, META, SOFT, TINT } from './sheet.ts'

const WHITE: Rgb = [1, 1, 1]
const fill = (colour: Rgb, opacity = 1) => ({ colour, opacity, evenOdd: false })
const stroke = (colour: Rgb, width: number) => ({ colour, width, cap: 'butt', join: 'miter', dash: [], dashOffset: 0, opacity: 1 }) as const

/** A bar over a share, 0 to 1, of a cell. */
export function drawBar({ canvas }: PageTools, [x, y, width, height]: Bounds, share: number): void {
  const tall = Math.min(11, height - 6)
  const top = y + Math.min((height - tall) / 2, 5)
  const wide = Math.max(1, (width - 14) * share)
  canvas.fillBox([x + 5, top, width - 14, tall], [0.955, 0.955, 0.945])
  canvas.fillBox([x + 5, top, wide, tall], ACCENT)
}

const SHARE_PT = 19

/** A cell's first line filled from below by how many of all chose it. */
export function drawShare({ canvas }: PageTools, [x, y, width, height]: Bounds, share: number): void {
  if (share <= 0) return
  const full = Math.min(height - 2, SHARE_PT)
  canvas.fillBox([x + 2, y + 1 + full * (1 - share), width - 4, full * share], TINT)
}

export interface Spoke {
  readonly label: string
  /** 1 to 5; null is left out of the shape. */
  readonly value: number | null
}

/** A radar of values from 1 to 5 with numbered spokes; their names stand in the table below. */
export function drawRadar({ canvas, text }: PageTools, [x, y, width, height]: Bounds, spokes: readonly Spoke[]): void {
  const [cx, cy, radius] = [x + width / 2, y + height / 2, height / 2 - 16]
  const at = (index: number, value: number): readonly [number, number] => {
    const angle = (index / spokes.length) * 2 * Math.PI - Math.PI / 2
    return [cx + (Math.cos(angle) * radius * value) / 5, cy + (Math.sin(angle) * radius * value) / 5]
  }
  const ring = (value: number) => polygonOperators(spokes.flatMap((_, index) => at(index, value)))
  for (const value of [5, 4, 3, 2, 1]) canvas.paint(ring(value), value === 5 ? fill([0.985, 0.985, 0.98]) : undefined, stroke(LINE, 0.6))
  for (const [index] of spokes.entries()) canvas.paint(lineOperators([cx, cy], at(index, 5)), undefined, stroke(LINE, 0.5))
  const said = spokes.map(({ value }, index) => ({ value, index })).filter(({ value }) => value !== null)
  const shape = polygonOperators(said.flatMap(({ value, index }) => at(index, value ?? 0)))
  if (said.length > 2) canvas.paint(shape, fill(ACCENT, 0.18), stroke(ACCENT, 1.6))
  for (const { value, index } of said) dot(canvas, at(index, value ?? 0), 2.4, ACCENT)
  for (const value of [1, 2, 3, 4, 5]) text.paintPlain(String(value), 6.5, cx + 2.5, cy - (radius * value) / 5 + 2.2, SOFT)
  for (const [index, { label }] of spokes.entries()) {
    const [lx, ly] = at(index, 5 + (5 * 10) / radius)
    text.paintPlain(label, META.size, lx - text.widthOfPlain(label, META.size, true) / 2, ly + 3, INK, true)
  }
}

/** Dots on a scale, stacked where they would lie on one another, or on a plane. */
export function drawPlacing(tools: PageTools, box: Bounds, { across, up, dots }: ReportPlacing): void {
  if (up) drawPlane(tools, box, across, up, dots)
  else drawScale(tools, box, across, dots)
}

const DOT_R = 4

function drawScale({ canvas, text }: PageTools, [x, y, width, height]: Bounds, axis: ReportAxis, dots: ReportPlacing['dots']): void {
  const [left, long, base] = [x + 8, width - 16, y + height - 22]
  canvas.paint(lineOperators([left, base], [left + long, base]), undefined, stroke(SOFT, 1))
  for (const share of [0, 0.5, 1]) {
    const tick = left + long * share
    canvas.paint(lineOperators([tick, base - 3], [tick, base + 3]), undefined, stroke(SOFT, 1))
  }
  const columns = Math.floor(long / (2 * DOT_R + 1))
  const tallest = Math.floor((base - y - 6) / (2 * DOT_R + 1))
  const heights = new Map<number, number>()
  for (const { x: share } of dots) {
    const column = Math.round(share * columns)
    const level = heights.get(column) ?? 0
    heights.set(column, level + 1)
    dot(canvas, [left + (long * column) / columns, base - 8 - Math.min(level, tallest - 1) * (2 * DOT_R + 1)], DOT_R, ACCENT)
  }
  text.paintPlain(axis.from, META.size, left, base + 15, INK)
  text.paintPlain(axis.to, META.size, left + long - text.widthOfPlain(axis.to, META.size), base + 15, INK)
}

function drawPlane(
  { canvas, text }: PageTools,
  [x, y, width, height]: Bounds,
  across: ReportAxis,
  up: ReportAxis,
  dots: ReportPlacing['dots'],
): void {
  const side = height - 34
  const [left, top] = [x + (width - side * 1.5) / 2, y + 16]
  const wide = side * 1.5
  canvas.paint(boxPath([left, top, wide, side]), fill([0.985, 0.985, 0.98]), stroke(LINE, 0.8))
  canvas.paint(lineOperators([left + wide / 2, top], [left + wide / 2, top + side]), undefined, stroke(LINE, 0.8))
  canvas.paint(lineOperators([left, top + side / 2], [left + wide, top + side / 2]), undefined, stroke(LINE, 0.8))
  for (const spot of dots) dot(canvas, [left + wide * spot.x, top + side * (1 - spot.y)], DOT_R, ACCENT, 0.75)
  const centred = (words: string, baseline: number): void => {
    text.paintPlain(words, META.size, left + wide / 2 - text.widthOfPlain(words, META.size) / 2, baseline, INK)
  }
  centred(`↑ ${up.to}`, top - 5)
  centred(`↓ ${up.from}`, top + side + 11)
  const beside = left - x - 8
  const from = text.cutPlain(across.from, META.size, beside)
  text.paintPlain(from, META.size, left - 6 - text.widthOfPlain(from, META.size), top + side / 2 + 3, INK)
  text.paintPlain(text.cutPlain(across.to, META.size, beside), META.size, left + wide + 6, top + side / 2 + 3, INK)
}

/** How much of a whole was reached. */
export function drawReached({ canvas }: PageTools, [x, y, width, height]: Bounds, share: number): void {
  canvas.fillBox([x, y, width, height], [0.955, 0.955, 0.945])
  canvas.fillBox([x, y, width * Math.min(1, share), height], ACCENT)
}

function dot(canvas: PageTools['canvas'], [x, y]: readonly [number, number], r: number, colour: Rgb, opacity = 1): void {
  const circle = pathOperators(`M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`)
  canvas.paint(circle, fill(colour, opacity), stroke(WHITE, 0.8))
}

const lineOperators = (from: readonly [number, number], to: readonly [number, number]): string =>
  pathOperators(`M${from.join(' ')}L${to.join(' ')}`)

const boxPath = ([x, y, width, height]: Bounds): string => polygonOperators([x, y, x + width, y, x + width, y + height, x, y + height])
