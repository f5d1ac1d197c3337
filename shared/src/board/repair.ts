// What the server mends in a board's document: the two records no canvas does without, and facets whose record is gone.
// Bad records are not deleted: readers set them aside, and a later release may know how to read them.
import type { TLRecord } from '@tldraw/tlschema'
import type * as Y from 'yjs'
import { FIRST_RECORDS, facetOf, readRecord, recordsOf, writeRecord } from './document.ts'

/** Values found good before: asked after every update, and hardly ever changed. */
const good = new WeakSet<object>()

/** Puts the page and document records back where they are missing or spoilt. Says whether anything was. */
export function restoreFirstRecords(doc: Y.Doc): boolean {
  const missing = FIRST_RECORDS.filter((record) => !isGood(doc, record))
  if (missing.length === 0) return false
  doc.transact(() => {
    for (const record of missing) writeRecord(doc, record)
  })
  return true
}

function isGood(doc: Y.Doc, { id, typeName }: TLRecord): boolean {
  const value = recordsOf(doc).get(id)
  if (typeof value !== 'object' || value === null) return false
  if (good.has(value)) return true
  const isReadable = readRecord(doc, id)?.typeName === typeName
  if (isReadable) good.add(value)
  return isReadable
}

/**
 * Removes positions and texts of records that are neither in the document nor in the scaffold; says how many.
 * Call while nobody is connected: somebody's undo may still bring such a record back.
 */
export function sweepFacets(doc: Y.Doc, scaffold: readonly TLRecord[]): number {
  const records = recordsOf(doc)
  const kept = new Set<string>(scaffold.map((record) => record.id))
  const left = [...records.keys()].filter((key) => {
    const { id, facet } = facetOf(key)
    return facet !== 'record' && !records.has(id) && !kept.has(id)
  })
  doc.transact(() => {
    for (const key of left) records.delete(key)
  })
  return left.length
}
