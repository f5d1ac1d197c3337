import { expect, test } from 'vitest'
import type { Bounds } from '../geometry.ts'
import type { ItemKind, Scene, SceneArea, SceneItem } from '../scene.ts'
import { AREA_SIZES, BOARD_SIZES, pageFormat } from './pageFormat.ts'
import { planPages } from './pagePlan.ts'

const area = (id: string, bounds: Bounds, within: string | null = null): SceneArea => ({
  id,
  name: id,
  bounds,
  fill: '#fff',
  stroke: '#000',
  locked: true,
  within,
})
const item = (id: string, kind: ItemKind, inArea: string | null, bounds: Bounds, locked = false): SceneItem => ({
  id,
  kind,
  area: inArea,
  matrix: [1, 0, 0, 1, bounds[0], bounds[1]],
  bounds,
  opacity: 1,
  clip: undefined,
  locked,
  note: undefined,
  svg: undefined,
  image: undefined,
  text: undefined,
  joins: undefined,
  url: undefined,
})
const scene = (areas: readonly SceneArea[], items: readonly SceneItem[]): Scene => ({ areas, items, undrawn: [] })
const titles = (of: Scene): string[] => planPages(of, 'fi').pages.map((page) => page.title)
const [A, B] = [area('A', [0, 0, 1000, 800]), area('B', [1100, 0, 1000, 800])]

test('PD1 a board whose things all lie in areas has a page for each and no other', () => {
  expect(titles(scene([A, B], [item('n', 'note', 'A', [10, 10, 200, 200])]))).toEqual(['A', 'B'])
})

test("PD1 what people put outside gets the last page; the scaffold's own heading does not", () => {
  const heading = item('h', 'text', null, [0, -200, 300, 80], true)
  const stray = item('s', 'note', null, [0, 2000, 200, 200])
  const plan = planPages(scene([A], [heading, stray]), 'sv')
  expect(plan.pages.map((page) => [page.title, page.items.map(({ id }) => id)])).toEqual([
    ['A', []],
    ['Utanför ytorna', ['s']],
  ])
  expect(plan.decoration.map(({ id }) => id)).toEqual(['h'])
  expect(titles(scene([A], [heading]))).toEqual(['A'])
})

test('PD1 a board without areas is one page, also when it is empty', () => {
  expect(titles(scene([], [item('n', 'note', null, [0, 0, 200, 200])]))).toEqual(['Koko taulu'])
  expect(titles(scene([], []))).toEqual(['Koko taulu'])
})

test('PD1 an area within another has its own page, and the outer page leads there', () => {
  const [, outer] = [0, planPages(scene([A, area('a', [100, 100, 300, 300], 'A')], []), 'en').pages[0]]
  expect(outer?.inner.map((inner) => [inner.area.id, inner.name])).toEqual([['a', 'page-0002']])
})

test('PD33 an outer page shows what lies in the areas within it, also in those within these', () => {
  const areas = [A, area('a', [100, 100, 500, 500], 'A'), area('b', [200, 200, 100, 100], 'a')]
  const items = ['A', 'a', 'b', null].map((lies) => item(`n-${lies}`, 'note', lies, [210, 210, 20, 20]))
  const [outer, middle, innermost] = planPages(scene(areas, items), 'en').pages
  expect(outer?.inner.map((inner) => [inner.areas.map(({ id }) => id), inner.items.map(({ id }) => id)])).toEqual([
    [
      ['a', 'b'],
      ['n-a', 'n-b'],
    ],
  ])
  expect(middle?.inner.map((inner) => inner.items.map(({ id }) => id))).toEqual([['n-b']])
  expect(innermost?.inner).toEqual([])
})

test('PD10 an arrow from one area to another is seen on both pages, and read on one', () => {
  const { pages } = planPages(scene([A, B], [item('r', 'arrow', 'B', [900, 100, 400, 0])]), 'en')
  expect(pages.map((page) => [page.items.length, page.reaching.length])).toEqual([
    [0, 1],
    [1, 0],
  ])
})

test('PD12 a page is A4, A3 where text would be under 5 points, upright where the area is', () => {
  const a4 = pageFormat([0, 0, 1600, 1131], 22, AREA_SIZES)
  expect([a4.width, a4.height]).toEqual([841.89, 595.28])
  const a3 = pageFormat([0, 0, 4000, 2800], 22, AREA_SIZES)
  expect([a3.width, a3.height]).toEqual([1190.55, 841.89])
  const upright = pageFormat([0, 0, 500, 900], 22, AREA_SIZES)
  expect([upright.width, upright.height]).toEqual([595.28, 841.89])
  const a1 = pageFormat([0, 0, 9000, 6000], 22, BOARD_SIZES)
  expect(22 * a1.toPage[0]).toBeGreaterThanOrEqual(5)
})

test('PD12 the whole area is on the page, between title and footer', () => {
  for (const bounds of [
    [-500, 300, 1600, 1131],
    [0, 0, 30, 4000],
    [10, 10, 4000, 30],
  ] as const) {
    const { width, height, toPage } = pageFormat(bounds, 22, AREA_SIZES)
    const [left, top] = [toPage[0] * bounds[0] + toPage[4], toPage[3] * bounds[1] + toPage[5]]
    expect(left).toBeGreaterThanOrEqual(23.9)
    expect(top).toBeGreaterThanOrEqual(41.9)
    expect(left + toPage[0] * bounds[2]).toBeLessThanOrEqual(width - 23.9)
    expect(top + toPage[3] * bounds[3]).toBeLessThanOrEqual(height - 33.9)
  }
})
