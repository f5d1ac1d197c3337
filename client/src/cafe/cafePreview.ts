// What a café would bring, before it is planned, and what it has brought. Pure.
import type { ParticipantId, RecordId } from '@keha/shared/ids.ts'
import { type Acquaintances, bound, measure, type RepeatsWarning, repeatsWarning } from '@keha/shared/seating/acquaintances.ts'
import { seat } from '@keha/shared/seating/seat.ts'
import { openTables, sizesOf } from '@keha/shared/seating/seatingPlan.ts'
import { seededChance } from '@keha/shared/seededChance.ts'
import { type Cafe, type CafeSettings, FEWEST_GUESTS, metIn, requestOf } from '@keha/shared/session/cafePlan.ts'
import type { Member, PeopleSlice } from '@keha/shared/session/people.ts'
import type { BoardArea } from '../canvas/boardAreas.ts'

export interface CafePreview extends Pick<Acquaintances, 'pairs' | 'acrossOrganisations' | 'repeats'> {
  readonly tables: number
  readonly smallest: number
  readonly largest: number
  /** No seating makes more acquaintances. */
  readonly most: number
  readonly warning: RepeatsWarning | null
}

/** The room seats by chance of its own: what it makes of a plan is as good, if not the same. Null where there are too few people. */
export function cafePreview(
  settings: CafeSettings,
  people: PeopleSlice,
  guests: readonly ParticipantId[],
  before: Cafe | null,
): CafePreview | null {
  if (guests.length < FEWEST_GUESTS) return null
  const request = requestOf(settings, { people }, guests, metIn(before))
  const { pairs, acrossOrganisations, repeats } = measure(seat(request, seededChance(1)), request.people)
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
