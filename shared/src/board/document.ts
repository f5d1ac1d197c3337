// The layout of a board's Yjs document (SPEC.md, BD). Root map `records` holds three facets of each record:
//   `<id>`       JSON of the record without x, y and props.richText   last writer wins
//   `<id>/xy`    [x, y]                                               last writer wins; one value a drag step
//   `<id>/text`  Y.XmlFragment of props.richText                      characters merge
// Root map `meta` holds `format`, `schema` and `epoch`, written by the server only.
// A record whose `<id>` is gone is gone, whatever facets are left. Reading never changes the document.
import type { TLRecord, TLRichText } from '@tldraw/tlschema'
import { updateYFragment, yXmlFragmentToProsemirrorJSON } from 'y-prosemirror'
import * as Y from 'yjs'
import { checkText, recordProblem, textNode } from './records.ts'
import { SCHEMA_VERSION } from './schema.ts'

export const DOCUMENT_FORMAT = 1
/** The root types a board's document may have; the guard refuses any other. */
export const ROOTS = { records: 'records', meta: 'meta' } as const

export type Facet = 'record' | 'xy' | 'text'
export const xyKey = (id: string): string => `${id}/xy`
export const textKey = (id: string): string => `${id}/text`

/** Which facet of which record a key of `records` is. */
export function facetOf(key: string): { readonly id: string; readonly facet: Facet } {
  if (key.endsWith('/xy')) return { id: key.slice(0, -3), facet: 'xy' }
  if (key.endsWith('/text')) return { id: key.slice(0, -5), facet: 'text' }
  return { id: key, facet: 'record' }
}

export const recordsOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap(ROOTS.records)
export const metaOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap(ROOTS.meta)

/** A record apart: what goes under its three keys. */
export interface Facets {
  readonly record: Record<string, unknown>
  readonly xy: readonly [number, number] | undefined
  readonly richText: TLRichText | undefined
}

export function splitRecord(record: TLRecord): Facets {
  const { x, y, props, ...rest } = record as unknown as Record<string, unknown> & {
    x?: number
    y?: number
    props?: Record<string, unknown>
  }
  const { richText, ...plainProps } = props ?? {}
  return {
    record: props ? { ...rest, props: plainProps } : rest,
    xy: x !== undefined && y !== undefined ? [x, y] : undefined,
    richText: richText as TLRichText | undefined,
  }
}

const EMPTY_TEXT: TLRichText = { type: 'doc', content: [{ type: 'paragraph' }] } as TLRichText

/**
 * The fragment as rich text. A pure read: unlike ySyncPlugin it deletes nothing it does not know.
 * Where the text no longer fits the schema (two people may take a list apart between them), its words are kept as paragraphs.
 */
export function readText(fragment: Y.XmlFragment): TLRichText {
  try {
    const json = yXmlFragmentToProsemirrorJSON(fragment) as { type: string; content: unknown[] }
    const content = json.content.flat()
    if (content.length === 0) return EMPTY_TEXT
    const richText = { type: 'doc', content } as TLRichText
    checkText(richText)
    return richText
  } catch {
    return plainParagraphs(fragment)
  }
}

function plainParagraphs(fragment: Y.XmlFragment): TLRichText {
  const lines: string[] = []
  const collect = (type: unknown): void => {
    if (type instanceof Y.XmlText)
      lines.push(
        type
          .toDelta()
          .map(({ insert }: { insert: unknown }) => (typeof insert === 'string' ? insert : ''))
          .join(''),
      )
    else if (type instanceof Y.XmlFragment) for (const child of type.toArray()) collect(child)
  }
  collect(fragment)
  const content = lines.map((text) => ({ type: 'paragraph', content: text === '' ? [] : [{ type: 'text', text }] }))
  return content.length > 0 ? ({ type: 'doc', content } as TLRichText) : EMPTY_TEXT
}

/** Makes the fragment say `richText` with the smallest change. Call inside a transaction. */
export function writeText(doc: Y.Doc, fragment: Y.XmlFragment, richText: TLRichText): void {
  updateYFragment(doc, fragment, textNode(richText), { mapping: new Map(), isOMark: new Map() })
}

const TEXT_SHAPES: ReadonlySet<string> = new Set(['note', 'text', 'geo'])
/** Whether records of this kind have a text facet. */
export function hasText(record: { readonly typeName?: unknown; readonly type?: unknown }): boolean {
  return record.typeName === 'shape' && TEXT_SHAPES.has(String(record.type))
}

/** The record under `id` put together from its facets, unchecked; undefined where there is none. */
export function assembleRecord(records: Y.Map<unknown>, id: string): unknown {
  const json = records.get(id)
  if (typeof json !== 'object' || json === null || json instanceof Y.AbstractType || Array.isArray(json))
    return json === undefined ? undefined : { id, typeName: 'invalid' }
  const record: Record<string, unknown> = { ...json, id }
  delete record['x']
  delete record['y']
  const xy = records.get(xyKey(id))
  if (record['typeName'] === 'shape') {
    const [x, y] = Array.isArray(xy) ? xy : [0, 0]
    record['x'] = x
    record['y'] = y
  }
  if (hasText(record)) {
    const fragment = records.get(textKey(id))
    record['props'] = { ...(record['props'] as object), richText: fragment instanceof Y.XmlFragment ? readText(fragment) : EMPTY_TEXT }
  }
  return record
}

/** A valid record of the document, or undefined where there is none or it is not valid. */
export function readRecord(doc: Y.Doc, id: string): TLRecord | undefined {
  const record = assembleRecord(recordsOf(doc), id)
  return record !== undefined && recordProblem(record) === null ? (record as TLRecord) : undefined
}

/** Writes all facets of a record. Call inside a transaction. */
export function writeRecord(doc: Y.Doc, record: TLRecord): void {
  const records = recordsOf(doc)
  const { record: json, xy, richText } = splitRecord(record)
  records.set(record.id, json)
  if (xy) records.set(xyKey(record.id), [...xy])
  if (richText) {
    const fragment = new Y.XmlFragment()
    records.set(textKey(record.id), fragment)
    writeText(doc, fragment, richText)
  }
}

/** Removes a record and its facets. Call inside a transaction. */
export function deleteRecord(doc: Y.Doc, id: string): void {
  const records = recordsOf(doc)
  for (const key of [id, xyKey(id), textKey(id)]) if (records.has(key)) records.delete(key)
}

/** A board's first document: the page and document records and `records` on it. Deterministic for a given `clientId`. */
export function newBoardDocument(options: {
  readonly epoch: string
  readonly records: readonly TLRecord[]
  readonly clientId: number
}): Y.Doc {
  const doc = new Y.Doc()
  doc.clientID = options.clientId
  doc.transact(() => {
    const meta = metaOf(doc)
    meta.set('format', DOCUMENT_FORMAT)
    meta.set('schema', SCHEMA_VERSION)
    meta.set('epoch', options.epoch)
    for (const record of FIRST_RECORDS) writeRecord(doc, record)
    for (const record of options.records) writeRecord(doc, record)
  })
  return doc
}

export const PAGE_ID = 'page:page'
/** Every board has these two, and the server puts them back where they are missing. */
export const FIRST_RECORDS: readonly TLRecord[] = [
  { id: 'document:document', typeName: 'document', gridSize: 10, name: '', meta: {} },
  { id: PAGE_ID, typeName: 'page', name: 'Page 1', index: 'a1', meta: {} },
] as unknown as TLRecord[]
