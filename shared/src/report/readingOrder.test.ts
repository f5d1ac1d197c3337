import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Bounds } from './geometry.ts'
import { readingOrder } from './readingOrder.ts'

const at = (id: string, x: number, y: number, height = 200) => ({ id, bounds: [x, y, 200, height] as Bounds })
const ids = (things: readonly { readonly id: string }[]): string => things.map(({ id }) => id).join('')

test('PD5 notes of a row are read from left to right though they do not stand quite level', () => {
  expect(ids(readingOrder([at('c', 500, -20), at('a', 0, 10), at('b', 250, 40), at('e', 260, 300), at('d', 0, 290)]))).toBe('abcde')
})

test('PD5 a low thing opens a row of its own tolerance, not of its height', () => {
  expect(ids(readingOrder([at('b', 0, 59, 10), at('a', 300, 0, 10)]))).toBe('ba')
  expect(ids(readingOrder([at('b', 0, 61, 10), at('a', 300, 0, 10)]))).toBe('ab')
})

test('PD5 every thing is read once, rows never overlap upwards, and the argument stays as it was', () => {
  const thing = fc.tuple(fc.integer({ min: -2000, max: 2000 }), fc.integer({ min: -2000, max: 2000 }), fc.integer({ min: 0, max: 600 }))
  fc.assert(
    fc.property(fc.array(thing, { minLength: 1, maxLength: 40 }), (places) => {
      const things = places.map(([x, y, height], index) => at(`${index}.`, x, y, height))
      const before = ids(things)
      const read = readingOrder(things)
      expect(new Set(read)).toEqual(new Set(things))
      expect(read).toHaveLength(things.length)
      expect(ids(things)).toBe(before)
      const top = Math.min(...things.map(({ bounds }) => bounds[1]))
      const first = things.find(({ bounds }) => bounds[1] === top)
      expect(read.indexOf(first ?? at('', 0, 0))).toBeLessThan(things.length)
      // Whoever lies far below another (more than any row can be high) is read after it.
      for (const [index, one] of read.entries())
        for (const later of read.slice(index + 1)) expect(later.bounds[1]).toBeGreaterThan(one.bounds[1] - 360)
    }),
    { numRuns: 200 },
  )
})
