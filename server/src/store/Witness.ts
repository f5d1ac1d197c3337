// Remembers beside the database how many commits were confirmed to people. SQLite drops a damaged or lost write-ahead log
// without a word; this is how the store notices that it is older than what it promised.
// Written after each commit and not fsynced: after a power cut it may lag behind, and never runs ahead of the database.
import { closeSync, constants, openSync, readFileSync, writeSync } from 'node:fs'
import { checksum } from './checksum.ts'

export const WITNESS_FILE = 'boards.confirmed'

const line = (commits: number) =>
  `${String(commits).padStart(16, '0')} ${checksum(WITNESS_FILE, String(commits)).toString(16).padStart(8, '0')}\n`

/** Commits confirmed; 0 where there is no witness or it is unreadable itself. */
export function confirmedCommits(path: string): number {
  let text: string
  try {
    text = readFileSync(path, 'latin1')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 0
    throw error
  }
  const commits = Number.parseInt(text, 10)
  return text === line(commits) ? commits : 0
}

export class Witness {
  readonly #file: number

  constructor(path: string) {
    this.#file = openSync(path, constants.O_RDWR | constants.O_CREAT, 0o600)
  }

  confirm(commits: number): void {
    writeSync(this.#file, line(commits), 0, 'latin1')
  }

  close(): void {
    closeSync(this.#file)
  }
}
