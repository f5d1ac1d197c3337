// Random workshops: whatever is asked in whatever order, the invariants hold. KEHA_SEEDS=10000 is the full number.
import { expect, test } from 'vitest'
import { canonicalJson } from '../board/hash.ts'
import { note } from '../board/honestWriting.ts'
import type { ParticipantId, RecordId } from '../ids.ts'
import { ROLES, type Role } from '../roles.ts'
import { PAIR_KINDS } from '../seating/pairWishes.ts'
import { guestId } from '../seating/seatingRequests.ts'
import { type Chance, oneOf, seededChance, whole } from '../seededChance.ts'
import type { OpenSpaceSlice } from './model/openSpace.ts'
import { FEWEST_SHOWN } from './model/rating.ts'
import { type Sealed, withSealed } from './model/sealed.ts'
import { type Command, Envelope, type SessionState, SessionView, viewOf } from './model/session.ts'
import { nextAlarmMs } from './model/timer.ts'
import { countWaiting } from './model/writing.ts'
import { decide, evolve } from './session.ts'
import { CAFE, GROUP, OTHER_ROUND, PLACING, RATING, ROUND, vote } from './testing/commandStates.ts'
import { isSubset, openSpaceDraws, openSpaceProblem } from './testing/openSpaceSeeds.ts'
import { questionDraws, questionProblem } from './testing/questionSeeds.ts'
import { slideDraw, slidesProblem } from './testing/slidesSeeds.ts'
import { after, by, commandId, context, idOf, NOW_MS, person, planned, recordId, step, stepId } from './testing/workshop.ts'
import type { Actor } from './tools/tool.ts'

const SEEDS = Number(process.env['KEHA_SEEDS'] ?? 200)
const COMMANDS = 500
const NAMES = Array.from({ length: 12 }, (_, i) => `r${i}`) as [string, ...string[]]
const MODES = ['open', 'private', 'closed'] as const
const WAYS = ['teaching', 'facilitating', 'hosting'] as const
const ROUNDS = [ROUND, OTHER_ROUND] as const
/** With guests enough for a café. */
const PEOPLED = after(
  planned,
  Array.from({ length: 5 }, (_, n) => ({ type: 'personAdmitted' as const, person: { ...person('participant'), id: guestId(n) } })),
)
const PLACE = { page: 'page:page' as never, x: 0, y: 0, w: 1, h: 1 }
const NOTES = new Map(NAMES.map((name) => [`shape:${name}`, note(name)]))

/** Draws commands by tool; each is a draw of its own, so that every one of them comes up often. The list is made once a workshop. */
function randomCommands(chance: Chance): (secret: string, openSpace: OpenSpaceSlice) => Command {
  let minutes = 1
  let secret = ''
  let openSpace = planned.openSpace
  const id = () => recordId(oneOf(chance, NAMES))
  const who = () => idOf(oneOf(chance, ROLES))
  const anyStep = () => stepId(1 + whole(chance, 6))
  const round = () => oneOf(chance, ROUNDS)
  const group = () => (chance() < 0.2 ? null : GROUP(1 + whole(chance, 3)))
  const draws: readonly [() => Command, ...(() => Command)[]] = [
    () => ({ type: 'admit', person: person(oneOf(chance, ROLES)) }),
    () => ({ type: 'agreeToBeNamed', agreed: chance() < 0.5 }),
    () => ({ type: 'rename', person: who(), name: oneOf(chance, ['Aino', 'Bo', 'Clara']) }),
    () => ({ type: 'raiseHand' }),
    () => ({ type: 'lowerHand', person: who() }),
    () => ({ type: 'changeRole', person: who(), role: oneOf(chance, ROLES) }),
    () => (chance() < 0.1 ? { type: 'removePerson', person: who() } : { type: 'lockDoor', locked: chance() < 0.5 }),
    () => ({ type: 'goToStep', step: anyStep() }),
    () => ({ type: 'previousStep' }),
    () => ({ type: 'nextStep' }),
    () => ({ type: 'nextStep' }),
    () => ({ type: 'addStep', step: { ...step(1 + whole(chance, 6)), writing: oneOf(chance, MODES) } }),
    () => ({ type: 'changeStep', step: anyStep(), change: { minutes, writing: oneOf(chance, MODES), way: oneOf(chance, WAYS) } }),
    () => ({ type: 'removeStep', step: anyStep() }),
    () => ({ type: 'moveStep', step: anyStep(), to: whole(chance, 6) }),
    () => ({ type: 'repeatStep', step: anyStep(), as: anyStep() }),
    () => ({ type: 'shortenRest', byMinutes: minutes }),
    () => ({ type: 'startTimer' }),
    () => ({ type: 'startTimer', minutes }),
    () => ({ type: 'pauseTimer' }),
    () => ({ type: 'addMinutes', minutes }),
    () => ({ type: 'clearTimer' }),
    () => ({ type: 'timerRanOut' }),
    () => ({ type: 'changeScaffold', put: chance() < 0.3 ? [NOTES.get(id()) ?? note('x')] : [], remove: [id()] }),
    () => ({ type: 'lockRecords', ids: [id(), id()] }),
    () => ({ type: 'openRecords', ids: [id(), id()] }),
    () => ({ type: 'bringEveryone', place: { ...PLACE, x: whole(chance, 9) }, hold: chance() < 0.3 }),
    () => ({ type: 'letEveryoneGo' }),
    () => ({ type: 'tellEveryone', text: 'Two minutes', group: group() }),
    () => ({ type: 'setWriting', mode: oneOf(chance, MODES), anonymous: chance() < 0.5 }),
    () => (chance() < 0.3 ? { type: 'freezeWriting', reason: '' } : { type: 'thawWriting' }),
    () => ({ type: 'writePrivately', note: { id: id(), text: secret, colour: 'yellow' } }),
    () => ({ type: 'writePrivately', note: { id: id(), text: secret, colour: 'yellow' } }),
    () => ({ type: 'writePrivately', note: { id: id(), text: secret, colour: 'yellow' } }),
    () => ({ type: 'discardPrivately', note: id() }),
    () => ({ type: 'revealMine' }),
    () => ({ type: 'revealAll' }),
    () => ({
      type: 'prepareVote',
      vote: vote({
        id: round(),
        votesEach: 1 + whole(chance, 4),
        several: chance() < 0.5,
        secret: chance() < 0.5,
        minutes: chance() < 0.5 ? minutes : null,
      }),
    }),
    () => ({ type: 'removeVote', round: round() }),
    () => ({ type: 'openVote', round: round() }),
    () => ({ type: 'closeVote', round: round() }),
    () => ({ type: 'voteRanOut', round: round() }),
    () => ({ type: 'giveBallot', round: round(), notes: Array.from({ length: whole(chance, 4) }, id) }),
    () => ({ type: 'giveBallot', round: round(), notes: Array.from({ length: whole(chance, 4) }, id) }),
    () => ({
      type: 'makeGroups',
      by: { kind: 'number', number: 1 + whole(chance, 3) },
      mix: oneOf(chance, ['random', 'organisations']),
      areas: [],
    }),
    () => ({ type: 'moveToGroup', person: who(), group: group() }),
    () => ({ type: 'changeGroup', group: GROUP(1 + whole(chance, 3)), name: 'Ranta', area: null }),
    () => (chance() < 0.2 ? { type: 'endGroups' } : { type: 'seatLatecomer', person: who() }),
    () => ({ type: 'openRating', rating: { ...RATING, id: round() } }),
    () => ({ type: 'rate', rating: round(), criterion: 'trust', value: chance() < 0.2 ? null : whole(chance, 6) }),
    () => ({ type: chance() < 0.5 ? 'closeRating' : 'removeRating', rating: round() }),
    () => ({ type: 'openPlacing', placing: { ...PLACING, id: round() } }),
    () => ({ type: 'placeDot', placing: round(), spot: chance() < 0.2 ? null : { x: chance(), y: chance() } }),
    () => ({ type: chance() < 0.5 ? 'showPlacing' : 'removePlacing', placing: round() }),
    () => ({ type: 'sayReady', ready: chance() < 0.7 }),
    () => (chance() < 0.1 ? { type: 'closeWorkshop' } : { type: 'reopenWorkshop' }),
    () => ({ type: 'reopenWorkshop' }),
    ...cafeDraws(chance, id),
    ...questionDraws(chance),
    ...openSpaceDraws(chance, () => openSpace),
    () => slideDraw(chance),
    () => slideDraw(chance),
  ]
  return (now, slice) => {
    minutes = 1 + whole(chance, 60)
    secret = now
    openSpace = slice
    return oneOf(chance, draws)()
  }
}

/** With guests of its own: a café needs four. */
function cafeDraws(chance: Chance, note: () => RecordId): readonly (() => Command)[] {
  const guest = () => guestId(whole(chance, 6))
  const table = () => whole(chance, 3)
  const { metBefore: _met, plan: _plan, round: _round, isOver: _isOver, said: _said, starred: _starred, ...settings } = CAFE
  const wishes = () =>
    chance() < 0.5
      ? []
      : [{ kind: oneOf(chance, PAIR_KINDS), people: [guestId(0), guestId(1 + whole(chance, 5))] as [ParticipantId, ParticipantId] }]
  const admit = (): Command => ({ type: 'admit', person: { ...person('participant'), id: guest() } })
  return [
    admit,
    () => (chance() < 0.1 ? { type: 'removePerson', person: guest() } : { type: 'seatAtTable', person: guest() }),
    () => ({
      type: 'planCafe',
      settings: { ...settings, variant: oneOf(chance, ['scatter', 'together']) },
      hosts: [guest()],
      pairs: wishes(),
    }),
    () => ({ type: 'startRound', round: 1 }),
    () => ({ type: 'startRound', round: 2 }),
    () => ({ type: 'moveToTable', person: guest(), table: table() }),
    () => ({ type: 'appointHost', person: guest(), table: table() }),
    () => ({ type: 'sayRound', table: table(), text: oneOf(chance, ['', 'Trust']) }),
    () => ({ type: chance() < 0.6 ? 'starNote' : 'unstarNote', note: note() }),
    () => (chance() < 0.3 ? { type: 'endCafe' } : { type: 'seatAtTable', person: idOf('participant') }),
  ]
}

/** Ids chosen for questions without a name begin otherwise: none of them may be found on the board. */

function cafeProblem({ cafe: { cafe }, people }: SessionState): string | null {
  if (cafe === null) return null
  if (cafe.round > cafe.rounds || cafe.plan.length !== cafe.rounds) return 'a café of more rounds than planned'
  for (const seats of cafe.plan.slice(Math.max(0, cafe.round - 1))) {
    const seated = seats.flatMap(({ members }) => members)
    if (seats.length !== cafe.tables.length || new Set(seated).size < seated.length) return 'a person at two tables'
    if (seats.some(({ members, host }) => (host === null ? members.length > 0 : !members.includes(host)))) return 'a table without its host'
    if (
      !isSubset(
        seated,
        people.members.map(({ id }) => id),
      )
    )
      return 'somebody removed is still at a table'
  }
  return new Set(cafe.starred.map(({ note }) => note)).size < cafe.starred.length ? 'a note starred twice' : null
}

function check(state: SessionState, sealed: Sealed): string | null {
  const { agenda, timer, scaffold, people, writing, voting, groups, ready, rating, placing } = state
  const members = people.members.map(({ id }) => id)
  if (agenda.current !== null && !agenda.steps.some((each) => each.id === agenda.current)) return 'the current step does not exist'
  if ((agenda.current === null) !== (agenda.enteredAtMs === null)) return 'a step without a beginning'
  if (new Set(agenda.steps.map(({ id }) => id)).size < agenda.steps.length) return 'a step twice'
  if (agenda.steps.some(({ minutes }) => minutes < 0 || minutes > 600)) return 'a step of no length'
  if (timer.totalMs < 0 || timer.totalMs > 12 * 3_600_000) return 'a timer of no length'
  if (timer.status === 'paused' && (timer.remainingMs <= 0 || timer.remainingMs > timer.totalMs))
    return 'a paused timer with nothing left, or more than all'
  if ((nextAlarmMs(timer) === null) !== (timer.status !== 'running')) return 'an alarm without a timer'
  if (new Set(scaffold.records.map(({ id }) => id)).size < scaffold.records.length) return 'a scaffold record twice'
  if (new Set(members).size < members.length) return 'a person twice'
  if (!people.members.some(({ role }) => role === 'facilitator')) return 'nobody who may lead'
  const open = writing.mode === 'open' && writing.frozen === null
  if (state.closing.closedAtMs !== null && (timer.status === 'running' || state.attention.held || state.slides.led))
    return 'something goes on in a closed workshop'
  if (
    state.closing.closedAtMs !== null &&
    [...voting.rounds, ...rating.ratings, ...placing.placings].some(({ status }) => status === 'open')
  )
    return 'something is asked in a closed workshop'
  if (open !== (writing.lockedAtMs === null)) return 'a lock that is not one'
  if (writing.waiting !== countWaiting(sealed)) return 'waiting notes miscounted'
  if (voting.rounds.filter(({ status }) => status === 'open').length > 1) return 'two votes open'
  for (const round of voting.rounds) {
    const ballots = [...sealed.values()].flatMap((mine) => mine.ballots.filter((ballot) => ballot.round === round.id))
    if (round.status !== 'open' && ballots.length > 0) return 'a ballot outlives its vote'
    const given = ballots.reduce((sum, ballot) => sum + ballot.notes.length, 0)
    if (round.status === 'open' && (round.voters !== ballots.length || round.given !== given)) return 'ballots miscounted'
    if (round.status !== 'closed' && round.secret && round.totals !== null) return 'a secret told'
    if (round.totals && round.totals.reduce((sum, { votes }) => sum + votes, 0) !== round.given) return 'totals do not add up'
  }
  for (const one of rating.ratings) {
    const answered = [...sealed.values()].filter(({ answers }) => answers.some(({ round }) => round === one.id)).length
    if (one.status === 'open' ? one.answered !== answered || one.spreads !== null : answered > 0) return 'answers miscounted'
    if (one.spreads !== null && one.answered < FEWEST_SHOWN) return 'too few to be shown'
  }
  for (const one of placing.placings) {
    const placed = [...sealed.values()].filter(({ dots }) => dots.some(({ round }) => round === one.id)).length
    if (one.status === 'open' ? one.placed !== placed || one.dots !== null : placed > 0) return 'dots miscounted'
  }
  const inCafe = cafeProblem(state)
  if (inCafe !== null) return inCafe
  const asked = questionProblem(state, sealed)
  if (asked !== null) return asked
  const inOpenSpace = openSpaceProblem(state)
  if (inOpenSpace !== null) return inOpenSpace
  const ofSlides = slidesProblem(state)
  if (ofSlides !== null) return ofSlides
  const grouped = groups.groups.flatMap((group) => group.members)
  if (new Set(grouped).size < grouped.length) return 'a person in two groups'
  return isSubset([...grouped, ...ready.people], members) ? null : 'somebody removed is still there'
}

interface Played {
  readonly log: readonly Envelope[]
  readonly state: SessionState
  /** Texts that were revealed, and that wait at the end. */
  readonly revealed: number
}

/** Who gives a command: facilitators, who may most, most often. */
const GIVERS: readonly ['room' | Role, ...('room' | Role)[]] = [
  'facilitator',
  'facilitator',
  'facilitator',
  'participant',
  'observer',
  'room',
]

/** One random workshop; the document has what the scaffold has not. Throws where an invariant breaks. */
function workshop(seed: number): Played {
  const chance = seededChance(seed)
  const draw = randomCommands(chance)
  const log: Envelope[] = []
  let state = PEOPLED
  let sealed: Sealed = new Map()
  let nowMs = NOW_MS
  const revealed: string[] = []
  for (let i = 0; i < COMMANDS; i++) {
    nowMs += whole(chance, 240_000) - (chance() < 0.02 ? 3_600_000 : 0)
    const giver = oneOf(chance, GIVERS)
    const role = state.people.members.find(({ id }) => giver !== 'room' && id === idOf(giver))?.role
    const actor: Actor = giver === 'room' ? by('room') : { kind: 'person', id: idOf(giver), role: role ?? 'observer' }
    const id = commandId(`${i - (chance() < 0.1 ? 1 : 0)}`)
    const owned = new Set<string>(state.scaffold.records.map((record) => record.id))
    const command = draw(`secret-${i}`, state.openSpace)
    const record = (one: string) => (owned.has(one) ? undefined : NOTES.get(one))
    const decision = decide(state, command, context({ actor, commandId: id, nowMs, record, shapes: () => [], chance, sealed }))
    if (!decision.ok || (decision.events.length === 0 && !decision.sealed)) continue
    if (decision.events.length > 0 && state.applied.includes(id)) throw new Error(`seed ${seed}: ${command.type} was applied twice`)
    for (const event of decision.events) {
      const sign = decision.unsigned ? { by: null } : { by: actor.kind === 'room' ? null : actor.id, commandId: id }
      const envelope = { seq: state.seq + 1, atMs: nowMs, ...sign, event }
      log.push(envelope)
      state = evolve(state, envelope)
    }
    sealed = withSealed(sealed, decision.sealed ?? [])
    for (const put of decision.put ?? []) revealed.push(JSON.stringify(put))
    const problem = check(state, sealed)
    if (problem !== null) throw new Error(`seed ${seed}, command ${i} ${command.type}: ${problem}`)
  }
  const texts = revealed.map((put) => /secret-[0-9]+/.exec(put)?.[0])
  if (new Set(texts).size < texts.length) throw new Error(`seed ${seed}: a note was revealed twice`)
  const told = JSON.stringify([log, state])
  if (told.includes('qsecret')) throw new Error(`seed ${seed}: an asker’s own id in the log`)
  if (told.includes('secret-')) throw new Error(`seed ${seed}: a secret in the log`)
  return { log, state, revealed: revealed.length }
}

test('SE3 whatever is asked in whatever order, the session stays sound, and its log gives the same session again', () => {
  let events = 0
  let revealed = 0
  let rounds = 0
  let asked = 0
  let placed = 0
  let turned = 0
  for (let seed = 1; seed <= SEEDS; seed++) {
    const { log, state, ...played } = workshop(seed)
    revealed += played.revealed
    log.forEach((envelope, i) => {
      if (envelope.seq !== PEOPLED.seq + 1 + i) throw new Error(`seed ${seed}: a gap at ${envelope.seq}`)
    })
    const replayed = log.reduce<SessionState>(evolve, PEOPLED)
    const watched = log.reduce<SessionView>(evolve, viewOf(PEOPLED))
    if (canonicalJson(replayed) !== canonicalJson(state)) throw new Error(`seed ${seed}: the log tells another session`)
    if (canonicalJson(watched) !== canonicalJson(viewOf(state))) throw new Error(`seed ${seed}: a view went another way`)
    events += log.length
    rounds += log.filter(({ event }) => event.type === 'roundStarted').length
    asked += log.filter(({ event }) => event.type === 'questionAsked').length
    turned += log.filter(({ event }) => event.type === 'slideShown').length
    placed += log.filter(({ event }) => event.type === 'topicsPlaced').length
  }
  console.info(
    `session: ${SEEDS} seeds, ${events} events, ${revealed} notes revealed, ${rounds} rounds of cafés, ${asked} questions, ${placed} placings, ${turned} slides turned`,
  )
  expect(events).toBeGreaterThan(SEEDS * 80)
  expect(revealed).toBeGreaterThan(SEEDS * 0.8)
  expect(rounds).toBeGreaterThan(SEEDS)
  expect(asked).toBeGreaterThan(SEEDS * 5)
  expect(placed).toBeGreaterThan(SEEDS)
  expect(turned).toBeGreaterThan(SEEDS / 4)
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
  const draw = randomCommands(chance)
  for (let i = 0; i < 300; i++) {
    const decision = decide(
      frozen,
      deepFreeze(draw('secret', frozen.openSpace)),
      context({ actor: by('facilitator'), commandId: commandId(`${i}`) }),
    )
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
