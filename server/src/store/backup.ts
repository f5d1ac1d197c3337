// A consistent copy of the boards in one file, taken also while a server writes; and a data directory made from one.
import { createHash } from 'node:crypto'
import { createReadStream, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs'
import { copyFile, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { backup, DatabaseSync } from 'node:sqlite'
import { pipeline } from 'node:stream/promises'
import { pathToFileURL } from 'node:url'
import { StoreDamaged, StoreUnusable } from './BoardStore.ts'
import { lastCommit } from './openDatabase.ts'
import { checkVersion, DATABASE_FILE, versionOf } from './sqliteSchema.ts'
import { confirmedCommits, WITNESS_FILE } from './Witness.ts'

/** Beside the boards: when the last backup was made. */
const BACKUP_STAMP = 'last-backup'

/** As `copyBoards`; notes beside the boards that it was made, for whoever watches the server. */
export async function backUp(directory: string, file: string): Promise<void> {
  await copyBoards(directory, file)
  // The backup is whole without it.
  await writeFile(join(directory, BACKUP_STAMP), `${new Date().toISOString()}\n`).catch(() => undefined)
}

/** Copies all boards into one new file. Throws `StoreUnusable` where there are none, or the file is there already. */
export async function copyBoards(directory: string, file: string): Promise<void> {
  const path = join(directory, DATABASE_FILE)
  if (!existsSync(path)) throw new StoreUnusable(`there are no boards in ${directory}`)
  if (existsSync(file)) throw new StoreUnusable(`${file} is there already`)
  // Asked first: what was confirmed until now must be in the copy.
  const confirmed = confirmedCommits(join(directory, WITNESS_FILE))
  const database = new DatabaseSync(path, { readOnly: true })
  try {
    await backup(database, file)
  } finally {
    database.close()
  }
  checkBackup(file, confirmed)
}

/** When boards of this directory were last backed up, by the clock of that machine; undefined where that is not known. */
export async function lastBackupMs(directory: string): Promise<number | undefined> {
  const text = await readFile(join(directory, BACKUP_STAMP), 'utf8').catch(() => '')
  const ms = Date.parse(text.trim())
  return Number.isNaN(ms) ? undefined : ms
}

/** Throws where the file is no sound database of boards, or holds fewer commits than it should. */
export function checkBackup(file: string, confirmed = 0): void {
  const alone = pathToFileURL(file)
  // Nobody writes to it: so SQLite reads this file and no other, and leaves none beside it.
  alone.searchParams.set('immutable', '1')
  const database = new DatabaseSync(alone, { readOnly: true })
  try {
    const version = versionOf(database)
    if (version === 0) throw new StoreUnusable(`${file} holds no boards`)
    checkVersion(version)
    const found = database.prepare('PRAGMA integrity_check').all()
    const said = found.map((row) => String(row['integrity_check']))
    if (said.join() !== 'ok') throw new StoreDamaged(`${file} is damaged: ${said.slice(0, 3).join('; ')}`)
    const stored = lastCommit(database)
    if (stored < confirmed) throw new StoreDamaged(`${file} holds the first ${stored} of ${confirmed} commits that were confirmed`)
  } catch (problem) {
    if (problem instanceof StoreUnusable || problem instanceof StoreDamaged) throw problem
    throw new StoreDamaged(`${file} cannot be read as boards`, { cause: problem })
  } finally {
    database.close()
  }
}

/** Makes a data directory from a backup. Throws `StoreUnusable` where it holds something or the file is no backup, `StoreDamaged` where that is not whole. */
export async function restoreInto(file: string, directory: string): Promise<void> {
  if (!existsSync(file)) throw new StoreUnusable(`there is no file ${file}`)
  const log = statSync(`${file}-wal`, { throwIfNoEntry: false })
  if (log && log.size > 0)
    throw new StoreUnusable(`${file} is no backup: what is in its -wal file would be lost. Back its folder up first.`)
  checkBackup(file)
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  if (readdirSync(directory).length > 0) throw new StoreUnusable(`${directory} is not empty`)
  await copyFile(file, join(directory, DATABASE_FILE))
}

/** SHA-256 of a file, hex. */
export async function hashOfFile(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}
