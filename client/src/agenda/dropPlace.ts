// Where a dragged row lands. Pure. PU rules in SPEC.md.

/** The place among the others, from 0, of the row `from` dropped at `y`; `middles`: every row's middle, from top to bottom. */
export function dropPlace(middles: readonly number[], from: number, y: number): number {
  return middles.filter((middle, at) => at !== from && middle < y).length
}
