// Learning café: people change tables from round to round, hosts stay or change, so that many meet. CF rules in SPEC.md.
import { isNote } from '../../board/boxes.ts'
import type { ParticipantId } from '../../ids.ts'
import { mendedRound, reseat } from '../../seating/reseat.ts'
import { seat } from '../../seating/seat.ts'
import type { SeatingRequest } from '../../seating/seatingPlan.ts'
import { currentStep, nextStepOfRound } from '../model/agenda.ts'
import {
  type Cafe,
  type CafeCommand,
  type CafeSlice,
  FEWEST_GUESTS,
  isHost,
  kept,
  metIn,
  moved,
  requestOf,
  seatsNow,
  tableOf,
  without,
} from '../model/cafe.ts'
import { metOnEarlierBoards } from '../model/meetings.ts'
import { FACILITATORS, sealedOf, sealing } from '../model/sealed.ts'
import type { SessionEvent, SessionState } from '../model/session.ts'
import { entered } from './agenda.ts'
import { accept, type Context, type Decision, refuse, type Tool } from './tool.ts'

const MINUTE_MS = 60_000
const MAX_STARRED = 200

export const cafe: Tool<CafeSlice, CafeCommand> = {
  initial: { cafe: null },
  may: {
    planCafe: ['facilitator'],
    startRound: ['facilitator'],
    moveToTable: ['facilitator', 'participant'],
    appointHost: ['facilitator'],
    sayRound: ['facilitator', 'participant'],
    starNote: ['facilitator', 'participant'],
    unstarNote: ['facilitator', 'participant'],
    endCafe: ['facilitator'],
    seatAtTable: ['room'],
  },
  decide: (session, command, context) => {
    const { cafe: on } = session.cafe
    if (command.type === 'planCafe') return planned(session, command, context)
    if (on === null) return command.type === 'endCafe' || command.type === 'seatAtTable' ? accept() : refuse('no-cafe')
    const isOn = on.round > 0 && !on.isOver
    switch (command.type) {
      case 'startRound':
        return started(session, on, command.round, context)
      case 'moveToTable':
      case 'appointHost':
        return isOn ? seated(session, on, command, context) : refuse('no-cafe')
      case 'sayRound': {
        if (on.round === 0 || !on.tables[command.table]) return refuse('no-such-table')
        if (!mayTellOf(on, command.table, context)) return refuse('only-host')
        const said = { round: on.round - 1, table: command.table, text: command.text }
        const before = on.said.find(({ round, table }) => round === said.round && table === said.table)?.text ?? ''
        return before === said.text ? accept() : accept({ type: 'roundSaid', ...said })
      }
      case 'starNote':
      case 'unstarNote':
        return starred(on, command, context)
      case 'endCafe':
        return on.isOver ? accept() : accept({ type: 'cafeEnded' })
      case 'seatAtTable': {
        const isGuest = session.people.members.some(({ id, role }) => id === command.person && role === 'participant')
        if (!isOn || !isGuest || tableOf(on, command.person) !== undefined) return accept()
        const guests = [...seatsNow(on).flatMap(({ members }) => members), command.person]
        const [seats = []] = kept([mendedRound(requestFor(on, session, guests, context), on.plan, on.round - 1)])
        return accept({ type: 'seatsChanged', seats })
      }
    }
  },
  evolve: (slice, event) => {
    if (event.type === 'cafePlanned') return { cafe: event.cafe }
    const on = slice.cafe
    return on === null ? slice : { cafe: evolved(on, event) }
  },
}

function planned(
  { people, cafe: { cafe: before } }: SessionState,
  command: CafeCommand & { type: 'planCafe' },
  context: Context,
): Decision {
  if (before && before.round > 0 && !before.isOver) return refuse('cafe-is-on')
  const guests = guestsHere({ people }, context)
  if (guests.length < FEWEST_GUESTS) return refuse('too-few-guests')
  const { settings, hosts, pairs } = command
  const shared = sealedOf(context.sealed, FACILITATORS)
  const metBefore = metIn(before)
  const known = { metBefore, metEarlier: metOnEarlierBoards(people.members, shared.metEarlier), wishes: pairs }
  const plan = seat({ ...requestOf(settings, people, guests, known), hosts }, context.chance)
  const cafe: Cafe = { ...settings, metBefore, plan: kept(plan), round: 0, isOver: false, said: [], starred: [] }
  const isSame = JSON.stringify(pairs) === JSON.stringify(shared.pairs)
  return { ...accept({ type: 'cafePlanned', cafe }), sealed: isSame ? [] : [sealing(FACILITATORS, { ...shared, pairs })] }
}

/** What seating is asked for the café that is on. */
function requestFor(on: Cafe, { people }: SessionState, guests: readonly ParticipantId[], { sealed }: Context): SeatingRequest {
  const { pairs, metEarlier } = sealedOf(sealed, FACILITATORS)
  const known = { metBefore: on.metBefore, metEarlier: metOnEarlierBoards(people.members, metEarlier), wishes: pairs }
  return requestOf(on, people, guests, known)
}

/** The next round, with its step of the agenda where it has one; seated anew where others are here than were planned with, or another hosts. */
function started(session: SessionState, on: Cafe, round: number, context: Context): Decision {
  if (on.isOver) return refuse('no-cafe')
  if (round === on.round) return accept()
  const next = on.plan[round - 1]
  if (round !== on.round + 1 || !next) return refuse('no-such-round')
  const guests = guestsHere(session, context)
  const plannedFor = new Set(next.flatMap(({ members }) => members))
  const isAsPlanned = guests.length === plannedFor.size && guests.every((id) => plannedFor.has(id))
  const hasHosts = !on.hostsStay || on.round === 0 || seatsNow(on).every(({ host }, table) => host === next[table]?.host)
  const plan = isAsPlanned && hasHosts ? on.plan : kept(reseat(requestFor(on, session, guests, context), on.plan, on.round, context.chance))
  const step = nextStepOfRound(session.agenda, round)
  const totalMs = on.minutes === null ? 0 : (step?.minutes || on.minutes) * MINUTE_MS
  const timer: SessionEvent[] = totalMs === 0 ? [] : [{ type: 'timerStarted', totalMs, endsAtMs: context.nowMs + totalMs }]
  return accept(...(step ? [entered(step, context.nowMs)] : []), { type: 'roundStarted', round, plan }, ...timer)
}

function seated(
  { people, agenda }: SessionState,
  on: Cafe,
  command: CafeCommand & { type: 'moveToTable' | 'appointHost' },
  { actor }: Context,
): Decision {
  const { person, table } = command
  const isOwn = actor.kind === 'person' && actor.id === person && currentStep(agenda)?.way === 'hosting'
  if (!(isOwn || (actor.kind === 'person' && actor.role === 'facilitator'))) return refuse('only-facilitator')
  if (!people.members.some(({ id, role }) => id === person && role === 'participant')) return refuse('no-such-person')
  if (!on.tables[table]) return refuse('no-such-table')
  const before = seatsNow(on)
  const after = tableOf(on, person) === table ? before : moved(before, person, table)
  const seats = command.type === 'moveToTable' ? after : after.map((one, at) => (at === table ? { ...one, host: person } : one))
  const [changed = []] = kept([seats])
  return JSON.stringify(changed) === JSON.stringify(before) ? accept() : accept({ type: 'seatsChanged', seats: changed })
}

function starred(on: Cafe, { type, note }: CafeCommand & { type: 'starNote' | 'unstarNote' }, context: Context): Decision {
  const { actor } = context
  if (actor.kind !== 'person' || !(actor.role === 'facilitator' || isHost(on, actor.id))) return refuse('only-host')
  const star = on.starred.find((one) => one.note === note)
  if (type === 'unstarNote') {
    if (!star) return accept()
    return mayTellOf(on, star.table, context) ? accept({ type: 'noteUnstarred', note }) : refuse('only-host')
  }
  if (star) return accept()
  if (!isNote(context.record(note))) return refuse('no-such-record')
  if (on.starred.length >= MAX_STARRED) return refuse('too-many-stars')
  return accept({ type: 'noteStarred', note, table: tableOf(on, actor.id) ?? null })
}

/** Facilitators of every table, a host of their own. */
function mayTellOf(on: Cafe, table: number | null, { actor }: Context): boolean {
  if (actor.kind !== 'person') return false
  return actor.role === 'facilitator' || (table !== null && seatsNow(on)[table]?.host === actor.id)
}

const guestsHere = ({ people }: Pick<SessionState, 'people'>, { isHere }: Context): ParticipantId[] =>
  people.members.flatMap(({ id, role }) => (role === 'participant' && isHere(id) ? [id] : []))

function evolved(on: Cafe, event: SessionEvent): Cafe | null {
  switch (event.type) {
    case 'roundStarted':
      return { ...on, round: event.round, plan: event.plan }
    case 'seatsChanged':
      return { ...on, plan: on.plan.with(on.round - 1, event.seats) }
    case 'roundSaid': {
      const { type: _, ...said } = event
      const others = on.said.filter(({ round, table }) => round !== said.round || table !== said.table)
      return { ...on, said: said.text === '' ? others : [...others, said] }
    }
    case 'noteStarred':
      return { ...on, starred: [...on.starred, { note: event.note, table: event.table }] }
    case 'noteUnstarred':
      return { ...on, starred: on.starred.filter(({ note }) => note !== event.note) }
    case 'cafeEnded':
      return on.round === 0 ? null : { ...on, isOver: true }
    case 'personRemoved':
      return { ...on, plan: kept(on.plan.map((seats, at) => (at < on.round - 1 ? seats : without(seats, event.person)))) }
    default:
      return on
  }
}
