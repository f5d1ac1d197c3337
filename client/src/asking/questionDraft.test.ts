import { Question } from '@keha/shared/session/model/agenda.ts'
import { expect, test } from 'vitest'
import { NO_QUESTION, questionDraftOf, questionOf } from './questionDraft.ts'

test('AU3 a criterion a line, each once; a question that lacks something is none yet', () => {
  expect(questionOf(NO_QUESTION)).toBe(null)
  expect(questionOf({ ...NO_QUESTION, kind: 'rating', criteria: ' \n' })).toBe(undefined)
  const rating = questionOf({ ...NO_QUESTION, kind: 'rating', criteria: 'Trust\n\n Talk \nTrust' })
  expect(rating).toEqual({
    kind: 'rating',
    criteria: [
      { id: 'c1', text: 'Trust' },
      { id: 'c2', text: 'Talk' },
    ],
  })
  expect(Question.parse(rating)).toEqual(rating)
  expect(questionDraftOf(rating ?? undefined, 'en').criteria).toBe('Trust\nTalk')
})

test('AU3 a scale has two ends, a plane four', () => {
  const draft = { ...NO_QUESTION, kind: 'placing' } as const
  expect(questionOf({ ...draft, across: ['a', ''] })).toBe(undefined)
  expect(questionOf({ ...draft, across: ['a', 'b'], up: ['c', ' '] })).toBe(undefined)
  const scale = questionOf({ ...draft, across: [' a', 'b'] })
  expect(scale).toEqual({ kind: 'placing', across: { from: 'a', to: 'b' } })
  const plane = questionOf({ ...draft, across: ['a', 'b'], up: ['c', 'd'] })
  expect(questionDraftOf(plane ?? undefined, 'en')).toEqual({ ...draft, across: ['a', 'b'], up: ['c', 'd'] })
})
