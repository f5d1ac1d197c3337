// Where the network's rounds lie on a spiral: each is one turn, begun at the top and going clockwise, the newest outermost.
// Pure; units are those of the drawing, its middle at 0, 0.

/** From one turn to the next outward; room for a disc with a number. */
const TURN_APART = 34
/** Where the first turn begins. */
const INNERMOST = 22
/** Line pieces a turn; short enough to look round. */
const PIECES = 48

export interface SpiralTurn {
  /** Where the round begins. */
  readonly x: number
  readonly y: number
  /** The turn as an SVG path. */
  readonly path: string
}

export interface Spiral {
  readonly turns: readonly SpiralTurn[]
  /** Half the side of a square round the middle that holds all of it, discs included. */
  readonly reach: number
}

/** An Archimedean spiral r = a + bθ, θ from the top; a turn for each round. */
export function spiralOf(rounds: number): Spiral {
  const point = (turns: number): readonly [number, number] => {
    const radius = INNERMOST + TURN_APART * turns
    const angle = 2 * Math.PI * turns
    return [rounded(radius * Math.sin(angle)), rounded(-radius * Math.cos(angle))]
  }
  const turns = Array.from({ length: rounds }, (_, at): SpiralTurn => {
    const points = Array.from({ length: PIECES + 1 }, (__, piece) => point(at + piece / PIECES))
    const [x, y] = point(at)
    return { x, y, path: `M${points.map((pair) => pair.join(' ')).join('L')}` }
  })
  return { turns, reach: INNERMOST + TURN_APART * rounds + TURN_APART / 2 }
}

/** To a tenth; never -0. */
const rounded = (value: number): number => Math.round(value * 10) / 10 || 0
