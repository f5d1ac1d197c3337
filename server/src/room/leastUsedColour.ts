// The colour a newcomer gets: the one the fewest have, the first of them in order.
import { PERSON_COLOURS, type Person } from '@keha/shared/roles.ts'

export function leastUsedColour(people: readonly Pick<Person, 'colour'>[]): string {
  const used = new Map<string, number>(PERSON_COLOURS.map((colour) => [colour, 0]))
  for (const { colour } of people) used.set(colour, (used.get(colour) ?? 0) + 1)
  return PERSON_COLOURS.reduce<string>(
    (best, colour) => ((used.get(colour) ?? 0) < (used.get(best) ?? 0) ? colour : best),
    PERSON_COLOURS[0],
  )
}
