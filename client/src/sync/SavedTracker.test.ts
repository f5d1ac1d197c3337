// Saved is the server's word about what was sent before it was asked, and about nothing else.
import { expect, test } from 'vitest'
import { SavedTracker } from './SavedTracker.ts'

function tracker(unsaved: readonly string[] = []) {
  const asked: number[] = []
  const saved = new SavedTracker({ ask: (token) => asked.push(token), onChange: () => undefined }, unsaved)
  return { saved, asked }
}

test('CL3 a change made after the question left is not settled by its answer', () => {
  const { saved, asked } = tracker()
  saved.opened()
  saved.changed(['a'])
  saved.changed(['a', 'b'])
  expect(asked).toEqual([1])
  saved.answered(1)
  expect(saved.unsaved).toEqual(['a', 'b'])
  expect(saved.status).toEqual({ status: 'sending', changes: 2 })
  saved.answered(2)
  expect(saved.status).toEqual({ status: 'saved' })
})

test('CL3 an answer from before the connection was lost settles nothing', () => {
  const { saved, asked } = tracker(['old'])
  saved.opened()
  saved.changed(['a'])
  saved.closed()
  saved.changed(['b'])
  expect(saved.status).toEqual({ status: 'kept-here', changes: 3 })
  saved.opened()
  expect(asked).toEqual([1, 2])
  saved.answered(1)
  expect(saved.status).toEqual({ status: 'sending', changes: 3 })
  saved.answered(2)
  expect(saved.status).toEqual({ status: 'saved' })
})
