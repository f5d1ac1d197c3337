// A directory for one test's store: made empty, opened, copied as a crash would leave it, removed.
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { SqliteBoardStore } from './SqliteBoardStore.ts'

export function storeDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'keha-store-'))
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }))
  return directory
}

/** The files as they lie now, while a store has them open: what is found after `kill -9`. */
export function copyOf(directory: string): string {
  const copy = storeDirectory()
  cpSync(directory, copy, { recursive: true })
  return copy
}

/** Opens a store that the test's end closes. */
export async function openStore(
  directory: string,
  more: Partial<Parameters<typeof SqliteBoardStore.open>[0]> = {},
): Promise<SqliteBoardStore> {
  const store = await SqliteBoardStore.open({ directory, report: () => undefined, ...more })
  onTestFinished(() => store.close())
  return store
}
