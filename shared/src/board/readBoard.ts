// The whole board as every reader sees it: document and scaffold together, bad records set aside with the reason.
// The canvas, the exports and the PDF all read through here, so a record is shown everywhere or nowhere.
import type { TLRecord, TLShape } from '@tldraw/tlschema'
import type * as Y from 'yjs'
import { assembleRecord, facetOf, PAGE_ID, readText, recordsOf, textKey } from './document.ts'
import { recordProblem } from './records.ts'

export interface BoardContents {
  readonly records: ReadonlyMap<string, TLRecord>
  /** Ids of records in the document that are not shown, with the reason. */
  readonly quarantine: ReadonlyMap<string, string>
}

/** More than this are not read; tldraw's own cap is 4,000 shapes a page. */
export const MAX_RECORDS = 20_000

/**
 * Reads document and scaffold into valid records whose parents exist.
 * The scaffold wins over a document record of the same id. A shape whose parent is missing lies on the first page;
 * a parent chain that runs in a circle, and a binding without both ends, are set aside.
 */
export function readBoard(doc: Y.Doc, scaffold: readonly TLRecord[]): BoardContents {
  const source = recordsOf(doc)
  const records = new Map<string, TLRecord>()
  const quarantine = new Map<string, string>()
  for (const record of scaffold) records.set(record.id, withFieldText(source, record))
  for (const key of source.keys()) {
    const { id, facet } = facetOf(key)
    if (facet !== 'record' || records.has(id)) continue
    const record = assembleRecord(source, id)
    const problem = records.size >= MAX_RECORDS ? 'too many records' : recordProblem(record)
    if (problem === null) records.set(id, record as TLRecord)
    else quarantine.set(id, problem)
  }
  for (const record of [...records.values()]) {
    const placed = placeRecord(record, records)
    if (typeof placed === 'string') {
      records.delete(record.id)
      quarantine.set(record.id, placed)
    } else if (placed !== record) records.set(record.id, placed)
  }
  return { records, quarantine }
}

/** A scaffold record with `meta.field` is typed in: its text lives in the document. */
export function withFieldText(source: Y.Map<unknown>, record: TLRecord): TLRecord {
  if (record.typeName !== 'shape' || record.meta['field'] !== true) return record
  const fragment = source.get(textKey(record.id))
  if (fragment === undefined) return record
  return { ...record, props: { ...record.props, richText: readText(fragment as Y.XmlFragment) } } as TLShape
}

interface RecordLookup {
  get(id: string): TLRecord | undefined
}

/** The record where its parents allow it, re-parented to the page where they are missing, or why it can't be shown. */
export function placeRecord(record: TLRecord, records: RecordLookup): TLRecord | string {
  if (record.typeName === 'binding') return records.get(record.fromId) && records.get(record.toId) ? record : 'binding without both ends'
  if (record.typeName !== 'shape') return record
  const seen = new Set<string>([record.id])
  for (let parentId: string = record.parentId; ; ) {
    if (seen.has(parentId)) return 'parents run in a circle'
    seen.add(parentId)
    const parent = records.get(parentId)
    if (!parent) return parentId === record.parentId ? ({ ...record, parentId: PAGE_ID } as TLShape) : record
    if (parent.typeName !== 'shape') return record
    parentId = parent.parentId
  }
}
