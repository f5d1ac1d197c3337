// What is stored of a board as a copy of it at one moment of its log. Pure; in a thread on the server (ThreadFolder.ts).
import { createHash } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { isNote } from '@keha/shared/board/boxes.ts'
import { copyOf, encodeCopy } from '@keha/shared/recovery/boardCopy.ts'
import type { SessionState } from '@keha/shared/session/model/session.ts'
import { emptySession, evolve } from '@keha/shared/session/session.ts'
import * as Y from 'yjs'
import type { StoredBoard } from '../store/BoardStore.ts'

/** A place in the log: everything up to this update and this event. */
export interface Moment {
  readonly at: number
  readonly seq: number
}

export interface StoredCopy {
  readonly bytes: Uint8Array
  /** SHA-256 of its contents, hex. */
  readonly hash: string
  readonly notes: number
}

/** Rejects where the log does not reach back to the moment any more, or cannot be read. What is given is given away. */
export type CopyStored = (stored: StoredBoard, moment: Moment) => Promise<StoredCopy>

/** Inflated, of a copy: 20,000 records of ten times the usual length. A damaged row must not take all memory. */
const MAX_COPY_BYTES = 256 * 1024 * 1024

export function copyStored({ snapshot, snapshotAt, updates, events }: StoredBoard, moment: Moment): StoredCopy {
  if (snapshotAt > moment.at) throw new Error(`the log begins after update ${moment.at}`)
  const doc = new Y.Doc()
  doc.transact(() => {
    if (snapshot) Y.applyUpdateV2(doc, snapshot)
    for (const { at, update } of updates) if (at <= moment.at) Y.applyUpdate(doc, update)
  })
  if (doc.store.pendingStructs || doc.store.pendingDs) throw new Error('an incomplete document is not copied')
  const session = events.filter(({ seq }) => seq <= moment.seq).reduce<SessionState>(evolve, emptySession)
  const copy = copyOf(doc, session)
  const json = encodeCopy(copy)
  return {
    bytes: new Uint8Array(deflateRawSync(json, { level: 5 })),
    hash: createHash('sha256').update(json).digest('hex'),
    notes: copy.records.filter(isNote).length,
  }
}

/** Its JSON, not looked at. Throws where the bytes are damaged. */
export function textOfCopy(bytes: Uint8Array): string {
  return inflateRawSync(bytes, { maxOutputLength: MAX_COPY_BYTES }).toString()
}
