import { type TLRecord, toRichText } from '@tldraw/tlschema'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { newBoardDocument, readRecord, recordsOf, textKey, writeText } from '../board/document.ts'
import { note } from '../board/honestWriting.ts'
import { plainText } from '../board/records.ts'
import { type BoardCopy, copyOf, decodeCopy, encodeCopy, showCopy } from './boardCopy.ts'
import { decodeSaved, encodeSaved, planMerge } from './merge.ts'
import { applyRestore, countRestore, isEmptyPlan, planRestore } from './restore.ts'

const frame = (id: string, x: number, more: Record<string, unknown> = {}): TLRecord =>
  note(id, '', { type: 'frame', x, y: 0, props: { w: 1_000, h: 1_000, name: id, color: 'black' }, ...more })

/** A session as far as a copy looks at it. */
const session = (records: readonly TLRecord[] = []) => ({ scaffold: { records }, agenda: { steps: [] } })
const board = (records: readonly TLRecord[], clientId = 1): Y.Doc => newBoardDocument({ epoch: 'e', records, clientId })
const read = (doc: Y.Doc, scaffold: readonly TLRecord[] = []): BoardCopy => copyOf(doc, session(scaffold))
const textOf = (doc: Y.Doc, id: string): string => {
  const record = readRecord(doc, id) as { props: { richText: never } } | undefined
  return record ? plainText(record.props.richText) : '(none)'
}

/** A dozen places for records, in two areas and outside of both, with a few texts: small enough that they meet. */
const anyRecord = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
  text: fc.constantFrom('', 'one', 'one two', 'äö 🙂\nnext'),
  x: fc.constantFrom(100, 700, 2_100, 2_700, 5_000),
  inFrame: fc.boolean(),
})
const anyBoard = fc
  .uniqueArray(anyRecord, { selector: ({ id }) => id, maxLength: 6 })
  .map((all) => [
    frame('left', 0),
    frame('right', 2_000),
    ...all.map(({ id, text, x, inFrame }) => note(id, text, { x, y: 50, parentId: inFrame ? 'shape:left' : 'page:page' })),
  ])
const anyScaffold = fc
  .subarray(['s1', 's2', 's3'])
  .chain((ids) => fc.constantFrom(0, 10).map((x) => ids.map((id) => note(id, '', { x, meta: { field: true } }))))
const whole = (copy: BoardCopy) => ({
  records: copy.records,
  scaffold: [...copy.scaffold].sort((a, b) => (a.id < b.id ? -1 : 1)),
  fields: [...copy.fields].filter(([, text]) => plainText(text) !== ''),
})

test('RV1 restoring a point makes the board equal to it, and a second time changes nothing', () => {
  fc.assert(
    fc.property(anyBoard, anyBoard, anyScaffold, anyScaffold, (then, now, scaffoldThen, scaffoldNow) => {
      const point = read(board(then), scaffoldThen)
      const doc = board(now)
      const plan = planRestore(read(doc, scaffoldNow), point)
      applyRestore(doc, plan, null)
      const kept = scaffoldNow.filter(
        ({ id }) => !plan.scaffold.remove.includes(id as never) && !plan.scaffold.put.some((one) => one.id === id),
      )
      const after = read(doc, [...kept, ...plan.scaffold.put])
      expect(whole(after)).toEqual(whole(point))
      expect(isEmptyPlan(planRestore(after, point))).toBe(true)
    }),
    { numRuns: 300, seed: 11 },
  )
})

test('RV1 of one area only what lies or lay there is made equal, and nothing else is touched', () => {
  let changed = 0
  fc.assert(
    fc.property(anyBoard, anyBoard, (then, now) => {
      const point = read(board(then))
      const doc = board(now)
      const before = read(doc)
      const lay = (copy: BoardCopy) =>
        copy.records
          .filter((record) => record.id === 'shape:left' || ('parentId' in record && record.parentId === 'shape:left') || inLeft(record))
          .map(({ id }) => id)
      const scope = new Set([...lay(before), ...lay(point)])
      const plan = planRestore(before, point, 'shape:left')
      applyRestore(doc, plan, null)
      const after = read(doc)
      const part = (copy: BoardCopy, inside: boolean) => copy.records.filter(({ id }) => scope.has(id) === inside)
      expect(part(after, true)).toEqual(part(point, true))
      expect(part(after, false)).toEqual(part(before, false))
      changed += isEmptyPlan(plan) ? 0 : 1
    }),
    { numRuns: 300, seed: 12 },
  )
  expect(changed).toBeGreaterThan(100)
})
const inLeft = (record: TLRecord): boolean =>
  record.typeName === 'shape' && record.type === 'note' && record.parentId === 'page:page' && record.x + 100 <= 1_000

test('RV1 texts of fields go back, of the whole board and of the area they lie in', () => {
  const fields = [note('in', '', { x: 100, y: 50, meta: { field: true } }), note('out', '', { x: 5_000, meta: { field: true } })]
  const scaffold = [frame('left', 0), ...fields]
  const type = (doc: Y.Doc, id: string, text: string) =>
    doc.transact(() => {
      const fragment = new Y.XmlFragment()
      recordsOf(doc).set(textKey(`shape:${id}`), fragment)
      writeText(doc, fragment, toRichText(text))
    })
  const doc = board([])
  type(doc, 'in', 'then')
  const point = read(doc, scaffold)
  type(doc, 'in', 'now')
  type(doc, 'out', 'now')
  const said = () => ['shape:in', 'shape:out'].map((id) => plainText(read(doc, scaffold).fields.get(id) ?? toRichText('')))
  applyRestore(doc, planRestore(read(doc, scaffold), point, 'shape:left'), null)
  expect(said()).toEqual(['then', 'now'])
  // Only a field's text differs by now.
  expect(isEmptyPlan(planRestore(read(doc, scaffold), point))).toBe(false)
  applyRestore(doc, planRestore(read(doc, scaffold), point), null)
  expect(said()).toEqual(['then', ''])
})

test('RV1 the scaffold goes back with the whole board and with no area', () => {
  const field = (x: number) => note('in', '', { x, y: 50, meta: { field: true } })
  const point = read(board([]), [frame('left', 0), field(100)])
  const now = read(board([]), [frame('left', 0), field(200), note('new')])
  expect(planRestore(now, point, 'shape:left').scaffold).toEqual({ put: [], remove: [] })
  expect(planRestore(now, point).scaffold).toEqual({ put: [field(100)], remove: ['shape:new'] })
})

test('RV1 image records are added, and not taken away', () => {
  const asset = (id: string) =>
    ({
      id: `asset:${id}`,
      typeName: 'asset',
      type: 'image',
      meta: {},
      props: { w: 1, h: 1, name: id, isAnimated: false, mimeType: 'image/png', src: null },
    }) as unknown as TLRecord
  const doc = board([asset('new')])
  const point = read(board([asset('old')]))
  applyRestore(doc, planRestore(read(doc), point), null)
  expect(read(doc).records.map(({ id }) => id)).toEqual(['asset:new', 'asset:old'])
})

test('RV1 with an area come the arrows that hold on to it and the image records its pictures show, and no others', () => {
  const binding = (id: string, fromId: string, toId: string) =>
    ({
      id: `binding:${id}`,
      typeName: 'binding',
      type: 'arrow',
      fromId: `shape:${fromId}`,
      toId: `shape:${toId}`,
      meta: {},
      props: { terminal: 'start', normalizedAnchor: { x: 0.5, y: 0.5 }, isExact: false, isPrecise: false, snap: 'none' },
    }) as unknown as TLRecord
  const asset = (id: string) => ({ id: `asset:${id}`, typeName: 'asset', type: 'image', meta: {}, props: {} }) as unknown as TLRecord
  const picture = (id: string, x: number) => note(id, '', { type: 'image', x, y: 50, props: { w: 10, h: 10, assetId: `asset:${id}` } })
  const copy = (...records: TLRecord[]): BoardCopy => ({ records, scaffold: [], fields: new Map(), steps: [] })
  const areas = [frame('left', 0), frame('right', 2_000), note('a', '', { x: 100, y: 50 }), note('b', '', { x: 5_000 })]
  const lost = [
    asset('in'),
    asset('out'),
    binding('from', 'a', 'b'),
    binding('to', 'b', 'a'),
    binding('other', 'b', 'b'),
    picture('in', 200),
    picture('out', 5_000),
  ]
  expect(planRestore(copy(...areas), copy(...areas, ...lost), 'shape:left').put.map(({ id }) => id)).toEqual([
    'asset:in',
    'binding:from',
    'binding:to',
    'shape:in',
  ])
})

test('RV14 what a restore does is told in numbers: what comes back, changes and goes; moving to the scaffold is a change', () => {
  const field = note('field', '', { meta: { field: true } })
  const now = read(board([note('same', 'x'), note('other', 'now'), note('new', 'x'), note('locked', 'x')]), [field, note('extra')])
  const then = read(board([note('same', 'x'), note('other', 'then'), note('gone', 'x')]), [field, note('locked', 'x')])
  const typed = { ...then, fields: new Map([['shape:field', toRichText('typed')]]) }
  expect(countRestore(now, planRestore(now, typed))).toEqual({ returning: 1, changing: 3, leaving: 2 })
  expect(countRestore(now, planRestore(now, now))).toEqual({ returning: 0, changing: 0, leaving: 0 })
})

test('RV2 what others write at the same time merges with a restore: new notes, moves and characters', () => {
  const doc = board([note('a', 'one two'), note('b', 'stays')])
  const point = read(doc)
  doc.transact(() => {
    const fragment = recordsOf(doc).get(textKey('shape:a')) as Y.XmlFragment
    writeText(doc, fragment, toRichText('one TWO three'))
    recordsOf(doc).delete('shape:b')
  })
  const other = new Y.Doc()
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
  // Apart from each other: one restores, the other types at the end of the note, moves it, and makes another.
  applyRestore(doc, planRestore(read(doc), point), null)
  other.transact(() => {
    const paragraph = (recordsOf(other).get(textKey('shape:a')) as Y.XmlFragment).get(0) as Y.XmlElement
    ;(paragraph.get(0) as Y.XmlText).insert(13, '!')
    recordsOf(other).set('shape:a/xy', [77, 88])
    recordsOf(other).set('shape:c', recordsOf(other).get('shape:a'))
  })
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other))
  for (const one of [doc, other]) {
    expect(textOf(one, 'shape:a')).toBe('one two!')
    expect(readRecord(one, 'shape:a')).toMatchObject({ x: 77, y: 88 })
    expect(textOf(one, 'shape:b')).toBe('stays')
    expect(readRecord(one, 'shape:c')).toBeDefined()
  }
})

test('RV3 a copy comes back from its bytes as it was, and shows what the board showed', () => {
  fc.assert(
    fc.property(anyBoard, anyScaffold, (records, scaffold) => {
      const copy = read(board(records), scaffold)
      const back = decodeCopy(encodeCopy(copy))
      expect(back).toEqual(copy)
      expect([...showCopy(copy).records.keys()].sort()).toEqual(
        ['document:document', 'page:page', ...records.map(({ id }) => id), ...scaffold.map(({ id }) => id)].sort(),
      )
    }),
    { numRuns: 100, seed: 13 },
  )
})

test('RV3 what is no record is left out, what is no copy is not taken', () => {
  const copy = JSON.parse(encodeCopy(read(board([note('a', 'x')])))) as Record<string, unknown>
  const with_ = (more: object) => decodeCopy(JSON.stringify({ ...copy, ...more }))
  const page = { id: 'page:page', typeName: 'page', name: '', index: 'a1', meta: {} }
  const bad = [null, 7, {}, { id: 'shape:x' }, { ...note('b'), type: 'bookmark' }, { ...note('c'), x: 1e9 }, page]
  expect(with_({ records: [...bad, note('a', 'x'), note('a', 'x')], fields: [['shape:f', { type: 'nothing' }]], steps: [{}] })).toEqual(
    decodeCopy(JSON.stringify(copy)),
  )
  for (const nothing of ['', 'null', '[]', '{}', '{"__proto__":1}']) expect(decodeCopy(nothing)).toBeUndefined()
  expect(with_({ format: 2 })).toBeUndefined()
  expect(with_({ schema: '{"schemaVersion":2,"sequences":{"com.tldraw.shape":999}}' })).toBeUndefined()
})

test('RV3 a record that is in the document and the scaffold is copied once, as the scaffold has it', () => {
  const copy = read(board([note('a', 'document'), note('b')]), [note('a', 'scaffold')])
  expect([copy.records, copy.scaffold].map((records) => records.map(({ id }) => id))).toEqual([['shape:b'], ['shape:a']])
})

test('RV10 merging adds what the board lacks, and leaves what it has', () => {
  const doc = board([note('a', 'here'), note('b', 'changed since')])
  const saved = read(board([note('b', 'as saved'), note('c', 'new'), frame('f', 0)]))
  const { plan, notes, others, differing } = planMerge(read(doc), saved)
  expect({ notes, others, differing: differing.map(({ id }) => id) }).toEqual({ notes: 1, others: 1, differing: ['shape:b'] })
  applyRestore(doc, plan, null)
  expect(['a', 'b', 'c'].map((id) => textOf(doc, `shape:${id}`))).toEqual(['here', 'changed since', 'new'])
  expect(planMerge(read(doc), saved)).toMatchObject({ notes: 0, others: 0 })
  // A record that is the scaffold's by now is there too.
  expect(planMerge(read(board([]), [note('c', 'of the scaffold')]), saved)).toMatchObject({ notes: 1, others: 1 })
})

test('RV10 a saved file comes back as it was, and what is none is refused', () => {
  const saved = { board: { id: 'abcdefgh2345' as never, title: 'Syksy' }, savedAtMs: 5, copy: read(board([note('a', 'x')])) }
  expect(decodeSaved(encodeSaved(saved))).toEqual(saved)
  for (const nothing of ['', '{}', '[1]', JSON.stringify({ kind: 'keha-saved' }), encodeSaved(saved).replace('keha-saved', 'other')])
    expect(decodeSaved(nothing)).toBeUndefined()
})
