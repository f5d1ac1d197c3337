// Seating anew while a café goes on: people come late, people leave. Rounds that are over stay as they were.
import type { ParticipantId } from '../ids.ts'
import type { Chance } from '../seededChance.ts'
import { leastOf } from './hosts.ts'
import { seat, seatOnwards } from './seat.ts'
import { isSameOrganisation } from './seatedPeople.ts'
import type { SeatingPlan, SeatingRequest, Seats } from './seatingPlan.ts'

/** The rounds after the first `begun` ones, for the people of the request: who is here now. Hosts who are here stay hosts. */
export function reseat(request: SeatingRequest, plan: SeatingPlan, begun: number, chance: Chance): SeatingPlan {
  const history = plan.slice(0, begun)
  const last = history.at(-1)
  return last ? seatOnwards({ ...request, hosts: last.map(({ host }) => host) }, history, chance) : seat(request, chance)
}

/**
 * A round that is on, for who is here now. Who left is out; who came goes to one of the smallest tables, where they know fewest, and
 * to nobody they must not meet where that can be;
 * who is left alone moves; a table whose host is gone gets a new one. Everyone else stays seated.
 */
export function mendedRound(request: SeatingRequest, plan: SeatingPlan, round: number): readonly Seats[] {
  const here = new Set(request.people.map(({ id }) => id))
  const before = plan.slice(0, round)
  const tables = (plan[round] ?? []).map(({ members, host }) => ({ members: members.filter((id) => here.has(id)), host }))
  const seated = new Set(tables.flatMap(({ members }) => members))
  const sit = (person: ParticipantId) => {
    const inUse = tables.filter(({ members }) => members.length > 0)
    const free = inUse.filter(
      ({ members }) => !request.apart.some((pair) => pair.includes(person) && members.some((id) => pair.includes(id))),
    )
    const fit = free.length > 0 ? free : inUse
    const fewest = Math.min(...fit.map(({ members }) => members.length))
    const smallest = fit.filter(({ members }) => members.length === fewest)
    const table = leastOf(smallest, ({ members }) => knownOf(request, before, person, members)) ?? tables[0]
    table?.members.push(person)
  }
  for (const { id } of request.people) if (!seated.has(id)) sit(id)
  for (const table of tables) {
    const [alone, ...others] = table.members
    if (alone === undefined || others.length > 0 || tables.every((other) => other === table || other.members.length === 0)) continue
    table.members = []
    sit(alone)
  }
  const hostings = (id: ParticipantId) => before.flat().filter(({ host }) => host === id).length
  return tables.map(({ members, host }) => ({
    members,
    host: host !== null && members.includes(host) ? host : (leastOf(members, hostings) ?? null),
  }))
}

/** How many of these the person has met, today or before, or works with. */
function knownOf({ people, metBefore }: SeatingRequest, before: SeatingPlan, person: ParticipantId, of: readonly ParticipantId[]): number {
  const guest = new Map(people.map((each) => [each.id, each]))
  const self = guest.get(person)
  return of.filter(
    (other) =>
      before.flat().some(({ members }) => members.includes(person) && members.includes(other)) ||
      metBefore.some(({ pair }) => pair.includes(person) && pair.includes(other)) ||
      (self !== undefined && isSameOrganisation(self, guest.get(other))),
  ).length
}
