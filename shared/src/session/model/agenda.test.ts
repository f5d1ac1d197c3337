import { expect, test } from 'vitest'
import { seededChance, whole } from '../../seededChance.ts'
import { apply, by, MINUTE_MS, NOW_MS, planned, step, stepId } from '../testing/workshop.ts'
import { type AgendaSlice, expectedEndMs, minutesLate, plannedEndMs, shortenedRest, sumOfMinutes, writingOf } from './agenda.ts'
import type { Command, SessionState } from './session.ts'

const facilitated = (state: SessionState, command: Command, nowMs = NOW_MS) =>
  apply(state, command, { actor: by('facilitator'), nowMs }).state
const ids = (state: SessionState) => state.agenda.steps.map(({ id }) => id)

test('AG3 steps are added, moved, repeated, changed and removed while the workshop runs; the one that is on stays on', () => {
  let state = facilitated(planned, { type: 'goToStep', step: stepId(2) })
  state = facilitated(state, { type: 'addStep', step: step(7), at: 0 })
  state = facilitated(state, { type: 'repeatStep', step: stepId(2), as: stepId(8) })
  expect(ids(state)).toEqual(['step-7', 'step-1', 'step-2', 'step-8', 'step-3'])
  state = facilitated(state, { type: 'moveStep', step: stepId(2), to: 4 })
  state = facilitated(state, { type: 'moveStep', step: stepId(3), to: 0 })
  state = facilitated(state, { type: 'removeStep', step: stepId(1) })
  expect(ids(state)).toEqual(['step-3', 'step-7', 'step-8', 'step-2'])
  expect(state.agenda.current).toBe('step-2')
  state = facilitated(state, { type: 'changeStep', step: stepId(8), change: { title: 'Uusi', guidance: 'Hiljaa', way: 'hosting' } })
  expect(state.agenda.steps[2]).toMatchObject({ title: 'Uusi', guidance: 'Hiljaa', way: 'hosting', minutes: 10 })
  state = facilitated(state, { type: 'changeStep', step: stepId(8), change: { guidance: null } })
  expect(state.agenda.steps[2]).not.toHaveProperty('guidance')
})

test('AG4 the end is expected by what is left, and late by what has taken longer than planned', () => {
  expect([plannedEndMs(planned.agenda), expectedEndMs(planned.agenda, NOW_MS), minutesLate(planned.agenda, NOW_MS)]).toEqual([
    null,
    null,
    0,
  ])
  const { agenda } = facilitated(planned, { type: 'nextStep' })
  const at = (minutes: number) => NOW_MS + minutes * MINUTE_MS
  expect(plannedEndMs(agenda)).toBe(at(30))
  expect([0, 9, 10, 22].map((minutes) => expectedEndMs(agenda, at(minutes)))).toEqual([30, 30, 30, 42].map(at))
  expect([0, 10, 22].map((minutes) => minutesLate(agenda, at(minutes)))).toEqual([0, 0, 12])
})

test('AG5 a shortened rest gives up as many minutes as were asked or as it can, no step more than half', () => {
  const chance = seededChance(3)
  for (let turn = 0; turn < 500; turn++) {
    const steps = Array.from({ length: whole(chance, 8) }, (_, i) => step(i + 1, whole(chance, 50)))
    const agenda: AgendaSlice = { ...planned.agenda, steps }
    const asked = 1 + whole(chance, 60)
    const shorter = new Map(shortenedRest(agenda, asked).map((one) => [one.step, one.minutes]))
    const after = steps.map((each) => ({ ...each, minutes: shorter.get(each.id) ?? each.minutes }))
    const most = steps.reduce((sum, { minutes }) => sum + Math.floor(minutes / 2), 0)
    expect(sumOfMinutes(steps) - sumOfMinutes(after)).toBe(Math.min(asked, most))
    for (const [i, { minutes }] of after.entries()) expect(minutes).toBeGreaterThanOrEqual((steps[i]?.minutes ?? 0) / 2)
  }
  const state = facilitated(facilitated(planned, { type: 'nextStep' }), { type: 'shortenRest', byMinutes: 5 })
  expect(state.agenda.steps.map(({ minutes }) => minutes)).toEqual([10, 7, 8])
})

test('AG6 a step says how people write, or its way of learning does', () => {
  expect(writingOf(step(1))).toBe('open')
  expect(writingOf({ ...step(1), way: 'teaching' })).toBe('closed')
  expect(writingOf({ ...step(1), way: 'teaching', writing: 'private' })).toBe('private')
  const state = facilitated(planned, { type: 'changeStep', step: stepId(1), change: { writing: 'private', anonymous: true } })
  const entered = facilitated(state, { type: 'nextStep' })
  expect(entered.writing).toMatchObject({ mode: 'private', anonymous: true, lockedAtMs: NOW_MS })
  expect(facilitated(entered, { type: 'nextStep' }).writing).toMatchObject({ mode: 'open', anonymous: false, lockedAtMs: null })
})
