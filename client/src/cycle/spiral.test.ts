import { expect, test } from 'vitest'
import { spiralOf } from './spiral.ts'
import { toldTurns } from './toldTurns.ts'

const pointsOf = (path: string): [number, number][] =>
  path
    .slice(1)
    .split('L')
    .map((pair) => pair.split(' ').map(Number) as [number, number])

test('WJ1 each round is a turn that begins at the top where the one before ended, clockwise and further out', () => {
  const { turns, reach } = spiralOf(5)
  expect(turns).toHaveLength(5)
  turns.forEach(({ x, y, path }, at) => {
    const points = pointsOf(path)
    expect(points[0]).toEqual([x, y])
    expect(Math.abs(x)).toBe(0)
    expect(y).toBeLessThan(turns[at - 1]?.y ?? 0)
    if (at > 0) expect(points[0]).toEqual(pointsOf(turns[at - 1]?.path ?? '').at(-1))
    expect(points[12]?.[0], 'a quarter on it is at the right').toBeGreaterThan(0)
    for (const [px, py] of points) expect(Math.hypot(px, py)).toBeLessThan(reach)
  })
})

test('WJ1 discs of neighbouring turns stand apart', () => {
  const { turns } = spiralOf(40)
  for (const [at, { y }] of turns.entries()) if (at > 0) expect((turns[at - 1]?.y ?? 0) - y).toBeGreaterThan(28)
})

test('WJ2 there is a way only to boards this browser was let into, and to the next by its code', () => {
  const counts = { promised: 3, kept: 1, stopped: 0 }
  const turns = ['first2345678', 'second234567', 'here23456789'].map((id, at) => ({
    number: at + 1,
    id: id as never,
    title: id,
    ...counts,
  }))
  const next = { id: 'next23456789' as never, title: 'Seuraava', code: 'ABCD2345' }
  const hrefs = (mine: string[]) =>
    toldTurns(turns, { number: 3, next }, turns[2]?.id as never, (id) => mine.includes(id)).map(({ href }) => href)
  expect(hrefs(['second234567', 'here23456789'])).toEqual([null, '/b/second234567', null, '/join?code=ABCD2345'])
  expect(hrefs(['next23456789'])).toEqual([null, null, null, '/b/next23456789'])
  const told = toldTurns(turns, { number: 3, next: null }, turns[2]?.id as never, () => true)
  expect(told.map(({ isHere }) => isHere)).toEqual([false, false, true])
})
