// Boards read without a room: from a copy, so that it can be done while a server has them.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readBoard } from '@keha/shared/board/readBoard.ts'
import { viewOf } from '@keha/shared/session/model/session.ts'
import type { LiveBoard } from '../link/RoomLink.ts'
import { openBoard } from '../room/openBoard.ts'
import type { BoardMeta, BoardStore } from '../store/BoardStore.ts'
import { copyBoards } from '../store/backup.ts'
import { SqliteBoardStore } from '../store/SqliteBoardStore.ts'
import { DATABASE_FILE } from '../store/sqliteSchema.ts'

/** Opens a copy of the data, lets `use` read it, and removes it. */
export async function withCopy<Result>(directory: string, use: (store: BoardStore) => Promise<Result>): Promise<Result> {
  const copy = mkdtempSync(join(tmpdir(), 'keha-copy-'))
  try {
    await copyBoards(directory, join(copy, DATABASE_FILE))
    const store = await SqliteBoardStore.open({ directory: copy, report: (error) => console.error(error.message) })
    try {
      return await use(store)
    } finally {
      await store.close()
    }
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}

/** The board as a room would show it. Throws `StoreDamaged` where it is not whole. */
export async function readStored(store: BoardStore, meta: BoardMeta): Promise<LiveBoard> {
  const { doc, session } = openBoard(meta, await store.load(meta.id), 1)
  return { contents: readBoard(doc, session.scaffold.records), session: viewOf(session) }
}
