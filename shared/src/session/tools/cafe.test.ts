import { expect, test } from 'vitest'
import type { ParticipantId } from '../../ids.ts'
import { measure } from '../../seating/acquaintances.ts'
import { guestId } from '../../seating/seatingRequests.ts'
import { seededChance } from '../../seededChance.ts'
import { type Cafe, type CafeSettings, saidBefore, seatsNow, tableOf } from '../model/cafe.ts'
import { FACILITATORS, type Sealed } from '../model/sealed.ts'
import type { Command, SessionState } from '../model/session.ts'
import { after, apply, by, FREE, MINUTE_MS, NOW_MS, person, planned, recordId, step, stepId } from '../testing/workshop.ts'
import type { Actor } from './tool.ts'

const as = (n: number): Actor => ({ kind: 'person', id: guestId(n), role: 'participant' })
const admit = (state: SessionState, ...numbers: number[]): SessionState =>
  after(
    state,
    numbers.map((n) => ({
      type: 'personAdmitted' as const,
      person: { ...person('participant'), id: guestId(n), organisation: `Org ${n % 3}` },
    })),
  )
const everyone = [...Array(9).keys()]
const room = admit(planned, ...everyone)
const settings: CafeSettings = {
  tables: [0, 1, 2].map((n) => ({ area: recordId(`area${n}`), name: '' })),
  rounds: 3,
  minutes: 15,
  variant: 'scatter',
  hostsStay: true,
  mixOrganisations: true,
}
/** Here are the guests of these numbers. */
const here = (numbers: readonly number[]) => (id: ParticipantId) => numbers.some((n) => guestId(n) === id)
const give = (state: SessionState, command: Command, actor: Actor = by('facilitator'), isHere = here(everyone)) =>
  apply(state, command, { actor, isHere, chance: seededChance(3) })
const did = (state: SessionState, command: Command, actor?: Actor, isHere?: (id: ParticipantId) => boolean): SessionState => {
  const { decision, state: then } = give(state, command, actor, isHere)
  if (!decision.ok) throw new Error(decision.code)
  return then
}
const code = ({ decision }: ReturnType<typeof give>) => (decision.ok ? null : decision.code)
const of = ({ cafe: { cafe } }: SessionState): Cafe => {
  if (!cafe) throw new Error('no café')
  return cafe
}
const plan = (state: SessionState, more: Partial<CafeSettings> = {}, hosts: (ParticipantId | null)[] = []) =>
  did(state, { type: 'planCafe', settings: { ...settings, ...more }, hosts, pairs: [] })
const start = (state: SessionState, round: number, isHere = here(everyone)) =>
  did(state, { type: 'startRound', round }, by('facilitator'), isHere)
const seated = (state: SessionState) => seatsNow(of(state)).flatMap(({ members }) => members)
const hostOf = (state: SessionState, table: number) => seatsNow(of(state))[table]?.host as ParticipantId
const actorOf = (id: ParticipantId): Actor => ({ kind: 'person', id, role: 'participant' })

test('CF1 a café is planned for the participants who are here, with the hosts wished for', () => {
  const state = plan(room, {}, [null, guestId(4)])
  expect(of(state)).toMatchObject({ round: 0, isOver: false, rounds: 3 })
  for (const round of of(state).plan) {
    expect(round.flatMap(({ members }) => members).sort()).toEqual(everyone.map(guestId))
    expect(round[1]?.host).toBe(guestId(4))
  }
  expect(code(give(room, { type: 'planCafe', settings, hosts: [], pairs: [] }, by('facilitator'), here([0, 1, 2])))).toBe('too-few-guests')
  expect(code(give(start(state, 1), { type: 'planCafe', settings, hosts: [], pairs: [] }))).toBe('cafe-is-on')
})

test('CF1 a café after another avoids who met there', () => {
  const first = did(start(plan(room, { rounds: 1 }), 1), { type: 'endCafe' })
  const met = measure(of(first).plan, []).met
  const again = plan(first, { rounds: 1 })
  expect(of(again).metBefore).toHaveLength(9)
  expect(of(plan(did(start(again, 1), { type: 'endCafe' }))).metBefore).toHaveLength(18)
  for (const [id, others] of measure(of(again).plan, []).met) for (const other of others) expect(met.get(id)).not.toContain(other)
})

test('CF2 everyone goes on with one command that is done once, and the timer starts with it', () => {
  const state = start(plan(room), 1)
  expect(of(state).round).toBe(1)
  expect(state.timer).toEqual({ status: 'running', totalMs: 15 * MINUTE_MS, endsAtMs: NOW_MS + 15 * MINUTE_MS })
  expect(give(state, { type: 'startRound', round: 1 }).decision).toEqual({ ok: true, events: [] })
  expect(code(give(state, { type: 'startRound', round: 3 }))).toBe('no-such-round')
  expect(code(give(start(start(state, 2), 3), { type: 'startRound', round: 4 }))).toBe('no-such-round')
  expect(start(plan(room, { minutes: null }), 1).timer.status).toBe('ready')
})

test('CF2 where rounds are steps that follow each other, the step of the next one is entered with it, for its minutes', () => {
  const rotating = [1, 2, 3].map((n) => ({ ...step(n), minutes: 10 * n, kind: 'rotate' as const }))
  const agenda = after(room, [{ type: 'agendaPlanned', steps: [{ ...step(4) }, ...rotating, { ...step(5) }] }])
  const first = start(did(plan(agenda), { type: 'goToStep', step: stepId(1) }), 1)
  expect(first.agenda.current).toBe(stepId(1))
  const second = start(first, 2)
  expect(second.agenda.current).toBe(stepId(2))
  expect(second.timer).toMatchObject({ status: 'running', totalMs: 20 * MINUTE_MS })
  // Whoever went to the third step already is there in the third round.
  expect(start(did(second, { type: 'nextStep' }), 3).agenda.current).toBe(stepId(3))
  expect(start(did(first, { type: 'nextStep' }), 2).agenda.current).toBe(stepId(2))
})

test('CF3 as a round starts those who left are out and who came is in; rounds that are over stay as they were', () => {
  const first = start(plan(room), 1)
  const [leaver = guestId(0)] = [hostOf(first, 0)]
  const now = [...everyone.filter((n) => guestId(n) !== leaver), 9]
  const second = start(admit(first, 9), 2, here(now))
  expect(of(second).plan[0]).toEqual(of(first).plan[0])
  for (const round of of(second).plan.slice(1)) {
    expect(round.flatMap(({ members }) => members).sort()).toEqual(now.map(guestId).sort())
    for (const { members, host } of round) expect(members).toContain(host)
  }
  expect([hostOf(second, 1), hostOf(second, 2)]).toEqual([hostOf(first, 1), hostOf(first, 2)])
})

test('CF4 a latecomer is seated at once at one of the smallest tables, and nobody else moves', () => {
  const first = start(plan(room), 1)
  const late = admit(first, 9)
  const sit = (state: SessionState, n: number) => did(state, { type: 'seatAtTable', person: guestId(n) }, by('room'))
  const state = sit(late, 9)
  expect(seated(state)).toHaveLength(10)
  for (const n of everyone) expect(tableOf(of(state), guestId(n))).toBe(tableOf(of(first), guestId(n)))
  expect(sit(state, 9)).toEqual(state)
  expect(sit(late, 3)).toEqual(late)
  expect(sit(admit(plan(room), 9), 9)).toEqual(admit(plan(room), 9))
})

test('CF5 facilitators move people and appoint hosts, everyone moves themselves where the step is hosted', () => {
  const state = start(plan(room), 1)
  const host = hostOf(state, 0)
  const moved = did(state, { type: 'moveToTable', person: host, table: 1 })
  expect(tableOf(of(moved), host)).toBe(1)
  expect(seatsNow(of(moved))[0]?.members).toContain(hostOf(moved, 0))
  expect(hostOf(moved, 1)).toBe(hostOf(state, 1))
  const appointed = did(moved, { type: 'appointHost', person: host, table: 1 })
  expect(hostOf(appointed, 1)).toBe(host)
  expect(hostOf(start(appointed, 2), 1)).toBe(host)
  const move: Command = { type: 'moveToTable', person: guestId(1), table: ((tableOf(of(state), guestId(1)) ?? 0) + 1) % 3 }
  expect(code(give(state, move, as(1)))).toBe('only-facilitator')
  const hosting = did(did(state, { type: 'changeStep', step: 'step-1' as never, change: { way: 'hosting' } }), { type: 'nextStep' })
  expect(tableOf(of(did(hosting, move, as(1))), guestId(1))).toBe(move.table)
  expect(code(give(hosting, move, as(2)))).toBe('only-facilitator')
  const removed = did(state, { type: 'removePerson', person: host })
  expect(seated(removed)).not.toContain(host)
  expect(seatsNow(of(removed))[0]?.members).toContain(hostOf(removed, 0))
})

test('CF6 a host tells of the round at the own table, and those who come there next read it', () => {
  const first = start(plan(room), 1)
  const host = hostOf(first, 1)
  const say = (text: string, table = 1): Command => ({ type: 'sayRound', table, text })
  const said = did(did(first, say('Draft'), actorOf(host)), say('Trust first'), actorOf(host))
  expect(of(said).said).toEqual([{ round: 0, table: 1, text: 'Trust first' }])
  expect(code(give(first, say('Not mine', 2), actorOf(host)))).toBe('only-host')
  expect(saidBefore(of(said), 1)).toEqual([])
  expect(saidBefore(of(start(said, 2)), 1)).toEqual([{ round: 0, table: 1, text: 'Trust first' }])
  expect(saidBefore(of(start(said, 2)), 2)).toEqual([])
  expect(of(did(said, say(''), by('facilitator'))).said).toEqual([])
})

test('CF7 hosts and facilitators star notes for the harvest, and take back stars of their own table', () => {
  const [note = '', other = ''] = [...FREE.keys()] as never[]
  const first = start(plan(room), 1)
  const [host, traveller] = [hostOf(first, 1), seatsNow(of(first))[1]?.members.find((id) => id !== hostOf(first, 1)) as ParticipantId]
  const starred = did(first, { type: 'starNote', note }, actorOf(host))
  expect(of(starred).starred).toEqual([{ note, table: 1 }])
  expect(code(give(first, { type: 'starNote', note }, actorOf(traveller)))).toBe('only-host')
  expect(code(give(first, { type: 'starNote', note: recordId('gone') }))).toBe('no-such-record')
  expect(code(give(starred, { type: 'unstarNote', note }, actorOf(hostOf(first, 2))))).toBe('only-host')
  const more = did(starred, { type: 'starNote', note: other })
  expect(of(more).starred.at(-1)).toEqual({ note: other, table: null })
  expect(of(did(more, { type: 'unstarNote', note }, actorOf(host))).starred).toEqual([{ note: other, table: null }])
})

test('CF8 an ended café can be looked back on and a new one planned; one that never began is dropped', () => {
  const ended = did(start(plan(room), 1), { type: 'endCafe' })
  expect(of(ended)).toMatchObject({ isOver: true, round: 1 })
  expect(code(give(ended, { type: 'startRound', round: 2 }))).toBe('no-cafe')
  expect(of(plan(ended))).toMatchObject({ isOver: false, round: 0 })
  expect(did(plan(room), { type: 'endCafe' }).cafe.cafe).toBeNull()
})

test('CF9 wishes are sealed with the plan, hold for rounds seated anew, and are replaced by those of a plan made anew', () => {
  const apart = { kind: 'apart' as const, people: [guestId(1), guestId(2)] as [ParticipantId, ParticipantId] }
  const ask = (state: SessionState, command: Command, sealed: Sealed, who = everyone) =>
    apply(state, command, { actor: by('facilitator'), isHere: here(who), chance: seededChance(3), sealed })
  const { decision, sealed, state } = ask(room, { type: 'planCafe', settings, hosts: [], pairs: [apart] }, new Map())
  expect(sealed.get(FACILITATORS)?.pairs).toEqual([apart])
  expect(JSON.stringify(decision)).toContain('cafePlanned')
  expect(JSON.stringify(decision.ok && decision.events)).not.toContain('apart')
  expect(ask(state, { type: 'planCafe', settings, hosts: [], pairs: [] }, sealed).sealed.get(FACILITATORS)).toBeUndefined()
  const started = [everyone, everyone.slice(0, -1), everyone.slice(0, -2)].reduce(
    (before, who, at) => ask(before, { type: 'startRound', round: at + 1 }, sealed, who).state,
    state,
  )
  expect(of(started).round).toBe(3)
  const tables = of(started).plan.flat()
  expect(tables.filter(({ members }) => apart.people.every((id) => members.includes(id)))).toEqual([])
})
