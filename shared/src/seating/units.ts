// Units: people who sit together always, and where everyone sits to begin with. People and tables are numbered.
import { type Chance, shuffled } from '../seededChance.ts'
import { sizesOf } from './seatingPlan.ts'

/** Of each person, everyone who moves with them, themselves among them. */
export type Units = readonly (readonly number[])[]
/** Of each table in use, who stays there; undefined: nobody does. */
export type Stayers = readonly (number | undefined)[]

/** Units of these pairs. A pair that would tie two stayers together, or more people than tables have room for, is let go. */
export function unitsOf(people: number, pairs: readonly (readonly [number, number])[], stayers: Stayers, open: number): Units {
  const units: (readonly number[])[] = Array.from({ length: people }, (_, person) => [person])
  const most = Math.floor(people / open)
  for (const [a, b] of pairs) {
    if (units[a]?.includes(b)) continue
    const joined = [...(units[a] ?? []), ...(units[b] ?? [])]
    if (joined.length > most || joined.filter((person) => stayers.includes(person)).length > 1) continue
    for (const person of joined) units[person] = joined
  }
  for (;;) {
    const { parted } = firstRound(units, stayers, open, () => 0)
    if (!parted) return units
    for (const person of parted) units[person] = [person]
  }
}

/** One round: stayers and who goes with them at their tables, the others by chance, large units first. `parted`: had no room as one. */
export function firstRound(
  units: Units,
  stayers: Stayers,
  open: number,
  chance: Chance,
): { tableOf: Int16Array; fixed: boolean[]; parted: readonly number[] | undefined } {
  const tableOf = new Int16Array(units.length).fill(-1)
  const room = sizesOf(units.length, open)
  let parted: readonly number[] | undefined
  const put = (unit: readonly number[], table: number) => {
    for (const person of unit) tableOf[person] = table
    room[table] = (room[table] ?? 0) - unit.length
  }
  for (const [table, stayer] of stayers.entries()) if (stayer !== undefined) put(units[stayer] ?? [], table)
  const fixed = [...tableOf].map((table) => table !== -1)
  const rest = shuffled(chance, [...units.keys()])
  for (const person of rest.sort((a, b) => (units[b]?.length ?? 0) - (units[a]?.length ?? 0))) {
    if (tableOf[person] !== -1) continue
    const unit = units[person] ?? []
    const table = room.indexOf(Math.max(...room))
    if ((room[table] ?? 0) < unit.length) parted = unit
    put(unit, table)
  }
  return { tableOf, fixed, parted }
}
