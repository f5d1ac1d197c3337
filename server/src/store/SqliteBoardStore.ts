// The store on disk: a SQLite database in a directory of its own, written by one thread with group commits.
// This side only copies, asks and waits; the rules are SqliteBoards.ts, the transactions GroupCommit.ts.
import { mkdirSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import type { BoardId, ParticipantId } from '@keha/shared/ids.ts'
import type { Person } from '@keha/shared/roles.ts'
import type { Append, BoardMeta, BoardStore, StoredImage, StoredPerson } from './BoardStore.ts'
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
  /** A board's meta never changes; a person's, under one token, only by ceasing to be. */
  readonly #metas = new Remembered<BoardMeta>()
  readonly #people = new Remembered<Person>()
  #closed: Promise<void> | undefined

  private constructor(thread: StoreThread, unlock: () => void) {
    this.#thread = thread
    this.#unlock = unlock
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
    return new SqliteBoardStore(thread, unlock)
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
  load(id: BoardId) {
    return this.#ask('load', id)
  }
  append(id: BoardId, append: Append) {
    return this.#ask('append', id, ownAppend(append))
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
  erase(board: BoardId) {
    this.#metas.forget(board)
    this.#people.forget(board)
    return this.#ask('erase', board)
  }
  scrub() {
    return this.#ask('scrub')
  }

  async healthy() {
    return this.#ask('healthy').catch(() => false)
  }

  async close() {
    this.#closed ??= this.#thread.close().then(this.#unlock)
    await this.#closed
  }

  async #ask<M extends StoreMethod>(method: M, ...args: Parameters<SyncBoards[M]>): Promise<ReturnType<SyncBoards[M]>> {
    return (await this.#thread.ask({ method, args } as never)) as ReturnType<SyncBoards[M]>
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
