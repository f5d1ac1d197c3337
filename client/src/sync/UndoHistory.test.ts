// Undo takes back one's own doing and nothing of what others did meanwhile.
import { recordsOf } from '@keha/shared/board/document.ts'
import type { TLShape } from 'tldraw'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { BoardTable, note, type Seat } from './boardTable.ts'
import { seededRandom } from './ManualClock.ts'

function two(...records: TLShape[]): { table: BoardTable; a: Seat; b: Seat } {
  const table = new BoardTable(records)
  return { table, a: table.sit(), b: table.sit() }
}

test('CA11 undo takes back a move, redo makes it again', () => {
  const { table, a, b } = two(note('one'))
  for (const x of [10, 20, 30]) a.change('one', { x })
  a.stop()
  a.undo()
  table.settle()
  for (const seat of [a, b]) expect(seat.shape('one')?.x).toBe(0)
  expect(a.binding.history).toMatchObject({ canUndo: false, canRedo: true })
  a.redo()
  table.settle()
  for (const seat of [a, b]) expect(seat.shape('one')?.x).toBe(30)
  expect(a.binding.history).toMatchObject({ canUndo: true, canRedo: false })
})

test("CA11 undo of a colour leaves another's later change of the same note", () => {
  const { table, a, b } = two(note('one'))
  a.change('one', { props: { color: 'red' } })
  a.stop()
  table.settle()
  b.change('one', { x: 50, props: { size: 'xl' } })
  table.settle()
  a.undo()
  table.settle()
  for (const seat of [a, b]) expect(seat.shape('one')).toMatchObject({ x: 50, props: { color: 'black', size: 'xl' } })
})

test('CA11 what another has changed again is not taken back, and undo goes on to the step before', () => {
  const { table, a, b } = two(note('one'), note('two'))
  a.change('two', { x: 5 })
  a.stop()
  a.change('one', { props: { color: 'red' } })
  a.stop()
  table.settle()
  b.change('one', { props: { color: 'blue' } })
  table.settle()
  a.undo()
  table.settle()
  for (const seat of [a, b]) {
    expect(seat.shape('one')?.props.color).toBe('blue')
    expect(seat.shape('two')?.x).toBe(0)
  }
})

test('CA12 undo of a creation takes the note away though its size was computed since, and redo brings it with its text', () => {
  const { table, a, b } = two()
  a.put(note('one', { text: 'hei' }))
  a.stop()
  a.change('one', { props: { growY: 40 } })
  table.settle()
  a.undo()
  table.settle()
  for (const seat of [a, b]) expect(seat.shape('one')).toBeUndefined()
  expect([...recordsOf(b.doc).keys()].filter((key) => key.startsWith('shape:'))).toEqual([])
  a.redo()
  table.settle()
  for (const seat of [a, b]) {
    expect(seat.text('one')).toBe('hei')
    expect(seat.shape('one')?.props.growY).toBe(40)
  }
})

test('CA12 undo of a deletion brings the note back with its text and place', () => {
  const { table, a, b } = two(note('one', { text: 'tärkeä', x: 9 }))
  a.remove('one')
  a.stop()
  table.settle()
  expect(b.shape('one')).toBeUndefined()
  a.undo()
  table.settle()
  for (const seat of [a, b]) {
    expect(seat.shape('one')?.x).toBe(9)
    expect(seat.text('one')).toBe('tärkeä')
  }
  a.redo()
  table.settle()
  for (const seat of [a, b]) expect(seat.shape('one')).toBeUndefined()
})

test('CA12 what was typed before a deletion that was undone can be undone after it', () => {
  const { table, a, b } = two(note('one', { text: 'alku' }))
  a.write('one', 'alku ja lisää')
  a.stop()
  a.remove('one')
  a.stop()
  a.undo()
  table.settle()
  expect(b.text('one')).toBe('alku ja lisää')
  a.undo()
  table.settle()
  for (const seat of [a, b]) expect(seat.text('one')).toBe('alku')
})

test("CA13 undo of typing removes one's own characters only, and its computed size with it", () => {
  const { table, a, b } = two(note('one', { text: 'keskellä' }))
  a.write('one', 'alku keskellä')
  a.change('one', { props: { growY: 30 } })
  a.stop()
  table.settle()
  b.write('one', 'alku keskellä loppu')
  table.settle()
  a.undo()
  table.settle()
  for (const seat of [a, b]) {
    expect(seat.text('one')).toBe('keskellä loppu')
    expect(seat.shape('one')?.props.growY).toBe(0)
  }
  a.redo()
  table.settle()
  for (const seat of [a, b]) expect(seat.text('one')).toBe('alku keskellä loppu')
})

test('CA13 steps of text and of records are undone in the order they were made', () => {
  const { table, a } = two(note('one'))
  a.write('one', 'ensin')
  a.stop()
  a.change('one', { x: 10 })
  a.stop()
  a.write('one', 'ensin sitten')
  a.stop()
  const seen = () => [a.text('one'), a.shape('one')?.x]
  a.undo()
  expect(seen()).toEqual(['ensin', 10])
  a.undo()
  expect(seen()).toEqual(['ensin', 0])
  a.undo()
  expect(seen()).toEqual(['', 0])
  a.redo()
  a.redo()
  a.redo()
  expect(seen()).toEqual(['ensin sitten', 10])
  table.settle()
})

test('CA13 typing before and after a move is two steps however quickly it follows', () => {
  const { table, a } = two(note('one'))
  a.write('one', 'ensin')
  a.change('one', { x: 10 })
  a.binding.flush()
  a.write('one', 'ensin sitten')
  a.undo()
  expect([a.text('one'), a.shape('one')?.x]).toEqual(['ensin', 10])
  a.undo()
  expect([a.text('one'), a.shape('one')?.x]).toEqual(['ensin', 0])
  table.settle()
})

test("CA14 something new of one's own clears redo, something of another's does not, nor what is computed", () => {
  const { table, a, b } = two(note('one'))
  a.change('one', { x: 10 })
  a.stop()
  a.undo()
  b.change('one', { props: { color: 'red' } })
  a.change('one', { props: { growY: 4 } })
  table.settle()
  expect(a.binding.history.canRedo).toBe(true)
  a.change('one', { y: 3 })
  table.settle()
  expect(a.binding.history.canRedo).toBe(false)
})

test("CA14 what a canvas does by itself after another's change reaches everyone and is no step", () => {
  const { table, a, b } = two(note('one'))
  a.store.sideEffects.registerAfterChangeHandler('shape', (before, after, source) => {
    if (source === 'remote' && before.x !== after.x) a.change('one', { y: after.x })
  })
  b.change('one', { x: 7 })
  table.settle()
  expect(b.shape('one')).toMatchObject({ x: 7, y: 7 })
  expect(a.binding.history.canUndo).toBe(false)
})

test('CA14 a drag that is cancelled leaves no step', () => {
  const { table, a } = two(note('one'))
  a.change('one', { x: 10 })
  table.settle()
  a.change('one', { x: 0 })
  a.stop()
  expect(a.binding.history.canUndo).toBe(false)
})

test('CA15 whatever two did, undoing all of it leaves what the other did, and everyone with the same board', () => {
  for (let seed = 1; seed <= 40; seed += 1) {
    const random = seededRandom(seed)
    const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)] as T
    const { table, a, b } = two(note('a0'), note('a1'), note('b0'), note('b1'))
    // Each has notes of their own, so what undo must leave is known.
    for (let step = 0; step < 30; step += 1) {
      const [seat, name] = pick([
        [a, 'a'],
        [b, 'b'],
      ] as const)
      // Ids are never used twice, as in tldraw.
      const id = pick([
        ...seat.store.allRecords().flatMap(({ id }) => (id.startsWith(`shape:${name}`) ? [id.slice(6)] : [])),
        `${name}-${step}`,
      ])
      if (!seat.shape(id)) seat.put(note(id, { text: 'uusi' }))
      else
        pick([
          () => seat.change(id, { x: Math.floor(random() * 100) }),
          () => seat.change(id, { props: { color: pick(['red', 'blue', 'green']) } }),
          () => seat.write(id, `teksti ${Math.floor(random() * 100)}`),
          () => seat.remove(id),
        ])()
      seat.stop()
      if (random() < 0.3) seat.undo()
      if (random() < 0.2) seat.redo()
      table.settle(Math.floor(random() * 300))
    }
    table.settle()
    const of = (seat: Seat, name: string) =>
      seat.store
        .allRecords()
        .flatMap((record) => (record.typeName === 'shape' && record.id.startsWith(`shape:${name}`) ? [record] : []))
        .sort((one, two) => one.id.localeCompare(two.id))
    const bBefore = of(a, 'b')
    for (let step = 0; step < 100 && a.binding.history.canUndo; step += 1) a.undo()
    table.settle()
    expect(of(a, 'b'), `seed ${seed}`).toEqual(bBefore)
    expect(of(b, 'a'), `seed ${seed}`).toEqual(of(a, 'a'))
    expect(
      of(a, 'a').map(({ id, x }) => [id, x, a.text(id.slice(6))]),
      `seed ${seed}`,
    ).toEqual([
      ['shape:a0', 0, ''],
      ['shape:a1', 0, ''],
    ])
    expect(Y.encodeStateVector(a.doc)).toEqual(Y.encodeStateVector(b.doc))
  }
})
