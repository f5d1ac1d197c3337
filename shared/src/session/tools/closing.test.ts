import { expect, test } from 'vitest'
import { NOTHING_SEALED, type Sealed, sealing, withSealed } from '../model/sealed.ts'
import type { Command } from '../model/session.ts'
import { mayWriteOpenly, mayWritePrivately } from '../model/writing.ts'
import { TOOLS } from '../session.ts'
import { begun, PLACING, RATING, ROUND, STATES, vote, WRITTEN } from '../testing/commandStates.ts'
import { after, apply, by, idOf, MINUTE_MS, NOW_MS, recordId } from '../testing/workshop.ts'
import { closing, isOver, underWay } from './closing.ts'

const facilitator = { actor: by('facilitator') }
const CLOSE: Command = { type: 'closeWorkshop' }

test('CW1, EU4 closing ends what is under way: the vote is counted, the rating too, dots are shown, the timer waits, nobody is held', () => {
  const person = idOf('participant')
  const state = after(begun, [
    { type: 'everyoneBrought', place: { page: 'page:page' as never, x: 0, y: 0, w: 1, h: 1 }, held: true },
    { type: 'timerStarted', totalMs: 10 * MINUTE_MS, endsAtMs: NOW_MS + MINUTE_MS },
    { type: 'votePrepared', vote: vote() },
    { type: 'voteOpened', round: ROUND, endsAtMs: NOW_MS + MINUTE_MS },
    { type: 'ratingOpened', rating: RATING },
    { type: 'placingOpened', placing: PLACING },
  ])
  const sealed: Sealed = withSealed(WRITTEN, [
    sealing(person, {
      ...NOTHING_SEALED,
      ballots: [{ round: ROUND, notes: [recordId('free')] }],
      answers: [{ round: ROUND, part: 'trust', value: 4 }],
      dots: [{ round: ROUND, x: 0.5, y: 0 }],
    }),
  ])
  expect(underWay(state)).toEqual({ privateNotes: 0, open: 3, isTimerRunning: true })
  const closed = apply(state, CLOSE, { ...facilitator, sealed })
  expect(closed.state.closing).toEqual({ closedAtMs: NOW_MS })
  expect(closed.state.attention.held).toBe(false)
  expect(closed.state.timer).toMatchObject({ status: 'paused', remainingMs: MINUTE_MS })
  expect(closed.state.voting.rounds[0]).toMatchObject({ status: 'closed', voters: 1, given: 1 })
  expect(closed.state.rating.ratings[0]).toMatchObject({ status: 'closed', spreads: null })
  expect(closed.state.placing.placings[0]).toMatchObject({ status: 'shown', dots: [{ x: 0.5, y: 0 }] })
  // One person's three values were erased together, none of them brought back by the next.
  expect(closed.sealed.has(person)).toBe(false)
  expect(underWay(closed.state)).toEqual({ privateNotes: 0, open: 0, isTimerRunning: false })
})

test('CW2 private notes are neither revealed nor lost: they are counted, stay sealed, and can be revealed after opening again', () => {
  const { state, sealed } = STATES.written
  expect(underWay(state).privateNotes).toBe(2)
  const closed = apply(state, CLOSE, { ...facilitator, sealed })
  expect([closed.sealed, closed.state.writing.waiting]).toEqual([sealed, 2])
  expect(JSON.stringify(closed.decision)).not.toContain('of mine')
  expect(apply(closed.state, { type: 'revealAll' }, { ...facilitator, sealed }).decision).toEqual({ ok: false, code: 'workshop-closed' })
  const open = apply(closed.state, { type: 'reopenWorkshop' }, { ...facilitator, sealed })
  expect(apply(open.state, { type: 'revealAll' }, { ...facilitator, sealed }).state.writing.waiting).toBe(0)
})

test('CW3 while it is closed nobody writes and no command is taken but opening it again, coming in to read, a say over one’s name and the next round', () => {
  const { state } = STATES.ended
  for (const role of ['facilitator', 'participant', 'observer'] as const)
    expect([mayWriteOpenly(role, state), mayWritePrivately(role, state)]).toEqual([false, false])
  const taken = Object.values(TOOLS)
    .flatMap(({ may }) => Object.keys(may))
    .filter((type) => !isOver(state, type))
  expect(taken.sort()).toEqual(['admit', 'agreeToBeNamed', 'closeWorkshop', 'linkNext', 'reopenWorkshop'])
  expect(mayWriteOpenly('facilitator', apply(state, { type: 'reopenWorkshop' }, facilitator).state)).toBe(true)
})

test('CW4 a timer whose time is up when the workshop closes is over, so that nothing rings in a closed one', () => {
  const { state } = STATES.due
  expect(apply(state, CLOSE, facilitator).state.timer.status).toBe('over')
  expect(closing.evolve({ closedAtMs: 1 }, { type: 'workshopReopened' })).toEqual(closing.initial)
})
