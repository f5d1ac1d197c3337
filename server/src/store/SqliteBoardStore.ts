// The store on disk: a SQLite database in a directory of its own, written by one thread with group commits, and beside it what
// is on its way there. This side only copies, asks and waits; the rules are SqliteBoards.ts, the transactions GroupCommit.ts.
import { mkdirSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import type { BoardId, ParticipantId } from '@keha/shared/ids.ts'
import type { Person } from '@keha/shared/roles.ts'
import { AheadLog, readAheadLog } from './AheadLog.ts'
import {
  type Append,
  type BoardMeta,
  type BoardStore,
  type PlacedUpdate,
  StoreDamaged,
  type StoredImage,
  type StoredPerson,
  StoreFault,
} from './BoardStore.ts'
import { lockData } from './dataLock.ts'
import { Remembered } from './Remembered.ts'
import { StoreThread } from './StoreThread.ts'
import type { StoreMethod, SyncBoards } from './SyncBoards.ts'

export interface SqliteOptions {
  readonly directory: string
  /** Told of faults of the store itself, which no single call can report. */
  readonly report: (error: Error) => void
  /** Starts the store's thread; a test keeps hold of it to end it. */
  readonly startThread?: (directory: string) => Worker
}

export class SqliteBoardStore implements BoardStore {
  readonly #thread: StoreThread
  readonly #unlock: () => void
  /** Null where it could not be opened, or still holds what the database did not take up. */
  readonly #ahead: AheadLog | null
  /** A board's meta never changes; a person's, under one token, only by ceasing to be. */
  readonly #metas = new Remembered<BoardMeta>()
  readonly #people = new Remembered<Person>()
  #closed: Promise<void> | undefined

  private constructor(thread: StoreThread, unlock: () => void, ahead: AheadLog | null) {
    this.#thread = thread
    this.#unlock = unlock
    this.#ahead = ahead
  }

  /** Rejects with `StoreUnusable` (in use, or of a newer version) or `StoreDamaged`, and leaves the files as they are. */
  static async open({ directory, report, startThread = startStoreThread }: SqliteOptions): Promise<SqliteBoardStore> {
    mkdirSync(directory, { recursive: true, mode: 0o700 })
    const unlock = lockData(directory)
    const thread = new StoreThread({ start: () => startThread(directory), report })
    try {
      await thread.open()
    } catch (error) {
      unlock()
      throw error
    }
    const ahead = await openAheadLog(directory, thread, report)
    return new SqliteBoardStore(thread, unlock, ahead)
  }

  create(meta: BoardMeta, first: Append) {
    return this.#ask('create', meta, ownAppend(first))
  }
  meta(id: BoardId) {
    return this.#metas.get(id, 'meta', () => this.#ask('meta', id))
  }
  idOfCode(code: string) {
    return this.#ask('idOfCode', code)
  }
  async load(id: BoardId) {
    const ahead = this.#ahead?.of(id) ?? []
    const last = ahead.at(-1)
    if (last) {
      await takeUp(this.#thread, id, ahead)
      this.#ahead?.settled(id, last.at)
    }
    return this.#ask('load', id)
  }
  async append(id: BoardId, append: Append) {
    await this.#ask('append', id, ownAppend(append))
    const last = append.updates.at(-1)
    if (last) this.#ahead?.settled(id, last.at)
  }
  async writeAhead(id: BoardId, updates: readonly PlacedUpdate[]) {
    return (await this.#ahead?.write(id, updates)) ?? false
  }
  compact(id: BoardId, at: number, snapshot: Uint8Array) {
    return this.#ask('compact', id, at, new Uint8Array(snapshot))
  }
  addPerson(stored: StoredPerson) {
    return this.#ask('addPerson', stored)
  }
  personOfToken(board: BoardId, tokenHash: string) {
    return this.#people.get(board, tokenHash, () => this.#ask('personOfToken', board, tokenHash))
  }
  revokeTokens(board: BoardId, person: ParticipantId) {
    this.#people.forget(board)
    return this.#ask('revokeTokens', board, person)
  }
  putImage(board: BoardId, name: string, image: StoredImage) {
    return this.#ask('putImage', board, name, { mime: image.mime, bytes: new Uint8Array(image.bytes) })
  }
  image(board: BoardId, name: string) {
    return this.#ask('image', board, name)
  }

  kept(board: BoardId, prefix: string) {
    return this.#ask('kept', board, prefix)
  }
  boards() {
    return this.#ask('boards')
  }
  life(board: BoardId) {
    return this.#ask('life', board)
  }
  isGone(board: BoardId) {
    return this.#ask('isGone', board)
  }
  async erase(board: BoardId) {
    this.#metas.forget(board)
    this.#people.forget(board)
    await this.#ask('erase', board)
    this.#ahead?.settled(board, Number.POSITIVE_INFINITY)
  }
  async scrub() {
    await this.#ahead?.renew()
    await this.#ask('scrub')
  }

  async healthy() {
    return this.#ask('healthy').catch(() => false)
  }

  async close() {
    this.#closed ??= this.#thread.close().then(() => {
      this.#ahead?.close()
      this.#unlock()
    })
    await this.#closed
  }

  async #ask<M extends StoreMethod>(method: M, ...args: Parameters<SyncBoards[M]>): Promise<ReturnType<SyncBoards[M]>> {
    return (await this.#thread.ask({ method, args } as never)) as ReturnType<SyncBoards[M]>
  }
}

/** Has the database take up what a process left behind. What it cannot take now stays where it is, for the next time. */
async function openAheadLog(directory: string, thread: StoreThread, report: (error: Error) => void): Promise<AheadLog | null> {
  try {
    for (const [board, updates] of readAheadLog(directory)) await takeUp(thread, board, updates)
    return new AheadLog(directory)
  } catch (error) {
    report(new StoreFault('what was on its way into the database could not be taken up', { cause: error }))
    return null
  }
}

/** A damaged board takes nothing up; it tells of itself when it is opened. Rejects with `StoreFault` where the database cannot write now. */
async function takeUp(thread: StoreThread, board: BoardId, updates: readonly PlacedUpdate[]): Promise<void> {
  try {
    await thread.ask({ method: 'takeUp', args: [board, updates] })
  } catch (error) {
    if (!(error instanceof StoreDamaged)) throw error
  }
}

/** Copied apart: a message carries the whole buffer behind a view, and received bytes are often a view into a large one. */
function ownAppend({ updates, kept = [], ...rest }: Append): Append {
  return {
    ...rest,
    updates: updates.map(({ at, update }) => ({ at, update: new Uint8Array(update) })),
    kept: kept.map(({ key, value }) => ({ key, value: value && new Uint8Array(value) })),
  }
}

function startStoreThread(directory: string): Worker {
  return new Worker(new URL('./sqliteWorker.ts', import.meta.url), { workerData: { directory }, name: 'store' })
}
