// How long one live board lives, as its room knows it: every change makes it longer, a facilitator's choice is a change.
// What could not be read is left as it is stored until a facilitator chooses.
import { afterChange, afterChoice, type BoardLife, type StoredLife } from '@keha/shared/life/boardLife.ts'
import type { Clock } from './Clock.ts'

export class Lifetime {
  readonly #clock: Clock
  #life: StoredLife

  constructor(life: StoredLife, clock: Clock) {
    this.#life = life
    this.#clock = clock
  }

  get life(): StoredLife {
    return this.#life
  }

  /** The board changes: what is to be stored of it, which is something once an hour at most. */
  touched(): BoardLife | null {
    if (this.#life === 'unreadable') return null
    const life = afterChange(this.#life, this.#clock.nowMs())
    if (life === this.#life) return null
    this.#life = life
    return life
  }

  chosen(days: number | null): BoardLife {
    const life = afterChoice(this.#life === 'unreadable' ? null : this.#life, days, this.#clock.nowMs())
    this.#life = life
    return life
  }
}
