// The boards in SQLite's tables, one call at a time, inside whatever transaction the caller has open.
// Invariants: each stored row carries a checksum; a board's head says how many updates and events it has, so that a row
// that is gone is missed. What does not add up is `StoreDamaged`, never a smaller board.
import type { DatabaseSync } from 'node:sqlite'
import type { BoardId, ParticipantId } from '@keha/shared/ids.ts'
import { BoardLife, type StoredLife } from '@keha/shared/life/boardLife.ts'
import type { Person } from '@keha/shared/roles.ts'
import { BoardLog } from './BoardLog.ts'
import {
  type Append,
  type BoardMeta,
  type Kept,
  type ListedBoard,
  type PlacedUpdate,
  StoreDamaged,
  type StoredBoard,
  type StoredImage,
  type StoredPerson,
  StoreMisuse,
} from './BoardStore.ts'
import { checksum } from './checksum.ts'
import type { SyncBoards } from './SyncBoards.ts'
import { bytes, type Row, text } from './sqliteRow.ts'

/** Every table that holds rows of boards, and the column that says of which. */
const TABLES = {
  boards: 'id',
  heads: 'board',
  log: 'board',
  snapshot: 'board',
  events: 'board',
  people: 'board',
  images: 'board',
  sealed: 'board',
  kept: 'board',
  lives: 'board',
} as const
/** No board's id: its head keeps the number of the commit that erased a board, which took its own head along. */
const ERASED = '' as BoardId

/** One page and a bit, so that a probe needs room in the file as a person's edit would. */
const PROBE_BYTES = 4_096

export class SqliteBoards implements SyncBoards {
  readonly #database: DatabaseSync
  readonly #log: BoardLog
  /** Why an answer of "no such board" can't be trusted, if so. */
  readonly #damage: string | null

  constructor(database: DatabaseSync) {
    this.#database = database
    this.#log = new BoardLog(database)
    this.#damage = this.#findDamage()
  }

  /** Every change until the next call is marked as of this commit. */
  beginCommit(commit: number): void {
    this.#log.beginCommit(commit)
  }

  create(meta: BoardMeta, first: Append): void {
    if (this.#metaRow('id', meta.id)) throw new StoreMisuse('the id is taken')
    if (this.#metaRow('code', meta.code)) throw new StoreMisuse('the code is taken')
    this.#database.prepare('DELETE FROM gone WHERE board = ?').run(meta.id)
    const json = JSON.stringify(meta)
    this.#database.prepare('INSERT INTO boards VALUES(?, ?, ?, ?)').run(meta.id, meta.code, json, checksum(`boards/${meta.id}`, json))
    this.#log.start(meta.id)
    this.append(meta.id, first)
  }

  meta(id: BoardId): BoardMeta | undefined {
    return this.#metaRow('id', id)
  }

  idOfCode(code: string): BoardId | undefined {
    return this.#metaRow('code', code)?.id
  }

  load(id: BoardId): StoredBoard | undefined {
    return this.meta(id) && this.#log.load(id)
  }

  append(id: BoardId, append: Append): void {
    this.#log.append(id, append)
    for (const { key, value } of append.kept ?? []) {
      if (value === null) this.#database.prepare('DELETE FROM kept WHERE board = ? AND key = ?').run(id, key)
      else
        this.#database.prepare('INSERT OR REPLACE INTO kept VALUES(?, ?, ?, ?)').run(id, key, value, checksum(`kept/${id}/${key}`, value))
    }
    if (append.life) {
      const json = JSON.stringify(append.life)
      this.#database.prepare('INSERT OR REPLACE INTO lives VALUES(?, ?, ?)').run(id, json, checksum(`lives/${id}`, json))
    }
  }

  takeUp(id: BoardId, ahead: readonly PlacedUpdate[]): number {
    return this.#log.takeUp(id, ahead)
  }

  compact(id: BoardId, at: number, snapshot: Uint8Array): void {
    this.#log.compact(id, at, snapshot)
  }

  addPerson({ board, person, tokenHash }: StoredPerson): void {
    this.#log.touch(board)
    const json = JSON.stringify(person)
    this.#database
      .prepare('INSERT OR REPLACE INTO people VALUES(?, ?, ?, ?, ?)')
      .run(board, tokenHash, person.id, json, checksum(`people/${board}/${tokenHash}`, json))
  }

  personOfToken(board: BoardId, tokenHash: string): Person | undefined {
    const row = this.#database.prepare('SELECT data, checksum FROM people WHERE board = ? AND token_hash = ?').get(board, tokenHash)
    if (!row) return undefined
    const json = text(row, 'data')
    if (checksum(`people/${board}/${tokenHash}`, json) !== row['checksum']) throw new StoreDamaged(`a person of board ${board} is damaged`)
    return JSON.parse(json) as Person
  }

  revokeTokens(board: BoardId, person: ParticipantId): void {
    this.#log.touch(board)
    this.#database.prepare('DELETE FROM people WHERE board = ? AND person = ?').run(board, person)
  }

  putImage(board: BoardId, name: string, { mime, bytes }: StoredImage): void {
    this.#log.touch(board)
    this.#database
      .prepare('INSERT OR REPLACE INTO images VALUES(?, ?, ?, ?, ?)')
      .run(board, name, mime, bytes, checksum(`images/${board}/${name}/${mime}`, bytes))
  }

  image(board: BoardId, name: string): StoredImage | undefined {
    const row = this.#database.prepare('SELECT mime, data, checksum FROM images WHERE board = ? AND name = ?').get(board, name)
    if (!row) return undefined
    const mime = text(row, 'mime') as StoredImage['mime']
    const bytes = row['data'] as Uint8Array
    if (checksum(`images/${board}/${name}/${mime}`, bytes) !== row['checksum'])
      throw new StoreDamaged(`image ${name} of board ${board} is damaged`)
    return { mime, bytes }
  }

  kept(board: BoardId, prefix: string): readonly Kept[] {
    const rows = this.#database.prepare('SELECT key, data, checksum FROM kept WHERE board = ? AND key >= ? AND key < ? ORDER BY key')
    return rows.all(board, prefix, `${prefix}\u{10ffff}`).map((row) => {
      const [key, value] = [text(row, 'key'), bytes(row, 'data')]
      if (checksum(`kept/${board}/${key}`, value) !== row['checksum']) throw new StoreDamaged(`${key} of board ${board} is damaged`)
      return { key, value }
    })
  }

  boards(): readonly ListedBoard[] {
    const boards = this.#database
      .prepare('SELECT id FROM boards')
      .all()
      .flatMap((row) => {
        const meta = this.meta(text(row, 'id') as BoardId)
        return meta ? [{ meta, life: this.life(meta.id) }] : []
      })
    return boards.sort((a, b) => a.meta.createdAtMs - b.meta.createdAtMs || (a.meta.id < b.meta.id ? -1 : 1))
  }

  life(board: BoardId): StoredLife {
    const row = this.#database.prepare('SELECT data, checksum FROM lives WHERE board = ?').get(board)
    if (!row) return null
    return lifeIn(row, checksum(`lives/${board}`, text(row, 'data')))
  }

  erase(board: BoardId): void {
    this.#database.prepare('INSERT OR REPLACE INTO gone SELECT id, 0 FROM boards WHERE id = ?').run(board)
    for (const [table, column] of Object.entries(TABLES)) this.#database.prepare(`DELETE FROM ${table} WHERE ${column} = ?`).run(board)
    this.#log.start(ERASED)
  }

  isGone(board: BoardId): boolean {
    return this.#database.prepare('SELECT 1 FROM gone WHERE board = ?').get(board) !== undefined
  }

  /** Happens after the transaction: `rewrite`. */
  scrub(): void {
    this.#log.start(ERASED)
  }

  /** Outside of any transaction. Said to be done only once it is, so that a crash meanwhile leaves it to the next time. */
  rewrite(): void {
    if (!this.#database.prepare('SELECT 1 FROM gone WHERE scrubbed = 0').get()) return
    this.#database.exec('VACUUM; UPDATE gone SET scrubbed = 1 WHERE scrubbed = 0')
  }

  /** Writes and takes back a row, as a store that can't write any more would not. */
  healthy(): boolean {
    const { lastInsertRowid } = this.#database.prepare('INSERT INTO probe VALUES(zeroblob(?))').run(PROBE_BYTES)
    this.#database.prepare('DELETE FROM probe WHERE rowid < ?').run(lastInsertRowid)
    return true
  }

  #metaRow(column: 'id' | 'code', value: string): BoardMeta | undefined {
    const row = this.#database.prepare(`SELECT id, meta, checksum FROM boards WHERE ${column} = ?`).get(value)
    if (!row) {
      if (this.#damage !== null) throw new StoreDamaged(this.#damage)
      if (column === 'id' && this.#log.knows(value)) throw new StoreDamaged(`what board ${value} is called is gone`)
      return undefined
    }
    const json = text(row, 'meta')
    if (checksum(`boards/${text(row, 'id')}`, json) !== row['checksum']) throw new StoreDamaged(`what board ${value} is called is damaged`)
    return JSON.parse(json) as BoardMeta
  }

  #findDamage(): string | null {
    const [problem] = this.#database.prepare("PRAGMA integrity_check('boards')").all()
    if (problem?.['integrity_check'] !== 'ok') return `the table of boards is damaged: ${String(problem?.['integrity_check'])}`
    for (const row of this.#database.prepare('SELECT id, meta, checksum FROM boards').iterate())
      if (checksum(`boards/${text(row, 'id')}`, text(row, 'meta')) !== row['checksum']) return 'a row of the table of boards is damaged'
    return null
  }
}

/** What a life cannot be read from says nothing, least of all that a board is due. */
function lifeIn(row: Row, sum: number): StoredLife {
  if (row['checksum'] !== sum) return 'unreadable'
  return BoardLife.safeParse(JSON.parse(text(row, 'data'))).data ?? 'unreadable'
}
