// What a data directory holds of a board, read straight from the store while no server has it open.

import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SqliteBoardStore } from '@keha/server/src/store/SqliteBoardStore.ts'
import { BoardId } from '@keha/shared/ids.ts'
import { type Envelope, type SessionView, viewOf } from '@keha/shared/session/model/session.ts'
import { emptySession, evolve } from '@keha/shared/session/session.ts'
import * as Y from 'yjs'

export interface BoardOnDisk {
  readonly doc: Y.Doc
  readonly events: readonly Envelope[]
  /** Position of the newest snapshot; 0 without one. */
  readonly snapshotAt: number
  /** The session replayed from its events. */
  readonly session: SessionView
}

/** The same from a copy, so that a server that was killed finds its files as it left them. */
export async function boardInCopy(directory: string, id: string): Promise<BoardOnDisk> {
  const copy = mkdtempSync(join(tmpdir(), 'keha-copy-'))
  try {
    cpSync(directory, copy, { recursive: true })
    return await boardOnDisk(copy, id)
  } finally {
    rmSync(copy, { recursive: true })
  }
}

/** Rejects where the store or the board is damaged or not there. */
export async function boardOnDisk(directory: string, id: string): Promise<BoardOnDisk> {
  const store = await SqliteBoardStore.open({ directory, report: (error) => console.error(error) })
  try {
    const stored = await store.load(BoardId.parse(id))
    if (!stored) throw new Error(`there is no board ${id} in ${directory}`)
    const doc = new Y.Doc()
    if (stored.snapshot) Y.applyUpdateV2(doc, stored.snapshot)
    for (const { update } of stored.updates) Y.applyUpdate(doc, update)
    return { doc, events: stored.events, snapshotAt: stored.snapshotAt, session: viewOf(stored.events.reduce(evolve, emptySession)) }
  } finally {
    await store.close()
  }
}
