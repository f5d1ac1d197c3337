import { RecordId } from '@keha/shared/ids.ts'
import { seededChance, whole } from '@keha/shared/seededChance.ts'
import { drawCafe } from '@keha/templates/learning-cafe/board.ts'
import { toRichText } from 'tldraw'
import { expect, test } from 'vitest'
import { covers, NOTE_SIZE, type Rect } from '../canvas/noteLayout.ts'
import { copyIdOf, withTable } from './gatherHarvest.ts'
import { harvestPanelOf, placesIn } from './harvestRooms.ts'

const ROOM = { x: 100, y: 200, w: 296, h: 690 }
const id = (text: string) => RecordId.parse(text)
const rectsOf = (places: ReturnType<typeof placesIn>, heights: readonly number[]): Rect[] =>
  places.map(({ x, y, scale }, at) => ({ x, y, w: NOTE_SIZE * scale, h: (heights[at] ?? 0) * scale }))

test('CU6 gathered notes lie in their table’s panel as large as all fit, on nobody’s notes and not on one another', () => {
  expect(placesIn(ROOM, [200, 200, 200], [])).toEqual([
    { x: 100, y: 200, scale: 1 },
    { x: 100, y: 420, scale: 1 },
    { x: 100, y: 640, scale: 1 },
  ])
  expect(new Set(placesIn(ROOM, [200, 200, 200, 200], []).map(({ scale }) => scale))).toEqual(new Set([0.65]))
  const chance = seededChance(7)
  for (let round = 0; round < 60; round++) {
    const heights = Array.from({ length: 1 + whole(chance, 14) }, () => 200 + whole(chance, 120))
    const taken = Array.from({ length: whole(chance, 4) }, () => ({
      x: 100 + whole(chance, 200),
      y: 200 + whole(chance, 500),
      w: 200,
      h: 200,
    }))
    const all = [...taken, ...rectsOf(placesIn(ROOM, heights, taken), heights)]
    for (const [at, one] of all.entries())
      if (at >= taken.length) expect(all.filter((other) => other !== one && covers(one, other))).toEqual([])
  }
})

test('CU6 notes a full room has no place for lie beside it', () => {
  const heights = Array.from({ length: 40 }, () => 200)
  const rects = rectsOf(placesIn(ROOM, heights, []), heights)
  expect(
    rects.filter((rect) => rect.x < ROOM.x || rect.y < ROOM.y || rect.x + rect.w > ROOM.x + ROOM.w || rect.y + rect.h > ROOM.y + ROOM.h),
  ).not.toEqual([])
  for (const one of rects) expect(rects.filter((other) => covers(one, other))).toEqual([one])
})

test('CU6 each table of the café’s template has its panel in the harvest, with a heading', () => {
  const ids = drawCafe('fi').records.map((record) => record.id as string)
  for (let table = 1; table <= 6; table++) {
    const area = ids.find((one) => one.endsWith(`-table-${table}`))
    const panel = harvestPanelOf(id(area ?? ''))
    expect(ids).toContain(panel)
    expect(ids).toContain(`${panel}-heading`)
  }
  expect(ids).toContain('shape:learning-cafe-harvest')
  expect(ids).toContain('shape:learning-cafe-common')
  expect(harvestPanelOf(id('shape:frame'))).toBeUndefined()
})

test('CU6 a copy’s id follows from its note’s, and its words tell its table', () => {
  expect(copyIdOf(id('shape:abc'))).toBe('shape:harvest-abc')
  const longest = id(`shape:${'x'.repeat(64)}`)
  expect(RecordId.safeParse(copyIdOf(longest)).success).toBe(true)
  expect(JSON.stringify(withTable(toRichText('Luottamus'), 'Pöytä 2'))).toMatch(/Luottamus.*\(Pöytä 2\)/)
  expect(withTable(toRichText('Luottamus'), null)).toEqual(toRichText('Luottamus'))
})
