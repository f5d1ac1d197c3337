import { expect, test } from 'vitest'
import type { Bounds } from './geometry.ts'
import { areaAt, areaTouched, pageOrder } from './membership.ts'
import { readingOrder } from './readingOrder.ts'

const area = (id: string, bounds: Bounds, locked = true) => ({ id, bounds, locked })
const areas = [area('big', [0, 0, 1000, 1000]), area('small', [100, 100, 300, 300]), area('right', [1100, 0, 500, 500])]

test('PD10 a thing lies in the smallest area that holds its middle', () => {
  expect(areaAt([150, 150, 200, 200], areas)).toBe('small')
  expect(areaAt([350, 150, 200, 200], areas)).toBe('big')
  expect(areaAt([980, 0, 200, 200], areas)).toBeNull()
})

test('PD10 of two areas of a size the one on top has it', () => {
  const twins = [area('below', [0, 0, 100, 100]), area('above', [0, 0, 100, 100])]
  expect(areaAt([40, 40, 10, 10], twins)).toBe('above')
})

test('PD10 an arrow between areas lies in the one it overlaps most, also where it is straight', () => {
  expect(areaTouched([900, 200, 300, 0], areas)).toBe('big')
  expect(areaTouched([990, 200, 300, 0], areas)).toBe('right')
  expect(areaTouched([2000, 2000, 10, 10], areas)).toBeNull()
})

test("PD2 a template's areas come first in its author's order, people's as they are read", () => {
  const mixed = [
    area('own2', [0, 900, 10, 10], false),
    area('t1', [500, 500, 10, 10]),
    area('own1', [0, 0, 10, 10], false),
    area('t2', [0, 0, 10, 10]),
  ]
  expect(pageOrder(mixed, readingOrder).map(({ id }) => id)).toEqual(['t1', 't2', 'own1', 'own2'])
})
