// A store in memory, with faults on demand: for tests and simulations, never for people's boards.
// Invariants: writes are applied one at a time, in the order of the calls, when they are acknowledged; so a power cut forgets
// exactly what was not acknowledged (or keeps it, as a real disk may, where the test says so), and a crash keeps of that what
// was written ahead.
import type { BoardId, ParticipantId } from '@keha/shared/ids.ts'
import type { Append, BoardMeta, BoardStore, PlacedUpdate, StoredImage, StoredPerson } from './BoardStore.ts'
import { StoreFault } from './BoardStore.ts'
import { MemoryBoards } from './MemoryBoards.ts'
import { StoreFaults } from './StoreFaults.ts'

export class MemoryBoardStore implements BoardStore {
  readonly faults = new StoreFaults()
  readonly #boards: MemoryBoards
  #order: Promise<void> = Promise.resolve()
  readonly #underWay = new Set<() => void>()
  readonly #ahead = new Map<BoardId, readonly PlacedUpdate[]>()
  #isOver = false

  constructor(boards: MemoryBoards = new MemoryBoards()) {
    this.#boards = boards
  }

  /**
   * The process dies, or with `powerCut` the machine: what is not acknowledged by now never is. The store returned is the next
   * process's; it lacks what was under way, or has it where `keepUnderWay` says so, as either may happen on a disk.
   */
  crash({ keepUnderWay = false, powerCut = false } = {}): MemoryBoardStore {
    this.#isOver = true
    if (keepUnderWay) for (const change of this.#underWay) change()
    if (!powerCut) for (const [board, updates] of this.#ahead) this.#boards.takeUp(board, updates)
    return new MemoryBoardStore(this.#boards)
  }

  async meta(id: BoardId) {
    return this.#read(() => this.#boards.meta(id))
  }
  async idOfCode(code: string) {
    return this.#read(() => this.#boards.idOfCode(code))
  }
  async load(id: BoardId) {
    return this.#read(() => {
      this.#boards.takeUp(id, this.#ahead.get(id) ?? [])
      this.#ahead.delete(id)
      return this.faults.isSilent(id) ? undefined : this.#boards.load(id)
    })
  }
  async personOfToken(board: BoardId, tokenHash: string) {
    return this.#read(() => this.#boards.personOfToken(board, tokenHash))
  }
  async image(board: BoardId, name: string) {
    return this.#read(() => this.#boards.image(board, name))
  }
  async kept(board: BoardId, prefix: string) {
    return this.#read(() => this.#boards.kept(board, prefix))
  }
  async boards() {
    return this.#read(() => this.#boards.boards())
  }
  async life(board: BoardId) {
    return this.#read(() => this.#boards.life(board))
  }
  async isGone(board: BoardId) {
    return this.#read(() => this.#boards.isGone(board))
  }
  async healthy() {
    return !this.#isOver && !this.faults.failing
  }

  create(meta: BoardMeta, first: Append) {
    const own = copyOf(first)
    return this.#write(() => this.#boards.create(meta, own))
  }
  append(id: BoardId, append: Append) {
    const own = copyOf(append)
    return this.#write(() => {
      this.#boards.append(id, own)
      const last = own.updates.at(-1)?.at ?? 0
      this.#ahead.set(id, this.#ahead.get(id)?.filter(({ at }) => at > last) ?? [])
    })
  }
  async writeAhead(id: BoardId, updates: readonly PlacedUpdate[]) {
    if (this.#isOver || this.faults.failing) return false
    const before = this.#ahead.get(id) ?? []
    this.#ahead.set(id, [...before, ...copiesOf(updates)])
    return true
  }
  compact(id: BoardId, at: number, snapshot: Uint8Array) {
    const own = new Uint8Array(snapshot)
    return this.#write(() => this.#boards.compact(id, at, own))
  }
  addPerson(stored: StoredPerson) {
    return this.#write(() => this.#boards.addPerson(stored))
  }
  revokeTokens(board: BoardId, person: ParticipantId) {
    return this.#write(() => this.#boards.revokeTokens(board, person))
  }
  putImage(board: BoardId, name: string, image: StoredImage) {
    const own = { ...image, bytes: new Uint8Array(image.bytes) }
    return this.#write(() => this.#boards.putImage(board, name, own))
  }

  erase(board: BoardId) {
    return this.#write(() => this.#boards.erase(board))
  }
  async scrub() {
    return this.#read(() => this.#boards.scrub())
  }

  async close() {
    await this.#order
    this.#isOver = true
  }

  /** After the writes called before, so that everyone reads what they wrote. */
  async #read<Value>(read: () => Value): Promise<Value> {
    await this.#order
    this.#checkAlive()
    return read()
  }

  #write(change: () => void): Promise<void> {
    this.#underWay.add(change)
    const done = this.#order.then(async () => {
      try {
        await this.faults.delay()
        this.#checkAlive()
        this.faults.meetWrite()
        change()
      } finally {
        this.#underWay.delete(change)
      }
    })
    this.#order = done.then(settled, settled)
    return done
  }

  #checkAlive(): void {
    if (this.#isOver) throw new StoreFault('the store is closed')
  }
}

/** The order goes on, whether a write was kept or not; its caller hears which. */
const settled = (): void => undefined

const copiesOf = (updates: readonly PlacedUpdate[]) => updates.map(({ at, update }) => ({ at, update: new Uint8Array(update) }))

const copyOf = (append: Append): Append => ({
  ...append,
  updates: copiesOf(append.updates),
  kept: (append.kept ?? []).map(({ key, value }) => ({ key, value: value && new Uint8Array(value) })),
})
