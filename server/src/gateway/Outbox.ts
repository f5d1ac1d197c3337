// What the sockets of this process are given in a turn, written at its end: one write each, and the same bytes to all who
// were given the same. So a message to a hundred readers is framed once, and five of them cost a reader one write.
// Invariant: nothing given stays longer than the turn; what a connection was given keeps its order.
import { chunksOf } from './frames.ts'

/** Of those who get the same, an author or a pointing person gets a little less in between. */
const REMEMBERED = 3

interface Written {
  readonly messages: readonly Uint8Array[]
  readonly chunks: readonly Uint8Array[]
}

export class Outbox {
  /** Written to sockets since the process began. */
  bytesOut = 0
  #waiting: (() => void)[] = []
  /** What was framed last in this turn, the most recently used first. */
  #recent: Written[] = []

  /** Runs `write` when the turn's work is done. */
  atTurnsEnd(write: () => void): void {
    if (this.#waiting.push(write) === 1) process.nextTick(() => this.#write())
  }

  /** The messages as they go over the wire. The bytes are shared: nobody changes them. */
  framed(messages: readonly Uint8Array[]): readonly Uint8Array[] {
    const [latest] = this.#recent
    if (latest?.messages === messages) return latest.chunks
    const at = this.#recent.findIndex((known) => areSame(known.messages, messages))
    const found = this.#recent[at] ?? { messages, chunks: chunksOf(messages) }
    if (at !== 0) this.#recent = [found, ...this.#recent.filter((known) => known !== found)].slice(0, REMEMBERED)
    return found.chunks
  }

  #write(): void {
    const waiting = this.#waiting
    this.#waiting = []
    for (const write of waiting) write()
    this.#recent = []
  }
}

/** Whether these are the very same messages; what is equal by chance is framed anew. */
const areSame = (some: readonly Uint8Array[], others: readonly Uint8Array[]): boolean =>
  some === others || (some.length === others.length && some.every((message, index) => message === others[index]))
