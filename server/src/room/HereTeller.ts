// Which client ids belong to whom, as everyone is told it: when it changes, at most every so often, encoded once for all.
import { encodeJson, FRAME, type Here } from '@keha/shared/protocol.ts'
import type { Clock } from './Clock.ts'

const HERE_MS = 50

export class HereTeller {
  readonly #clock: Clock
  readonly #live: () => Iterable<Here[number]>
  readonly #tell: (message: Uint8Array) => void
  #message: Uint8Array | null = null
  #isDue = false

  constructor(clock: Clock, live: () => Iterable<Here[number]>, tell: (message: Uint8Array) => void) {
    this.#clock = clock
    this.#live = live
    this.#tell = tell
  }

  /** An id has come, gone or moved. */
  changed(): void {
    this.#message = null
    if (this.#isDue) return
    this.#isDue = true
    this.#clock.after(HERE_MS, () => {
      this.#isDue = false
      this.#tell(this.message())
    })
  }

  message(): Uint8Array {
    this.#message ??= encodeJson(FRAME.here, [...this.#live()])
    return this.#message
  }
}
