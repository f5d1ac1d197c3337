// One process to a data directory. The lock is SQLite's on an empty database of its own, so the system lets go of it
// when the process ends in any way, and backups can still read the boards.
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { StoreUnusable } from './BoardStore.ts'

const LOCK_FILE = 'lock.db'

/** Takes the lock; the answer lets go of it. Throws `StoreUnusable` where another store has it. */
export function lockData(directory: string): () => void {
  const database = new DatabaseSync(join(directory, LOCK_FILE))
  try {
    database.exec('BEGIN EXCLUSIVE')
  } catch (cause) {
    database.close()
    throw new StoreUnusable(`another Kehä server is using ${directory}`, { cause })
  }
  return () => database.close()
}
