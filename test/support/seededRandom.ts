// Chance that is the same for a seed. A test that draws from it names the seed when it fails.

export interface SeededRandom {
  /** A whole number from 0 up to, not including, `limit`. */
  readonly below: (limit: number) => number
  readonly pick: <Item>(items: readonly [Item, ...Item[]]) => Item
}

/** mulberry32 (Tommy Ettinger, public domain): 32 bits of state, good enough to choose moments and bytes. */
export function seededRandom(seed: number): SeededRandom {
  let state = seed >>> 0
  const below = (limit: number): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit)
  }
  return { below, pick: (items) => items[below(items.length)] ?? items[0] }
}

/** The seed to use: `KEHA_SEED`, or the test's own. */
export const seedFor = (own: number): number => Number(process.env['KEHA_SEED'] ?? own)
