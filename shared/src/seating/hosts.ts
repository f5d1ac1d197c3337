// Hosts of tables: chosen for those who stay, by turns where nobody does.
import type { ParticipantId } from '../ids.ts'
import { type Chance, shuffled } from '../seededChance.ts'
import type { SeatedPeople } from './seatedPeople.ts'
import type { SeatingPlan, SeatingRequest, Seats } from './seatingPlan.ts'

/** A host for each table in use: the wished one where they are here, otherwise by chance, rather nobody of whom something is wished with another. */
export function chosenHosts(request: SeatingRequest, { ids, numberOf }: SeatedPeople, open: number, chance: Chance): number[] {
  const tied = new Set([request.meet, request.together, request.apart].flat(2))
  const hosts: (number | undefined)[] = []
  for (let table = 0; table < open; table++) {
    const wished = request.hosts?.[table]
    const host = wished ? numberOf.get(wished) : undefined
    hosts.push(host !== undefined && hosts.includes(host) ? undefined : host)
  }
  const others = shuffled(
    chance,
    [...ids.keys()].filter((person) => !hosts.includes(person)),
  )
  const willing = others.sort((a, b) => Number(tied.has(ids[a] as ParticipantId)) - Number(tied.has(ids[b] as ParticipantId)))
  return hosts.map((host) => host ?? (willing.shift() as number))
}

/** Each table's host anew in each round: one of them who has been host least often. */
export function hostsByTurns(rounds: SeatingPlan, history: SeatingPlan): SeatingPlan {
  const times = new Map<ParticipantId, number>()
  const count = (host: ParticipantId | null) => host && times.set(host, (times.get(host) ?? 0) + 1)
  for (const { host } of history.flat()) count(host)
  return rounds.map((tables) =>
    tables.map(({ members }): Seats => {
      const host = leastOf(members, (member) => times.get(member) ?? 0) ?? null
      count(host)
      return { members, host }
    }),
  )
}

/** The first of those for whom the number is least. */
export function leastOf<T>(all: readonly T[], of: (one: T) => number): T | undefined {
  let least: T | undefined
  for (const one of all) if (least === undefined || of(one) < of(least)) least = one
  return least
}
