// When a room gives back memory that nobody needs just now: some seconds after there was something to give back, and bit by
// bit, so that people who write do not wait for it. What is given back: DocumentChannel.ts.
// Invariant: nothing is planned while there is nothing to give back.
import type { Cancel, Clock } from './Clock.ts'

/** Who comes within it is sent what was encoded for the one before. */
const QUIET_MS = 5_000
/** Between two bits of one trimming. */
const NEXT_BIT_MS = 50

/** What is left to do: something at once, something once it was not needed for a while, nothing. */
export type TrimmingLeft = 'more' | 'later' | 'nothing'

export class Trimming {
  readonly #clock: Clock
  readonly #trim: () => TrimmingLeft
  #cancel: Cancel | null = null

  constructor(clock: Clock, trim: () => TrimmingLeft) {
    this.#clock = clock
    this.#trim = trim
  }

  /** There may be something to give back. */
  soon(): void {
    this.#cancel ??= this.#clock.after(QUIET_MS, () => this.#run())
  }

  /** Nothing is planned any more, whoever asks for it. */
  end(): void {
    this.#cancel?.()
    this.#cancel = () => undefined
  }

  #run(): void {
    this.#cancel = null
    const left = this.#trim()
    if (left === 'more') this.#cancel = this.#clock.after(NEXT_BIT_MS, () => this.#run())
    if (left === 'later') this.soon()
  }
}
