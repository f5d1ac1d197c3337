// Random workshops: whatever is asked in whatever order, the invariants hold. KEHA_SEEDS=10000 is the full number.
import { expect, test } from 'vitest'
import { canonicalJson } from '../board/hash.ts'
import { note } from '../board/honestWriting.ts'
import { ROLES } from '../roles.ts'
import { type Chance, oneOf, seededChance, whole } from '../seededChance.ts'
import { type Command, decide, Envelope, evolve, type SessionState, SessionView, viewOf } from './session.ts'
import { nextAlarmMs } from './timer.ts'
import type { Actor } from './tool.ts'
import { by, commandId, context, idOf, NOW_MS, person, planned, recordId, stepId } from './workshop.ts'

const SEEDS = Number(process.env['KEHA_SEEDS'] ?? 200)
const COMMANDS = 500
const NAMES = Array.from({ length: 12 }, (_, i) => `r${i}`) as [string, ...string[]]
const NOTES = new Map(NAMES.map((name) => [`shape:${name}`, note(name)]))

function randomCommand(chance: Chance): Command {
  const minutes = 1 + whole(chance, 60)
  const id = () => recordId(oneOf(chance, NAMES))
  switch (whole(chance, 18)) {
    case 0:
      return { type: 'admit', person: person(oneOf(chance, ROLES)) }
    case 1:
      return { type: 'rename', person: idOf(oneOf(chance, ROLES)), name: oneOf(chance, ['Aino', 'Bo', 'Clara']) }
    case 2:
      return { type: 'raiseHand' }
    case 3:
      return { type: 'lowerHand', person: idOf(oneOf(chance, ROLES)) }
    case 4:
      return { type: 'goToStep', step: stepId(1 + whole(chance, 4)) }
    case 5:
      return { type: 'previousStep' }
    case 6:
      return { type: 'startTimer' }
    case 7:
      return { type: 'startTimer', minutes }
    case 8:
      return { type: 'pauseTimer' }
    case 9:
      return { type: 'addMinutes', minutes }
    case 10:
      return { type: 'clearTimer' }
    case 11:
      return { type: 'timerRanOut' }
    case 12:
      return { type: 'changeScaffold', put: chance() < 0.3 ? [NOTES.get(id()) ?? note('x')] : [], remove: [id()] }
    case 13:
      return { type: 'lockRecords', ids: [id(), id()] }
    case 14:
      return { type: 'openRecords', ids: [id(), id()] }
    case 15:
      return { type: 'bringEveryone', place: { page: 'page:page' as never, x: whole(chance, 9), y: 0, w: 1, h: 1 } }
    default:
      return { type: 'nextStep' }
  }
}

function check({ agenda, timer, scaffold, people }: SessionState): string | null {
  if (agenda.current !== null && !agenda.steps.some((step) => step.id === agenda.current)) return 'the current step does not exist'
  if ((agenda.current === null) !== (agenda.enteredAtMs === null)) return 'a step without a beginning'
  if (timer.totalMs < 0 || timer.totalMs > 12 * 3_600_000) return 'a timer of no length'
  if (timer.status === 'paused' && (timer.remainingMs <= 0 || timer.remainingMs > timer.totalMs))
    return 'a paused timer with nothing left, or more than all'
  if ((nextAlarmMs(timer) === null) !== (timer.status !== 'running')) return 'an alarm without a timer'
  if (new Set(scaffold.records.map(({ id }) => id)).size < scaffold.records.length) return 'a scaffold record twice'
  if (new Set(people.members.map(({ id }) => id)).size < people.members.length) return 'a person twice'
  return null
}

/** One random workshop; returns its log and where it ended. The document has what the scaffold has not. */
function workshop(seed: number): { log: readonly Envelope[]; state: SessionState } {
  const chance = seededChance(seed)
  const log: Envelope[] = []
  let state = planned
  let nowMs = NOW_MS
  for (let i = 0; i < COMMANDS; i++) {
    nowMs += whole(chance, 240_000) - (chance() < 0.02 ? 3_600_000 : 0)
    const giver = oneOf<'room' | (typeof ROLES)[number]>(chance, [
      'facilitator',
      'facilitator',
      'facilitator',
      'participant',
      'observer',
      'room',
    ])
    const actor: Actor = by(giver)
    const id = commandId(`${i - (chance() < 0.1 ? 1 : 0)}`)
    const owned = new Set<string>(state.scaffold.records.map((record) => record.id))
    const command = randomCommand(chance)
    const decision = decide(
      state,
      command,
      context({ actor, commandId: id, nowMs, record: (one) => (owned.has(one) ? undefined : NOTES.get(one)) }),
    )
    if (!decision.ok) continue
    if (decision.events.length > 0 && state.applied.includes(id)) throw new Error(`seed ${seed}: ${command.type} was applied twice`)
    for (const event of decision.events) {
      const envelope = { seq: state.seq + 1, atMs: nowMs, by: actor.kind === 'room' ? null : actor.id, commandId: id, event }
      log.push(envelope)
      state = evolve(state, envelope)
    }
    const problem = check(state)
    if (problem !== null) throw new Error(`seed ${seed}, command ${i} ${command.type}: ${problem}`)
  }
  return { log, state }
}

test('SE3 whatever is asked in whatever order, the session stays sound, and its log gives the same session again', () => {
  let events = 0
  for (let seed = 1; seed <= SEEDS; seed++) {
    const { log, state } = workshop(seed)
    log.forEach((envelope, i) => {
      if (envelope.seq !== planned.seq + 1 + i) throw new Error(`seed ${seed}: a gap at ${envelope.seq}`)
    })
    const replayed = log.reduce<SessionState>(evolve, planned)
    const watched = log.reduce<SessionView>(evolve, viewOf(planned))
    if (canonicalJson(replayed) !== canonicalJson(state)) throw new Error(`seed ${seed}: the log tells another session`)
    if (canonicalJson(watched) !== canonicalJson(viewOf(state))) throw new Error(`seed ${seed}: a view went another way`)
    events += log.length
  }
  console.info(`session: ${SEEDS} seeds, ${events} events`)
  expect(events).toBeGreaterThan(SEEDS * 100)
}, 120_000)

test('SE4 a log and a view go through JSON and their schemas unchanged', () => {
  const { log, state } = workshop(7)
  for (const envelope of log) expect(Envelope.parse(JSON.parse(JSON.stringify(envelope)))).toEqual(envelope)
  expect(SessionView.parse(JSON.parse(JSON.stringify(viewOf(state))))).toEqual(viewOf(state))
})

test('SE5 a view holds nothing of what the server keeps to itself', () => {
  const { state } = workshop(3)
  expect(state.applied.length).toBeGreaterThan(10)
  expect(Object.keys(viewOf(state)).sort()).toEqual(Object.keys(SessionView.shape).sort())
  expect(JSON.stringify(viewOf(state))).not.toContain(state.applied[0])
})

test('SE6 a command that was applied is not applied again, also 1,999 commands later', () => {
  const raise = (state: SessionState, n: number) =>
    decide(
      state,
      { type: 'bringEveryone', place: { page: 'page:page' as never, x: 0, y: 0, w: 1, h: 1 } },
      context({ actor: by('facilitator'), commandId: commandId(`${n}`) }),
    )
  let state = planned
  for (let n = 0; n < 2_100; n++) {
    const decision = raise(state, n)
    if (!decision.ok) throw new Error(decision.code)
    for (const event of decision.events)
      state = evolve(state, { seq: state.seq + 1, atMs: NOW_MS, by: idOf('facilitator'), commandId: commandId(`${n}`), event })
  }
  expect(state.applied).toHaveLength(2_000)
  expect(raise(state, 101)).toEqual({ ok: true, events: [] })
  expect(raise(state, 2_099)).toEqual({ ok: true, events: [] })
  expect(state.attention.calls).toBe(2_100)
})

test('SE7 deciding and evolving change nothing they are given', () => {
  const frozen = deepFreeze(structuredClone(planned))
  const chance = seededChance(5)
  for (let i = 0; i < 300; i++) {
    const decision = decide(frozen, deepFreeze(randomCommand(chance)), context({ actor: by('facilitator'), commandId: commandId(`${i}`) }))
    if (decision.ok)
      decision.events.reduce((state, event) => evolve(state, deepFreeze({ seq: state.seq + 1, atMs: 1, by: null, event })), frozen)
  }
  expect(frozen).toEqual(planned)
})

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const inner of Object.values(value)) deepFreeze(inner)
  }
  return value
}
