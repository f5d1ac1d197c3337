// What is stored of a board folded into one snapshot, read back before anyone relies on it. Pure; takes some 0.3 s for a
// board of 5,000 notes, so the server runs it in a thread (ThreadFolder.ts).
import { boardHash } from '@keha/shared/board/hash.ts'
import * as Y from 'yjs'
import type { StoredBoard } from '../store/BoardStore.ts'

export type StoredDocument = Pick<StoredBoard, 'snapshot' | 'updates'>

/**
 * Resolves with the snapshot (V2) of what is given; rejects where it would not read back as the same document.
 * What is given is given away: its bytes may be gone afterwards.
 */
export type Fold = (stored: StoredDocument) => Promise<Uint8Array>

/** Throws where the document is incomplete or its snapshot is another document; then the updates must stay. */
export function foldStored({ snapshot, updates }: StoredDocument): Uint8Array {
  const doc = new Y.Doc()
  doc.transact(() => {
    if (snapshot) Y.applyUpdateV2(doc, snapshot)
    for (const { update } of updates) Y.applyUpdate(doc, update)
  })
  const folded = Y.encodeStateAsUpdateV2(doc)
  const copy = new Y.Doc()
  Y.applyUpdateV2(copy, folded)
  for (const { store } of [doc, copy]) if (store.pendingStructs || store.pendingDs) throw new Error('an incomplete document is not folded')
  if (boardHash(copy) !== boardHash(doc)) throw new Error('the snapshot is another document')
  return folded
}
