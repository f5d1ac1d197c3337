// The database file: its tables by version, and how a connection is set up.
// Invariants: a migration is never edited once released; the file's `user_version` is the number of migrations it has had.
import { DatabaseSync } from 'node:sqlite'
import { StoreUnusable } from './BoardStore.ts'

export const DATABASE_FILE = 'boards.db'

const MIGRATIONS: readonly string[] = [
  `CREATE TABLE boards(id TEXT PRIMARY KEY, code TEXT NOT NULL UNIQUE, meta TEXT NOT NULL, checksum INTEGER NOT NULL) STRICT, WITHOUT ROWID;
   CREATE TABLE heads(board TEXT PRIMARY KEY, last_at INTEGER NOT NULL, last_seq INTEGER NOT NULL, commits INTEGER NOT NULL,
     checksum INTEGER NOT NULL) STRICT, WITHOUT ROWID;
   CREATE INDEX heads_commits ON heads(commits);
   CREATE TABLE log(board TEXT NOT NULL, at INTEGER NOT NULL, data BLOB NOT NULL, checksum INTEGER NOT NULL, PRIMARY KEY(board, at))
     STRICT, WITHOUT ROWID;
   CREATE TABLE snapshot(board TEXT NOT NULL, at INTEGER NOT NULL, data BLOB NOT NULL, checksum INTEGER NOT NULL, PRIMARY KEY(board, at)) STRICT;
   CREATE TABLE events(board TEXT NOT NULL, seq INTEGER NOT NULL, data TEXT NOT NULL, checksum INTEGER NOT NULL, PRIMARY KEY(board, seq))
     STRICT, WITHOUT ROWID;
   CREATE TABLE people(board TEXT NOT NULL, token_hash TEXT NOT NULL, person TEXT NOT NULL, data TEXT NOT NULL, checksum INTEGER NOT NULL,
     PRIMARY KEY(board, token_hash)) STRICT, WITHOUT ROWID;
   CREATE TABLE images(board TEXT NOT NULL, name TEXT NOT NULL, mime TEXT NOT NULL, data BLOB NOT NULL, checksum INTEGER NOT NULL,
     PRIMARY KEY(board, name)) STRICT;
   CREATE TABLE probe(data BLOB NOT NULL) STRICT;`,
  `CREATE TABLE sealed(board TEXT NOT NULL, person TEXT NOT NULL, data TEXT NOT NULL, checksum INTEGER NOT NULL,
     PRIMARY KEY(board, person)) STRICT, WITHOUT ROWID;
   ALTER TABLE heads ADD COLUMN sealed INTEGER NOT NULL DEFAULT 0;`,
  `CREATE TABLE kept(board TEXT NOT NULL, key TEXT NOT NULL, data BLOB NOT NULL, checksum INTEGER NOT NULL, PRIMARY KEY(board, key)) STRICT;
   CREATE TABLE lives(board TEXT PRIMARY KEY, active_ms INTEGER NOT NULL, days INTEGER) STRICT, WITHOUT ROWID;`,
  // Nothing was ever written into the table of lives that goes.
  `DROP TABLE lives;
   CREATE TABLE lives(board TEXT PRIMARY KEY, data TEXT NOT NULL, checksum INTEGER NOT NULL) STRICT, WITHOUT ROWID;
   CREATE TABLE gone(board TEXT PRIMARY KEY, scrubbed INTEGER NOT NULL) STRICT, WITHOUT ROWID;`,
]

/** Milliseconds to wait for another connection, such as a backup's, to let go of the file. */
export const BUSY_TIMEOUT_MS = 5_000
/** The write-ahead log is cut back to this after a burst. */
const WAL_KEPT_BYTES = 64 * 1024 * 1024

/**
 * A connection that keeps what it commits: every commit is fsynced. Brings the tables up to date.
 * `secure_delete` writes zeros over a deleted row and a freed page, but not over all that was ever there. The write-ahead log
 * holds older pages after they were folded back too, until later ones take their place or the last connection closes and
 * removes it. And where SQLite moved a row to another page to make room, the page it left may keep a copy among its unused
 * bytes, which deleting the row does not reach.
 */
export function connect(path: string): DatabaseSync {
  const database = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS })
  database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cell_size_check = ON; PRAGMA secure_delete = ON;
    PRAGMA journal_size_limit = ${WAL_KEPT_BYTES};`)
  migrate(database)
  return database
}

export function versionOf(database: DatabaseSync): number {
  return Number(database.prepare('PRAGMA user_version').get()?.['user_version'])
}

/** Throws `StoreUnusable` where the file was written by a newer version of the product. */
export function checkVersion(version: number): void {
  if (version > MIGRATIONS.length)
    throw new StoreUnusable(
      `the data is of version ${version}, newer than this program knows (${MIGRATIONS.length}); run the newer program`,
    )
}

function migrate(database: DatabaseSync): void {
  const version = versionOf(database)
  checkVersion(version)
  for (const [index, statements] of MIGRATIONS.entries()) {
    if (index < version) continue
    database.exec(`BEGIN; ${statements} PRAGMA user_version = ${index + 1}; COMMIT`)
  }
}
