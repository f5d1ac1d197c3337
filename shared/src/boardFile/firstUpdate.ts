// A new board's first update, from records that came in a file. They are written as a person would write them and taken by
// the guard as a person's updates are, so that a file brings nothing onto a board that a person could not. Pure.
import type { TLRecord } from '@tldraw/tlschema'
import * as Y from 'yjs'
import { newBoardDocument, writeRecord } from '../board/document.ts'
import { guardUpdate } from '../board/guard.ts'
import { readBoard } from '../board/readBoard.ts'
import { FileRefused, refuseFile } from './FileRefused.ts'

/** Records a step: an update of this many stays well within the guard's limits. */
const RECORDS_A_STEP = 200

export interface NewDocument {
  readonly epoch: string
  /** Yjs client ids of the server's: of the empty board, and of who writes the records into it. */
  readonly clientIds: readonly [number, number]
}

/** V1. Throws `FileRefused` where the records together are no board: a parent in a circle, a binding without its ends, too many. */
export function firstUpdate(records: readonly TLRecord[], scaffold: readonly TLRecord[], { epoch, clientIds }: NewDocument): Uint8Array {
  const [serverId, writerId] = clientIds
  const board = newBoardDocument({ epoch, records: [], clientId: serverId })
  const writer = new Y.Doc()
  Y.applyUpdate(writer, Y.encodeStateAsUpdate(board))
  writer.clientID = writerId
  writer.on('update', (update: Uint8Array) => {
    const verdict = guardUpdate(update, { doc: board, kind: 'live', mayWrite: (id) => id === writerId })
    if (!verdict.ok) throw new FileRefused(`the guard: ${verdict.problem}`)
    Y.applyUpdate(board, update)
  })
  try {
    for (let at = 0; at < records.length; at += RECORDS_A_STEP)
      writer.transact(() => {
        for (const record of records.slice(at, at + RECORDS_A_STEP)) writeRecord(writer, record)
      })
    if (readBoard(board, scaffold).quarantine.size > 0) refuseFile('records that are no board together')
    return Y.encodeStateAsUpdate(board)
  } finally {
    writer.destroy()
    board.destroy()
  }
}
