// Hash, migration and repair of a board's document.
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { seededChance } from '../seededChance.ts'
import { metaOf, newBoardDocument, readRecord, recordsOf, textKey, writeRecord, xyKey } from './document.ts'
import { boardHash, canonicalJson } from './hash.ts'
import { note, Writer } from './honestWriting.ts'
import { migrateDocument, migrateRecords, schemaState } from './migrate.ts'
import { restoreFirstRecords, sweepFacets } from './repair.ts'
import { boardSchema, SCHEMA_VERSION } from './schema.ts'

const board = () => newBoardDocument({ epoch: 'e', records: [note('a', 'Äiti')], clientId: 1 })
const copyOf = (doc: Y.Doc) => {
  const copy = new Y.Doc()
  Y.applyUpdateV2(copy, Y.encodeStateAsUpdateV2(doc))
  return copy
}
/** Types into a note's paragraph, `parts` one after the other. */
function typed(doc: Y.Doc, ...parts: string[]): void {
  const paragraph = (recordsOf(doc).get(textKey('shape:a')) as Y.XmlFragment).toArray()[0] as Y.XmlElement
  const text = paragraph.toArray()[0] as Y.XmlText
  for (const part of parts) text.insert(text.length, part)
}

test('BD10 the hash is the same for the same contents, whatever the history, and moves with every change', () => {
  const seen = new Set<string>()
  const doc = board()
  const note1 = () => boardHash(doc)
  seen.add(note1())
  expect(boardHash(copyOf(doc))).toBe(note1())
  for (const change of [
    () => recordsOf(doc).set(xyKey('shape:a'), [1, 2]),
    () => typed(doc, 'x'),
    () => writeRecord(doc, note('b')),
    () => recordsOf(doc).set('shape:c', { rotation: Number.NaN }),
    () => metaOf(doc).set('epoch', 'f'),
  ]) {
    change()
    expect(seen.has(note1())).toBe(false)
    seen.add(note1())
    expect(boardHash(copyOf(doc))).toBe(note1())
  }
  const [one, other] = [board(), board()]
  typed(one, 'ab')
  typed(other, 'a', 'b')
  expect(boardHash(one)).toBe(boardHash(other))
  const [a, b] = [note('s1'), note('s2')]
  expect(boardHash(one, [a, b])).toBe(boardHash(one, [b, a]))
  expect(boardHash(one, [a])).not.toBe(boardHash(one))
})

test('BD10 replicas that merged in different orders have one hash', () => {
  for (let seed = 1; seed <= 5; seed++) {
    const chance = seededChance(seed)
    const writers = [11, 12, 13].map((id) => new Writer(id, chance))
    for (const writer of writers) Y.applyUpdate(writer.doc, Y.encodeStateAsUpdate(board()))
    for (let round = 0; round < 6; round++) {
      for (const writer of writers) for (let i = 0; i < 15; i++) writer.act()
      for (const [i, writer] of writers.entries())
        for (const other of i % 2 ? writers : [...writers].reverse()) Y.applyUpdate(writer.doc, Y.encodeStateAsUpdate(other.doc))
    }
    for (const writer of writers) for (const other of writers) Y.applyUpdate(writer.doc, Y.encodeStateAsUpdate(other.doc))
    expect(new Set(writers.map(({ doc }) => boardHash(doc))).size, `seed ${seed}`).toBe(1)
  }
})

test('BD10 canonical JSON tells apart what JSON does not', () => {
  expect(canonicalJson({ b: 1, a: [Number.NaN, null, undefined, 2n] })).toBe('{"a":[NaN,null,undefined,2n],"b":1}')
  expect(canonicalJson({ a: undefined })).toBe(canonicalJson({}))
  expect(canonicalJson('null')).not.toBe(canonicalJson(null))
  expect(canonicalJson(new Uint8Array([1]))).not.toBe(canonicalJson([1]))
})

/** A board as an earlier release left it: notes had plain text. */
function olderBoard(): Y.Doc {
  const doc = board()
  const schema = structuredClone(boardSchema.serialize()) as { sequences: Record<string, number> }
  schema.sequences['com.tldraw.shape.note'] = 4
  metaOf(doc).set('schema', JSON.stringify(schema))
  const { richText: _, labelColor: _colour, ...props } = (note('a') as unknown as { props: Record<string, unknown> }).props
  const { x: _x, y: _y, ...rest } = note('old') as unknown as Record<string, unknown>
  recordsOf(doc).set('shape:old', { ...rest, props: { ...props, text: 'vanha' } })
  recordsOf(doc).set(xyKey('shape:old'), [3, 4])
  recordsOf(doc).set('shape:broken', { id: 'shape:broken', typeName: 'shape', type: 'note' })
  return doc
}

test('BD11 an older document is migrated as a whole, in one transaction, writing only what changes', () => {
  const doc = olderBoard()
  const untouched = recordsOf(doc).get('page:page')
  let transactions = 0
  doc.on('update', () => transactions++)
  expect(migrateDocument(doc)).toBe('older')
  expect(transactions).toBe(1)
  expect(metaOf(doc).get('schema')).toBe(SCHEMA_VERSION)
  const old = readRecord(doc, 'shape:old') as { x: number; props: { richText: unknown; labelColor: string } } | undefined
  expect(JSON.stringify(old?.props.richText)).toContain('vanha')
  expect(old).toMatchObject({ x: 3, props: { labelColor: 'black' } })
  expect(recordsOf(doc).get('page:page')).toBe(untouched)
  expect(recordsOf(doc).has('shape:broken'), 'what cannot be migrated stays').toBe(true)
  expect(migrateDocument(doc)).toBe('current')
})

test('BD12 a document of a newer schema, or of none, is reported and not touched', () => {
  for (const [schema, outcome] of [
    [
      JSON.stringify({
        schemaVersion: 2,
        sequences: { ...(boardSchema.serialize() as { sequences: object }).sequences, 'com.tldraw.shape.note': 999 },
      }),
      'newer',
    ],
    ['not json', 'unreadable'],
    [undefined, 'unreadable'],
    ['null', 'unreadable'],
  ] as const) {
    const doc = board()
    metaOf(doc).set('schema', schema)
    const before = boardHash(doc)
    expect(schemaState(doc), String(schema).slice(0, 20)).toBe(outcome)
    expect(migrateDocument(doc)).toBe(outcome)
    expect(boardHash(doc)).toBe(before)
  }
  expect(migrateRecords([note('a')], 'null')).toBe(undefined)
  expect(migrateRecords([note('a')], SCHEMA_VERSION)).toEqual([note('a')])
})

test('BD13 the server puts back a missing or spoilt page, and sweeps facets of records that are gone', () => {
  const doc = board()
  expect(restoreFirstRecords(doc)).toBe(false)
  recordsOf(doc).delete('page:page')
  recordsOf(doc).set('document:document', { typeName: 'document', gridSize: 'x' })
  expect(restoreFirstRecords(doc)).toBe(true)
  expect(readRecord(doc, 'page:page')).toBeDefined()
  expect(readRecord(doc, 'document:document')).toBeDefined()
  expect(restoreFirstRecords(doc)).toBe(false)
  recordsOf(doc).delete('shape:a')
  recordsOf(doc).set(textKey('shape:field'), new Y.XmlFragment())
  expect(sweepFacets(doc, [note('field')])).toBe(2)
  expect([...recordsOf(doc).keys()].sort()).toEqual(['document:document', 'page:page', 'shape:field/text'])
})
