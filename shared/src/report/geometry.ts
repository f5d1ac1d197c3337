// Boxes and matrices of the board's page space. Pure.

/** x, y, width, height. */
export type Bounds = readonly [number, number, number, number]

/** a, b, c, d, e, f: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [number, number, number, number, number, number]

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

/** First `inner`, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer
  const [g, h, i, j, k, l] = inner
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

export function apply(matrix: Matrix, x: number, y: number): readonly [number, number] {
  return [matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]]
}

/** Turned by `radians` about its own corner, which lies at x, y. */
export function placed(x: number, y: number, radians: number): Matrix {
  const cos = Math.cos(radians)
  const sin = Math.sin(radians)
  return [cos, sin, -sin, cos, x, y]
}

/** How much larger things get, as the length of the first axis. */
export const scaleOf = (matrix: Matrix): number => Math.hypot(matrix[0], matrix[1])

/** The upright box around a box that a matrix turned. */
export function boundsOf(matrix: Matrix, box: Bounds): Bounds {
  const [x, y, width, height] = box
  return around([apply(matrix, x, y), apply(matrix, x + width, y), apply(matrix, x, y + height), apply(matrix, x + width, y + height)])
}

/** The upright box around points; an empty one at the origin for none. */
export function around(points: readonly (readonly [number, number])[]): Bounds {
  if (points.length === 0) return [0, 0, 0, 0]
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  const left = Math.min(...xs)
  const top = Math.min(...ys)
  return [left, top, Math.max(...xs) - left, Math.max(...ys) - top]
}

/** The upright box around boxes. */
export function union(boxes: readonly Bounds[]): Bounds {
  return around(
    boxes.flatMap(([x, y, width, height]) => [
      [x, y],
      [x + width, y + height],
    ]),
  )
}

export const centreOf = ([x, y, width, height]: Bounds): readonly [number, number] => [x + width / 2, y + height / 2]

export function contains([x, y, width, height]: Bounds, [px, py]: readonly [number, number]): boolean {
  return px >= x && px <= x + width && py >= y && py <= y + height
}

/** The area two boxes share. */
export function overlap(a: Bounds, b: Bounds): number {
  const width = Math.min(a[0] + a[2], b[0] + b[2]) - Math.max(a[0], b[0])
  const height = Math.min(a[1] + a[3], b[1] + b[3]) - Math.max(a[1], b[1])
  return width > 0 && height > 0 ? width * height : 0
}
