import { expect, test } from 'vitest'
import type { ReportPlacing } from '../../contents/reportContents.ts'
import type { Bounds } from '../../geometry.ts'
import type { PageTools } from '../boardPage.ts'
import { drawBar, drawPlacing, drawRadar, drawReached, drawShare } from './charts.ts'
import { ACCENT } from './sheet.ts'

const BOX: Bounds = [100, 200, 300, 160]

/** What was painted in the colour of numbers: boxes, middles of dots, corners of shapes. */
function painted(draw: (tools: PageTools) => void) {
  const boxes: Bounds[] = []
  const dots: [number, number][] = []
  const shapes: [number, number][][] = []
  const canvas = {
    fillBox: (box: Bounds, colour: unknown) => void (colour === ACCENT && boxes.push(box)),
    paint: (operators: string, fill?: { colour: unknown; opacity: number }) => {
      if (fill?.colour !== ACCENT) return
      const points = [...operators.matchAll(/(-?[\d.]+) (-?[\d.]+) [ml]\b/g)].map(([, x, y]): [number, number] => [Number(x), Number(y)])
      const [first] = points
      if (operators.includes(' c') && first) dots.push([first[0], first[1]])
      else shapes.push(points)
    },
  }
  const text = { paintPlain: () => undefined, widthOfPlain: () => 10, cutPlain: (words: string) => words }
  draw({ canvas, text } as unknown as PageTools)
  return { boxes, dots, shapes }
}

test('RP7 a bar is as long as its share, and begins where the others do', () => {
  const [none, half, all] = [0, 0.5, 1].map((share) => painted((tools) => drawBar(tools, BOX, share)).boxes[0])
  expect([none?.[0], half?.[0]]).toEqual([all?.[0], all?.[0]])
  expect((half?.[2] ?? 0) * 2).toBeCloseTo(all?.[2] ?? 0)
  expect(none?.[2], 'a trace').toBe(1)
  expect((all?.[0] ?? 0) + (all?.[2] ?? 0)).toBeLessThan(BOX[0] + BOX[2])
  const reached = [0.25, 1, 3].map((share) => painted((tools) => drawReached(tools, BOX, share)).boxes[0]?.[2])
  expect(reached).toEqual([75, 300, 300])
})

test('RP7 a cell is filled from below by its share, and not at all by none', () => {
  const filled = (share: number): readonly Bounds[] => {
    const boxes: Bounds[] = []
    const canvas = { fillBox: (box: Bounds) => void boxes.push(box) }
    drawShare({ canvas } as unknown as PageTools, BOX, share)
    return boxes
  }
  expect(filled(0)).toEqual([])
  const [[quarter], [whole]] = [filled(0.25), filled(1)]
  expect((quarter?.[3] ?? 0) * 4).toBeCloseTo(whole?.[3] ?? 0)
  expect((quarter?.[1] ?? 0) + (quarter?.[3] ?? 0)).toBeCloseTo((whole?.[1] ?? 0) + (whole?.[3] ?? 0))
})

test('RP7 a radar goes clockwise from the top, five outermost, and who said nothing is no corner of it', () => {
  const values = [5, 2.5, null, 1]
  const { dots, shapes } = painted((tools) =>
    drawRadar(
      tools,
      BOX,
      values.map((value, at) => ({ label: String(at + 1), value })),
    ),
  )
  const [cx, cy, radius] = [250, 280, 64]
  const corners = [
    [cx, cy - radius],
    [cx + radius / 2, cy],
    [cx - radius / 5, cy],
  ]
  const [shape = []] = shapes
  expect(shapes).toHaveLength(1)
  expect([shape.length, dots.length]).toEqual([3, 3])
  for (const [at, [x = 0, y = 0]] of corners.entries()) {
    expect(shape[at]?.[0]).toBeCloseTo(x)
    expect(shape[at]?.[1]).toBeCloseTo(y)
    expect(dots[at]?.[1]).toBeCloseTo(y)
  }
  const two = painted((tools) =>
    drawRadar(
      tools,
      BOX,
      [null, 1, 2].map((value) => ({ label: '', value })),
    ),
  )
  expect([two.shapes.length, two.dots.length], 'two corners are no shape').toEqual([0, 2])
})

const placing = (dots: ReportPlacing['dots'], more: Partial<ReportPlacing> = {}): ReportPlacing => ({
  title: '',
  across: { from: 'vähän', to: 'paljon' },
  up: null,
  dots,
  ...more,
})

test('RP7 dots on a scale lie where they were put, from left to right, and stand on one another in one place', () => {
  const { dots } = painted((tools) => drawPlacing(tools, BOX, placing([0, 0.5, 0.5, 1].map((x) => ({ x, y: 0 })))))
  const [none, half, above, all] = dots
  if (!none || !half || !above || !all) throw new Error('dots are missing')
  expect(none[0]).toBeLessThan(half[0])
  expect(Math.abs(half[0] - (none[0] + all[0]) / 2)).toBeLessThan(9)
  expect(above[0]).toBe(half[0])
  expect(half[1] - above[1]).toBeGreaterThan(8)
  expect([none[1], all[1]]).toEqual([half[1], half[1]])
})

test('RP7 dots on a plane lie where they were put, up being up', () => {
  const spots = [
    { x: 0, y: 0 },
    { x: 1, y: 1 },
    { x: 0.5, y: 0.75 },
  ]
  const [low, high, middle] = painted((tools) => drawPlacing(tools, BOX, placing(spots, { up: { from: 'alas', to: 'ylös' } }))).dots
  if (!low || !high || !middle) throw new Error('dots are missing')
  expect(high[1]).toBeLessThan(low[1])
  expect(high[0]).toBeGreaterThan(low[0])
  expect(middle[0]).toBeCloseTo((low[0] + high[0]) / 2)
  expect(middle[1]).toBeCloseTo(low[1] + (high[1] - low[1]) * 0.75)
})
