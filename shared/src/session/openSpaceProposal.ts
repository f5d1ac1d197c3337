// A proposal for the timetable of an open space: topics that the same people want go to different slots. OS rules in SPEC.md.
// The overlap of wishes is a graph coloured by slots: the most conflicted topic first (Welsh–Powell), then swaps while they help.
// What has begun (people in it, or a report) stays where it is.
import { type Chance, shuffled, whole } from '../seededChance.ts'
import {
  type Cell,
  clashes,
  isSameCell,
  type OpenSpaceSlice,
  type PlacedTopic,
  peopleIn,
  type Topic,
  wanting,
  wantingBoth,
} from './model/openSpace.ts'

/** Tries of a swap from each of two beginnings: a hundred topics take some 50 ms. */
const SWAPS = 4_000
/** Costs more than any clash: a topic gets a place where there is one. */
const UNPLACED = 1e6
const NOWHERE = -1

export interface Figures {
  /** People times pairs of topics they want at one time. */
  readonly clashing: number
  readonly unplaced: number
}
export interface Proposal {
  /** Only topics that move. */
  readonly placed: readonly PlacedTopic[]
  readonly before: Figures
  readonly after: Figures
}

const figures = (topics: readonly Topic[]): Figures => ({
  clashing: clashes(topics).reduce((sum, { people }) => sum + people, 0),
  unplaced: topics.filter(({ cell }) => cell === null).length,
})

/** Never worse than what is there. */
export function proposeSchedule(slice: OpenSpaceSlice, chance: Chance): Proposal {
  const { topics } = slice
  const cells: readonly Cell[] = slice.slots.flatMap((slot) => slice.spaces.map((space) => ({ slot: slot.id, space: space.id })))
  const now = topics.map(({ cell }) => cells.findIndex((one) => isSameCell(one, cell)))
  const mayMove = topics.map((topic) => topic.report === null && !topic.closed && peopleIn(slice, topic.id).length === 0)
  const costs = costsOf(slice, cells)
  const from = (at: readonly number[]) => improved(coloured(at, mayMove, costs, chance), mayMove, costs, chance)
  const [gentle, anew] = [from(now), from(now.map((cell, i) => (mayMove[i] ? NOWHERE : cell)))]
  const best = settled(total(anew, costs) < total(gentle, costs) ? anew : gentle, now, mayMove, costs)
  const then = topics.map((topic, i) => ({ ...topic, cell: cells[best[i] ?? NOWHERE] ?? null }))
  return {
    placed: then.filter(({ cell }, i) => !isSameCell(cell, topics[i]?.cell ?? null)).map(({ id, cell }) => ({ topic: id, cell })),
    before: figures(topics),
    after: figures(then),
  }
}

interface Costs {
  readonly cells: number
  /** What topic i costs in a cell, the others being where `at` says; Infinity where a rule forbids it. */
  readonly of: (i: number, cell: number, at: readonly number[]) => number
  readonly degree: (i: number) => number
}

function costsOf({ topics, spaces }: OpenSpaceSlice, cells: readonly Cell[]): Costs {
  const weight = topics.map((a) =>
    topics.map((b) => (a.conveners.some((id) => b.conveners.includes(id)) ? Number.POSITIVE_INFINITY : wantingBoth(a, b))),
  )
  const capacity = cells.map(({ space }) => spaces.find(({ id }) => id === space)?.capacity ?? Number.POSITIVE_INFINITY)
  const slotOf = (cell: number) => (cell === NOWHERE ? NOWHERE : Math.floor(cell / spaces.length))
  return {
    cells: cells.length,
    of: (i, cell, at) => {
      const topic = topics[i]
      if (cell === NOWHERE || !topic) return UNPLACED
      const tooMany = Math.max(0, wanting(topic).length - (capacity[cell] ?? 0))
      return at.reduce((sum, other, j) => (j !== i && slotOf(other) === slotOf(cell) ? sum + (weight[i]?.[j] ?? 0) : sum), tooMany)
    },
    degree: (i) => (weight[i] ?? []).reduce((sum, w, j) => (i === j ? sum : sum + Math.min(w, UNPLACED)), 0),
  }
}

const total = (at: readonly number[], costs: Costs): number => at.reduce((sum, cell, i) => sum + costs.of(i, cell, at), 0)

/** Every topic without a place gets the free cell that costs least, the most conflicted topic first. */
function coloured(start: readonly number[], mayMove: readonly boolean[], costs: Costs, chance: Chance): number[] {
  const at = [...start]
  const waiting = shuffled(chance, [...at.keys()]).filter((i) => mayMove[i] && at[i] === NOWHERE)
  for (const i of waiting.sort((a, b) => costs.degree(b) - costs.degree(a))) {
    let least = UNPLACED
    for (let cell = 0; cell < costs.cells; cell++) {
      const cost = at.includes(cell) ? UNPLACED : costs.of(i, cell, at)
      if (cost < least) [least, at[i]] = [cost, cell]
    }
  }
  return at
}

/** Topics that need not move stay: whoever can be where they were at no cost goes back. */
function settled(at: readonly number[], now: readonly number[], mayMove: readonly boolean[], costs: Costs): readonly number[] {
  return now.reduce<readonly number[]>((best, home, i) => {
    const j = home === NOWHERE ? NOWHERE : best.indexOf(home)
    if (home === NOWHERE || j === i || (j >= 0 && !mayMove[j])) return best
    const then = best.with(i, home)
    if (j >= 0) then[j] = best[i] ?? NOWHERE
    return total(then, costs) <= total(best, costs) ? then : best
  }, at)
}

/** Two topics change places, or one goes to a free cell, wherever that makes it better. */
function improved(start: readonly number[], mayMove: readonly boolean[], costs: Costs, chance: Chance): number[] {
  const movable = [...start.keys()].filter((i) => mayMove[i])
  let at = [...start]
  for (let n = 0; n < SWAPS && movable.length > 0 && costs.cells > 0; n++) {
    const i = movable[whole(chance, movable.length)] ?? 0
    const to = whole(chance, costs.cells)
    const j = at.indexOf(to)
    if (j === i || (j >= 0 && !mayMove[j])) continue
    const then = at.with(i, to)
    if (j >= 0) then[j] = at[i] ?? NOWHERE
    const cost = (where: readonly number[]) => [i, j].reduce((sum, k) => (k < 0 ? sum : sum + costs.of(k, where[k] ?? NOWHERE, where)), 0)
    if (cost(then) < cost(at)) at = then
  }
  return at
}
