// Opens the database of a data directory, or says why not. It looks first without writing, so that what a refusal
// is about (a newer version's file, a damaged log) lies there untouched for whoever comes to mend it.
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { StoreDamaged } from './BoardStore.ts'
import { checkVersion, connect, DATABASE_FILE, versionOf } from './sqliteSchema.ts'
import { confirmedCommits, WITNESS_FILE } from './Witness.ts'

/** Throws `StoreUnusable`, `StoreDamaged` or SQLite's own error. */
export function openDatabase(directory: string): DatabaseSync {
  const path = join(directory, DATABASE_FILE)
  checkWhole(path, confirmedCommits(join(directory, WITNESS_FILE)))
  return connect(path)
}

function checkWhole(path: string, confirmed: number): void {
  const isNew = !existsSync(path) || statSync(path).size === 0
  const stored = isNew ? 0 : commitsIn(path)
  if (stored >= confirmed) return
  throw new StoreDamaged(
    `${path} holds the first ${stored} of ${confirmed} commits that were confirmed: it, or its -wal file, is missing or damaged. ` +
      `Put them back from a backup, or remove ${WITNESS_FILE} to go on from what is there.`,
  )
}

function commitsIn(path: string): number {
  const database = new DatabaseSync(path, { readOnly: true })
  try {
    const version = versionOf(database)
    checkVersion(version)
    return version === 0 ? 0 : lastCommit(database)
  } finally {
    database.close()
  }
}

/** Number of the newest commit; 0 in an empty store. */
export function lastCommit(database: DatabaseSync): number {
  return Number(database.prepare('SELECT max(commits) AS commits FROM heads').get()?.['commits'] ?? 0)
}
