// The scaffold on a canvas: shown to all, changed by a facilitator who is editing it, and never in the document.
import { recordsOf, textKey } from '@keha/shared/board/document.ts'
import type { TLShape, TLShapeId } from 'tldraw'
import { expect, test } from 'vitest'
import { BoardTable, note } from './boardTable.ts'

const area = {
  ...note('area'),
  type: 'frame',
  isLocked: true,
  props: { w: 500, h: 500, name: 'Pöytä 1', color: 'black' },
} as unknown as TLShape
const field = note('field', { text: 'Kirjoita tähän', meta: { field: true } })

function table() {
  const board = new BoardTable([note('mine')])
  return { board, a: board.sit({ scaffold: [area, field] }), b: board.sit({ scaffold: [area, field] }) }
}

test('CA18 scaffold is shown locked and is not in the document', () => {
  const { a } = table()
  expect(a.shape('area')).toMatchObject({ isLocked: true, props: { name: 'Pöytä 1' } })
  expect([...recordsOf(a.doc).keys()].some((key) => key.startsWith('shape:area') || key === 'shape:field')).toBe(false)
})

test('CA18 it is not moved, unlocked, renamed or deleted by hand, and nothing of it is written', () => {
  const { board, a, b } = table()
  a.change('area', { x: 99 })
  a.change('area', { isLocked: false })
  a.change('area', { props: { name: 'Vallattu' } })
  a.store.remove(['shape:area' as TLShapeId])
  a.change('field', { x: 5 })
  a.store.remove([field.id])
  board.settle()
  for (const seat of [a, b]) {
    expect(seat.shape('area')).toMatchObject({ x: 0, isLocked: true, props: { name: 'Pöytä 1' } })
    expect(seat.shape('field')).toMatchObject({ x: 0 })
  }
  expect(a.sent).toEqual([])
  expect(a.doc.store.clients.has(a.doc.clientID)).toBe(false)
})

test('CA18 a copy of a field is an ordinary note', () => {
  const { board, a, b } = table()
  a.put({ ...field, id: 'shape:copy' as TLShapeId })
  board.settle()
  expect(b.shape('copy')?.meta).toEqual({})
})

test('CA19 a field is typed in by everyone, its text merging in the document and its record staying out of it', () => {
  const { board, a, b } = table()
  a.write('field', 'Kirjoita tähän jotain')
  board.settle()
  expect(b.text('field')).toBe('Kirjoita tähän jotain')
  a.online = b.online = false
  a.write('field', 'Ensin kirjoita tähän jotain')
  b.write('field', 'Kirjoita tähän jotain muuta')
  board.reconnect()
  for (const seat of [a, b]) expect(seat.text('field')).toBe('Ensin kirjoita tähän jotain muuta')
  expect(recordsOf(a.doc).has('shape:field')).toBe(false)
  expect(recordsOf(a.doc).has(textKey('shape:field'))).toBe(true)
})

test('CA20 what an editing facilitator changes goes to the server as one command, with its own lock', async () => {
  const { board, a } = table()
  a.scaffold.edit(true)
  a.binding.showScaffold([area.id])
  expect(a.shape('area')?.isLocked).toBe(false)
  for (const x of [10, 20, 30]) {
    a.change('area', { x })
    board.settle(20)
  }
  board.settle()
  expect(a.sent).toEqual([{ type: 'changeScaffold', put: [{ ...area, x: 30 }], remove: [] }])
  a.binding.setScaffold([{ ...area, x: 30 }, field])
  await Promise.resolve()
  expect(a.shape('area')?.x).toBe(30)
  a.store.remove([area.id])
  board.settle()
  expect(a.sent.at(-1)).toEqual({ type: 'changeScaffold', put: [], remove: [area.id] })
})

test('CA20 the canvas is not pulled back by an older state of the session while a change is on its way', async () => {
  const { board, a } = table()
  a.scaffold.edit(true)
  a.binding.showScaffold([area.id])
  a.change('area', { x: 10 })
  board.settle()
  a.change('area', { x: 40 })
  a.binding.setScaffold([{ ...area, x: 10 }, field])
  expect(a.shape('area')?.x).toBe(40)
})

test('CA20 a refused change is put back', async () => {
  const { board, a } = table()
  board.answer = () => ({ ok: false, code: 'offline' })
  a.scaffold.edit(true)
  a.binding.showScaffold([area.id])
  a.change('area', { x: 10 })
  board.settle()
  await Promise.resolve()
  await Promise.resolve()
  expect(a.shape('area')?.x).toBe(0)
  expect(a.sent.at(-1)).toBe('offline')
})

test('CA20 undo puts back what a facilitator changed and removed while editing, as commands, and nothing once editing is over', () => {
  const { board, a } = table()
  a.scaffold.edit(true)
  a.binding.showScaffold([area.id])
  for (const x of [10, 20]) a.change('area', { x })
  a.stop()
  a.store.remove([area.id])
  a.stop()
  board.settle()
  a.undo()
  expect(a.shape('area')?.x).toBe(20)
  a.undo()
  expect(a.shape('area')?.x).toBe(0)
  a.redo()
  expect(a.shape('area')?.x).toBe(20)
  board.settle()
  expect(a.sent.at(-1)).toEqual({ type: 'changeScaffold', put: [{ ...area, x: 20 }], remove: [] })
  a.scaffold.edit(false)
  a.undo()
  expect(a.shape('area')?.x).toBe(20)
})

test('CA21 a record that is locked leaves the document for the scaffold and stays on every canvas; opening brings it back', () => {
  const { board, a, b } = table()
  const mine = a.shape('mine')
  if (!mine) throw new Error('no note')
  for (const seat of [a, b]) seat.binding.setScaffold([area, field, mine])
  a.doc.transact(() => {
    for (const key of ['shape:mine', 'shape:mine/xy', 'shape:mine/text']) recordsOf(a.doc).delete(key)
  }, 'server')
  board.settle()
  for (const seat of [a, b]) expect(seat.shape('mine')?.isLocked).toBe(true)
  for (const seat of [a, b]) seat.binding.setScaffold([area, field])
  for (const seat of [a, b]) expect(seat.shape('mine')).toBeUndefined()
})
