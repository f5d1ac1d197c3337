import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Piece, paginate } from './Piece.ts'

const piece = (height: number, more: Partial<Piece> = {}): Piece => ({ height, paint: () => undefined, ...more })
const heights = (pieces: readonly Piece[]) =>
  paginate(pieces, 0, 100).map((page) => page.map(({ piece: { height }, top }) => [height, top]))

test('RP8 a heading goes to the next page with what it heads, a chapter begins where there is room for it', () => {
  expect(heights([piece(80), piece(10, { keep: true }), piece(15)])).toEqual([
    [[80, 0]],
    [
      [10, 0],
      [15, 10],
    ],
  ])
  expect(heights([piece(60), piece(10, { needs: 41 })])).toEqual([[[60, 0]], [[10, 0]]])
  expect(heights([piece(60), piece(10, { needs: 40, before: 5 })])).toEqual([
    [
      [60, 0],
      [10, 65],
    ],
  ])
  expect(heights([piece(1), piece(1, { startsPage: true })])).toHaveLength(2)
})

test('RP8 headings above headings go together, as far as what they head', () => {
  const keep = { keep: true }
  expect(heights([piece(50), piece(10, keep), piece(10, keep), piece(10, keep), piece(30), piece(10)])).toEqual([
    [[50, 0]],
    [
      [10, 0],
      [10, 10],
      [10, 20],
      [30, 30],
      [10, 60],
    ],
  ])
})

test("RP8 a table's heading is repeated where a row begins a page, and takes its room", () => {
  const again = { height: 12, paint: () => undefined }
  const head = piece(12, { keep: true })
  const pages = paginate([head, ...[1, 2, 3].map(() => piece(40, { again }))], 50, 100)
  expect(pages.map((page) => page.map(({ top, again: repeated }) => [top, repeated]))).toEqual([
    [
      [50, false],
      [62, false],
      [102, false],
    ],
    [[62, true]],
  ])
})

test('RP8 whatever the pieces, all come in order, none runs over the foot that is no higher than a page, and a kept one has company', () => {
  const some = fc.array(
    fc.record({
      height: fc.oneof(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 130 })),
      before: fc.integer({ min: 0, max: 9 }),
      keep: fc.boolean(),
    }),
    { maxLength: 60, size: 'max' },
  )
  let kept = 0
  fc.assert(
    fc.property(some, (all) => {
      const pieces = all.map((one) => piece(one.height, one))
      const pages = paginate(pieces, 0, 100)
      expect(pages.flat().map((placed) => placed.piece)).toEqual(pieces)
      for (const page of pages)
        for (const [at, { top, piece: one }] of page.entries()) {
          if (one.height <= 100) expect(top + one.height).toBeLessThanOrEqual(100)
          else expect(at).toBe(0)
        }
      for (const page of pages.slice(0, -1)) {
        const last = page.at(-1)?.piece
        const next = last && pieces[pieces.indexOf(last) + 1]
        kept += next && pieces[pieces.indexOf(last) - 1]?.keep ? 1 : 0
        if (last?.keep && next) expect(groupHeight(pieces, pieces.indexOf(last))).toBeGreaterThan(100)
      }
    }),
    { seed: 5 },
  )
  expect(kept, 'pages that end with what was kept').toBeGreaterThan(100)
})

/** Of all that stays together around a piece. */
function groupHeight(pieces: readonly Piece[], at: number): number {
  let [from, to] = [at, at]
  while (from > 0 && pieces[from - 1]?.keep) from--
  while (pieces[to]?.keep && to + 1 < pieces.length) to++
  return pieces.slice(from, to + 1).reduce((sum, { height, before = 0 }) => sum + height + before, 0)
}
