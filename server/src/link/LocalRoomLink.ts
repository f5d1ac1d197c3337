// The rooms of this process: loads a board once however many ask for it, and lets it go when nobody has been there for a while.
// Invariants: at most one live room a board; nobody is let into a board that is not wholly loaded, or is being erased.
import type { BoardId } from '@keha/shared/ids.ts'
import type { StoredLife } from '@keha/shared/life/boardLife.ts'
import type { Person } from '@keha/shared/roles.ts'
import type { CycleSlice } from '@keha/shared/session/model/cycle.ts'
import type { EarlierMeeting } from '@keha/shared/session/model/meetings.ts'
import type { SessionView } from '@keha/shared/session/model/session.ts'
import type { Beat } from '../room/Beat.ts'
import type { Cancel, Clock } from '../room/Clock.ts'
import type { Connection } from '../room/Connection.ts'
import type { CopyStored } from '../room/copyStored.ts'
import type { Fold } from '../room/foldStored.ts'
import type { Log } from '../room/Log.ts'
import { openBoard } from '../room/openBoard.ts'
import { type Random, randomClientId } from '../room/Random.ts'
import { Room } from '../room/Room.ts'
import type { Tally } from '../room/Tally.ts'
import type { BoardStore } from '../store/BoardStore.ts'
import type { LineEnd, LiveBoard, Newcomer, Recovery, RoomLink } from './RoomLink.ts'

/** Somebody who reloads the page finds the board still in memory. */
const IDLE_MS = 60_000

export interface LocalRoomLinkOptions {
  readonly store: BoardStore
  readonly fold: Fold
  readonly copy: CopyStored
  readonly clock: Clock
  readonly beat: Beat
  readonly random: Random
  readonly log: Log
  readonly tally: Tally
}

export class LocalRoomLink implements RoomLink {
  readonly #options: LocalRoomLinkOptions
  readonly #rooms = new Map<BoardId, Room>()
  readonly #loading = new Map<BoardId, Promise<Room | undefined>>()
  readonly #leaving = new Map<BoardId, Cancel>()
  /** Boards that are not opened until the work on them is done. */
  readonly #held = new Map<BoardId, Promise<unknown>>()

  constructor(options: LocalRoomLinkOptions) {
    this.#options = options
  }

  async open(board: BoardId, person: Person, connection: Connection): Promise<LineEnd | undefined> {
    return (await this.#room(board))?.open(person, connection)
  }

  async admit(board: BoardId, newcomer: Newcomer): Promise<Person | undefined> {
    return (await this.#room(board))?.admit(newcomer)
  }

  async linkNext(board: BoardId, next: NonNullable<CycleSlice['next']>): Promise<void> {
    await (await this.#room(board))?.linkNext(next)
  }

  async session(board: BoardId): Promise<SessionView | undefined> {
    return (await this.#room(board))?.view
  }

  async read(board: BoardId): Promise<LiveBoard | undefined> {
    return (await this.#room(board))?.read()
  }

  async meetings(board: BoardId): Promise<readonly EarlierMeeting[]> {
    return (await this.#room(board))?.meetings() ?? []
  }

  async recovery(board: BoardId): Promise<Recovery | undefined> {
    return this.#room(board)
  }

  async life(board: BoardId): Promise<StoredLife> {
    const room = this.#rooms.get(board)
    return room && !room.hasEnded ? room.lifetime.life : this.#options.store.life(board)
  }

  async chooseLife(board: BoardId, days: number | null): Promise<void> {
    await (await this.#room(board))?.choose(days)
  }

  async erase(board: BoardId): Promise<void> {
    await this.#free(board)
    await this.#hold(board, async () => {
      const room = this.#rooms.get(board)
      if (!room || room.hasEnded) return this.#options.store.erase(board)
      await room.erase()
      this.#forget(board, room)
    })
  }

  async whileUnused<Result>(board: BoardId, work: () => Promise<Result>): Promise<Result | undefined> {
    const isOpen = this.#rooms.has(board) || this.#loading.has(board) || this.#held.has(board)
    return isOpen ? undefined : this.#hold(board, work)
  }

  isQuiet(): boolean {
    return [...this.#rooms.values()].every((room) => room.isEmpty)
  }

  /** Resolves when the board is neither being loaded nor held. */
  async #free(board: BoardId): Promise<void> {
    for (;;) {
      const work = this.#held.get(board) ?? this.#loading.get(board)
      if (!work) return
      await work.catch(() => undefined)
    }
  }

  #hold<Result>(board: BoardId, work: () => Promise<Result>): Promise<Result> {
    const held = work().finally(() => this.#held.delete(board))
    this.#held.set(board, held)
    return held
  }

  /** Ends all rooms in good order; rooms whose store does not take writes are left as they are. */
  async restart(): Promise<void> {
    await Promise.all([...this.#rooms.values()].map((room) => room.restart()))
  }

  async #room(board: BoardId): Promise<Room | undefined> {
    while (this.#held.has(board)) await this.#held.get(board)?.catch(() => undefined)
    const live = this.#rooms.get(board)
    if (live && !live.hasEnded) {
      this.#restSoon(board, live)
      return live
    }
    const loading = this.#loading.get(board) ?? this.#load(board).finally(() => this.#loading.delete(board))
    this.#loading.set(board, loading)
    return loading
  }

  async #load(board: BoardId): Promise<Room | undefined> {
    const { store, fold, copy, clock, beat, random, log, tally } = this.#options
    const [meta, stored, life] = await Promise.all([store.meta(board), store.load(board), store.life(board)])
    if (!meta) return undefined
    const room: Room = new Room({
      meta,
      board: openBoard(meta, stored, randomClientId(random)),
      life,
      store,
      fold,
      copy,
      clock,
      beat,
      random,
      log,
      tally,
      onEmpty: () => this.#restSoon(board, room),
      onBroken: () => this.#forget(board, room),
    })
    this.#rooms.set(board, room)
    this.#restSoon(board, room)
    return room
  }

  /** Plans the end of the room, which comes only if it is empty by then and stays so until all is on disk. */
  #restSoon(board: BoardId, room: Room): void {
    this.#leaving.get(board)?.()
    this.#leaving.set(
      board,
      this.#options.clock.after(IDLE_MS, () => {
        room.rest().then(
          () => room.hasEnded && this.#forget(board, room),
          (problem: unknown) => this.#options.log.error({ board, err: problem }, 'an empty board could not be let go'),
        )
      }),
    )
  }

  #forget(board: BoardId, room: Room): void {
    if (this.#rooms.get(board) !== room) return
    this.#rooms.delete(board)
    this.#leaving.get(board)?.()
    this.#leaving.delete(board)
  }
}
