// Which area a thing lies in. By bounds, never by parent: notes on a locked area are not its children.
import { type Bounds, centreOf, contains, overlap } from './geometry.ts'

interface Placed {
  readonly id: string
  readonly bounds: Bounds
}

/**
 * The smallest area that holds the middle of `bounds`; of two equally small ones the one drawn later (on top).
 * Null outside of all areas.
 */
export function areaAt(bounds: Bounds, areas: readonly Placed[]): string | null {
  const centre = centreOf(bounds)
  let found: Placed | undefined
  for (const area of areas) if (contains(area.bounds, centre) && (!found || sizeOf(area) <= sizeOf(found))) found = area
  return found?.id ?? null
}

/** For arrows and lines between areas: where `areaAt` finds none, the area they overlap most. */
export function areaTouched(bounds: Bounds, areas: readonly Placed[]): string | null {
  const inside = areaAt(bounds, areas)
  if (inside !== null) return inside
  const thick = thickened(bounds)
  let found: Placed | undefined
  let most = 0
  for (const area of areas) {
    const shared = overlap(area.bounds, thick)
    if (shared > most) {
      found = area
      most = shared
    }
  }
  return found?.id ?? null
}

/** A line straight up or across covers nothing, so it is given a little. */
export const thickened = ([x, y, width, height]: Bounds): Bounds => [x - 1, y - 1, width + 2, height + 2]

const sizeOf = ({ bounds }: Placed): number => bounds[2] * bounds[3]

/**
 * Areas in the order of their pages: a template's own (locked) in the order its author drew them, which follows the
 * work; then people's, as they are read on the board.
 */
export function pageOrder<T extends Placed & { readonly locked: boolean }>(
  areas: readonly T[],
  read: (areas: readonly T[]) => readonly T[],
): T[] {
  return [...areas.filter((area) => area.locked), ...read(areas.filter((area) => !area.locked))]
}
