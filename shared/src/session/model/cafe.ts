// A learning café as kept and said: its tables, who sits where in each round, what hosts told, what was starred for the harvest;
// and pure figures over it. CF rules in SPEC.md.
import { z } from 'zod'
import { ParticipantId, RecordId } from '../../ids.ts'
import { type PairWish, PairWishes, wishedPairs } from '../../seating/pairWishes.ts'
import type { SeatingPlan, SeatingRequest, Seats } from '../../seating/seatingPlan.ts'
import type { PeopleSlice } from './people.ts'

export const MAX_TABLES = 40
export const MAX_CAFE_ROUNDS = 12

/** Two at each of two tables. */
export const FEWEST_GUESTS = 4

export const CafeTable = z.strictObject({
  area: RecordId.nullable(),
  /** Empty: called by its number. */
  name: z.string().trim().max(60),
})
export type CafeTable = z.infer<typeof CafeTable>

export const CafeSettings = z.strictObject({
  tables: z.array(CafeTable).min(2).max(MAX_TABLES),
  rounds: z.number().int().min(1).max(MAX_CAFE_ROUNDS),
  /** The timer of each round that is no step of its own in the agenda; null: none is started. */
  minutes: z.number().int().min(1).max(120).nullable(),
  variant: z.enum(['scatter', 'together']),
  hostsStay: z.boolean(),
  mixOrganisations: z.boolean(),
})
export type CafeSettings = z.infer<typeof CafeSettings>

/** Who sits at a table in a round; the host is one of them. Nobody: the table is not in use. */
export const TableSeats = z.strictObject({ members: z.array(ParticipantId), host: ParticipantId.nullable() })

/** What a host told of a round at a table. Tables and rounds are counted from 0. */
export const RoundSaid = z.strictObject({ round: z.number().int(), table: z.number().int(), text: z.string() })
export type RoundSaid = z.infer<typeof RoundSaid>

/** A note for the harvest; null: of no table, a facilitator's. */
export const StarredNote = z.strictObject({ note: RecordId, table: z.number().int().nullable() })

export const Cafe = CafeSettings.extend({
  /** Who met in the cafés of this board before. */
  metBefore: z.array(z.tuple([ParticipantId, ParticipantId])),
  /** Of each round, each table. Rounds ahead are as planned, and seated anew where people come and leave. */
  plan: z.array(z.array(TableSeats)),
  /** How many rounds have begun; 0: none yet. */
  round: z.number().int(),
  isOver: z.boolean(),
  said: z.array(RoundSaid),
  starred: z.array(StarredNote),
})
export type Cafe = z.infer<typeof Cafe>

/** The café that is on, or was last. */
export const CafeSlice = z.strictObject({ cafe: Cafe.nullable() })
export type CafeSlice = z.infer<typeof CafeSlice>

/** The tables of the round that is on, or of the last; none before the first. */
export const seatsNow = (cafe: Cafe): Cafe['plan'][number] => cafe.plan[cafe.round - 1] ?? []

/** The table where a person sits now, from 0; undefined where they sit at none. */
export function tableOf(cafe: Cafe, person: ParticipantId): number | undefined {
  const at = seatsNow(cafe).findIndex(({ members }) => members.includes(person))
  return at < 0 ? undefined : at
}

export const isHost = (cafe: Cafe, person: ParticipantId): boolean => seatsNow(cafe).some(({ host }) => host === person)

/** What hosts told of a table in the rounds before the one that is on, first told first. */
export const saidBefore = (cafe: Cafe, table: number): readonly RoundSaid[] =>
  cafe.said.filter((one) => one.table === table && one.round < cafe.round - 1)

/** Who met in this café and those before it; nobody where there was none. */
export function metIn(before: Cafe | null): Cafe['metBefore'] {
  const pairs = new Map((before?.metBefore ?? []).map((pair) => [pair.join(), pair]))
  for (const { members } of before?.plan.slice(0, before.round).flat() ?? [])
    for (const [i, a] of members.entries()) for (const b of members.slice(0, i)) pairs.set([a, b].sort().join(), a < b ? [a, b] : [b, a])
  return [...pairs.values()]
}

/** What is known of pairs: who met in this board's cafés and on earlier boards, and what is wished of them. */
export interface KnownPairs {
  readonly metBefore: Cafe['metBefore']
  readonly metEarlier: SeatingRequest['metBefore']
  readonly wishes: readonly PairWish[]
}

/** What seating is asked, for these people. */
export function requestOf(
  settings: CafeSettings,
  { members }: Pick<PeopleSlice, 'members'>,
  guests: readonly ParticipantId[],
  { metBefore, metEarlier, wishes }: KnownPairs,
): SeatingRequest {
  return {
    people: members.filter(({ id }) => guests.includes(id)),
    tables: settings.tables.length,
    rounds: settings.rounds,
    variant: settings.variant,
    hostsStay: settings.hostsStay,
    mixOrganisations: settings.mixOrganisations,
    ...wishedPairs(wishes, guests),
    together: [],
    metBefore: [...metBefore.map((pair) => ({ pair, weight: 1 })), ...metEarlier],
  }
}

/** Without the person; a table whose host they were gets another of its people. */
export const without = (seats: readonly Seats[], person: ParticipantId): Seats[] =>
  seats.map((table) => {
    if (!table.members.includes(person)) return table
    const members = table.members.filter((id) => id !== person)
    return { members, host: table.host === person ? (members[0] ?? null) : table.host }
  })

/** With the person at this table and at no other; the first at a table is its host. */
export const moved = (seats: readonly Seats[], person: ParticipantId, to: number): Seats[] =>
  without(seats, person).map((table, at) => (at === to ? { members: [...table.members, person], host: table.host ?? person } : table))

/** As the slice keeps them: arrays of its own. */
export const kept = (plan: SeatingPlan): Cafe['plan'] =>
  plan.map((round) => round.map(({ members, host }) => ({ members: [...members], host })))

const Table = z
  .number()
  .int()
  .min(0)
  .max(MAX_TABLES - 1)

export const CafeCommand = z.discriminatedUnion('type', [
  /** Plans a café for the participants who are here; `hosts`: those wished for, by table; `pairs`: what facilitators wish, in place of before. */
  z.strictObject({
    type: z.literal('planCafe'),
    settings: CafeSettings,
    hosts: z.array(ParticipantId.nullable()).max(MAX_TABLES),
    pairs: PairWishes,
  }),
  /** Everyone on. Rounds are counted from 1; naming the one that is on changes nothing. */
  z.strictObject({ type: z.literal('startRound'), round: z.number().int().min(1).max(MAX_CAFE_ROUNDS) }),
  /** Where the way is hosting, everyone moves themselves. */
  z.strictObject({ type: z.literal('moveToTable'), person: ParticipantId, table: Table }),
  z.strictObject({ type: z.literal('appointHost'), person: ParticipantId, table: Table }),
  /** What the round that is on brought at a table, by its host; empty: nothing. */
  z.strictObject({ type: z.literal('sayRound'), table: Table, text: z.string().trim().max(600) }),
  z.strictObject({ type: z.literal('starNote'), note: RecordId }),
  z.strictObject({ type: z.literal('unstarNote'), note: RecordId }),
  /** Before the first round the plan is dropped; afterwards the café stays to be looked back on. */
  z.strictObject({ type: z.literal('endCafe') }),
  /** Somebody came late. */
  z.strictObject({ type: z.literal('seatAtTable'), person: ParticipantId }),
])
export type CafeCommand = z.infer<typeof CafeCommand>

export const CafeEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('cafePlanned'), cafe: Cafe }),
  z.strictObject({ type: z.literal('roundStarted'), round: z.number().int(), plan: Cafe.shape.plan }),
  /** The seats of the round that is on. */
  z.strictObject({ type: z.literal('seatsChanged'), seats: z.array(TableSeats) }),
  RoundSaid.extend({ type: z.literal('roundSaid') }),
  StarredNote.extend({ type: z.literal('noteStarred') }),
  z.strictObject({ type: z.literal('noteUnstarred'), note: RecordId }),
  z.strictObject({ type: z.literal('cafeEnded') }),
])
export type CafeEvent = z.infer<typeof CafeEvent>
