// Brings the records of an older schema up to date, as a whole: some of tldraw's migrations look at many records at once.
// Runs on the server when a board is opened, before any client is let in. A record that cannot be migrated stays as it is
// and is set aside by readers; one of a newer schema than ours is never written.
import type { TLRecord, TLSchema } from '@tldraw/tlschema'
import type * as Y from 'yjs'
import { changeRecord } from './changeRecord.ts'
import { assembleRecord, deleteRecord, facetOf, metaOf, recordsOf } from './document.ts'
import { boardSchema, SCHEMA_VERSION } from './schema.ts'

/** `newer`: the document comes from a later release than this one, and must not be opened for writing. */
export type SchemaState = 'current' | 'older' | 'newer' | 'unreadable'

type SerializedSchema = Parameters<TLSchema['getMigrationsSince']>[0]
type RecordStore = Record<string, TLRecord>

/** How a document's schema stands to this release's; reads only. */
export function schemaState(doc: Y.Doc): SchemaState {
  const version = metaOf(doc).get('schema')
  if (version === SCHEMA_VERSION) return 'current'
  const schema = parseSchema(version)
  if (schema === undefined) return 'unreadable'
  return boardSchema.getMigrationsSince(schema).ok ? 'older' : 'newer'
}

/**
 * Migrates an older document to the schema of this release, in one transaction that writes only the facets that change.
 * Others are left alone. Returns the state it was in; 'unreadable' also where the migrations themselves fail.
 */
export function migrateDocument(doc: Y.Doc): SchemaState {
  const state = schemaState(doc)
  const schema = parseSchema(metaOf(doc).get('schema'))
  if (state !== 'older' || schema === undefined) return state
  const all = recordsAsStored(doc)
  const whole = migrateStore(all, schema)
  const before = whole ? all : withoutBad(all, schema)
  const after = whole ?? migrateStore(before, schema)
  if (after === undefined) return 'unreadable'
  doc.transact(() => {
    for (const [id, record] of Object.entries(after)) changeRecord(doc, before[id], record)
    for (const id of Object.keys(before)) if (!Object.hasOwn(after, id)) deleteRecord(doc, id)
    metaOf(doc).set('schema', SCHEMA_VERSION)
  })
  return state
}

/** The same for records kept elsewhere, such as a scaffold. Undefined where the schema is newer or cannot be read. */
export function migrateRecords(records: readonly TLRecord[], version: string): readonly TLRecord[] | undefined {
  if (version === SCHEMA_VERSION) return records
  const schema = parseSchema(version)
  if (schema === undefined || !boardSchema.getMigrationsSince(schema).ok) return undefined
  const migrated = migrateStore(Object.fromEntries(records.map((record) => [record.id, record])), schema)
  return migrated && Object.values(migrated)
}

function parseSchema(version: unknown): SerializedSchema | undefined {
  if (typeof version !== 'string') return undefined
  try {
    const schema = JSON.parse(version) as SerializedSchema
    return typeof schema === 'object' && schema !== null && boardSchema.getMigrationsSince(schema) ? schema : undefined
  } catch {
    return undefined
  }
}

function migrateStore(store: RecordStore, schema: SerializedSchema): RecordStore | undefined {
  const result = boardSchema.migrateStoreSnapshot({ schema, store })
  return result.type === 'success' ? result.value : undefined
}

function recordsAsStored(doc: Y.Doc): RecordStore {
  const records = recordsOf(doc)
  const ids = [...records.keys()].filter((key) => facetOf(key).facet === 'record')
  return Object.fromEntries(ids.map((id) => [id, assembleRecord(records, id) as TLRecord]))
}

/** The records that the migrations get through one by one: a single bad one stops all. */
function withoutBad(all: RecordStore, schema: SerializedSchema): RecordStore {
  return Object.fromEntries(Object.entries(all).filter(([id, record]) => migrateStore({ [id]: record }, schema) !== undefined))
}
