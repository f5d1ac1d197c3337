// What goes wrong with a memory store, and when: told by a test, kept by the store before each write.
// Holds no data of its own. Counting starts anew with each order.
import type { BoardId } from '@keha/shared/ids.ts'
import { StoreFault } from './BoardStore.ts'

export class StoreFaults {
  /** Awaited before each write: a test's virtual time, or nothing. */
  delay: () => Promise<void> = () => Promise.resolve()
  #failing = false
  #countdown = 0
  readonly #silent = new Set<BoardId>()

  /** The `n`-th write from now fails (1: the next one). */
  failWrite(n: number): void {
    this.#countdown = n
  }

  /** Every write fails until `mend`. */
  failWrites(): void {
    this.#failing = true
  }

  /** `load` answers as if the board had never been, while `meta` still knows it. */
  answerNothing(id: BoardId): void {
    this.#silent.add(id)
  }

  /** Everything works again. */
  mend(): void {
    this.#failing = false
    this.#countdown = 0
    this.#silent.clear()
    this.delay = () => Promise.resolve()
  }

  get failing(): boolean {
    return this.#failing
  }

  isSilent(id: BoardId): boolean {
    return this.#silent.has(id)
  }

  /** Throws `StoreFault` where this write is to fail. */
  meetWrite(): void {
    const isNth = this.#countdown > 0 && --this.#countdown === 0
    if (isNth || this.#failing) throw new StoreFault('the store was told to fail')
  }
}
