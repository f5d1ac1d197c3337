// Bad records in the document: the canvas stays whole, the rest is shown, and what was good before stays as it was.
import { recordsOf, textKey, xyKey } from '@keha/shared/board/document.ts'
import type { TLShape } from 'tldraw'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { BoardTable, note, type Seat } from './boardTable.ts'

type Attack = (records: Y.Map<unknown>) => void

const { x: _x, y: _y, ...bare } = note('bad')
const { richText: _text, ...props } = bare.props
const GOOD = { ...bare, props }
const put =
  (over: object, key = 'shape:bad'): Attack =>
  (records) =>
    records.set(key, { ...GOOD, id: key, ...over })

const frame = (id: string, parentId: string) => ({
  ...GOOD,
  id,
  type: 'frame',
  parentId,
  props: { w: 100, h: 100, name: '', color: 'black' },
})

const ATTACKS: Record<string, Attack> = {
  'not an object': (records) => records.set('shape:bad', 'x'),
  'a list': (records) => records.set('shape:bad', [1, 2]),
  'a Yjs map': (records) => records.set('shape:bad', new Y.Map([['typeName', 'shape']])),
  null: (records) => records.set('shape:bad', null),
  'nothing in it': (records) => records.set('shape:bad', {}),
  'unknown type of record': put({ typeName: 'evil' }),
  'unknown type of shape': put({ type: 'hack' }),
  'a type that fetches from other hosts': put({ type: 'embed', props: { w: 1, h: 1, url: 'https://example.org' } }),
  'a presence record': (records) => records.set('instance_presence:x', { typeName: 'instance_presence', id: 'instance_presence:x' }),
  'unknown colour': put({ props: { ...props, color: 'pink' } }),
  'a prop too many': put({ props: { ...props, evil: 1 } }),
  'a script as address': put({ props: { ...props, url: 'javascript:alert(1)' } }),
  'position far away': (records) => {
    put({})(records)
    records.set(xyKey('shape:bad'), [1e15, 0])
  },
  'position that is none': (records) => {
    put({})(records)
    records.set(xyKey('shape:bad'), ['a', null])
  },
  'scale beyond reason': put({ props: { ...props, scale: 1e9 } }),
  'a megabyte of meta': put({ meta: { a: 'x'.repeat(1e6) } }),
  'text of unknown nodes': (records) => {
    put({})(records)
    const text = new Y.XmlFragment()
    text.insert(0, [new Y.XmlElement('evil')])
    records.set(textKey('shape:bad'), text)
  },
  'text that is none': (records) => {
    put({})(records)
    records.set(textKey('shape:bad'), 'x')
  },
  'its own parent': put({ parentId: 'shape:bad' }),
  'parents in a circle': (records) => {
    records.set('shape:bad', frame('shape:bad', 'shape:bad2'))
    records.set('shape:bad2', frame('shape:bad2', 'shape:bad'))
  },
  'a binding without ends': (records) =>
    records.set('binding:bad', {
      id: 'binding:bad',
      typeName: 'binding',
      type: 'arrow',
      fromId: 'shape:none',
      toId: 'shape:good',
      meta: {},
      props: { terminal: 'end', normalizedAnchor: { x: 0.5, y: 0.5 }, isExact: false, isPrecise: false, snap: 'none' },
    }),
  'an image of another host': (records) =>
    records.set('asset:bad', {
      id: 'asset:bad',
      typeName: 'asset',
      type: 'image',
      meta: {},
      props: { name: '', src: 'https://example.org/a.png', w: 1, h: 1, mimeType: 'image/png', isAnimated: false },
    }),
  'a key of a prototype': (records) => records.set('__proto__', { typeName: 'shape' }),
}

/** The attacker writes into a document of their own; updates reach everyone by the wire. */
function attack(seats: readonly Seat[], attacks: readonly Attack[]): void {
  const doc = new Y.Doc()
  const [first] = seats
  if (!first) throw new Error('nobody is here')
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(first.doc))
  for (const one of attacks) doc.transact(() => one(recordsOf(doc)))
  for (const { doc: theirs } of seats) Y.applyUpdate(theirs, Y.encodeStateAsUpdate(doc, Y.encodeStateVector(theirs)), 'wire')
}

/** What every client could be brought down with: ids shown that should not be, or parents that run in a circle. */
function shapesOf({ store }: Seat): string[] {
  return store.allRecords().flatMap((record) => {
    if (record.typeName !== 'shape') return []
    for (let at: TLShape | undefined = record, steps = 0; at; at = store.get(at.parentId as TLShape['id'])) {
      steps += 1
      if (steps > 50) throw new Error('parents run in a circle')
    }
    return [record.id as string]
  })
}

for (const [name, one] of Object.entries(ATTACKS)) {
  test(`CA16 ${name}: the board is shown without it, to those who are here and those who come`, () => {
    const table = new BoardTable([note('good', { text: 'hyvä' })])
    const a = table.sit()
    attack([a], [one])
    const late = table.sit()
    table.settle()
    for (const seat of [a, late]) {
      const shown = shapesOf(seat)
      expect(shown).toContain('shape:good')
      expect(shown.filter((id) => !['shape:good', 'shape:bad'].includes(id))).toEqual([])
      if (shown.includes('shape:bad')) expect(['text that is none', 'text of unknown nodes']).toContain(name)
      else if (!name.startsWith('a key')) expect(seat.binding.quarantine.size).toBeGreaterThan(0)
      seat.change('good', { x: 5 })
    }
    a.put(note('after'))
    table.settle()
    expect(late.shape('after')).toBeDefined()
  })
}

test('CA16 all attacks one after another', () => {
  const table = new BoardTable([note('good')])
  const a = table.sit()
  attack([a], Object.values(ATTACKS))
  const late = table.sit()
  expect(shapesOf(a)).toContain('shape:good')
  expect(shapesOf(late)).toContain('shape:good')
})

test('CA17 a record that turns bad stays as it last was, comes back when it is good, and is mended by who changes it', () => {
  const table = new BoardTable([note('bad', { text: 'hyvä' })])
  const a = table.sit()
  attack([a], [put({ props: { ...props, color: 'pink' } })])
  expect(a.shape('bad')?.props.color).toBe('black')
  expect(a.binding.quarantine.has('shape:bad')).toBe(true)
  attack([a], [put({ props: { ...props, color: 'red' } })])
  expect(a.shape('bad')?.props.color).toBe('red')
  expect(a.binding.quarantine.size).toBe(0)
  attack([a], [put({ type: 'hack' })])
  a.change('bad', { props: { color: 'blue' } })
  table.settle()
  expect(a.binding.quarantine.size).toBe(0)
  expect(table.sit().shape('bad')?.props.color).toBe('blue')
})

test('CA17 a circle of parents opened again is shown', () => {
  const table = new BoardTable([note('good')])
  const a = table.sit()
  attack([a], [ATTACKS['parents in a circle'] as Attack])
  expect(a.store.has('shape:bad' as TLShape['id'])).toBe(false)
  attack([a], [(records) => records.set('shape:bad2', frame('shape:bad2', 'page:page'))])
  expect(a.store.has('shape:bad' as TLShape['id'])).toBe(true)
  expect(a.binding.quarantine.size).toBe(0)
})
