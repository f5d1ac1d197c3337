import { expect, test } from 'vitest'
import { arrangement, asTheyLie, freeSpot, gridOf, NOTE_SIZE, type Rect, STEP, squareColumns } from './noteLayout.ts'

const note = (x: number, y: number, h = NOTE_SIZE): { rect: Rect } => ({ rect: { x, y, w: NOTE_SIZE, h } })

test('WA2 a grid goes row by row, and a high note makes its row high', () => {
  const sizes = [note(0, 0), note(0, 0, 300), note(0, 0), note(0, 0)].map(({ rect }) => rect)
  const grid = gridOf(sizes, 2)
  expect(grid.places).toEqual([
    { x: 0, y: 0 },
    { x: STEP, y: 0 },
    { x: 0, y: 320 },
    { x: STEP, y: 320 },
  ])
  expect([grid.w, grid.h]).toEqual([420, 520])
})

test('WA2 new notes lie at the nearest place where they cover nothing', () => {
  const size = { w: 420, h: 420 }
  expect(freeSpot(size, { x: 0, y: 0 }, [])).toEqual({ x: 0, y: 0 })
  const spot = freeSpot(size, { x: 0, y: 0 }, [note(100, 100).rect])
  expect(Math.max(Math.abs(spot.x), Math.abs(spot.y))).toBe(2 * STEP)
  const wall = [{ x: -1e5, y: -1e5, w: 2e5, h: 2e5 }]
  expect(freeSpot(size, { x: 0, y: 0 }, wall)).toEqual({ x: 0, y: 1e5 + 20 })
})

test('WA2 many notes make a grid a little wider than high', () => {
  expect([1, 2, 4, 12, 200].map(squareColumns)).toEqual([2, 2, 3, 4, 17])
})

test('WA3 notes are tidied in the order they are read and in as many columns as they lie', () => {
  const sloppy = [note(30, 250), note(10, 0), note(450, 30), note(260, -20), note(470, 270), note(240, 230)]
  const { ordered, columns } = asTheyLie(sloppy)
  expect(columns).toBe(3)
  expect(ordered.map((one) => sloppy.indexOf(one))).toEqual([1, 3, 2, 0, 5, 4])
  expect(asTheyLie([note(0, 0), note(5, 300), note(-10, 610)]).columns).toBe(1)
  expect(asTheyLie([note(900, 0), note(0, 50), note(300, 20)]).columns).toBe(3)
})

test('WA3 a heap becomes a square', () => {
  expect(asTheyLie(Array.from({ length: 9 }, (_, at) => note(at * 5, at * 3))).columns).toBe(4)
})

test('WA4 under a heading notes lie in a grid, the heading above them, and nothing of others is covered', () => {
  const rects = [note(0, 0), note(500, 40), note(0, 400, 300)].map(({ rect }) => rect)
  const other = note(150, 100).rect
  const { box, places } = arrangement({ sizes: rects, rects, columns: 2, above: 70, taken: [other] })
  expect(box.x >= other.x + other.w || box.y >= other.y + other.h || box.x + box.w <= other.x || box.y + box.h <= other.y).toBe(true)
  expect(places).toEqual([
    { x: box.x, y: box.y + 70 },
    { x: box.x + STEP, y: box.y + 70 },
    { x: box.x, y: box.y + 70 + STEP },
  ])
  expect(box.h).toBe(70 + STEP + 300)
})

test('WA4 where nothing is in the way they stay where they lie', () => {
  const rects = [note(30, 50).rect, note(250, 50).rect]
  expect(arrangement({ sizes: rects, rects, columns: 2, above: 0, taken: [] }).box).toEqual({ x: 30, y: 50, w: 420, h: 200 })
})
