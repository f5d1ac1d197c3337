// What a data directory holds of a board, read straight from the store while no server has it open.

import { SqliteBoardStore } from '@keha/server/src/store/SqliteBoardStore.ts'
import { BoardId } from '@keha/shared/ids.ts'
import { type Envelope, emptySession, evolve, type SessionView, viewOf } from '@keha/shared/session/session.ts'
import * as Y from 'yjs'

export interface BoardOnDisk {
  readonly doc: Y.Doc
  readonly events: readonly Envelope[]
  /** The session replayed from its events. */
  readonly session: SessionView
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
    return { doc, events: stored.events, session: viewOf(stored.events.reduce(evolve, emptySession)) }
  } finally {
    await store.close()
  }
}
