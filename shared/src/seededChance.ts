// Chance as rules take it, and a seeded one for tests: the same numbers for the same seed on every machine (Mulberry32).
// A failing seed is printed.

/** From 0 to below 1. */
export type Chance = () => number

export function seededChance(seed: number): Chance {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** A whole number from 0 to below `below`. */
export const whole = (chance: Chance, below: number): number => Math.floor(chance() * below)

/** One of several, each equally likely. */
export function oneOf<T>(chance: Chance, all: readonly [T, ...T[]]): T {
  return all[whole(chance, all.length)] ?? all[0]
}

/** The same things in an order of chance (Fisher–Yates). */
export function shuffled<T>(chance: Chance, all: readonly T[]): T[] {
  const order = [...all]
  for (let i = order.length - 1; i > 0; i--) {
    const j = whole(chance, i + 1)
    const [a, b] = [order[i] as T, order[j] as T]
    order[i] = b
    order[j] = a
  }
  return order
}
