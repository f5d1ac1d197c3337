// The three ways to arrange rounds, each by numbers: by the formula, by search, and whole tables moving on.
import { type Chance, whole } from '../seededChance.ts'
import { exactSeating } from './exactSeating.ts'
import { leastOf } from './hosts.ts'
import { type Found, type SeatingCosts, SeatingSearch } from './SeatingSearch.ts'
import { firstRound, type Stayers, type Units } from './units.ts'

/** Enough for every figure in seatingFigures.test.ts; a tenth of a second each for 80 people. */
const STEPS_PER_PERSON = 2_500
const MAX_STEPS = 120_000
/** A few people have few ways to sit. */
const STEPS_PER_CUBE = 14
/** Each from seats of its own: one in twenty ends a little short of the best. */
const TRIES = 2
const EXCHANGES = 20_000

/** What is arranged. `open`: how many tables are in use. */
export interface Task {
  readonly costs: SeatingCosts
  readonly units: Units
  readonly stayers: Stayers
  readonly open: number
  readonly rounds: number
}
/** Of each round the table of each person. */
export type Rounds = readonly Int16Array[]

export function searched({ costs, units, stayers, open, rounds }: Task, chance: Chance): Rounds {
  let best: Found | undefined
  for (let tries = 0; tries < TRIES && best?.cost !== 0; tries++) {
    const starts = Array.from({ length: rounds }, () => firstRound(units, stayers, open, chance))
    const search = new SeatingSearch(
      { ...costs, units },
      { tableOf: starts.map(({ tableOf }) => tableOf), fixed: starts.map(({ fixed }) => fixed) },
    )
    const found = search.run(Math.min(MAX_STEPS, STEPS_PER_PERSON * costs.people, STEPS_PER_CUBE * costs.people ** 3), chance)
    if (!best || found.cost < best.cost) best = found
  }
  return best?.tableOf ?? []
}

/** By the formula, with people exchanged among its seats until meetings cost as little as they can. Undefined where there is none. */
export function exactly({ costs, stayers, open, rounds }: Task, chance: Chance): Rounds | undefined {
  const { people, meeting } = costs
  const noneStays = stayers.length === 0
  // Who sits in the first seats stays at a table: where nobody is to and there is room without them, they are left empty.
  const unused = noneStays && people + open <= open * open ? open : 0
  const seats = exactSeating(people + unused, open, rounds)?.map((round) => round.subarray(unused))
  if (!seats) return undefined
  const others = [...Array(people).keys()].filter((person) => !stayers.includes(person))
  const personAt = [...stayers.map((stayer) => stayer ?? 0), ...others]
  const meets = personAt.map((_, seat) =>
    [...personAt.keys()].filter((other) => other !== seat && seats.some((of) => of[seat] === of[other])),
  )
  const costOf = (seat: number): number =>
    (meets[seat] ?? []).reduce((sum, other) => sum + (meeting[(personAt[seat] ?? 0) * people + (personAt[other] ?? 0)] ?? 0), 0)
  const exchange = (a: number, b: number) => {
    const [one, other] = [personAt[a] ?? 0, personAt[b] ?? 0]
    personAt[a] = other
    personAt[b] = one
  }
  const from = stayers.length
  const isIndifferent = meeting.every((cost) => cost === 0)
  for (let step = 0; step < EXCHANGES && !isIndifferent && from < people; step++) {
    const [a, b] = [from + whole(chance, people - from), from + whole(chance, people - from)]
    const before = costOf(a) + costOf(b)
    exchange(a, b)
    if (costOf(a) + costOf(b) > before) exchange(a, b)
  }
  return seats.map((of) => {
    const tableOf = new Int16Array(people)
    for (const [seat, person] of personAt.entries()) tableOf[person] = of[seat] ?? 0
    return tableOf
  })
}

/** Those who travel stay together and go to the next table in each round. `last`: the round before; undefined: this is the first. */
export function movedOn(task: Task, last: Int16Array | undefined, chance: Chance): Rounds {
  const { units, stayers, open, rounds } = task
  const first = last ? balanced(last, task) : searched({ ...task, rounds: 1 }, chance)[0]
  const { fixed } = firstRound(units, stayers, open, chance)
  const moved = (table: number, person: number, by: number) => (fixed[person] ? table : (table + by) % open)
  return Array.from({ length: rounds }, (_, round) =>
    Int16Array.from(first ?? [], (table, person) => moved(table, person, round + (last ? 1 : 0))),
  )
}

/** The tables of the round before, for who is here now: people without one and of tables no longer in use go where fewest are. */
function balanced(last: Int16Array, { units, stayers, open }: Task): Int16Array {
  const { tableOf, fixed } = firstRound(units, stayers, open, () => 0)
  const sizes = Array.from({ length: open }, () => 0)
  const sit = (person: number, table: number) => {
    tableOf[person] = table
    sizes[table] = (sizes[table] ?? 0) + 1
  }
  const tables = [...sizes.keys()]
  const smallest = () => leastOf(tables, (table) => sizes[table] ?? 0) ?? 0
  const largest = () => leastOf(tables, (table) => -(sizes[table] ?? 0)) ?? 0
  const isSeated = (person: number) => fixed[person] || ((last[person] ?? -1) >= 0 && (last[person] ?? -1) < open)
  const everyone = [...tableOf.keys()]
  for (const person of everyone) if (isSeated(person)) sit(person, fixed[person] ? (tableOf[person] ?? 0) : (last[person] ?? 0))
  for (const person of everyone) if (!isSeated(person)) sit(person, smallest())
  while ((sizes[largest()] ?? 0) - (sizes[smallest()] ?? 0) > 1) {
    const [from, to] = [largest(), smallest()]
    const mover = everyone.findLast((person) => tableOf[person] === from && !fixed[person])
    if (mover === undefined) break
    sizes[from] = (sizes[from] ?? 0) - 1
    sit(mover, to)
  }
  return tableOf
}
