import { expect, test } from 'vitest'
import type { ParticipantId } from '../../ids.ts'
import { disagreementOf, meanOf } from '../model/rating.ts'
import type { Sealed } from '../model/sealed.ts'
import type { Command, SessionState } from '../model/session.ts'
import { begun, PLACING, RATING, ROUND } from '../testing/commandStates.ts'
import { after, apply, by, person } from '../testing/workshop.ts'

const idOf = (n: number) => `p${String(n).padStart(12, '0')}` as ParticipantId
interface At {
  readonly state: SessionState
  readonly sealed: Sealed
}
const many: SessionState = after(
  begun,
  Array.from({ length: 6 }, (_, n) => ({ type: 'personAdmitted' as const, person: { ...person('participant'), id: idOf(n) } })),
)
const start: At = {
  state: after(many, [
    { type: 'ratingOpened', rating: RATING },
    { type: 'placingOpened', placing: PLACING },
  ]),
  sealed: new Map(),
}
const give = ({ state, sealed }: At, n: number, command: Command) =>
  apply(state, command, { actor: { kind: 'person', id: idOf(n), role: 'participant' }, sealed })
const lead = ({ state, sealed }: At, command: Command) => apply(state, command, { actor: by('facilitator'), sealed })
const rated = (values: readonly number[]): At =>
  values.reduce<At>((at, value, n) => give(at, n, { type: 'rate', rating: ROUND, criterion: 'trust', value }), start)

test('RT1 answers are nobody’s to see until the rating is closed, and then the spread is, without anybody’s name', () => {
  const at = rated([5, 4, 4, 1, 0])
  expect(at.state.rating.ratings[0]).toMatchObject({ answered: 5, spreads: null })
  const closed = lead(at, { type: 'closeRating', rating: ROUND })
  expect(closed.state.rating.ratings[0]?.spreads).toEqual([{ criterion: 'trust', counts: [1, 0, 0, 2, 1], cannotSay: 1 }])
  expect(closed.sealed.size).toBe(0)
  expect(give(closed, 5, { type: 'rate', rating: ROUND, criterion: 'trust', value: 3 }).decision).toEqual({
    ok: false,
    code: 'asking-over',
  })
})

test('RT2 nothing is told of fewer than five answers', () => {
  expect(lead(rated([5, 4, 4, 1]), { type: 'closeRating', rating: ROUND }).state.rating.ratings[0]).toMatchObject({
    answered: 4,
    spreads: null,
  })
})

test('RT3 an answer takes the place of the one before, and may be taken back', () => {
  const changed = give(rated([5]), 0, { type: 'rate', rating: ROUND, criterion: 'trust', value: 2 })
  expect(changed.sealed.get(idOf(0))?.answers).toEqual([{ round: ROUND, part: 'trust', value: 2 }])
  const none = give(changed, 0, { type: 'rate', rating: ROUND, criterion: 'trust', value: null })
  expect([none.sealed.size, none.state.rating.ratings[0]?.answered]).toEqual([0, 0])
})

test('RT4 mean and disagreement are of those who said something', () => {
  expect(meanOf({ criterion: 'x', counts: [1, 0, 0, 2, 1], cannotSay: 9 })).toBe(3.5)
  expect(disagreementOf({ criterion: 'x', counts: [2, 0, 0, 0, 2], cannotSay: 0 })).toBe(2)
  expect(disagreementOf({ criterion: 'x', counts: [0, 0, 3, 0, 0], cannotSay: 0 })).toBe(0)
  expect(meanOf({ criterion: 'x', counts: [0, 0, 0, 0, 0], cannotSay: 3 })).toBe(null)
})

test('PL1 dots are secret until they are shown, then without names and in an order of chance', () => {
  let at: At = start
  for (const [n, x] of [0.1, 0.8, 0.333].entries()) at = give(at, n, { type: 'placeDot', placing: ROUND, spot: { x, y: 0.7 } })
  at = give(at, 1, { type: 'placeDot', placing: ROUND, spot: { x: 0.9, y: 0 } })
  expect(at.state.placing.placings[0]).toMatchObject({ placed: 3, dots: null })
  expect(JSON.stringify(at.state)).not.toContain('0.33')
  const shown = lead(at, { type: 'showPlacing', placing: ROUND })
  expect(shown.state.placing.placings[0]?.dots?.map(({ x, y }) => [x, y]).sort()).toEqual([
    [0.1, 0],
    [0.33, 0],
    [0.9, 0],
  ])
  expect(shown.sealed.size).toBe(0)
})

test('PL2 a dot may be taken back while it is secret', () => {
  const placed = give(start, 0, { type: 'placeDot', placing: ROUND, spot: { x: 0.2, y: 0 } })
  const none = give(placed, 0, { type: 'placeDot', placing: ROUND, spot: null })
  expect([none.sealed.size, none.state.placing.placings[0]?.placed]).toEqual([0, 0])
})
