import { recordProblem } from '@keha/shared/board/records.ts'
import { MAX_SLIDES } from '@keha/shared/session/model/slides.ts'
import type { TLAsset, TLFrameShape, TLImageShape } from 'tldraw'
import { expect, test } from 'vitest'
import { slideRecords, type UploadedSlide } from './slideRecords.ts'

const WORDS = { area: 'Diat', number: (at: number, of: number) => `Dia ${at} / ${of}` }
const slide = (n: number, more: Partial<UploadedSlide> = {}): UploadedSlide => ({
  src: `/api/boards/abcdefgh2345/images/${'a'.repeat(21)}${n % 10}`,
  mime: 'image/png',
  bytes: 1000,
  width: 1920,
  height: 1080,
  words: '',
  ...more,
})
const deck = (count: number, taken = null as Parameters<typeof slideRecords>[2]) =>
  slideRecords(
    Array.from({ length: count }, (_, n) => slide(n)),
    'ab12-cd3',
    taken,
    WORDS,
  )
const pictures = ({ records }: ReturnType<typeof deck>) =>
  records.filter((record): record is TLImageShape => record.typeName === 'shape' && record.type === 'image')
const areaOf = ({ records }: ReturnType<typeof deck>) => records[0] as TLFrameShape

test('LU2 slides are valid records in an area of their own, as many as may be, each with its picture', () => {
  const plan = deck(MAX_SLIDES)
  expect(plan.records.flatMap((record) => recordProblem(record) ?? [])).toEqual([])
  expect(new Set(plan.records.map(({ id }) => id)).size).toBe(2 * MAX_SLIDES + 1)
  expect(plan.pages).toEqual(pictures(plan).map(({ id }) => id))
  expect(areaOf(plan).props.name).toBe('Diat')
  const shapes = plan.records.filter((record) => record.typeName === 'shape')
  expect(
    shapes.filter(({ isLocked }) => !isLocked),
    'nobody moves one by mistake',
  ).toEqual([])
  const assets = new Set(plan.records.filter((record): record is TLAsset => record.typeName === 'asset').map(({ id }) => id))
  expect(pictures(plan).every(({ props }) => props.assetId !== null && assets.has(props.assetId))).toBe(true)
})

test('LU2 slides lie in rows within their area, over nothing and not over each other', () => {
  for (const count of [1, 3, 7, MAX_SLIDES]) {
    const plan = deck(count, { x: -100, y: 50, w: 900, h: 400 })
    const area = areaOf(plan)
    expect(area.x).toBe(-100)
    expect(area.y).toBeGreaterThan(450)
    const boxes = pictures(plan).map(({ x, y, props }) => ({ x, y, right: x + props.w, bottom: y + props.h }))
    boxes.forEach((box, n) => {
      expect(box.x > 0 && box.y > 0 && box.right < area.props.w && box.bottom < area.props.h).toBe(true)
      for (const other of boxes.slice(n + 1))
        expect(box.right < other.x || other.right < box.x || box.bottom < other.y || other.bottom < box.y).toBe(true)
    })
  }
  expect(new Set(pictures(deck(3)).map(({ y }) => y)).size).toBe(1)
})

test('LU2 each slide has its number and its text for those who cannot see it', () => {
  const plan = slideRecords(
    [slide(1, { words: '  Luottamus\n syntyy ' }), slide(2), slide(3, { words: 'a'.repeat(9_000) })],
    'x',
    null,
    WORDS,
  )
  const [first, second, third] = pictures(plan).map(({ props }) => props.altText)
  expect([first, second]).toEqual(['Dia 1 / 3: Luottamus syntyy', 'Dia 2 / 3'])
  expect(third?.length).toBeLessThan(2_000)
})

test('LU2 a high page is as high as it is, and does not run into the row below', () => {
  const plan = slideRecords([slide(1), slide(2, { width: 1080, height: 1920 }), slide(3), slide(4)], 'x', null, WORDS)
  const [, high, , below] = pictures(plan)
  expect((high?.props.h ?? 0) / (high?.props.w ?? 1)).toBeCloseTo(1920 / 1080)
  expect(below?.y).toBeGreaterThan((high?.y ?? 0) + (high?.props.h ?? 0))
})
