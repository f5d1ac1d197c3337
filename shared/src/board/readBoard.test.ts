// Reading a whole board: every reader sees the same, and no record harms the others.
import { type TLNoteShape, type TLRecord, toRichText } from '@tldraw/tlschema'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { deleteRecord, FIRST_RECORDS, newBoardDocument, PAGE_ID, readRecord, recordsOf, textKey, writeRecord, xyKey } from './document.ts'
import { note } from './honestWriting.ts'
import { readBoard } from './readBoard.ts'

const board = (...records: TLRecord[]) => newBoardDocument({ epoch: 'e', records, clientId: 1 })
const parentOf = (contents: ReturnType<typeof readBoard>, id: string) =>
  (contents.records.get(id) as { parentId?: string } | undefined)?.parentId
const binding = (id: string, fromId: string, toId: string) =>
  ({
    id: `binding:${id}`,
    typeName: 'binding',
    type: 'arrow',
    fromId,
    toId,
    meta: {},
    props: { terminal: 'start', normalizedAnchor: { x: 0.5, y: 0.5 }, isExact: false, isPrecise: false, snap: 'none' },
  }) as unknown as TLRecord

test('BD1 a record is written as three facets and reads back as it was', () => {
  const one = note('a', 'Äiti ja öljy', { x: 12, y: -3 }) as TLNoteShape
  const doc = board(one)
  expect([...recordsOf(doc).keys()].sort()).toEqual(['document:document', 'page:page', 'shape:a', 'shape:a/text', 'shape:a/xy'])
  expect(recordsOf(doc).get('shape:a')).not.toHaveProperty('x')
  expect(recordsOf(doc).get(xyKey('shape:a'))).toEqual([12, -3])
  expect(recordsOf(doc).get(textKey('shape:a'))).toBeInstanceOf(Y.XmlFragment)
  const read = readRecord(doc, 'shape:a') as TLNoteShape
  expect(readBoard(doc, []).records.get('shape:a')).toEqual(read)
  expect({ ...read, props: { ...read.props, richText: null } }).toEqual({ ...one, props: { ...one.props, richText: null } })
})

test('BD2 a record whose own key is gone is gone, whatever facets are left', () => {
  const doc = board(note('a', 'x'))
  recordsOf(doc).delete('shape:a')
  expect(readBoard(doc, []).records.has('shape:a')).toBe(false)
  expect(readBoard(doc, []).quarantine.size).toBe(0)
  deleteRecord(doc, 'shape:a')
  expect([...recordsOf(doc).keys()].some((key) => key.startsWith('shape:a'))).toBe(false)
})

test('BD3 bad records are set aside with a reason, and the others are shown', () => {
  const doc = board(note('good', 'here'))
  const records = recordsOf(doc)
  const { props, ...rest } = note('x') as unknown as { props: object }
  const bad: Record<string, unknown> = {
    'shape:number': 5,
    'shape:null': null,
    'shape:list': [1],
    'shape:bytes': new Uint8Array(3),
    'shape:map': new Y.Map(),
    'shape:fragment': new Y.XmlFragment(),
    'shape:empty': {},
    'shape:otherId': { ...rest, id: 'shape:good', props: { ...props, color: 'pink' } },
    'shape:proto': Object.create({ typeName: 'shape' }),
    'shape:big': { ...rest, props, meta: { a: 'x'.repeat(10_000) } },
    'camera:a': { id: 'camera:a', typeName: 'camera', x: 0, y: 0, z: 1, meta: {} },
    strange: { ...rest, props },
    __proto__x: 1,
  }
  for (const [key, value] of Object.entries(bad)) records.set(key, value)
  for (const xy of [[Number.NaN, 0], [1e15, 0], ['1', 2], [1]]) {
    const id = `shape:xy${String(xy)}`.replace(/[^a-z:0-9A-Z]/g, '_')
    records.set(id, { ...rest, props })
    records.set(xyKey(id), xy)
    bad[id] = xy
  }
  const contents = readBoard(doc, [])
  expect([...contents.records.keys()].sort()).toEqual(['document:document', 'page:page', 'shape:good'])
  expect([...contents.quarantine.keys()].sort()).toEqual(Object.keys(bad).sort())
  for (const reason of contents.quarantine.values()) expect(reason.length).toBeGreaterThan(3)
})

test('BD4 a circle of parents is set aside and what hangs on it lies on the page', () => {
  const chain = Array.from({ length: 40 }, (_, i) => note(`c${i}`, '', { parentId: i === 0 ? PAGE_ID : `shape:c${i - 1}` }))
  const doc = board(
    note('self', '', { parentId: 'shape:self' }),
    note('a', '', { parentId: 'shape:b' }),
    note('b', '', { parentId: 'shape:a' }),
    note('child', '', { parentId: 'shape:a' }),
    note('grandchild', '', { parentId: 'shape:child' }),
    note('orphan', '', { parentId: 'shape:gone' }),
    note('elsewhere', '', { parentId: 'page:gone' }),
    ...chain,
  )
  const contents = readBoard(doc, [])
  expect([...contents.quarantine.keys()].sort()).toEqual(['shape:a', 'shape:b', 'shape:self'])
  expect(parentOf(contents, 'shape:child')).toBe(PAGE_ID)
  expect(parentOf(contents, 'shape:grandchild')).toBe('shape:child')
  expect(parentOf(contents, 'shape:orphan')).toBe(PAGE_ID)
  expect(parentOf(contents, 'shape:elsewhere')).toBe(PAGE_ID)
  expect(parentOf(contents, 'shape:c20')).toBe('shape:c19')
  expect(parentOf(contents, 'shape:c39'), 'too deep').toBe(PAGE_ID)
  for (const record of contents.records.values())
    if (record.typeName === 'shape') expect(contents.records.has(record.parentId), record.id).toBe(true)
})

test('BD5 children of a deleted parent lie on the page; bindings need both ends', () => {
  const doc = board(note('parent'), note('child', '', { parentId: 'shape:parent' }), note('loop', '', { parentId: 'shape:loop' }))
  for (const one of [
    binding('ok', 'shape:child', 'shape:child'),
    binding('half', 'shape:child', 'shape:none'),
    binding('loop', 'shape:child', 'shape:loop'),
  ])
    writeRecord(doc, one)
  deleteRecord(doc, 'shape:parent')
  const contents = readBoard(doc, [])
  expect(parentOf(contents, 'shape:child')).toBe(PAGE_ID)
  expect([...contents.records.keys()].filter((id) => id.startsWith('binding:'))).toEqual(['binding:ok'])
  expect(contents.quarantine.get('binding:half')).toBe('binding without both ends')
})

test('BD6 the scaffold wins over a document record of the same id; a field’s text lives in the document', () => {
  const scaffold = [
    note('table', 'Pöytä'),
    note('field', 'ask', { meta: { field: true } }),
    note('other', 'fixed', { meta: { field: 'yes' } }),
  ]
  const doc = board(note('table', 'stolen', { x: 999 }))
  for (const id of ['shape:field', 'shape:other']) {
    const source = board(note('typed', 'typed in'))
    recordsOf(doc).set(textKey(id), (recordsOf(source).get(textKey('shape:typed')) as Y.XmlFragment).clone())
  }
  const { records } = readBoard(doc, scaffold)
  const textOf = (id: string) => JSON.stringify((records.get(id) as { props: { richText: unknown } }).props.richText)
  expect(records.get('shape:table')).toEqual(scaffold[0])
  expect(textOf('shape:field')).toContain('typed in')
  expect(textOf('shape:other')).toContain('fixed')
})

test('BD7 the page is always there, also where its record was spoilt', () => {
  const doc = board(note('a'))
  recordsOf(doc).set(PAGE_ID, { typeName: 'page', name: 5 })
  recordsOf(doc).delete('document:document')
  const contents = readBoard(doc, [])
  for (const record of FIRST_RECORDS) expect(contents.records.get(record.id)).toEqual(record)
  expect(contents.records.has('shape:a')).toBe(true)
})

test('BD8 pages and records beyond the caps are set aside, the same ones on every replica', () => {
  const ids = Array.from({ length: 60 }, (_, i) => `page:p${i}`)
  const fill = (order: string[]) => {
    const doc = board()
    for (const id of order) recordsOf(doc).set(id, { id, typeName: 'page', name: id, index: 'a1', meta: {} })
    return readBoard(doc, [])
  }
  const one = fill(ids)
  expect([...one.records.keys()].filter((id) => id.startsWith('page:'))).toHaveLength(40)
  expect([...fill([...ids].reverse()).quarantine.keys()].sort()).toEqual([...one.quarantine.keys()].sort())
})

test('BD9 a text that two people took apart between them keeps its words as paragraphs', () => {
  const doc = board(note('a', 'first'))
  const fragment = recordsOf(doc).get(textKey('shape:a')) as Y.XmlFragment
  const list = new Y.XmlElement('bulletList')
  const stray = new Y.XmlElement('evil')
  stray.insert(0, [new Y.XmlText('kept words')])
  fragment.insert(1, [list, stray])
  const read = readBoard(doc, [])
  expect(read.quarantine.size).toBe(0)
  const text = (read.records.get('shape:a') as { props: { richText: unknown } }).props.richText
  expect(text).toEqual(toRichText('first\nkept words'))
  expect(fragment.toArray(), 'reading changes nothing').toHaveLength(3)
})
