// The exact seating: nobody meets twice, and everyone sits at another table in each round. It exists as a formula where the number
// of tables is a power of a prime, there are at most as many rounds as tables, and at most tables² people.
import { finiteField } from './finiteField.ts'

/**
 * Of each round the table of each seat: seat (a, b), numbered a × tables + b, sits in round r at table a·r + b of the field.
 * The seats with a = 0 are the hosts' who stay. Undefined where there is no formula.
 *
 * Two seats with the same a never meet; two others meet where (a − a′)·r = b′ − b, and that has one solution at most.
 *
 * @see Miller, Barr, Kavanagh, Valkov, Purchase: Breakout Group Allocation Schedules and the Social Golfer Problem with Adjusted Group
 * Sizes, Symmetry 13(1):13, 2021
 */
export function exactSeating(seats: number, tables: number, rounds: number): readonly Int16Array[] | undefined {
  const field = rounds <= tables && seats <= tables * tables ? finiteField(tables) : undefined
  if (!field) return undefined
  const tableOf = (seat: number, round: number): number => field.plus(field.times(Math.floor(seat / tables), round), seat % tables)
  return Array.from({ length: rounds }, (_, round) => Int16Array.from({ length: seats }, (_, seat) => tableOf(seat, round)))
}
