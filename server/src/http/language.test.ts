import { expect, test } from 'vitest'
import { languageOf } from './language.ts'

test('HT2 an answer is in the language the reader wants most of those we have, English where there is none', () => {
  const cases = [
    [undefined, 'en'],
    ['', 'en'],
    ['*', 'en'],
    ['de-DE,de', 'en'],
    ['fi', 'fi'],
    ['sv-FI,sv;q=0.9,fi;q=0.8', 'sv'],
    ['de, fi;q=0.3, sv;q=0.7', 'sv'],
    ['FI;q=0, sv;q=0.1', 'sv'],
    ['en;q=0.5,fi-FI', 'fi'],
    [';;;,,q=1', 'en'],
  ] as const
  for (const [header, language] of cases) expect([header, languageOf(header)]).toEqual([header, language])
})
