// Parts of content streams: numbers, boxes, polygons, strokes. Pure.
import { apply, type Bounds, IDENTITY, type Matrix } from '../geometry.ts'
import type { Stroke } from '../svg/paintSvg.ts'
import { decimal, pathOperators } from '../svg/pathOperators.ts'
import type { Rgb } from '../svg/svgShapes.ts'

const CAPS: Readonly<Record<string, number>> = { butt: 0, round: 1, square: 2 }
const JOINS: Readonly<Record<string, number>> = { miter: 0, round: 1, bevel: 2 }

/** Of a matrix, whose parts may be small. */
export const precise = (value: number): string => String(Number(value.toFixed(5)))
const shade = (value: number): string => String(Math.round(value * 1000) / 1000)
/** The operands of a colour. */
export const shades = (colour: Rgb): string => colour.map(shade).join(' ')

export function boxOperators(x: number, y: number, width: number, height: number): string {
  return `${[x, y, width, height].map(decimal).join(' ')} re`
}

/** The ellipse that fits into a box. */
export function ellipseOperators([x, y, width, height]: Bounds): string {
  const [rx, ry] = [width / 2, height / 2]
  return pathOperators(`M${x} ${y + ry}a${rx} ${ry} 0 1 0 ${width} 0a${rx} ${ry} 0 1 0 ${-width} 0z`)
}

export function strokeOperators({ colour, width, cap, join, dash, dashOffset }: Stroke): string {
  const parts = [`${shades(colour)} RG ${decimal(width)} w ${CAPS[cap] ?? 0} J ${JOINS[join] ?? 0} j`]
  if (dash.length > 0) parts.push(`[${dash.map(decimal).join(' ')}] ${decimal(dashOffset)} d`)
  return parts.join(' ')
}

/** A polygon's path from points x, y, x, y… under a matrix. */
export function polygonOperators(points: readonly number[], matrix: Matrix = IDENTITY): string {
  const parts: string[] = []
  for (let index = 0; index + 1 < points.length; index += 2) {
    const [x, y] = apply(matrix, points[index] ?? 0, points[index + 1] ?? 0)
    parts.push(`${decimal(x)} ${decimal(y)} ${index === 0 ? 'm' : 'l'}`)
  }
  return `${parts.join('\n')}\nh`
}
