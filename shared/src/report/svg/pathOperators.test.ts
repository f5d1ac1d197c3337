import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pathOperators } from './pathOperators.ts'

const lines = (path: string): string[] => pathOperators(path).split('\n')

test('PD14 moves, lines and their relative and repeated forms', () => {
  expect(lines('M1 2 3 4l1 1H9v-2Z')).toEqual(['1 2 m', '3 4 l', '4 5 l', '9 5 l', '9 3 l', 'h'])
  expect(lines('m1,2 3,4')).toEqual(['1 2 m', '4 6 l'])
})

test('PD14 a quadratic curve becomes the cubic one of the same shape', () => {
  expect(lines('M0 0Q30 60 60 0')).toEqual(['0 0 m', '20 40 40 40 60 0 c'])
})

test('PD14 smooth curves reflect the last control point, and only of their own kind', () => {
  expect(lines('M0 0C0 10 10 10 10 0S20 -10 20 0')[2]).toBe('10 -10 20 -10 20 0 c')
  expect(lines('M0 0Q30 60 60 0T120 0')[2]).toBe('80 -40 100 -40 120 0 c')
  expect(lines('M0 0A5 5 0 0 1 10 0T20 0').at(-1)).toBe('10 0 13.33 0 20 0 c')
})

test('PD14 half a circle is two quarters that end where it ends; flags may be glued', () => {
  expect(lines('M0 0a5 5 0 0110 0')).toEqual(['0 0 m', '0 -2.76 2.24 -5 5 -5 c', '7.76 -5 10 -2.76 10 0 c'])
  expect(lines('M0 0A0 5 0 0 1 10 0')).toEqual(['0 0 m', '10 0 l'])
})

test('PD14 what follows a mistake is left out, and nothing is ever not a number', () => {
  expect(lines('M0 0L5 5L6 oops')).toEqual(['0 0 m', '5 5 l'])
  for (const end of ['5 5', '5 5 0', '5 5 0 1', '5 5 0 2 1 9 9']) expect(lines(`M0 0L5 5A${end}`)).toEqual(['0 0 m', '5 5 l'])
  const part = fc.oneof(fc.constantFrom(...'MmLlHhVvCcSsQqTtAaZz,-. '), fc.integer({ min: -50, max: 50 }).map(String), fc.constant('1e3'))
  fc.assert(
    fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
      for (const line of pathOperators(`M0 0 ${parts.join(' ')}`).split('\n')) {
        const [operator, ...numbers] = line.split(' ').reverse()
        expect(operator).toMatch(/^[mlch]$/)
        for (const number of numbers) expect(Number(number)).not.toBeNaN()
      }
    }),
    { numRuns: 2_000 },
  )
})
