// What seating is asked and what it answers: people, tables and rounds in, who sits where in each round out. SG rules in SPEC.md.
import type { ParticipantId } from '../ids.ts'

export interface Guest {
  readonly id: ParticipantId
  readonly organisation?: string | undefined
}

export type Pair = readonly [ParticipantId, ParticipantId]

export interface SeatingRequest {
  /** Each once. */
  readonly people: readonly Guest[]
  /** How many tables there are. With fewer than two people for each, the last ones stay empty. */
  readonly tables: number
  readonly rounds: number
  /** People mix anew in each round, or whole tables move on. */
  readonly variant: 'scatter' | 'together'
  /** The host of a table stays there from round to round. */
  readonly hostsStay: boolean
  /** The wished host of each table; left out or null: chosen. */
  readonly hosts?: readonly (ParticipantId | null)[]
  /** People of one organisation are kept apart as far as it costs no new acquaintance. */
  readonly mixOrganisations: boolean
  /** At the same table in one round at least, in every round, and in none. */
  readonly meet: readonly Pair[]
  readonly together: readonly Pair[]
  readonly apart: readonly Pair[]
  /** Who met in earlier sessions; the weight says how much their meeting again is to be avoided, 1 the usual. */
  readonly metBefore: readonly { readonly pair: Pair; readonly weight: number }[]
}

/** A table in one round. */
export interface Seats {
  /** The host is one of them. Nobody: the table is not in use. */
  readonly members: readonly ParticipantId[]
  readonly host: ParticipantId | null
}

/** Of each round, each table. */
export type SeatingPlan = readonly (readonly Seats[])[]

/** Tables in use: nobody sits alone where there are two. */
export const openTables = (people: number, tables: number): number => Math.min(tables, Math.max(1, Math.floor(people / 2)))

/** How many sit at each table in use: sizes differ by one at most, the first tables are the larger. */
export const sizesOf = (people: number, open: number): number[] =>
  Array.from({ length: open }, (_, table) => Math.floor(people / open) + (table < people % open ? 1 : 0))
