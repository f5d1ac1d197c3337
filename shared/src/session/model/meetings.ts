// Who met whom at the cafés of earlier boards, by the names people gave. It is sealed: the room seats by it, and nobody is told it.
// Matched by name and organisation, as a person has another id on each board; where two have the same, neither is matched.
import { z } from 'zod'
import type { ParticipantId } from '../../ids.ts'
import type { SeatingRequest } from '../../seating/seatingPlan.ts'
import { type CafeSlice, metIn } from './cafe.ts'
import type { PeopleSlice } from './people.ts'

/** A meeting so many boards ago: after that it is forgotten. */
export const MAX_BOARDS_AGO = 3
/** The newest are kept; two hundred thousand characters at most. */
export const MAX_MEETINGS = 2_500

export const EarlierMeeting = z.strictObject({
  /** Two people, each as `keyOf` says. */
  pair: z.tuple([z.string().max(300), z.string().max(300)]),
  boardsAgo: z.number().int().min(1).max(MAX_BOARDS_AGO),
})
export type EarlierMeeting = z.infer<typeof EarlierMeeting>

interface Named {
  readonly id: ParticipantId
  readonly name: string
  readonly organisation?: string | undefined
}

const plain = (text: string): string => text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase()
const keyOf = ({ name, organisation = '' }: Named): string => `${plain(name)}\n${plain(organisation)}`

/** Keys that exactly one of these people has. */
function keysOf(people: readonly Named[]): ReadonlyMap<string, ParticipantId> {
  const keys = new Map<string, ParticipantId | null>()
  for (const one of people) keys.set(keyOf(one), keys.has(keyOf(one)) ? null : one.id)
  return new Map([...keys].flatMap(([key, id]) => (id === null ? [] : [[key, id] as const])))
}

interface Meetings {
  readonly people: Pick<PeopleSlice, 'members'>
  readonly cafe: CafeSlice
}

/** What the next board's seating knows: who met here, and who met before, a board longer ago. Who was removed is in none of it. */
export function meetingsFor({ people, cafe }: Meetings, earlier: readonly EarlierMeeting[]): EarlierMeeting[] {
  const keyOfId = new Map([...keysOf(people.members)].map(([key, id]) => [id, key]))
  const met = new Map<string, EarlierMeeting>()
  const add = (a: string | undefined, b: string | undefined, boardsAgo: number) => {
    if (a === undefined || b === undefined || boardsAgo > MAX_BOARDS_AGO) return
    const pair: [string, string] = a < b ? [a, b] : [b, a]
    const key = JSON.stringify(pair)
    if ((met.get(key)?.boardsAgo ?? Number.POSITIVE_INFINITY) > boardsAgo) met.set(key, { pair, boardsAgo })
  }
  for (const [a, b] of metIn(cafe.cafe)) add(keyOfId.get(a), keyOfId.get(b), 1)
  for (const { pair, boardsAgo } of earlier) add(...pair, boardsAgo + 1)
  return [...met.values()].sort((a, b) => a.boardsAgo - b.boardsAgo).slice(0, MAX_MEETINGS)
}

/** As seating is asked: the longer ago two of these people met, the less their meeting again is avoided. */
export function metOnEarlierBoards(people: readonly Named[], earlier: readonly EarlierMeeting[]): SeatingRequest['metBefore'] {
  const idOf = keysOf(people)
  return earlier.flatMap(({ pair: [one, other], boardsAgo }) => {
    const [a, b] = [idOf.get(one), idOf.get(other)]
    return a && b ? [{ pair: [a, b] as const, weight: 1 / boardsAgo }] : []
  })
}

/** Without those of a person who is removed. */
export const withoutPerson = (earlier: readonly EarlierMeeting[], person: Named): EarlierMeeting[] =>
  earlier.filter(({ pair }) => !pair.includes(keyOf(person)))
