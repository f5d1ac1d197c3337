// What the store said of a board and still holds, so that whoever comes back is let in without waiting behind a commit.
// Invariant: nothing is remembered that was read before it was forgotten, however the answers come.
import type { BoardId } from '@keha/shared/ids.ts'

/** All is forgotten beyond it; a person is some hundred bytes. */
const MAX_VALUES = 20_000

export class Remembered<Value> {
  readonly #boards = new Map<BoardId, Map<string, Value>>()
  #values = 0
  #forgotten = 0

  /** The value remembered under the key, or what `read` says; that there is none is not remembered. */
  async get(board: BoardId, key: string, read: () => Promise<Value | undefined>): Promise<Value | undefined> {
    const known = this.#boards.get(board)?.get(key)
    if (known !== undefined) return known
    const forgotten = this.#forgotten
    const value = await read()
    if (value !== undefined && forgotten === this.#forgotten) this.#keep(board, key, value)
    return value
  }

  /** Call before what changes it is under way. */
  forget(board: BoardId): void {
    this.#forgotten += 1
    this.#values -= this.#boards.get(board)?.size ?? 0
    this.#boards.delete(board)
  }

  #keep(board: BoardId, key: string, value: Value): void {
    if (this.#values >= MAX_VALUES) {
      this.#boards.clear()
      this.#values = 0
    }
    const values = this.#boards.get(board) ?? new Map<string, Value>()
    this.#boards.set(board, values)
    if (!values.has(key)) this.#values += 1
    values.set(key, value)
  }
}
