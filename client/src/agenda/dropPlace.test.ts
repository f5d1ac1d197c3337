import { expect, test } from 'vitest'
import { dropPlace } from './dropPlace.ts'

const MIDDLES = [10, 30, 50, 70]

test('PU3 a row that is dropped where it was stays there', () => {
  MIDDLES.forEach((middle, at) => {
    expect(dropPlace(MIDDLES, at, middle)).toBe(at)
    expect(dropPlace(MIDDLES, at, middle + 9)).toBe(at)
  })
})

test('PU3 a row lands among the others where it is dropped, also above and below them all', () => {
  expect(dropPlace(MIDDLES, 0, 55)).toBe(2)
  expect(dropPlace(MIDDLES, 3, 20)).toBe(1)
  expect(dropPlace(MIDDLES, 2, -100)).toBe(0)
  expect(dropPlace(MIDDLES, 1, 900)).toBe(3)
  expect(dropPlace([5], 0, 900)).toBe(0)
})
