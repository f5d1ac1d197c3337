// Files of every version there has been, as they were written then: each still opens, with all that was in it.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { boardOf, NEW_BOARD } from '@keha/shared/boardFile/boardFileFixture.ts'
import { BOARD_FILE_VERSION } from '@keha/shared/boardFile/manifest.ts'
import { openBoardFile } from '@keha/shared/boardFile/openBoardFile.ts'
import { expect, test } from 'vitest'

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

function opened(version: number) {
  const bytes = new Uint8Array(readFileSync(new URL(`./version-${version}.keha`, import.meta.url)))
  const result = openBoardFile(bytes, NEW_BOARD, digest)
  if (!result.ok) throw new Error(result.reason)
  const { contents, session } = boardOf(result.file)
  return { records: contents.records.size, pictures: result.file.images.size, session }
}

test('BF13 files of older versions open as they did', () => {
  const all = Array.from({ length: BOARD_FILE_VERSION }, (_, at) => opened(at + 1))
  const told = all.map(({ records, pictures, session: { agenda, voting, rating, placing, questions, openSpace, cafe, groups } }) => ({
    records,
    pictures,
    steps: agenda.steps.length,
    results: [voting.rounds, rating.ratings, placing.placings, questions.questions, openSpace.topics].map(({ length }) => length),
    together: [cafe.cafe?.round ?? null, groups.groups.length],
  }))
  expect(told).toEqual(GOLDEN)
})

/** Results: votes, ratings, placings, questions, topics. Together: rounds of the café that began, groups. */
const GOLDEN = [
  { records: 12, pictures: 1, steps: 3, results: [1, 1, 1, 4, 1], together: [null, 0] },
  { records: 16, pictures: 1, steps: 3, results: [1, 1, 1, 5, 1], together: [2, 2] },
]
