import { expect, test } from 'vitest'
import { inGroups } from './inGroups.ts'
import type { Criterion, Spread } from './model/rating.ts'
import { mostDivided } from './mostDivided.ts'
import { radarOf } from './radar.ts'

const spread = (criterion: string, ...counts: number[]): Spread => ({ criterion, counts: counts as never, cannotSay: 0 })
const criterion = (id: string, group?: string): Criterion => ({ id, text: id, ...(group ? { group } : {}) })

test('AU1 what people differ on most is named first, and nothing where they agree', () => {
  expect(
    mostDivided([spread('agreed', 0, 0, 5, 0, 0), spread('split', 3, 0, 0, 0, 3), spread('some', 1, 1, 1, 1, 1)]).map(
      (one) => one.criterion,
    ),
  ).toEqual(['split', 'some'])
  expect(mostDivided([spread('agreed', 0, 0, 5, 0, 0), spread('none', 0, 0, 0, 0, 0)])).toEqual([])
})

test('AU2 criteria stand under their headings, and the radar has the mean of each heading', () => {
  const criteria = [criterion('a', 'Trust'), criterion('b', 'Talk'), criterion('c', 'Trust'), criterion('d')]
  expect(inGroups(criteria, 'en').map(({ title, criteria: of }) => `${title}: ${of.map(({ id }) => id)}`)).toEqual([
    'Trust: a,c',
    'Talk: b',
    ': d',
  ])
  const spreads = [spread('a', 0, 0, 0, 0, 2), spread('b', 2, 0, 0, 0, 0), spread('c', 0, 0, 1, 0, 0), spread('d', 0, 1, 0, 0, 0)]
  expect(radarOf(criteria, spreads, 'en').map(({ title, mean }) => [title, mean])).toEqual([
    ['Trust', 4],
    ['Talk', 1],
    ['', 2],
  ])
})
