// People by number, as the search counts them: what a meeting of two costs, and what has been.
import type { ParticipantId } from '../ids.ts'
import type { SeatingCosts } from './SeatingSearch.ts'
import type { SeatingPlan, SeatingRequest } from './seatingPlan.ts'

/** Against 100 for a repeat: must and must-not outweigh everything; a colleague is met rather than anybody twice. */
const PAIR_COST = 100_000
const MET_BEFORE_COST = 40
const ORGANISATION_COST = 10

export interface SeatedPeople {
  readonly ids: readonly ParticipantId[]
  readonly numberOf: ReadonlyMap<ParticipantId, number>
  readonly costs: SeatingCosts
}

/** `history`: the rounds that were. */
export function seatedPeople(request: SeatingRequest, history: SeatingPlan): SeatedPeople {
  const ids = request.people.map(({ id }) => id)
  const numberOf = new Map(ids.map((id, number) => [id, number]))
  const [people, tables] = [ids.length, request.tables]
  const meeting = new Float64Array(people * people)
  const met = new Uint8Array(people * people)
  const unmet = new Float64Array(people * people)
  const visited = new Uint8Array(people * tables)
  const add = (to: Float64Array | Uint8Array, a: number | undefined, b: number | undefined, what: number) => {
    if (a === undefined || b === undefined || a === b) return
    to[a * people + b] = (to[a * people + b] ?? 0) + what
    to[b * people + a] = (to[b * people + a] ?? 0) + what
  }
  if (request.mixOrganisations)
    for (const [a, one] of request.people.entries())
      for (let b = 0; b < a; b++) if (isSameOrganisation(one, request.people[b])) add(meeting, a, b, ORGANISATION_COST)
  for (const [a, b] of request.apart) add(meeting, numberOf.get(a), numberOf.get(b), PAIR_COST)
  for (const { pair, weight } of request.metBefore) add(meeting, numberOf.get(pair[0]), numberOf.get(pair[1]), weight * MET_BEFORE_COST)
  for (const round of history)
    for (const [table, { members }] of round.entries()) {
      const those = members.flatMap((id) => numberOf.get(id) ?? [])
      for (const [i, a] of those.entries()) {
        visited[a * tables + table] = (visited[a * tables + table] ?? 0) + 1
        for (const b of those.slice(0, i)) add(met, a, b, 1)
      }
    }
  for (const pair of request.meet) {
    const [a, b] = pair.map((id) => numberOf.get(id) ?? -1) as [number, number]
    if (a >= 0 && b >= 0 && unmet[a * people + b] === 0 && met[a * people + b] === 0) add(unmet, a, b, PAIR_COST)
  }
  return { ids, numberOf, costs: { people, tables, meeting, unmet, met, visited, units: [] } }
}

export const isSameOrganisation = (
  a: { organisation?: string | undefined },
  b: { organisation?: string | undefined } | undefined,
): boolean => !!a.organisation && a.organisation.toLowerCase() === b?.organisation?.toLowerCase()
