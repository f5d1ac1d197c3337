import { expect, test } from 'vitest'
import { actionInState, actionWith, MAX_OUTCOME_WORDS, missingFrom, outcomeMarked, outcomeOf, reopened } from './outcome.ts'

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

test('WH1 a commitment is finished when somebody does it, with what resources and when is said; until then it lacks these', () => {
  const bare = outcomeMarked(undefined, 'action')
  expect(missingFrom(bare)).toEqual(['who', 'resources', 'when'])
  const some = actionWith(actionWith(bare, 'when', 'toukokuu'), 'organisation', 'Kunta')
  expect(missingFrom(some)).toEqual(['who', 'resources'])
  const whole = actionWith(actionWith(some, 'who', 'Aino'), 'resources', 'päivä kuussa')
  expect(missingFrom(whole)).toEqual([])
  expect(outcomeOf(note(whole))).toEqual(whole)
  for (const over of ['done', 'stopped'] as const) expect(missingFrom(actionInState(bare, over))).toEqual([])
  for (const other of [undefined, { kind: 'decision' }, { kind: 'question' }] as const) expect(missingFrom(other)).toEqual([])
})

test('WH2 a decision that is reopened has a new version, and the old one stays and is not reopened again', () => {
  const first = reopened({ kind: 'decision' })
  expect(first).toEqual({ old: { kind: 'decision', replaced: true }, next: { kind: 'decision', version: 2 } })
  expect(reopened(first?.next)).toEqual({
    old: { kind: 'decision', version: 2, replaced: true },
    next: { kind: 'decision', version: 3 },
  })
  for (const none of [first?.old, undefined, { kind: 'question' }, { kind: 'decision', version: 99 }] as const)
    expect(reopened(none)).toBeUndefined()
  expect(outcomeOf(note({ kind: 'decision', version: 1 }))).toBeUndefined()
})
