// A board's updates folded into one snapshot. The snapshot is read back before anyone relies on it.
import { boardHash } from '@keha/shared/board/hash.ts'
import * as Y from 'yjs'

/** The document as a snapshot (V2). Throws where it does not read back as the same document; then the updates must stay. */
export function foldBoard(doc: Y.Doc): Uint8Array {
  if (doc.store.pendingStructs || doc.store.pendingDs) throw new Error('an incomplete document is not folded')
  const snapshot = Y.encodeStateAsUpdateV2(doc)
  const copy = new Y.Doc()
  try {
    Y.applyUpdateV2(copy, snapshot)
    if (copy.store.pendingStructs || copy.store.pendingDs) throw new Error('the snapshot is incomplete')
    if (boardHash(copy) !== boardHash(doc)) throw new Error('the snapshot is another document')
  } finally {
    copy.destroy()
  }
  return snapshot
}
