import { expect, test } from 'vitest'
import { clockFace, secondsSince, timeMood } from './clockWords.ts'

test('CL50 the clock counts a started second and shows 0:00 only when time is up', () => {
  expect(clockFace(600_000)).toBe('10:00')
  expect(clockFace(599_001)).toBe('10:00')
  expect(clockFace(599_000)).toBe('9:59')
  expect(clockFace(1)).toBe('0:01')
  expect(clockFace(0)).toBe('0:00')
  expect(clockFace(-5_000)).toBe('0:00')
  expect(clockFace(3_725_000)).toBe('1:02:05')
})

test('CL50 time is short in the last two minutes of a running clock, and over at its end', () => {
  expect(timeMood(120_001, true)).toBe('calm')
  expect(timeMood(120_000, true)).toBe('soon')
  expect(timeMood(60_000, false)).toBe('calm')
  expect(timeMood(0, true)).toBe('over')
})

test('CL51 a clock set back never shows negative seconds', () => {
  expect(secondsSince(10_000, 22_900)).toBe(12)
  expect(secondsSince(10_000, 4_000)).toBe(0)
})
