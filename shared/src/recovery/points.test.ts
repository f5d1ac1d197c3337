import fc from 'fast-check'
import { expect, test } from 'vitest'
import { copiesToDrop, type Point, type PointReason, pointId, thinPoints } from './points.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const NOW_MS = 1_800_000_000_000
const copy = (of: number) => String(of).padStart(64, '0')
const point = (atMs: number, reason: PointReason = { kind: 'interval' }): Point => ({
  id: pointId(atMs, undefined),
  atMs,
  reason,
  by: null,
  notes: 0,
  copy: copy(atMs),
})
const step = (id: string): PointReason => ({ kind: 'beforeStep', step: id as never, title: id })
const named: PointReason = { kind: 'named', name: 'Ennen taukoa' }

test('RV4 all of the last hour stay, of older ones the last before each step and one an hour', () => {
  const ago = (minutes: number, reason?: PointReason) => point(NOW_MS - (NOW_MS % HOUR_MS) - minutes * 60_000, reason)
  const nowMs = NOW_MS - (NOW_MS % HOUR_MS)
  const lastHour = [ago(59), ago(58), ago(1)]
  const before = [ago(179), ago(150, step('s1')), ago(140, step('s1')), ago(130), ago(125, named), ago(121), ago(100), ago(70)]
  expect(thinPoints([...before, ...lastHour], nowMs)).toEqual([ago(140, step('s1')), ago(125, named), ago(121), ago(70), ...lastHour])
})

test('RV4 of a day within the week one an hour stays, of one before it the last', () => {
  const nowMs = NOW_MS - (NOW_MS % DAY_MS)
  const dayOf = (days: number) => [1, 5, 5.5, 20].map((hour) => point(nowMs - days * DAY_MS + hour * HOUR_MS))
  const [recent, old] = [dayOf(6), dayOf(9)]
  expect(thinPoints([...old, ...recent], nowMs)).toEqual([old[3], recent[0], recent[2], recent[3]])
})

test('RV4 never more than sixty, in order, the newest and every named one among them', () => {
  const anyPoint = fc.record({ ago: fc.nat(20 * 24 * 60), kind: fc.constantFrom('interval', 'step', 'named') })
  let full = 0
  fc.assert(
    fc.property(fc.array(anyPoint, { minLength: 1, maxLength: 300, size: 'max' }), (all) => {
      let namedSoFar = 0
      const points = all
        .map(({ ago, kind }) =>
          point(NOW_MS - ago * 60_000, kind === 'step' ? step(`s${ago % 7}`) : kind === 'named' && ++namedSoFar <= 20 ? named : undefined),
        )
        .sort((a, b) => a.atMs - b.atMs)
      const kept = thinPoints(points, NOW_MS)
      expect(kept.length).toBeLessThanOrEqual(60)
      expect([...kept].sort((a, b) => a.atMs - b.atMs)).toEqual(kept)
      expect(kept.filter(({ reason }) => reason.kind === 'named')).toEqual(points.filter(({ reason }) => reason.kind === 'named'))
      expect(kept.at(-1)).toEqual(points.at(-1))
      expect(thinPoints(kept, NOW_MS)).toEqual(kept)
      full += kept.length === 60 ? 1 : 0
    }),
    { numRuns: 200, seed: 21 },
  )
  expect(full).toBeGreaterThan(50)
})

test('RV4 a copy goes when no point needs it any more', () => {
  const shared = { ...point(2), copy: copy(1) }
  expect(copiesToDrop([point(1), shared, point(3)], [shared])).toEqual([copy(3)])
})

test('RV4 points sort as they were made, also where the clock was set back', () => {
  const first = pointId(NOW_MS, undefined)
  const second = pointId(NOW_MS - HOUR_MS, first)
  expect(second > first).toBe(true)
  expect(second.length).toBe(first.length)
})
