// The whole board as every reader sees it: document and scaffold together, bad records set aside with the reason.
// The canvas, the exports and the PDF all read through here, so a record is shown everywhere or nowhere.
import type { TLRecord, TLShape } from '@tldraw/tlschema'
import * as Y from 'yjs'
import { assembleRecord, FIRST_RECORDS, facetOf, PAGE_ID, readText, recordsOf, textKey } from './document.ts'
import { recordProblem } from './records.ts'

export interface BoardContents {
  readonly records: ReadonlyMap<string, TLRecord>
  /** Ids of records in the document that are not shown, with the reason. */
  readonly quarantine: ReadonlyMap<string, string>
}

/** More than this are not read; tldraw's own cap is 4,000 shapes a page. */
export const MAX_RECORDS = 20_000
/** tldraw's own cap. */
const MAX_PAGES = 40
/** Frames and groups inside one another; an editor follows the chain at every move. */
const MAX_PARENTS = 32

/**
 * Reads document and scaffold into valid records whose parents exist; the same for the same contents on every replica.
 * The scaffold wins over a document record of the same id. The page and document records are always there.
 * A shape whose parent is missing lies on the first page; a parent chain that runs in a circle, and a binding without
 * both ends, are set aside.
 */
export function readBoard(doc: Y.Doc, scaffold: readonly TLRecord[]): BoardContents {
  const source = recordsOf(doc)
  const records = new Map<string, TLRecord>()
  const quarantine = new Map<string, string>()
  for (const record of [...FIRST_RECORDS, ...scaffold]) records.set(record.id, withFieldText(source, record))
  const owned = new Set<string>(scaffold.map((record) => record.id))
  let pages = 1
  for (const id of recordIds(source)) {
    if (owned.has(id)) continue
    const record = assembleRecord(source, id) as TLRecord
    const isPage = id.startsWith('page:') && id !== PAGE_ID
    const full = records.size >= MAX_RECORDS || (isPage && pages >= MAX_PAGES)
    const problem = full && !records.has(id) ? 'too many records' : recordProblem(record)
    if (problem !== null) quarantine.set(id, problem)
    else {
      records.set(id, record)
      if (isPage) pages++
    }
  }
  placeAll(records, quarantine)
  return { records, quarantine }
}

/** In an order that all replicas share: it decides which records are too many. */
function recordIds(source: Y.Map<unknown>): readonly string[] {
  return [...source.keys()].filter((key) => facetOf(key).facet === 'record').sort()
}

/** Shapes before bindings, and each judged by the records as they were read, so that no order decides. */
function placeAll(records: Map<string, TLRecord>, quarantine: Map<string, string>): void {
  const asRead = new Map(records)
  const put = (record: TLRecord, placed: TLRecord | string): void => {
    if (typeof placed === 'string') {
      records.delete(record.id)
      quarantine.set(record.id, placed)
    } else if (placed !== record) records.set(record.id, placed)
  }
  for (const record of asRead.values()) if (record.typeName === 'shape') put(record, placeRecord(record, asRead))
  for (const record of asRead.values()) if (record.typeName === 'binding') put(record, placeRecord(record, records))
}

/** A scaffold record with `meta.field` is typed in: its text lives in the document. */
export function withFieldText(source: Y.Map<unknown>, record: TLRecord): TLRecord {
  if (record.typeName !== 'shape' || record.meta['field'] !== true) return record
  const fragment = source.get(textKey(record.id))
  if (!(fragment instanceof Y.XmlFragment)) return record
  return { ...record, props: { ...record.props, richText: readText(fragment) } } as TLShape
}

interface RecordLookup {
  get(id: string): TLRecord | undefined
}

/** The record where its parents allow it, re-parented to the page where they do not, or why it can't be shown. */
export function placeRecord(record: TLRecord, records: RecordLookup): TLRecord | string {
  if (record.typeName === 'binding')
    return isShape(records.get(record.fromId)) && isShape(records.get(record.toId)) ? record : 'binding without both ends'
  if (record.typeName !== 'shape') return record
  const onPage = (): TLShape => ({ ...record, parentId: PAGE_ID }) as TLShape
  const seen = new Set<string>([record.id])
  for (let parentId: string = record.parentId; seen.size <= MAX_PARENTS; ) {
    if (parentId === record.id) return 'parents run in a circle'
    // The chain runs into a circle that is set aside: who hangs on it directly would hang on nothing.
    if (seen.has(parentId)) return parentId === record.parentId ? onPage() : record
    seen.add(parentId)
    const parent = records.get(parentId)
    if (!parent) return parentId === record.parentId ? onPage() : record
    if (!isShape(parent)) return record
    parentId = parent.parentId
  }
  return onPage()
}

const isShape = (record: TLRecord | undefined): record is TLShape => record?.typeName === 'shape'
