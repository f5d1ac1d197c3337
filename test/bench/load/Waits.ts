// How long things took, as counts of tenths of a millisecond: adding one costs next to nothing.
const LONGEST_TICKS = 200_000

export class Waits {
  readonly #counts = new Uint32Array(LONGEST_TICKS + 1)
  #total = 0

  add(ticks: number): void {
    const at = Math.min(LONGEST_TICKS, Math.max(0, ticks))
    this.#counts[at] = (this.#counts[at] ?? 0) + 1
    this.#total += 1
  }

  /** The wait that this share of them did not exceed, ms; null where there were none. */
  percentile(share: number): number | null {
    if (this.#total === 0) return null
    let left = Math.ceil(this.#total * share)
    for (const [ticks, count] of this.#counts.entries()) {
      left -= count
      if (left <= 0) return ticks / 10
    }
    return LONGEST_TICKS / 10
  }
}
