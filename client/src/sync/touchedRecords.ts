// Which records a transaction changed, whatever facet and however deep in the text.
import { facetOf, recordsOf } from '@keha/shared/board/document.ts'
import * as Y from 'yjs'

/** Ids of the records that `transaction` changed. */
export function touchedRecords(transaction: Y.Transaction): ReadonlySet<string> {
  const records = recordsOf(transaction.doc)
  const ids = new Set<string>()
  for (const [type, keys] of transaction.changed) {
    if (type === (records as unknown)) for (const key of keys) ids.add(facetOf(String(key)).id)
    else {
      const key = rootKey(type as unknown as Y.AbstractType<unknown>, records)
      if (key !== null) ids.add(facetOf(key).id)
    }
  }
  return ids
}

/** The key of `records` that a nested type lies under. */
function rootKey(type: Y.AbstractType<unknown>, records: Y.Map<unknown>): string | null {
  let key: string | null = null
  for (let at: unknown = type; at instanceof Y.AbstractType && at !== records; at = at.parent) key = at._item?.parentSub ?? null
  return key
}
