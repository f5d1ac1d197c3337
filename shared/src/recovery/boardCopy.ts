// A board as plain data: what restore points hold, and what a browser saves when the server is gone. RV rules in SPEC.md.
// Holds no history, no people, nothing sealed. What a copy's bytes say is believed of no more than each record's own rules.
import type { TLRecord, TLRichText } from '@tldraw/tlschema'
import * as Y from 'yjs'
import { z } from 'zod'
import { FIRST_RECORDS, facetOf, newBoardDocument, readRecord, readText, recordsOf, textKey, writeText } from '../board/document.ts'
import { canonicalJson } from '../board/hash.ts'
import { migrateRecords } from '../board/migrate.ts'
import { type BoardContents, MAX_RECORDS, readBoard } from '../board/readBoard.ts'
import { checkText, recordProblem, textNode } from '../board/records.ts'
import { SCHEMA_VERSION } from '../board/schema.ts'
import { RecordId } from '../ids.ts'
import { Step } from '../session/model/agenda.ts'

const COPY_FORMAT = 1

export interface BoardCopy {
  /** Of the document, the page and document records left out; as stored, before parents are looked at. */
  readonly records: readonly TLRecord[]
  readonly scaffold: readonly TLRecord[]
  /** What is typed in the scaffold's fields, by record id. */
  readonly fields: ReadonlyMap<string, TLRichText>
  readonly steps: readonly Step[]
}

interface CopiedSession {
  readonly scaffold: { readonly records: readonly TLRecord[] }
  readonly agenda: { readonly steps: readonly Step[] }
}

const FIRST: ReadonlySet<string> = new Set(FIRST_RECORDS.map(({ id }) => id))

/** The board as it is now, in an order that all replicas share. */
export function copyOf(doc: Y.Doc, { scaffold, agenda }: CopiedSession): BoardCopy {
  const owned = new Set<string>(scaffold.records.map(({ id }) => id))
  const source = recordsOf(doc)
  const ids = [...source.keys()].filter((key) => facetOf(key).facet === 'record' && !owned.has(key) && !FIRST.has(key)).sort()
  const fields = [...owned].sort().flatMap((id) => {
    const fragment = source.get(textKey(id))
    return fragment instanceof Y.XmlFragment ? [[id, plainForm(readText(fragment))] as const] : []
  })
  return {
    records: ids.slice(0, MAX_RECORDS).flatMap((id) => withPlainForm(readRecord(doc, id)) ?? []),
    scaffold: scaffold.records,
    fields: new Map(fields),
    steps: agenda.steps,
  }
}

/** One form for each text: a paragraph may be written with and without what it has by default. */
const plainForm = (richText: TLRichText): TLRichText => textNode(richText).toJSON() as TLRichText

/** What nobody has typed in. */
export const EMPTY_TEXT: TLRichText = plainForm({ type: 'doc', content: [{ type: 'paragraph' }] } as TLRichText)

function withPlainForm(record: TLRecord | undefined): TLRecord | undefined {
  if (record?.typeName !== 'shape' || !('richText' in record.props)) return record
  return { ...record, props: { ...record.props, richText: plainForm(record.props.richText as TLRichText) } } as TLRecord
}

/** What the copy shows, as every reader of a board would see it. */
export function showCopy(copy: BoardCopy): BoardContents {
  const doc = docOfCopy(copy, { epoch: '', clientId: 1 })
  return readBoard(doc, copy.scaffold)
}

/** A document with the copy's records and field texts and no history. */
export function docOfCopy({ records, fields }: BoardCopy, { epoch, clientId }: { epoch: string; clientId: number }): Y.Doc {
  const doc = newBoardDocument({ epoch, clientId, records })
  doc.transact(() => {
    for (const [id, richText] of fields) {
      const fragment = new Y.XmlFragment()
      recordsOf(doc).set(textKey(id), fragment)
      writeText(doc, fragment, richText)
    }
  })
  return doc
}

const StoredCopy = z.object({
  format: z.literal(COPY_FORMAT),
  schema: z.string(),
  records: z.array(z.unknown()).max(MAX_RECORDS),
  scaffold: z.array(z.unknown()).max(MAX_RECORDS),
  fields: z.array(z.tuple([RecordId, z.unknown()])).max(MAX_RECORDS),
  steps: z.array(z.unknown()).max(1_000),
})

/** JSON, the same for the same contents. */
export function encodeCopy({ records, scaffold, fields, steps }: BoardCopy): string {
  return canonicalJson({ format: COPY_FORMAT, schema: SCHEMA_VERSION, records, scaffold, fields: [...fields], steps })
}

/**
 * Undefined where it is no copy, or one of a newer program. A record, text or step that is none is left out, and what an
 * older program wrote is migrated.
 */
export function decodeCopy(json: string): BoardCopy | undefined {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    return undefined
  }
  const stored = StoredCopy.safeParse(value)
  return stored.success ? readCopy(stored.data) : undefined
}

function readCopy({ schema, ...stored }: z.infer<typeof StoredCopy>): BoardCopy | undefined {
  const records = soundRecords(stored.records, schema)
  const scaffold = soundRecords(stored.scaffold, schema)
  if (!records || !scaffold) return undefined
  const fields = stored.fields.flatMap(([id, text]) => (isText(text) ? [[id as string, text] as const] : []))
  const steps = stored.steps.flatMap((step) => Step.safeParse(step).data ?? [])
  return { records: records.flatMap((record) => withPlainForm(record) ?? []), scaffold, fields: new Map(fields), steps }
}

function soundRecords(values: readonly unknown[], schema: string): readonly TLRecord[] | undefined {
  const named = values.filter((value): value is TLRecord => RecordId.safeParse((value as { id?: unknown } | null)?.id).success)
  const current = migrateRecords(named, schema)
  const sound = current?.filter((record) => recordProblem(record) === null && !FIRST.has(record.id))
  return sound && [...new Map(sound.map((record) => [record.id, record])).values()]
}

function isText(value: unknown): value is TLRichText {
  try {
    checkText(value as TLRichText)
    return true
  } catch {
    return false
  }
}
