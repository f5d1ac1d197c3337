import { expect, test } from 'vitest'
import { actionWith, MAX_OUTCOME_WORDS, outcomeMarked, outcomeOf } from './outcome.ts'

const note = (outcome: unknown) => ({ type: 'note', meta: { outcome } })

test('WA5 a note says what it is marked as, and bad marks are none', () => {
  expect(outcomeOf(note({ kind: 'decision', who: 'Aino' }))).toEqual({ kind: 'decision' })
  expect(outcomeOf(note({ kind: 'action', who: ' Aino ', when: '12.5.' }))).toEqual({ kind: 'action', who: 'Aino', when: '12.5.' })
  expect(outcomeOf(note({ kind: 'question' }))).toEqual({ kind: 'question' })
  const long = 'x'.repeat(MAX_OUTCOME_WORDS + 1)
  const bad = [
    undefined,
    null,
    'action',
    [],
    {},
    { kind: 'x' },
    { kind: 'action', who: 1 },
    { kind: 'action', who: '' },
    { kind: 'action', when: long },
  ]
  for (const outcome of bad) expect(outcomeOf(note(outcome)), JSON.stringify(outcome)).toBeUndefined()
  expect(outcomeOf({ type: 'text', meta: { outcome: { kind: 'decision' } } })).toBeUndefined()
  expect(outcomeOf({ type: 'note', meta: {} })).toBeUndefined()
})

test('WA5 who and when are said of actions only, one by one, and can be taken away', () => {
  const who = actionWith(undefined, 'who', ' Aino')
  expect(who).toEqual({ kind: 'action', who: 'Aino' })
  const both = actionWith(who, 'when', 'keväällä')
  expect(both).toEqual({ kind: 'action', who: 'Aino', when: 'keväällä' })
  expect(actionWith(both, 'who', ' ')).toEqual({ kind: 'action', when: 'keväällä' })
  expect(outcomeMarked(both, 'action')).toBe(both)
  expect(outcomeMarked(both, 'question')).toEqual({ kind: 'question' })
  expect(outcomeOf(note(actionWith(both, 'who', 'y'.repeat(500))))).toMatchObject({ who: 'y'.repeat(MAX_OUTCOME_WORDS) })
})
