// Two and more people on one board, without a browser: what each does reaches the others, part by part.

import { recordsOf, textKey, xyKey } from '@keha/shared/board/document.ts'
import { readBoard } from '@keha/shared/board/readBoard.ts'
import type { TLNoteShape, TLShape } from 'tldraw'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { BoardTable, note, type Seat, written } from './boardTable.ts'

function two(...records: Parameters<typeof note>[]): { table: BoardTable; a: Seat; b: Seat } {
  const table = new BoardTable(records.map((parts) => note(...parts)))
  return { table, a: table.sit(), b: table.sit() }
}

test('CA1 a note made by one is on the canvas of the other, with its text, and gone when it is deleted', () => {
  const { table, a, b } = two()
  a.put(note('one', { text: 'Hei\nmaailma', x: 30, y: 40 }))
  table.settle()
  expect(b.shape('one')).toEqual(a.shape('one'))
  expect(b.text('one')).toBe('Hei\nmaailma')
  b.remove('one')
  table.settle()
  expect(a.shape('one')).toBeUndefined()
  expect([...recordsOf(a.doc).keys()].filter((key) => key.startsWith('shape:'))).toEqual([])
})

test('CA2 apart from each other one moves and the other recolours: both hold', () => {
  const { table, a, b } = two(['one'])
  a.online = b.online = false
  a.change('one', { x: 300, y: 20 })
  b.change('one', { props: { color: 'red' } })
  table.settle()
  table.reconnect()
  for (const seat of [a, b]) expect(seat.shape('one')).toMatchObject({ x: 300, y: 20, props: { color: 'red' } })
})

test('CA2 a note is dragged while another recolours it eight times', () => {
  const { table, a, b } = two(['one'])
  const colours = ['red', 'blue', 'green', 'orange', 'violet', 'yellow', 'grey', 'light-red'] as const
  for (let step = 1; step <= 64; step += 1) {
    a.change('one', { x: step })
    if (step % 8 === 0) b.change('one', { props: { color: colours[step / 8 - 1] } })
    table.settle(15)
  }
  table.settle()
  for (const seat of [a, b]) expect(seat.shape('one')).toMatchObject({ x: 64, props: { color: 'light-red' } })
})

test('CA2 two change different parts of one note within a flush: the part that waits is not lost, nor the one that came', () => {
  const { table, a, b } = two(['one'])
  a.change('one', { props: { color: 'red' } })
  b.change('one', { props: { size: 'xl' } })
  b.binding.flush()
  expect(a.shape('one')).toMatchObject({ props: { color: 'red', size: 'xl' } })
  table.settle()
  for (const seat of [a, b]) expect(seat.shape('one')).toMatchObject({ props: { color: 'red', size: 'xl' } })
})

test('CA3 characters that two write into one note at once are all there', () => {
  const { table, a, b } = two(['one', { text: 'keskellä' }])
  a.online = b.online = false
  a.write('one', 'alku keskellä')
  b.write('one', 'keskellä loppu')
  table.reconnect()
  for (const seat of [a, b]) expect(seat.text('one')).toBe('alku keskellä loppu')
})

test('CA3 text and a move made apart from each other both hold', () => {
  const { table, a, b } = two(['one'])
  a.online = b.online = false
  a.write('one', 'kirjoitettu')
  b.change('one', { x: 77 })
  table.settle()
  table.reconnect()
  for (const seat of [a, b]) {
    expect(seat.text('one')).toBe('kirjoitettu')
    expect(seat.shape('one')?.x).toBe(77)
  }
})

test("CA4 with an open editor the text is the editor's: the store is left alone until it closes", () => {
  const { table, a, b } = two(['one', { text: 'ennen' }])
  const fragment = a.binding.openText('shape:one')
  expect(fragment).toBeInstanceOf(Y.XmlFragment)
  const before = a.shape('one')?.props.richText
  b.write('one', 'toisen teksti')
  table.settle()
  expect(a.shape('one')?.props.richText).toBe(before)
  b.change('one', { x: 5 })
  table.settle()
  expect(a.shape('one')).toMatchObject({ x: 5 })
  expect(a.shape('one')?.props.richText).toBe(before)
  a.write('one', 'editorin kaiku')
  expect(b.text('one')).toBe('toisen teksti')
  a.binding.closeText('shape:one')
  table.settle()
  expect(a.text('one')).toBe('toisen teksti')
})

test('CA5 a line that is being drawn is written five times a second, and at once when it is done', () => {
  const { table, a, b } = two()
  const draw = (points: number, isComplete: boolean) =>
    a.put({
      ...note('line'),
      type: 'draw',
      props: {
        color: 'black',
        fill: 'none',
        dash: 'solid',
        size: 'm',
        scale: 1,
        isComplete,
        isClosed: false,
        isPen: false,
        segments: [{ type: 'free', points: Array.from({ length: points }, (_, x) => ({ x, y: 0, z: 0.5 })) }],
      },
    } as unknown as TLShape)
  let writes = 0
  recordsOf(a.doc).observe(() => {
    writes += 1
  })
  for (let points = 1; points <= 100; points += 1) {
    draw(points, false)
    table.settle(10)
  }
  expect(writes).toBeGreaterThanOrEqual(4)
  expect(writes).toBeLessThanOrEqual(7)
  draw(101, true)
  table.settle(100)
  expect(
    (b.shape<TLShape>('line') as { props?: { segments: { points: unknown[] }[] } } | undefined)?.props?.segments[0]?.points,
  ).toHaveLength(101)
})

test('CA6 someone who only looks on writes nothing', () => {
  const table = new BoardTable([note('one')])
  const watcher = table.sit({ mayWrite: false })
  const before = Y.encodeStateVector(watcher.doc)
  watcher.change('one', { x: 9 })
  watcher.write('one', 'x')
  table.settle()
  expect(Y.encodeStateVector(watcher.doc)).toEqual(before)
})

test('CA7 one who only looks on while another drags and writes answers with no write of their own', () => {
  const { table, a, b } = two(['one'])
  const before = b.doc.store.clients.size
  for (let x = 1; x < 20; x += 1) {
    a.change('one', { x })
    a.write('one', `teksti ${x}`)
    table.settle(20)
  }
  table.settle()
  expect(b.doc.store.clients.has(b.doc.clientID)).toBe(false)
  expect(b.doc.store.clients.size).toBe(before + 1)
})

test('CA8 what hangs on a parent that somebody deleted meanwhile stays, on the page', () => {
  const frame = { ...note('area'), type: 'frame', props: { w: 500, h: 500, name: 'A', color: 'black' } } as unknown as TLShape
  const table = new BoardTable([frame])
  const a = table.sit()
  const b = table.sit()
  a.online = b.online = false
  a.remove('area')
  b.put(note('inside', { parentId: frame.id }))
  table.settle()
  table.reconnect()
  for (const seat of [a, b]) {
    expect(seat.shape('area')).toBeUndefined()
    expect(seat.shape('inside')?.parentId).toBe('page:page')
  }
})

test('CA9 the canvas shows what every other reader of the document shows', () => {
  const { table, a, b } = two(['one', { text: 'yksi' }])
  a.put(note('two', { text: 'kaksi', x: 3 }))
  b.change('one', { isLocked: true })
  a.put({
    id: 'binding:loose',
    typeName: 'binding',
    type: 'arrow',
    fromId: 'shape:one',
    toId: 'shape:two',
    meta: {},
    props: { terminal: 'end', normalizedAnchor: { x: 0.5, y: 0.5 }, isExact: false, isPrecise: false, snap: 'none' },
  } as never)
  table.settle()
  for (const seat of [a, b]) {
    const { records } = readBoard(seat.doc, [])
    const shown = seat.store.allRecords().filter(({ typeName }) => ['shape', 'binding', 'asset'].includes(typeName))
    expect(new Map(shown.map((record) => [record.id as string, record]))).toEqual(
      new Map([...records].filter(([id]) => /^(shape|binding|asset):/.test(id))),
    )
  }
})

test('CA9 a note written by a stock Yjs client is shown', () => {
  const { table, a } = two()
  const records = recordsOf(a.doc)
  const {
    x: _x,
    y: _y,
    props: { richText: _text, ...props },
    ...rest
  } = note('stock')
  a.doc.transact(() => {
    const text = new Y.XmlFragment()
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.insert(0, [new Y.XmlText('Hei muualta')])
    text.insert(0, [paragraph])
    records.set(textKey('shape:stock'), text)
    records.set(xyKey('shape:stock'), [10, 20])
    records.set('shape:stock', { ...rest, props })
  }, 'wire')
  table.settle()
  expect(a.shape('stock')).toMatchObject({ x: 10, y: 20 })
  expect(a.text('stock')).toBe('Hei muualta')
})

test('CA10 a thousand notes are in the store within a second', () => {
  const table = new BoardTable(Array.from({ length: 1_000 }, (_, at) => note(`n${at}`, { text: `Lappu ${at} ja muutama sana`, x: at })))
  const begin = performance.now()
  const a = table.sit()
  const tookMs = performance.now() - begin
  expect(a.store.allRecords().filter(({ typeName }) => typeName === 'shape')).toHaveLength(1_000)
  expect(tookMs).toBeLessThan(3_000)
  console.info(`1,000 notes into the store: ${Math.round(tookMs)} ms`)
})

test('CA2 a text set by a program on a note nobody edits merges with what another writes', () => {
  const { table, a, b } = two(['one', { text: 'x' }])
  for (let round = 0; round < 10; round += 1) {
    a.change('one', { props: { richText: written(`x${'a'.repeat(round + 1)}`) } })
    table.settle(10)
  }
  expect(b.text('one')).toBe(`x${'a'.repeat(10)}`)
  expect((b.shape('one') as TLNoteShape).props.richText).toEqual(a.shape('one')?.props.richText)
})
