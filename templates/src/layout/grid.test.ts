// Dividing boxes: nothing is lost, nothing overlaps.
import { expect, test } from 'vitest'
import { AREA_H, AREA_W, around, cells, columns, GUTTER, gridBox, holds, notesIn, rows } from './grid.ts'

const box = { x: 10, y: 20, w: 1000, h: 500 }

test('TE3 columns and rows fill their box exactly, by weight, with the gap between', () => {
  const parts = columns(box, [3, 1], 40)
  expect(parts.map((part) => part.w)).toEqual([720, 240])
  expect(parts[1]?.x).toBe(10 + 720 + 40)
  expect(around(parts)).toEqual(box)
  expect(around(rows(box, [1, 2, 1], 10))).toEqual(box)
})

test('TE3 cells go row by row', () => {
  const all = cells(box, 2, 2, 20)
  expect(all.map(({ x, y }) => [x, y])).toEqual([
    [10, 20],
    [520, 20],
    [10, 280],
    [520, 280],
  ])
})

test('TE3 areas of the grid stand a gutter apart, and a wide one covers the gutters between', () => {
  expect(gridBox(1, 1)).toEqual({ x: AREA_W + GUTTER, y: AREA_H + GUTTER, w: AREA_W, h: AREA_H })
  expect(gridBox(1, 0, 2).w).toBe(2 * AREA_W + GUTTER)
  expect(gridBox(0, 1, 1, 2).h).toBe(2 * AREA_H + GUTTER)
})

test('TE9 notes are counted with the gap between them, not round them', () => {
  expect(notesIn({ x: 0, y: 0, w: 420, h: 419 })).toEqual({ across: 2, down: 1 })
  expect(notesIn({ x: 0, y: 0, w: 199, h: 640 })).toEqual({ across: 0, down: 3 })
})

test('TE4 a box holds what ends at its edge and not what passes it', () => {
  expect(holds(box, { x: 510, y: 270, w: 500, h: 250 })).toBe(true)
  expect(holds(box, { x: 510, y: 270, w: 501, h: 250 })).toBe(false)
  expect(holds(box, { x: 9, y: 20, w: 10, h: 10 })).toBe(false)
})
