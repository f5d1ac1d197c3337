import { RecordId } from '@keha/shared/ids.ts'
import { expect, test } from 'vitest'
import { votesFor, votesLeft, withoutVote, withVote } from './ballot.ts'

const [a, b] = ['shape:a', 'shape:b'].map((id) => RecordId.parse(id)) as [RecordId, RecordId]

test('VU1 votes are given until none is left, and taken back one at a time', () => {
  const rules = { votesEach: 3, several: true }
  const two = withVote(rules, withVote(rules, [], a) ?? [], a) ?? []
  expect(votesFor(two, a)).toBe(2)
  expect(votesLeft(rules, two)).toBe(1)
  const three = withVote(rules, two, b) ?? []
  expect(withVote(rules, three, a)).toBeNull()
  expect(withoutVote(three, a)).toEqual([a, b])
  expect(withoutVote(three, RecordId.parse('shape:c'))).toBe(three)
})

test('VU1 a note takes one vote where the round says so', () => {
  const rules = { votesEach: 3, several: false }
  expect(withVote(rules, [a], a)).toBeNull()
  expect(withVote(rules, [a], b)).toEqual([a, b])
})

test('VU1 an only vote moves to the note it is given to anew', () => {
  for (const several of [true, false]) expect(withVote({ votesEach: 1, several }, [a], b)).toEqual([b])
  expect(withVote({ votesEach: 1, several: true }, [a], a)).toBeNull()
})
