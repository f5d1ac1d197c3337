// What a café would bring, before it is planned, and what it has brought. Pure.
import type { ParticipantId, RecordId } from '@keha/shared/ids.ts'
import { type Acquaintances, bound, measure, type RepeatsWarning, repeatsWarning } from '@keha/shared/seating/acquaintances.ts'
import { type PairProblem, type PairWish, pairProblems, unkept } from '@keha/shared/seating/pairWishes.ts'
import { seat } from '@keha/shared/seating/seat.ts'
import { openTables, sizesOf } from '@keha/shared/seating/seatingPlan.ts'
import { seededChance } from '@keha/shared/seededChance.ts'
import { type Cafe, type CafeSettings, FEWEST_GUESTS, metIn, requestOf } from '@keha/shared/session/model/cafe.ts'
import type { Member, PeopleSlice } from '@keha/shared/session/model/people.ts'
import type { BoardArea } from '../canvas/boardAreas.ts'

export interface CafePreview extends Pick<Acquaintances, 'pairs' | 'acrossOrganisations' | 'repeats'> {
  readonly tables: number
  readonly smallest: number
  readonly largest: number
  /** No seating makes more acquaintances. */
  readonly most: number
  readonly warning: RepeatsWarning | null
  /** What of the wishes cannot be had, and what this seating does not give although it may be there to be had. */
  readonly problems: readonly PairProblem[]
  readonly unkept: readonly PairWish[]
}

/** What is wished beside the settings. */
export interface Wishes {
  /** The host of each table, or by lot. */
  readonly hosts: readonly (ParticipantId | null)[]
  readonly pairs: readonly PairWish[]
}

/** The room seats by chance of its own: what it makes of a plan is as good, if not the same. Null where there are too few people. */
export function cafePreview(
  settings: CafeSettings,
  people: PeopleSlice,
  guests: readonly ParticipantId[],
  before: Cafe | null,
  { hosts, pairs: wishes }: Wishes,
): CafePreview | null {
  if (guests.length < FEWEST_GUESTS) return null
  const request = { ...requestOf(settings, people, guests, { metBefore: metIn(before), metEarlier: [], wishes }), hosts }
  const plan = seat(request, seededChance(1))
  const { pairs, acrossOrganisations, repeats } = measure(plan, request.people)
  const problems = pairProblems(request)
  const ofGuests = wishes.filter((wish) => wish.people.every((id) => guests.includes(id)))
  const tables = openTables(guests.length, settings.tables.length)
  const sizes = sizesOf(guests.length, tables)
  return {
    pairs,
    acrossOrganisations,
    repeats,
    tables,
    smallest: sizes.at(-1) ?? 0,
    largest: sizes[0] ?? 0,
    most: bound(request).pairs,
    warning: settings.variant === 'scatter' ? repeatsWarning(request) : null,
    problems,
    unkept: problems.length > 0 ? [] : unkept(plan, ofGuests),
  }
}

/** Four or five at a table is a good talk. */
const GOOD_SIZE = 4.5
export const FEWEST_TABLES = 2

export const suggestedTables = (people: number): number => Math.max(FEWEST_TABLES, Math.round(people / GOOD_SIZE))

/** Areas that are called tables, in their order; where there are none, no area is suggested. */
export const tableAreas = (areas: readonly BoardArea[]): readonly RecordId[] =>
  areas.filter(({ name }) => /^(pöytä|table|bord)(\s|$)/i.test(name)).map(({ id }) => id)

/** Whom the café's rounds so far made acquainted; all rounds before the first. */
export function metSoFar(cafe: Cafe, members: readonly Member[]): Acquaintances {
  return measure(cafe.round === 0 ? cafe.plan : cafe.plan.slice(0, cafe.round), members)
}

/** Participants who are here and sit at no table of the round that is on. */
export function withoutTable(cafe: Cafe, members: readonly Member[], present: ReadonlySet<ParticipantId>): readonly Member[] {
  const seated = new Set((cafe.plan[cafe.round - 1] ?? []).flatMap((table) => table.members))
  return members.filter(({ id, role }) => role === 'participant' && present.has(id) && !seated.has(id))
}
