import { type SessionEvent, type SessionView, viewOf } from '@keha/shared/session/model/session.ts'
import { emptySession, evolve } from '@keha/shared/session/session.ts'
import { NOW_MS, planned, stepId } from '@keha/shared/session/testing/workshop.ts'
import { expect, test } from 'vitest'
import { chimesBetween } from './chimeMoments.ts'

const after = (session: SessionView, event: SessionEvent) => evolve(session, { seq: session.seq + 1, atMs: NOW_MS, by: null, event })
const enter = (n: number): SessionEvent => ({ type: 'stepEntered', step: stepId(n), minutes: 10, atMs: NOW_MS })

test('PU7 the sound is heard when a step begins and when its time runs out, once each', () => {
  const begun = after(viewOf(planned), enter(1))
  expect(chimesBetween(viewOf(planned), begun)).toBe(true)
  expect(chimesBetween(begun, begun)).toBe(false)
  const running = after(begun, { type: 'timerStarted', totalMs: 60_000, endsAtMs: NOW_MS + 60_000 })
  expect(chimesBetween(begun, running)).toBe(false)
  const over = after(running, { type: 'timerEnded' })
  expect(chimesBetween(running, over)).toBe(true)
  expect(chimesBetween(over, over)).toBe(false)
  expect(chimesBetween(over, after(over, enter(2)))).toBe(true)
})

test('PU7 who comes hears nothing of what was so before', () => {
  const begun = after(viewOf(planned), enter(1))
  expect(chimesBetween(null, begun)).toBe(false)
  expect(chimesBetween(begun, null)).toBe(false)
  expect(chimesBetween(begun, viewOf(emptySession))).toBe(false)
})
