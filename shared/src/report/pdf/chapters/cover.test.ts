import { expect, test } from 'vitest'
import type { Bounds } from '../../geometry.ts'
import { TEXT_HEIGHT } from '../flow/sheet.ts'
import { isNamedInside } from './boardPicture.ts'
import { closeness } from './contentsPages.ts'

test('RP6 the name of an area on the cover is above it where nothing is, else inside', () => {
  const upper: Bounds = [0, 20, 100, 50]
  const beside: Bounds = [105, 20, 100, 50]
  const farBelow: Bounds = [0, 85, 100, 50]
  const closeBelow: Bounds = [105, 75, 100, 50]
  const within: Bounds = [10, 40, 40, 20]
  const all = [upper, beside, farBelow, closeBelow, within]
  expect(all.map((box) => isNamedInside(box, all))).toEqual([false, false, false, true, true])
})

test('RP9 contents a little longer than a page are set closer, on one; shorter and much longer ones are not', () => {
  const lines = (count: number) => Array.from({ length: count }, (_, at) => ({ level: at % 4 === 0 ? (1 as const) : (2 as const) }))
  // As the lines are set: chapters 20 with 6 before them, sections 15.5.
  const heightOf = (count: number) => lines(count).reduce((sum, { level }) => sum + (level === 1 ? 26 : 15.5), 0)
  for (let count = 1; count <= 80; count++) {
    const share = closeness(lines(count))
    expect(share).toBeLessThanOrEqual(1)
    if (heightOf(count) > TEXT_HEIGHT && heightOf(count) < TEXT_HEIGHT * 1.15)
      expect(heightOf(count) * share).toBeLessThan(TEXT_HEIGHT - 40)
    if (heightOf(count) < TEXT_HEIGHT - 60 || heightOf(count) > TEXT_HEIGHT * 1.35) expect(share, `${count} lines`).toBe(1)
  }
  expect(closeness(lines(42))).toBeLessThan(1)
})
