// Two pictures of the same thing, drawn by different programs, compared as somebody would who looks at both: edges may be smoothed
// otherwise, but nothing may be missing, elsewhere or of another colour.
import { PNG } from 'pngjs'

export interface Difference {
  /** Root mean square over the worst tile's cells, 0 to 1. */
  readonly worst: number
  /** The same over the whole picture. */
  readonly mean: number
  /** Left and top of the worst tile, px. */
  readonly at: readonly [x: number, y: number]
}

/** Averaged over so many px a side, smoothing no longer shows. */
const CELL = 4
/** Cells a side of a tile: a small shape is not lost in a large picture. */
const TILE = 8

/** Of two PNG files of one size; throws where their sizes differ by more than a px. */
export function compare(one: Buffer, other: Buffer): Difference {
  const [a, b] = [PNG.sync.read(one), PNG.sync.read(other)]
  if (Math.abs(a.width - b.width) > 1 || Math.abs(a.height - b.height) > 1)
    throw new Error(`pictures of ${a.width} × ${a.height} and ${b.width} × ${b.height}`)
  const side = CELL * TILE
  const [columns, rows] = [Math.floor(Math.min(a.width, b.width) / side), Math.floor(Math.min(a.height, b.height) / side)]
  let [worst, total] = [0, 0]
  let at: readonly [number, number] = [0, 0]
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const squared = tileDifference(a, b, column * side, row * side)
      total += squared
      if (squared <= worst) continue
      worst = squared
      at = [column * side, row * side]
    }
  return { worst: Math.sqrt(worst), mean: Math.sqrt(total / (columns * rows)), at }
}

/** Mean square of the differences of a tile's cells, over the three colours. */
function tileDifference(a: PNG, b: PNG, left: number, top: number): number {
  let sum = 0
  for (let y = top; y < top + CELL * TILE; y += CELL)
    for (let x = left; x < left + CELL * TILE; x += CELL)
      for (let colour = 0; colour < 3; colour++) sum += ((cell(a, x, y, colour) - cell(b, x, y, colour)) / 255) ** 2
  return sum / (TILE * TILE * 3)
}

function cell({ data, width }: PNG, left: number, top: number, colour: number): number {
  let sum = 0
  for (let y = top; y < top + CELL; y++) for (let x = left; x < left + CELL; x++) sum += data[(y * width + x) * 4 + colour] ?? 0
  return sum / CELL ** 2
}
