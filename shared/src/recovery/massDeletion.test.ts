import { expect, test } from 'vitest'
import { ParticipantId } from '../ids.ts'
import { Deletion } from './deleted.ts'
import { deletionsIn, grownDeletion, isTold, type MassDeletion, TOLD_DELETION } from './massDeletion.ts'

const AINO = ParticipantId.parse('paaaabbbbcccc')
const BO = ParticipantId.parse('pbbbbccccdddd')
const grow = (...steps: readonly (readonly [atMs: number, shapes: number, refused?: number])[]) =>
  steps.reduce<MassDeletion | undefined>(
    (before, [atMs, shapes, refused = 0]) => grownDeletion(before, { by: AINO, shapes, refused }, atMs),
    undefined,
  )

test('RV16 what is deleted one soon after the other is one, told from thirty on; after a pause it begins anew', () => {
  const slowly = grow([1_000, 15], [11_000, 14])
  expect(slowly).toEqual({ by: AINO, shapes: 29, refused: 0, sinceMs: 1_000, lastMs: 11_000 })
  expect(slowly && isTold(slowly)).toBe(false)
  const more = grow([1_000, 15], [11_000, 14], [21_000, 1])
  expect(more).toMatchObject({ shapes: TOLD_DELETION.shapes, sinceMs: 1_000 })
  expect(more && isTold(more)).toBe(true)
  expect(grow([1_000, 29], [11_001, 29])).toMatchObject({ shapes: 29, sinceMs: 11_001 })
})

test('RV16 what is beyond the budget is told at once, and a clock that is set back splits nothing', () => {
  const tried = grow([1_000, 0, 1])
  expect(tried && isTold(tried)).toBe(true)
  expect(grow([5_000, 10], [4_000, 10])).toMatchObject({ shapes: 20, sinceMs: 5_000, lastMs: 5_000 })
})

test('RV16 of the drawer, just what was told of is brought back: of that person, from the first to the last of it', () => {
  const deletion = (atMs: number, by: ParticipantId | null) =>
    Deletion.parse({ id: `${String(atMs).padStart(15, '0')}-0001`, atMs, by, deleted: [], left: 0 })
  const drawer = [
    deletion(999, AINO),
    deletion(1_000, AINO),
    deletion(1_500, BO),
    deletion(1_500, null),
    deletion(2_000, AINO),
    deletion(2_001, AINO),
  ]
  const told = grow([1_000, 40], [2_000, 1])
  expect(deletionsIn(drawer, told ? [told] : []).map(({ atMs, by }) => [atMs, by])).toEqual([
    [1_000, AINO],
    [2_000, AINO],
  ])
})
