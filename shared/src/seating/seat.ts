// Seating of a learning café: who sits at which table in which round, so that as many people as can be meet. SG rules in SPEC.md.
// Pure: the same request and chance give the same seats, on any machine.
import type { Chance } from '../seededChance.ts'
import { exactly, movedOn, searched, type Task } from './arrangements.ts'
import { chosenHosts, hostsByTurns } from './hosts.ts'
import { seatedPeople } from './seatedPeople.ts'
import { openTables, type SeatingPlan, type SeatingRequest, type Seats } from './seatingPlan.ts'
import { unitsOf } from './units.ts'

/**
 * The seats of all rounds. Everyone sits once in each, nobody alone; sizes differ by one at most. By the formula of `exactSeating`
 * where there is one and nobody has to meet, sit together or apart, otherwise by search.
 *
 * @see Miller, Barr, Kavanagh, Valkov, Purchase: Breakout Group Allocation Schedules and the Social Golfer Problem with Adjusted Group
 * Sizes, Symmetry 13(1):13, 2021
 */
export const seat = (request: SeatingRequest, chance: Chance): SeatingPlan => seatOnwards(request, [], chance)

/** All rounds, of which those of `history` are over and stay as they were. */
export function seatOnwards(request: SeatingRequest, history: SeatingPlan, chance: Chance): SeatingPlan {
  const everyone = seatedPeople(request, history)
  const { ids, numberOf, costs } = everyone
  const number = (id: (typeof ids)[number]) => numberOf.get(id) ?? -1
  const open = openTables(ids.length, request.tables)
  const stayers = request.hostsStay && ids.length > 0 ? chosenHosts(request, everyone, open, chance) : []
  const pairs = request.together.map(([a, b]) => [number(a), number(b)] as const).filter(([a, b]) => a >= 0 && b >= 0)
  const task: Task = {
    costs,
    units: unitsOf(ids.length, pairs, stayers, open),
    stayers,
    open,
    rounds: request.rounds - history.length,
  }
  const isFree = history.length === 0 && pairs.length + request.meet.length + request.apart.length === 0
  const tableOf =
    request.variant === 'together'
      ? movedOn(task, lastTables(history, ids), chance)
      : ((isFree ? exactly(task, chance) : undefined) ?? searched(task, chance))
  const rounds = tableOf.map((of) =>
    Array.from({ length: request.tables }, (_, table): Seats => {
      const stayer = stayers[table]
      return { members: ids.filter((_, person) => of[person] === table), host: stayer === undefined ? null : (ids[stayer] ?? null) }
    }),
  )
  return [...history, ...(request.hostsStay ? rounds : hostsByTurns(rounds, history))]
}

/** The table of each in the last round that was, −1 for who was not there. */
function lastTables(history: SeatingPlan, ids: readonly string[]): Int16Array | undefined {
  const last = history.at(-1)
  return last && Int16Array.from(ids, (id) => last.findIndex(({ members }) => (members as readonly string[]).includes(id)))
}
