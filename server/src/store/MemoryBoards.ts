// The boards in plain maps: the model that the SQLite tables are held against by the contract suite.
// Every method checks first and changes afterwards, so that a thrown `StoreMisuse` leaves nothing half done.
import type { BoardId, ParticipantId } from '@keha/shared/ids.ts'
import type { StoredLife } from '@keha/shared/life/boardLife.ts'
import type { Person } from '@keha/shared/roles.ts'
import type { Envelope } from '@keha/shared/session/model/session.ts'
import {
  type Append,
  type BoardMeta,
  type Kept,
  type ListedBoard,
  type PlacedUpdate,
  SNAPSHOTS_KEPT,
  type StoredBoard,
  type StoredImage,
  type StoredPerson,
  StoreMisuse,
} from './BoardStore.ts'
import { newEntries, updatesAhead } from './continuation.ts'
import type { SyncBoards } from './SyncBoards.ts'

interface MemoryBoard {
  readonly meta: BoardMeta
  readonly log: Map<number, Uint8Array>
  readonly snapshots: { readonly at: number; readonly data: Uint8Array }[]
  readonly events: Envelope[]
  readonly sealed: Map<ParticipantId, string>
  readonly people: Map<string, Person>
  readonly images: Map<string, StoredImage>
  readonly kept: Map<string, Uint8Array>
  life: StoredLife
  lastAt: number
}

const sameBytes = (a: Uint8Array, b: Uint8Array | undefined) => b !== undefined && Buffer.compare(a, b) === 0

export class MemoryBoards implements SyncBoards {
  readonly #boards = new Map<BoardId, MemoryBoard>()
  readonly #gone = new Set<BoardId>()

  create(meta: BoardMeta, first: Append): void {
    if (this.#boards.has(meta.id)) throw new StoreMisuse('the id is taken')
    if (this.idOfCode(meta.code) !== undefined) throw new StoreMisuse('the code is taken')
    const board: MemoryBoard = {
      meta,
      log: new Map(),
      snapshots: [],
      events: [],
      sealed: new Map(),
      people: new Map(),
      images: new Map(),
      kept: new Map(),
      life: null,
      lastAt: 0,
    }
    extend(board, first)
    this.#boards.set(meta.id, board)
    this.#gone.delete(meta.id)
  }

  meta(id: BoardId): BoardMeta | undefined {
    return this.#boards.get(id)?.meta
  }

  idOfCode(code: string): BoardId | undefined {
    for (const { meta } of this.#boards.values()) if (meta.code === code) return meta.id
    return undefined
  }

  load(id: BoardId): StoredBoard | undefined {
    const board = this.#boards.get(id)
    if (!board) return undefined
    const newest = board.snapshots.at(-1)
    const updates = [...board.log]
      .map(([at, update]) => ({ at, update: new Uint8Array(update) }))
      .filter(({ at }) => at > (newest?.at ?? 0))
    const sealed = [...board.sealed].map(([person, value]) => ({ person, value })).sort((a, b) => (a.person < b.person ? -1 : 1))
    return {
      snapshot: newest ? new Uint8Array(newest.data) : null,
      snapshotAt: newest?.at ?? 0,
      updates,
      events: [...board.events],
      sealed,
    }
  }

  append(id: BoardId, append: Append): void {
    extend(this.#board(id), append)
  }

  takeUp(id: BoardId, ahead: readonly PlacedUpdate[]): number {
    const board = this.#boards.get(id)
    if (!board) return 0
    const isStored = ({ at, update }: PlacedUpdate) => sameBytes(update, board.log.get(at))
    const updates = updatesAhead({ entries: ahead, last: board.lastAt, isStored })
    extend(board, { updates, events: [] })
    return updates.length
  }

  compact(id: BoardId, at: number, snapshot: Uint8Array): void {
    const board = this.#board(id)
    const newest = board.snapshots.at(-1)
    if (at > board.lastAt || at < 1 || at < (newest?.at ?? 0)) throw new StoreMisuse(`no snapshot can be made at ${at}`)
    if (at === newest?.at) {
      if (!sameBytes(snapshot, newest.data)) throw new StoreMisuse(`another snapshot is at ${at}`)
      return
    }
    board.snapshots.push({ at, data: new Uint8Array(snapshot) })
    if (board.snapshots.length <= SNAPSHOTS_KEPT + 1) return
    board.snapshots.shift()
    for (const place of board.log.keys()) if (place <= (board.snapshots[0]?.at ?? 0)) board.log.delete(place)
  }

  addPerson({ board, person, tokenHash }: StoredPerson): void {
    this.#board(board).people.set(tokenHash, person)
  }

  personOfToken(board: BoardId, tokenHash: string): Person | undefined {
    return this.#boards.get(board)?.people.get(tokenHash)
  }

  revokeTokens(board: BoardId, person: ParticipantId): void {
    const { people } = this.#board(board)
    for (const [tokenHash, { id }] of people) if (id === person) people.delete(tokenHash)
  }

  putImage(board: BoardId, name: string, image: StoredImage): void {
    this.#board(board).images.set(name, { ...image, bytes: new Uint8Array(image.bytes) })
  }

  image(board: BoardId, name: string): StoredImage | undefined {
    const image = this.#boards.get(board)?.images.get(name)
    return image && { ...image, bytes: new Uint8Array(image.bytes) }
  }

  kept(board: BoardId, prefix: string): readonly Kept[] {
    const all = [...(this.#boards.get(board)?.kept ?? [])].filter(([key]) => key.startsWith(prefix))
    return all.map(([key, value]) => ({ key, value: new Uint8Array(value) })).sort((a, b) => (a.key < b.key ? -1 : 1))
  }

  boards(): readonly ListedBoard[] {
    const all = [...this.#boards.values()].map(({ meta, life }) => ({ meta, life }))
    return all.sort((a, b) => a.meta.createdAtMs - b.meta.createdAtMs || (a.meta.id < b.meta.id ? -1 : 1))
  }

  life(board: BoardId): StoredLife {
    return this.#boards.get(board)?.life ?? null
  }

  erase(board: BoardId): void {
    if (this.#boards.delete(board)) this.#gone.add(board)
  }

  isGone(board: BoardId): boolean {
    return this.#gone.has(board)
  }

  scrub(): void {
    // Maps keep nothing of what was deleted.
  }

  healthy(): boolean {
    return true
  }

  #board(id: BoardId): MemoryBoard {
    const board = this.#boards.get(id)
    if (!board) throw new StoreMisuse(`there is no board ${id}`)
    return board
  }
}

function extend(board: MemoryBoard, append: Append): void {
  const updates = newEntries({
    entries: append.updates,
    last: board.lastAt,
    placeOf: ({ at }) => at,
    isStored: ({ at, update }) => sameBytes(update, board.log.get(at)),
  })
  const events = newEntries({
    entries: append.events,
    last: board.events.length,
    placeOf: ({ seq }) => seq,
    isStored: (event) => JSON.stringify(board.events[event.seq - 1]) === JSON.stringify(event),
  })
  for (const { at, update } of updates) board.log.set(at, new Uint8Array(update))
  board.lastAt += updates.length
  board.events.push(...events)
  for (const { person, value } of append.sealed ?? []) {
    if (value === null) board.sealed.delete(person)
    else board.sealed.set(person, value)
  }
  for (const { key, value } of append.kept ?? []) {
    if (value === null) board.kept.delete(key)
    else board.kept.set(key, new Uint8Array(value))
  }
  board.life = append.life ?? board.life
}
