// Many calls, one transaction, one fsync. Mostly all of them are good; where one is not, they run again, each with a savepoint of
// its own, so that the bad one leaves its neighbours be.
// Invariants: a call is answered with success only after the transaction that holds it is on the disk; a commit is confirmed only
// where the database says its number, so that it never seems to have lost one that changed nothing.
import type { DatabaseSync } from 'node:sqlite'
import { StoreFault } from './BoardStore.ts'
import { lastCommit } from './openDatabase.ts'
import { SqliteBoards } from './SqliteBoards.ts'
import { failureOf, type StoreAnswer } from './StoreAnswer.ts'
import type { StoreCall } from './SyncBoards.ts'
import { BUSY_TIMEOUT_MS } from './sqliteSchema.ts'

function erases({ method, args }: StoreCall): boolean {
  if (method === 'append') return args[1].sealed?.some(({ value }) => value === null) ?? false
  return method === 'erase' || method === 'scrub'
}

export class GroupCommit {
  readonly #database: DatabaseSync
  readonly #boards: SqliteBoards
  readonly #confirm: (commits: number) => void
  #commits: number

  /** `confirm` is told the number of each commit that changed boards, as the database has it, once it is on the disk. */
  constructor(database: DatabaseSync, confirm: (commits: number) => void) {
    this.#database = database
    this.#boards = new SqliteBoards(database)
    this.#confirm = confirm
    this.#commits = lastCommit(database)
  }

  /** Runs the calls in order and commits them together. Never throws: what went wrong is in the answers. */
  run(calls: readonly StoreCall[]): StoreAnswer[] {
    try {
      const answers = this.#runTogether(calls) ?? this.#runApart(calls)
      const commits = lastCommit(this.#database)
      this.#database.exec('COMMIT')
      if (commits > this.#commits) {
        this.#commits = commits
        this.#confirm(commits)
      }
      this.#removeTraces(calls)
      return answers
    } catch (error) {
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK')
      const failure = failureOf(error)
      return calls.map(() => failure)
    }
  }

  /** What was erased is in no row any more; here it leaves the write-ahead log, and after `scrub` what SQLite left beside its rows. */
  #removeTraces(calls: readonly StoreCall[]): void {
    if (calls.some(({ method }) => method === 'scrub')) this.#boards.rewrite()
    if (!calls.some(erases)) return
    // A reader, such as a backup, may hold on to the log: then it is left to the next time rather than waited for.
    this.#database.exec('PRAGMA busy_timeout = 0; PRAGMA wal_checkpoint(TRUNCATE)')
    this.#database.exec(`PRAGMA busy_timeout = ${BUSY_TIMEOUT_MS}`)
  }

  /** Leaves the transaction open; undefined, and nothing changed, where a call failed. */
  #runTogether(calls: readonly StoreCall[]): StoreAnswer[] | undefined {
    this.#begin()
    try {
      return calls.map((call) => ({ ok: true, value: this.#call(call) }))
    } catch (error) {
      this.#checkOpen(error)
      this.#database.exec('ROLLBACK')
      return undefined
    }
  }

  #runApart(calls: readonly StoreCall[]): StoreAnswer[] {
    this.#begin()
    return calls.map((call) => {
      this.#database.exec('SAVEPOINT one')
      try {
        const value = this.#call(call)
        this.#database.exec('RELEASE one')
        return { ok: true, value }
      } catch (error) {
        this.#checkOpen(error)
        this.#database.exec('ROLLBACK TO one; RELEASE one')
        return failureOf(error)
      }
    })
  }

  #begin(): void {
    this.#database.exec('BEGIN')
    this.#boards.beginCommit(this.#commits + 1)
  }

  #call({ method, args }: StoreCall): unknown {
    return Reflect.apply(this.#boards[method], this.#boards, args)
  }

  /** A full disk and the like end the whole transaction at once. */
  #checkOpen(error: unknown): void {
    if (!this.#database.isTransaction) throw new StoreFault(failureOf(error).message, { cause: error })
  }
}
