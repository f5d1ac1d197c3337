// A lock on writing that closes a moment after it is asked to: what was under way is still taken.
import type { Cancel, Clock } from './Clock.ts'

/** What was under way when the board was locked is still taken for so long: a lock takes a while to reach everyone. */
export const LOCK_GRACE_MS = 2_000

export class GraceLock {
  readonly #clock: Clock
  #isLocked: boolean
  #cancelGrace: Cancel | null = null

  constructor(clock: Clock, isLocked: boolean) {
    this.#clock = clock
    this.#isLocked = isLocked
  }

  get isLocked(): boolean {
    return this.#isLocked
  }

  /** Opens at once, and closes when the grace is over, by elapsed time: a clock set back gives nobody more. */
  set(locked: boolean): void {
    if (!locked) {
      this.end()
      this.#isLocked = false
    } else if (!this.#isLocked) {
      this.#cancelGrace ??= this.#clock.after(LOCK_GRACE_MS, () => {
        this.#cancelGrace = null
        this.#isLocked = true
      })
    }
  }

  /** Stays as it is from now on. */
  end(): void {
    this.#cancelGrace?.()
    this.#cancelGrace = null
  }
}
