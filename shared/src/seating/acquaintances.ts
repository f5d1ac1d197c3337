// What a seating makes of a network: who met whom, how many can meet at all, and what cannot be had.
import type { ParticipantId } from '../ids.ts'
import { isSameOrganisation } from './seatedPeople.ts'
import { type Guest, openTables, type SeatingPlan, type SeatingRequest, sizesOf } from './seatingPlan.ts'

export interface Acquaintances {
  /** Distinct pairs that sat at one table, and those of them from two organisations. Who names none is of none. */
  readonly pairs: number
  readonly acrossOrganisations: number
  /** Meetings beyond the first of a pair. */
  readonly repeats: number
  /** Whom each person met, in the order they met. */
  readonly met: ReadonlyMap<ParticipantId, readonly ParticipantId[]>
}

export function measure(plan: SeatingPlan, people: readonly Guest[]): Acquaintances {
  const met = new Map<ParticipantId, Set<ParticipantId>>()
  const metOf = (id: ParticipantId) => met.get(id) ?? met.set(id, new Set()).get(id) ?? new Set()
  const guest = new Map(people.map((each) => [each.id, each]))
  let [meetings, pairs, across] = [0, 0, 0]
  for (const { members } of plan.flat())
    for (const [i, a] of members.entries())
      for (const b of members.slice(0, i)) {
        meetings += 1
        if (metOf(a).has(b)) continue
        metOf(a).add(b)
        metOf(b).add(a)
        pairs += 1
        const [one, other] = [guest.get(a), guest.get(b)]
        if (one?.organisation && other?.organisation && !isSameOrganisation(one, other)) across += 1
      }
  return {
    pairs,
    acrossOrganisations: across,
    repeats: meetings - pairs,
    met: new Map([...met].map(([id, others]) => [id, [...others]])),
  }
}

type Asked = Pick<SeatingRequest, 'tables' | 'rounds' | 'hostsStay'> & { readonly people: { readonly length: number } }

const pairsOf = (people: number): number => (people * (people - 1)) / 2

/**
 * What no seating exceeds: distinct pairs ≤ min(all that may meet, seats of all rounds and tables in pairs), and rounds without a
 * repeat ≤ ⌊(n − 1) / (k − 1)⌋ with k at the largest table. Hosts who stay never meet each other.
 */
export function bound({ people, tables, rounds, hostsStay }: Asked): { readonly pairs: number; readonly rounds: number } {
  const open = openTables(people.length, tables)
  const sizes = sizesOf(people.length, open)
  const all = pairsOf(people.length) - (hostsStay ? pairsOf(open) : 0)
  const largest = sizes[0] ?? 0
  return {
    pairs: Math.max(0, Math.min(all, rounds * sizes.reduce((sum, size) => sum + pairsOf(size), 0))),
    rounds: largest < 2 ? rounds : Math.floor((people.length - 1) / (largest - 1)),
  }
}

/** For the facilitator: so many repeats at least cannot be avoided. */
export interface RepeatsWarning {
  readonly kind: 'repeats-unavoidable'
  readonly repeats: number
  /** The fewest tables by which none would be unavoidable; null: none helps. */
  readonly tablesNeeded: number | null
}

/**
 * Repeats that no seating avoids. Pigeonhole: k people of one table go to t tables in the next round, so with k > t some of them
 * meet again, in every round after the first; and there may be more seats in pairs than pairs.
 */
function leastRepeats(asked: Asked): number {
  const open = openTables(asked.people.length, asked.tables)
  const sizes = sizesOf(asked.people.length, open)
  const pairsAt = (each: readonly number[]) => each.reduce((sum, size) => sum + pairsOf(size), 0)
  const again = sizes.reduce((sum, size) => sum + pairsAt(sizesOf(size, open)), 0)
  return Math.max((asked.rounds - 1) * again, asked.rounds * pairsAt(sizes) - bound(asked).pairs)
}

export function repeatsWarning(asked: Asked): RepeatsWarning | null {
  const repeats = leastRepeats(asked)
  if (repeats <= 0) return null
  const most = Math.floor(asked.people.length / 2)
  const more = Array.from({ length: Math.max(0, most - asked.tables) }, (_, i) => asked.tables + 1 + i)
  return { kind: 'repeats-unavoidable', repeats, tablesNeeded: more.find((tables) => leastRepeats({ ...asked, tables }) === 0) ?? null }
}
