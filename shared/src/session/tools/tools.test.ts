// Each tool's own rules, where the table of commands does not say them.
import { expect, test } from 'vitest'
import { note } from '../../board/honestWriting.ts'
import { currentStep } from '../model/agenda.ts'
import { handQueue } from '../model/people.ts'
import type { Command, SessionState } from '../model/session.ts'
import { nextAlarmMs, type TimerSlice, timeLeftMs } from '../model/timer.ts'
import { decide, emptySession } from '../session.ts'
import { GROUP, NEWCOMER, STATES } from '../testing/commandStates.ts'
import { after, apply, by, context, FREE, idOf, MINUTE_MS, NOW_MS, person, planned, recordId, step, stepId } from '../testing/workshop.ts'
import { agenda } from './agenda.ts'

const facilitated = (state: SessionState, command: Command, nowMs = NOW_MS) => apply(state, command, { actor: by('facilitator'), nowMs })
const timerAfter = (...commands: readonly (readonly [Command, number])[]): TimerSlice =>
  commands.reduce((state, [command, nowMs]) => facilitated(state, command, nowMs).state, planned).timer

test('PE1 a person is admitted once, however often they join', () => {
  const command: Command = { type: 'admit', person: { ...person('participant'), name: 'Somebody else' } }
  expect(apply(planned, command).state).toBe(planned)
  expect(planned.people.members.map(({ id }) => id)).toEqual(
    ['facilitator', 'participant', 'observer'].map((role) => idOf(role as 'observer')),
  )
})

test('PE2 hands queue in the order they went up, also where the clock was set back', () => {
  const first = apply(planned, { type: 'raiseHand' }, { actor: by('participant') }).state
  const second = apply(first, { type: 'raiseHand' }, { actor: by('facilitator'), nowMs: NOW_MS - 3_600_000 }).state
  expect(handQueue(second.people).map(({ id }) => id)).toEqual([idOf('participant'), idOf('facilitator')])
  const lowered = apply(second, { type: 'lowerHand', person: idOf('participant') }, { actor: by('participant') }).state
  expect(handQueue(lowered.people).map(({ id }) => id)).toEqual([idOf('facilitator')])
})

test('PE3 somebody who is not of the board raises no hand', () => {
  const stranger = { kind: 'person', id: 'pstranger2345', role: 'participant' } as never
  expect(decide(planned, { type: 'raiseHand' }, context({ actor: stranger }))).toEqual({ ok: false, code: 'no-such-person' })
})

test('AG1 the workshop goes step by step, both ways, and stops at its ends', () => {
  let state = planned
  expect(currentStep(state.agenda)).toBe(undefined)
  const visited: (string | undefined)[] = []
  for (const type of ['nextStep', 'nextStep', 'nextStep', 'previousStep'] as const) {
    state = facilitated(state, { type }).state
    visited.push(currentStep(state.agenda)?.id)
  }
  expect(visited).toEqual(['step-1', 'step-2', 'step-3', 'step-2'])
  expect(facilitated(facilitated(state, { type: 'nextStep' }).state, { type: 'nextStep' }).decision).toEqual({
    ok: false,
    code: 'no-more-steps',
  })
  expect(state.agenda.enteredAtMs).toBe(NOW_MS)
})

test('AG2 a new agenda without the current step begins anew', () => {
  const state = facilitated(planned, { type: 'goToStep', step: stepId(2) }).state
  expect(after(state, [{ type: 'agendaPlanned', steps: [step(2), step(4)] }]).agenda.current).toBe('step-2')
  expect(after(state, [{ type: 'agendaPlanned', steps: [step(4)] }]).agenda).toEqual({ ...agenda.initial, steps: [step(4)] })
})

test('TI1 entering a step makes its time ready and stops the one before', () => {
  const running = facilitated(planned, { type: 'startTimer', minutes: 3 }).state
  expect(facilitated(running, { type: 'nextStep' }).state.timer).toEqual({ status: 'ready', totalMs: 10 * MINUTE_MS })
})

test('TI2 a running timer stores when it ends, and wakes the room then', () => {
  const slice = timerAfter([{ type: 'startTimer', minutes: 3 }, NOW_MS])
  expect(slice).toEqual({ status: 'running', totalMs: 3 * MINUTE_MS, endsAtMs: NOW_MS + 3 * MINUTE_MS })
  expect(nextAlarmMs(slice)).toBe(NOW_MS + 3 * MINUTE_MS)
  expect(timeLeftMs(slice, NOW_MS + MINUTE_MS)).toBe(2 * MINUTE_MS)
  expect(timeLeftMs(slice, NOW_MS + 9 * MINUTE_MS)).toBe(0)
  expect(timeLeftMs(slice, NOW_MS - 9 * MINUTE_MS), 'a clock set back gives nobody more').toBe(3 * MINUTE_MS)
  expect(timeLeftMs({ status: 'ready', totalMs: 0 }, NOW_MS)).toBe(null)
  expect(nextAlarmMs({ status: 'over', totalMs: 1 })).toBe(null)
})

test('TI3 a paused timer keeps what is left, and goes on from there', () => {
  const paused = timerAfter([{ type: 'startTimer', minutes: 3 }, NOW_MS], [{ type: 'pauseTimer' }, NOW_MS + MINUTE_MS])
  expect(paused).toEqual({ status: 'paused', totalMs: 3 * MINUTE_MS, remainingMs: 2 * MINUTE_MS })
  const later = NOW_MS + 60 * MINUTE_MS
  const resumed = timerAfter(
    [{ type: 'startTimer', minutes: 3 }, NOW_MS],
    [{ type: 'pauseTimer' }, NOW_MS + MINUTE_MS],
    [{ type: 'startTimer' }, later],
  )
  expect(resumed).toEqual({ status: 'running', totalMs: 3 * MINUTE_MS, endsAtMs: later + 2 * MINUTE_MS })
})

test('TI4 a minute more is a minute more: running, paused, ready, over, and where the end went unnoticed', () => {
  const add: Command = { type: 'addMinutes', minutes: 1 }
  const start: Command = { type: 'startTimer', minutes: 3 }
  expect(timerAfter([start, NOW_MS], [add, NOW_MS])).toMatchObject({ status: 'running', endsAtMs: NOW_MS + 4 * MINUTE_MS })
  expect(timerAfter([start, NOW_MS], [add, NOW_MS + 10 * MINUTE_MS])).toMatchObject({
    status: 'running',
    endsAtMs: NOW_MS + 11 * MINUTE_MS,
  })
  expect(timerAfter([start, NOW_MS], [{ type: 'pauseTimer' }, NOW_MS + MINUTE_MS], [add, NOW_MS])).toMatchObject({
    status: 'paused',
    remainingMs: 3 * MINUTE_MS,
  })
  expect(timerAfter([add, NOW_MS])).toEqual({ status: 'ready', totalMs: MINUTE_MS })
  const over = after(facilitated(planned, start).state, [{ type: 'timerEnded' }])
  expect(facilitated(over, add, NOW_MS).state.timer).toEqual({ status: 'running', totalMs: 4 * MINUTE_MS, endsAtMs: NOW_MS + MINUTE_MS })
})

test('TI5 a timer runs twelve hours at most', () => {
  const most = timerAfter(
    [{ type: 'startTimer', minutes: 719 }, NOW_MS],
    [{ type: 'addMinutes', minutes: 60 }, NOW_MS],
    [{ type: 'addMinutes', minutes: 60 }, NOW_MS],
  )
  expect(most).toMatchObject({ totalMs: 720 * MINUTE_MS })
})

test('SC1 a record is locked into the scaffold and opened out of it, and is in one of the two', () => {
  const locked = facilitated(planned, { type: 'lockRecords', ids: [recordId('free'), recordId('owned'), recordId('free')] }).state
  expect(locked.scaffold.records.map(({ id }) => id)).toEqual(['shape:owned', 'shape:free'])
  const opened = facilitated(locked, { type: 'openRecords', ids: [recordId('owned'), recordId('owned')] })
  expect(opened.decision).toMatchObject({ events: [{ records: [{ id: 'shape:owned' }] }] })
  expect(opened.state.scaffold.records.map(({ id }) => id)).toEqual(['shape:free'])
})

test('SC2 scaffold records are valid shapes, images and bindings, each named once', () => {
  const page = { id: 'page:page', typeName: 'page', name: 'x', index: 'a1', meta: {} } as never
  const refused = (command: Command, record: (id: string) => unknown = (id) => FREE.get(id)) =>
    decide(planned, command, context({ actor: by('facilitator'), record: record as never }))
  for (const put of [[page], [{ ...note('a'), x: Number.NaN }], [note('a'), note('a')], [{ ...note('a'), evil: 1 }]] as never[][])
    expect(refused({ type: 'changeScaffold', put, remove: [] })).toEqual({ ok: false, code: 'bad-record' })
  expect(refused({ type: 'changeScaffold', put: [note('owned')], remove: [recordId('owned')] })).toEqual({ ok: false, code: 'bad-record' })
  expect(refused({ type: 'lockRecords', ids: ['page:page' as never] }, () => page)).toEqual({ ok: false, code: 'bad-record' })
})

test('SC3 a change keeps the order of what stays, and new records come last', () => {
  const state = after(planned, [{ type: 'scaffoldChanged', put: [note('b'), note('c')], remove: [] }])
  const changed = facilitated(state, {
    type: 'changeScaffold',
    put: [note('d'), note('b', 'new')],
    remove: [recordId('owned'), recordId('owned')],
  }).state
  expect(changed.scaffold.records.map(({ id }) => id)).toEqual(['shape:b', 'shape:c', 'shape:d'])
  expect(changed.scaffold.records[0]).toEqual(note('b', 'new'))
})

test('SC4 the scaffold holds a thousand records at most', () => {
  const many = (from: number, count: number) => Array.from({ length: count }, (_, i) => note(`m${from + i}`))
  const full = after(emptySession, [{ type: 'scaffoldChanged', put: many(0, 1_000), remove: [] }])
  expect(facilitated(full, { type: 'changeScaffold', put: [note('more')], remove: [] }).decision).toEqual({
    ok: false,
    code: 'scaffold-full',
  })
  expect(facilitated(full, { type: 'lockRecords', ids: [recordId('free')] }).decision).toEqual({ ok: false, code: 'scaffold-full' })
  const swapped = facilitated(full, { type: 'changeScaffold', put: [note('more')], remove: [recordId('m1')] }).state
  expect(swapped.scaffold.records).toHaveLength(1_000)
})

test('AT1 each call counts, so that everyone moves also where the place is the same', () => {
  const call: Command = { type: 'bringEveryone', place: { page: 'page:page' as never, x: 1, y: 2, w: 3, h: 4 } }
  const twice = facilitated(facilitated(planned, call).state, call).state
  expect(twice.attention).toMatchObject({ place: call.place, calls: 2 })
})

test('AT2 everyone is held at a place until they are let go, or called to another', () => {
  const place = { page: 'page:page' as never, x: 1, y: 2, w: 3, h: 4 }
  const held = facilitated(planned, { type: 'bringEveryone', place, hold: true }).state
  expect(held.attention.held).toBe(true)
  expect(facilitated(held, { type: 'letEveryoneGo' }).state.attention.held).toBe(false)
  expect(facilitated(held, { type: 'bringEveryone', place }).state.attention.held).toBe(false)
})

test('AT3 what is said twice is told twice', () => {
  const say: Command = { type: 'tellEveryone', text: 'Two minutes', group: null }
  const twice = facilitated(facilitated(planned, say).state, say).state
  expect(twice.attention.message).toEqual({ text: 'Two minutes', group: null, atMs: NOW_MS, count: 2 })
})

test('PE4 a role changes at once, and a board is never without a facilitator', () => {
  const promoted = facilitated(planned, { type: 'changeRole', person: idOf('participant'), role: 'facilitator' }).state
  const alone = apply(promoted, { type: 'changeRole', person: idOf('facilitator'), role: 'observer' }, { actor: by('facilitator') }).state
  expect(alone.people.members.map(({ role }) => role)).toEqual(['observer', 'facilitator', 'observer'])
  const last = { kind: 'person', id: idOf('participant'), role: 'facilitator' } as const
  expect(apply(alone, { type: 'changeRole', person: last.id, role: 'observer' }, { actor: last }).decision).toEqual({
    ok: false,
    code: 'last-facilitator',
  })
})

test('PE5 who is removed is out of people, groups and readiness, and what they wrote privately is erased', () => {
  const { state, sealed } = STATES.written
  const before = after(state, [
    { type: 'groupsMade', groups: [{ id: GROUP(1), name: '', members: [idOf('participant')], area: null }] },
    { type: 'readySaid', person: idOf('participant'), ready: true },
  ])
  const now = apply(before, { type: 'removePerson', person: idOf('participant') }, { actor: by('facilitator'), sealed })
  expect(JSON.stringify([now.state.people.members, now.state.groups, now.state.ready])).not.toContain(idOf('participant'))
  expect(now.state.people.removed).toEqual([idOf('participant')])
  expect([...now.sealed.keys()]).toEqual([idOf('facilitator')])
  expect(now.state.writing.waiting).toBe(1)
})

test('PE6 while the door is locked only facilitators are let in, and those who are in stay', () => {
  const locked = facilitated(planned, { type: 'lockDoor', locked: true }).state
  const admit = (role: 'participant' | 'facilitator') =>
    apply(locked, { type: 'admit', person: { ...person(role), id: NEWCOMER } }).decision
  expect(admit('participant')).toEqual({ ok: false, code: 'door-locked' })
  expect(admit('facilitator').ok).toBe(true)
  expect(apply(locked, { type: 'admit', person: person('participant') }).decision.ok).toBe(true)
})

test('RE1 people are ready for the step that is on, and not for the next', () => {
  const ready = apply(planned, { type: 'sayReady', ready: true }, { actor: by('participant') }).state
  expect(ready.ready.people).toEqual([idOf('participant')])
  expect(facilitated(ready, { type: 'nextStep' }).state.ready.people).toEqual([])
})
