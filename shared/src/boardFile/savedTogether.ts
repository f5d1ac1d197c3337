// The café and the groups in a board file: who sat or worked with whom, people being numbers from 1 in the order they come. A file
// makes nobody a member of a board: on the new one the numbers are ids that no member has, so that the acquaintances that were made
// are told and count, and whoever comes to the new board is seated among its own people. Pure, both ways.
import { z } from 'zod'
import { GroupId, ParticipantId, RecordId } from '../ids.ts'
import { type Cafe, CafeSettings, MAX_CAFE_ROUNDS, MAX_TABLES } from '../session/model/cafe.ts'
import type { SessionEvent, SessionView } from '../session/model/session.ts'

const MAX_PEOPLE = 9_999
const PersonNumber = z.number().int().min(1).max(MAX_PEOPLE)
const SavedSeats = z.strictObject({ members: z.array(PersonNumber).max(500), host: PersonNumber.nullable() })

export const SavedCafe = CafeSettings.extend({
  /** Of each round that began, each table; rounds ahead are seated anew. */
  seats: z.array(z.array(SavedSeats).max(MAX_TABLES)).max(MAX_CAFE_ROUNDS),
  isOver: z.boolean(),
  metBefore: z.array(z.tuple([PersonNumber, PersonNumber])).max(50_000),
  /** What hosts told; rounds and tables from 0. */
  said: z
    .array(z.strictObject({ round: z.number().int().min(0), table: z.number().int().min(0), text: z.string().min(1).max(600) }))
    .max(480),
  starred: z.array(z.strictObject({ note: RecordId, table: z.number().int().min(0).nullable() })).max(200),
})

export const SavedGroup = z.strictObject({ name: z.string().max(60), area: RecordId.nullable(), members: z.array(PersonNumber).max(500) })

/** For who reads the file: nothing is made of it when the file is opened. */
export const NamedNumber = z.strictObject({ person: PersonNumber, name: z.string().max(200) })

export interface SavedTogether {
  readonly cafe: z.infer<typeof SavedCafe> | null
  readonly groups: z.infer<typeof SavedGroup>[]
  readonly names: z.infer<typeof NamedNumber>[]
}

/** `nameOf`: null for who may not be named. */
export function savedTogether(
  { cafe: { cafe }, groups: { groups } }: Pick<SessionView, 'cafe' | 'groups'>,
  nameOf: (person: ParticipantId) => string | null,
): SavedTogether {
  const numbers = new Map<ParticipantId, number>()
  const numberOf = (person: ParticipantId): number => {
    const known = numbers.get(person) ?? numbers.size + 1
    numbers.set(person, known)
    return known
  }
  const saved = cafe && cafeWith(cafe, numberOf)
  const grouped = groups.map(({ name, area, members }) => ({ name, area, members: members.map(numberOf) }))
  const names = [...numbers].flatMap(([id, person]) => {
    const name = nameOf(id)
    return name === null ? [] : [{ person, name }]
  })
  return { cafe: saved, groups: grouped, names }
}

function cafeWith(cafe: Cafe, numberOf: (person: ParticipantId) => number): SavedTogether['cafe'] {
  const { plan, round, metBefore, said, ...rest } = cafe
  const seats = plan
    .slice(0, round)
    .map((tables) => tables.map(({ members, host }) => ({ members: members.map(numberOf), host: host === null ? null : numberOf(host) })))
  return {
    ...rest,
    seats,
    metBefore: metBefore.map(([a, b]): [number, number] => [numberOf(a), numberOf(b)]),
    said: said.filter(({ text }) => text !== ''),
  }
}

/** The events by which a new session has it. Call only where there is no problem with it. */
export function togetherEvents({ cafe, groups }: Pick<SavedTogether, 'cafe' | 'groups'>): readonly SessionEvent[] {
  const made: SessionEvent[] = []
  if (cafe) made.push({ type: 'cafePlanned', cafe: cafeOf(cafe) })
  if (groups.length > 0)
    made.push({
      type: 'groupsMade',
      groups: groups.map(({ members, ...group }, at) => ({ ...group, id: GroupId.parse(`g${at + 1}`), members: members.map(idOf) })),
    })
  return made
}

const idOf = (person: number): ParticipantId => ParticipantId.parse(`p${String(person).padStart(12, '0')}`)

function cafeOf({ seats, metBefore, ...rest }: z.infer<typeof SavedCafe>): Cafe {
  const empty = rest.tables.map(() => ({ members: [], host: null }))
  const held = seats.map((tables) =>
    tables.map(({ members, host }) => ({ members: members.map(idOf), host: host === null ? null : idOf(host) })),
  )
  return {
    ...rest,
    metBefore: metBefore.map(([a, b]): [ParticipantId, ParticipantId] => [idOf(a), idOf(b)]),
    plan: Array.from({ length: Math.max(rest.rounds, held.length) }, (_, at) => held[at] ?? empty),
    round: seats.length,
  }
}

/** What makes it no café and no groups that a workshop could have left, or null. */
export function togetherProblem({ cafe, groups }: Pick<SavedTogether, 'cafe' | 'groups'>): string | null {
  const isTwice = (some: readonly unknown[]): boolean => new Set(some).size < some.length
  if (isTwice(groups.flatMap(({ members }) => members))) return 'somebody in two groups'
  if (cafe === null) return null
  const { seats, tables, rounds, isOver, metBefore, said, starred } = cafe
  if (seats.length > rounds || (seats.length === 0 && (isOver || said.length + starred.length > 0))) return 'rounds that were not'
  for (const round of seats) {
    if (round.length !== tables.length) return 'tables that are not'
    if (isTwice(round.flatMap(({ members }) => members))) return 'somebody at two tables'
    if (round.some(({ members, host }) => host !== null && !members.includes(host))) return 'a host of no table'
  }
  if (metBefore.some(([a, b]) => a === b) || isTwice(metBefore.map((pair) => pair.join()))) return 'who met themselves'
  if (isTwice(said.map(({ round, table }) => `${round} ${table}`)) || isTwice(starred.map(({ note }) => note))) return 'said twice'
  if (said.some(({ round, table }) => round >= seats.length || table >= tables.length)) return 'said of no table'
  return starred.some(({ table }) => table !== null && table >= tables.length) ? 'a star of no table' : null
}
