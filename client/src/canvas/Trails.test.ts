import type { ParticipantId } from '@keha/shared/ids.ts'
import { expect, test } from 'vitest'
import type { Shower } from './cursors.ts'
import { REACTION_MS, TRAIL_MS, Trails } from './Trails.ts'

const shower = (more: Partial<Shower> = {}): Shower => ({
  clientId: 7,
  person: 'paaaaaaaaaaaa' as ParticipantId,
  name: 'Aino',
  colour: '#0b6e4f',
  cursor: { x: 0, y: 0 },
  laser: false,
  reaction: null,
  follows: null,
  view: null,
  ...more,
})

test('CA40 a laser pointer leaves a trail that is gone soon after it rests', () => {
  const trails = new Trails()
  for (const x of [0, 1, 1, 2]) trails.take([shower({ laser: true, cursor: { x, y: 0 } })], x * 100)
  expect(trails.points(7).map(({ x }) => x)).toEqual([0, 1, 2])
  expect(trails.settle(TRAIL_MS + 50)).toBe(true)
  expect(trails.points(7).map(({ x }) => x)).toEqual([1, 2])
  expect(trails.settle(TRAIL_MS + 200)).toBe(false)
  trails.take([shower({ cursor: { x: 9, y: 9 } })], 5_000)
  expect(trails.points(7)).toEqual([])
})

test('CA41 a reaction is seen once and for a while, and not by who comes after it', () => {
  const trails = new Trails()
  trails.take([shower()], 0)
  trails.take([shower({ reaction: { which: 2, count: 1 } })], 100)
  trails.take([shower({ reaction: { which: 2, count: 1 } })], 900)
  expect(trails.reaction(7, 100 + REACTION_MS / 2)).toEqual({ which: 2, progress: 0.5 })
  expect(trails.reaction(7, 100 + REACTION_MS)).toBe(null)
  trails.take([shower({ reaction: { which: 2, count: 2 } })], 5_000)
  expect(trails.reaction(7, 5_000)).toEqual({ which: 2, progress: 0 })
  const late = new Trails()
  late.take([shower({ reaction: { which: 2, count: 2 } })], 5_100)
  expect(late.reaction(7, 5_100)).toBe(null)
})
