// What session events change in the document: a locked record leaves it for the scaffold, an opened one comes back.
// A field (`meta.field`) is typed in by everyone, so its text stays in the document either way.
import { deleteRecord, recordsOf, textKey, writeRecord, xyKey } from '@keha/shared/board/document.ts'
import type { Envelope, SessionEvent } from '@keha/shared/session/model/session.ts'
import type { TLRecord, TLRichText } from '@tldraw/tlschema'
import * as Y from 'yjs'

/** What decided events, and records put by them, change in the document; null where nothing, so that it stays packed. */
export function documentChange(events: readonly Envelope[], put: readonly TLRecord[]): ((doc: Y.Doc) => void) | null {
  const moves = events.filter(({ event }) => event.type === 'recordsLocked' || event.type === 'recordsOpened')
  if (moves.length + put.length === 0) return null
  return (doc) => {
    for (const { event } of moves) moveRecords(doc, event)
    for (const record of put) writeRecord(doc, record)
  }
}

function moveRecords(doc: Y.Doc, event: SessionEvent): void {
  if (event.type === 'recordsLocked') for (const record of event.records) takeOut(doc, record)
  if (event.type === 'recordsOpened') for (const record of event.records) putBack(doc, record)
}

const isField = (record: TLRecord): boolean => record.typeName === 'shape' && record.meta['field'] === true

function takeOut(doc: Y.Doc, record: TLRecord): void {
  if (isField(record)) for (const key of [record.id, xyKey(record.id)]) recordsOf(doc).delete(key)
  else deleteRecord(doc, record.id)
}

function putBack(doc: Y.Doc, record: TLRecord): void {
  const typed = isField(record) ? recordsOf(doc).get(textKey(record.id)) : undefined
  writeRecord(doc, typed instanceof Y.XmlFragment ? withoutText(record) : record)
}

function withoutText(record: TLRecord): TLRecord {
  const { props, ...rest } = record as TLRecord & { props: Record<string, unknown> & { richText?: TLRichText } }
  const { richText: _inDocument, ...plainProps } = props
  return { ...rest, props: plainProps } as unknown as TLRecord
}
