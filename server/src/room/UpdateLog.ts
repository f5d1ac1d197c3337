// The board's latest updates as messages, by index: what a newcomer or a reader that fell behind still lacks.
// Invariants: indexes grow by one for each update applied; what is dropped is always the oldest.

/** Beyond it a reader is given the whole board instead: some seconds of a busy room. */
const MAX_BYTES = 1024 * 1024
const MAX_UPDATES = 4_000

export class UpdateLog {
  #messages: Uint8Array[] = []
  #first = 0
  #bytes = 0

  /** Index of the next update. */
  get end(): number {
    return this.#first + this.#messages.length
  }

  add(message: Uint8Array): void {
    this.#messages.push(message)
    this.#bytes += message.length
    if (this.#bytes <= MAX_BYTES && this.#messages.length <= MAX_UPDATES) return
    let drop = 0
    while (this.#bytes > MAX_BYTES / 2 || this.#messages.length - drop > MAX_UPDATES / 2) {
      const oldest = this.#messages[drop]
      if (!oldest) break
      this.#bytes -= oldest.length
      drop += 1
    }
    this.#messages = this.#messages.slice(drop)
    this.#first += drop
  }

  get isEmpty(): boolean {
    return this.#messages.length === 0
  }

  /** Forgets what is in it; indexes go on. */
  clear(): void {
    this.#first = this.end
    this.#messages = []
    this.#bytes = 0
  }

  /** The updates from `index` on, oldest first; undefined where some of them are no longer here. */
  since(index: number): readonly Uint8Array[] | undefined {
    return index < this.#first ? undefined : this.#messages.slice(index - this.#first)
  }
}
