// Local search over a seating: travellers of one round change places.
// Those who stay together move as one. Simulated annealing by a fixed number of steps, never by the clock: a seed gives the same seating on every machine.
// Invariants: fixed people never move; the sizes of tables stay as they were given.
import type { Chance } from '../seededChance.ts'

/** What costs what, and what has been. People and tables are numbered. */
export interface SeatingCosts {
  readonly people: number
  readonly tables: number
  /** Cost of one meeting of a pair beside its being a repeat, at [a × people + b] and [b × people + a]. */
  readonly meeting: Float64Array
  /** Cost of a pair's never meeting, laid out the same. */
  readonly unmet: Float64Array
  /** Meetings and visits of rounds that are over: [a × people + b], [person × tables + table]. */
  readonly met: Uint8Array
  readonly visited: Uint8Array
  /** Of each person, who moves with them, themselves among them. */
  readonly units: readonly (readonly number[])[]
}

/** Of each round the table of each person. `fixed`: people whose place in a round may not change, [round][person]. */
export interface Arrangement {
  readonly tableOf: readonly Int16Array[]
  readonly fixed: readonly (readonly boolean[])[]
}

export interface Found {
  readonly tableOf: readonly Int16Array[]
  /** 0: nothing is to be wished for. */
  readonly cost: number
}

/** Of a second meeting. */
const REPEAT_COST = 100
/** A table again costs less than a person again. */
const TABLE_SHARE = 0.25
/** From more than half of a repeat, so that one is made freely, to a twentieth, where none is. */
const FIRST_TEMPERATURE = 0.6 * REPEAT_COST
const LAST_TEMPERATURE = 0.05 * REPEAT_COST

/**
 * What one more costs by how many there have been: repeats to the power 1.5. Convex, so that nobody bears them all; below the
 * square, which would rather have nine pairs meet twice than three thrice, and so makes fewer acquaintances in all. Whole numbers,
 * so that sums are exact and nothing left to wish for is 0.
 */
const power = (repeats: number): number => REPEAT_COST * repeats * Math.sqrt(repeats)
const MARGINS = Array.from({ length: 256 }, (_, times) => (times === 0 ? 0 : Math.round(power(times) - power(times - 1))))
/** What one more costs where there have been `times`, and what one less saves. */
const more = (times: number): number => MARGINS[times] ?? 0
const less = (times: number): number => MARGINS[times - 1] ?? 0

export class SeatingSearch {
  readonly #costs: SeatingCosts
  readonly #tableOf: Int16Array[]
  readonly #fixed: readonly (readonly boolean[])[]
  /** Of each round, each table's people. */
  readonly #members: number[][][]
  readonly #met: Uint8Array
  readonly #visited: Uint8Array
  /** Of what can be changed; never below 0. */
  #cost = 0

  constructor(costs: SeatingCosts, { tableOf, fixed }: Arrangement) {
    this.#costs = costs
    this.#tableOf = tableOf.map((round) => round.slice())
    this.#fixed = fixed
    this.#met = costs.met.slice()
    this.#visited = costs.visited.slice()
    this.#members = tableOf.map(() => Array.from({ length: costs.tables }, () => []))
    for (let a = 0; a < costs.people; a++) for (let b = 0; b < a; b++) this.#cost += costs.unmet[a * costs.people + b] ?? 0
    for (const [round, tables] of this.#tableOf.entries())
      for (const [person, table] of tables.entries()) this.#cost += this.#enter(round, person, table)
  }

  /** The best seating found within `steps` tries. */
  run(steps: number, chance: Chance): Found {
    const movable = this.#fixed.map((round) => [...round.keys()].filter((person) => !round[person]))
    const rounds = [...movable.keys()].filter((round) => (movable[round]?.length ?? 0) > 1)
    const copy = () => this.#tableOf.map((round) => round.slice())
    let [best, found] = [this.#cost, copy()]
    if (rounds.length === 0) return { tableOf: found, cost: best }
    const pick = (from: readonly number[]): number => from[Math.floor(chance() * from.length)] ?? 0
    const cooling = (LAST_TEMPERATURE / FIRST_TEMPERATURE) ** (1 / steps)
    let temperature = FIRST_TEMPERATURE
    for (let step = 0; step < steps && best > 0; step++) {
      temperature *= cooling
      const round = pick(rounds)
      const swap = this.#swap(round, pick(movable[round] ?? []), pick(movable[round] ?? []))
      if (!swap) continue
      const delta = this.#change(round, ...swap)
      if (delta > 0 && chance() >= Math.exp(-delta / temperature)) this.#change(round, ...swap)
      else {
        this.#cost += delta
        if (this.#cost >= best) continue
        best = this.#cost
        found = copy()
      }
    }
    return { tableOf: found, cost: best }
  }

  /** Whom to change: those who sit with `a` always, for as many of the table of `b`. Undefined where that parts others. */
  #swap(round: number, a: number, b: number): [readonly number[], readonly number[]] | undefined {
    const table = this.#tableOf[round]?.[b]
    if (this.#tableOf[round]?.[a] === table) return undefined
    const [those, back] = [this.#costs.units[a] ?? [a], this.#costs.units[b] ?? [b]]
    if (those.length === back.length) return [those, back]
    if (back.length > those.length) return undefined
    const others = (this.#members[round]?.[table ?? 0] ?? []).filter(
      (person) => !back.includes(person) && this.#costs.units[person]?.length === 1 && !this.#fixed[round]?.[person],
    )
    const filled = [...back, ...others.slice(0, those.length - back.length)]
    return filled.length === those.length ? [those, filled] : undefined
  }

  /** As many people change places. Returns what it costs; done twice it is undone. */
  #change(round: number, some: readonly number[], others: readonly number[]): number {
    const tableOf = this.#tableOf[round]
    const [from, to] = [tableOf?.[some[0] ?? 0] ?? 0, tableOf?.[others[0] ?? 0] ?? 0]
    let delta = 0
    for (const person of some) delta -= this.#leave(round, person, from)
    for (const person of others) delta -= this.#leave(round, person, to)
    for (const person of some) delta += this.#enter(round, person, to)
    for (const person of others) delta += this.#enter(round, person, from)
    return delta
  }

  /** Returns what it costs that the person sits there too. */
  #enter(round: number, person: number, table: number): number {
    const { people, tables, meeting, unmet } = this.#costs
    const those = this.#members[round]?.[table] ?? []
    let repeats = 0
    let cost = 0
    for (const other of those) {
      const times = this.#met[person * people + other] ?? 0
      repeats += more(times)
      cost += meeting[person * people + other] ?? 0
      if (times === 0) cost -= unmet[person * people + other] ?? 0
      this.#met[person * people + other] = times + 1
      this.#met[other * people + person] = times + 1
    }
    const visits = this.#visited[person * tables + table] ?? 0
    this.#visited[person * tables + table] = visits + 1
    those.push(person)
    const tableOf = this.#tableOf[round]
    if (tableOf) tableOf[person] = table
    const stays = this.#fixed[round]?.[person] ?? false
    return cost + repeats + (stays ? 0 : TABLE_SHARE * more(visits))
  }

  /** Returns what is saved by the person's leaving. */
  #leave(round: number, person: number, table: number): number {
    const { people, tables, meeting, unmet } = this.#costs
    const those = this.#members[round]?.[table] ?? []
    those[those.indexOf(person)] = those.at(-1) ?? person
    those.pop()
    let repeats = 0
    let saved = 0
    for (const other of those) {
      const times = this.#met[person * people + other] ?? 0
      repeats += less(times)
      saved += meeting[person * people + other] ?? 0
      if (times === 1) saved -= unmet[person * people + other] ?? 0
      this.#met[person * people + other] = times - 1
      this.#met[other * people + person] = times - 1
    }
    const visits = this.#visited[person * tables + table] ?? 0
    this.#visited[person * tables + table] = visits - 1
    return saved + repeats + TABLE_SHARE * less(visits)
  }
}
