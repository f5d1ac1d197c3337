// Makes a record of the document what it should be, writing only the facets that differ, so that what others change in
// the others at the same time stays.
import type { TLRecord } from '@tldraw/tlschema'
import * as Y from 'yjs'
import { recordsOf, splitRecord, textKey, writeText, xyKey } from './document.ts'
import { canonicalJson } from './hash.ts'

/** `before`: the record as it is in the document, undefined where it is not there. Call inside a transaction. */
export function changeRecord(doc: Y.Doc, before: TLRecord | undefined, after: TLRecord): void {
  const records = recordsOf(doc)
  const was = before && splitRecord(before)
  const is = splitRecord(after)
  if (canonicalJson(was?.record) !== canonicalJson(is.record)) records.set(after.id, is.record)
  if (is.xy && canonicalJson(was?.xy) !== canonicalJson(is.xy)) records.set(xyKey(after.id), [...is.xy])
  if (is.richText === undefined || canonicalJson(was?.richText) === canonicalJson(is.richText)) return
  const there = records.get(textKey(after.id))
  const fragment = there instanceof Y.XmlFragment ? there : new Y.XmlFragment()
  if (fragment !== there) records.set(textKey(after.id), fragment)
  writeText(doc, fragment, is.richText)
}
