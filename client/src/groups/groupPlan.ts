// What groups there would be, before they are made, and whom they would be made of. Pure.

import type { ParticipantId } from '@keha/shared/ids.ts'
import { type Group, type GroupsBy, numberOfGroupsBy } from '@keha/shared/session/model/groups.ts'
import type { Member } from '@keha/shared/session/model/people.ts'

/** Fewer people than this make no groups. */
export const FEWEST_PEOPLE = 2

export interface GroupPlan {
  readonly number: number
  readonly smallest: number
  readonly largest: number
}

/** How `people` fall into groups; null where they are too few, or the wish is no whole number. */
export function groupPlan(people: number, by: GroupsBy): GroupPlan | null {
  const wish = by.kind === 'number' ? by.number : by.size
  if (people < FEWEST_PEOPLE || !Number.isInteger(wish) || wish < 1) return null
  const number = numberOfGroupsBy(people, by)
  return { number, smallest: Math.floor(people / number), largest: Math.ceil(people / number) }
}

/** Groups are made of the participants who are here. */
export const groupable = (members: readonly Member[], present: ReadonlySet<ParticipantId>): readonly Member[] =>
  members.filter(({ id, role }) => role === 'participant' && present.has(id))

/** Participants who are in no group, such as those who were away when the groups were made. */
export function ungrouped(members: readonly Member[], groups: readonly Group[]): readonly Member[] {
  const placed = new Set(groups.flatMap((group) => group.members))
  return members.filter(({ id, role }) => role === 'participant' && !placed.has(id))
}

/** Whether organisations can be mixed: there are two at least. */
export function hasOrganisations(people: readonly Member[]): boolean {
  return new Set(people.flatMap(({ organisation }) => (organisation ? [organisation.toLowerCase()] : []))).size > 1
}

/** In the order of the groups' members; who has left the board is not named. */
export function namesOf(ids: readonly ParticipantId[], members: readonly Member[]): readonly string[] {
  return ids.flatMap((id) => members.find((member) => member.id === id)?.name ?? [])
}

/** A group this small, without a name or an area of its own, is a pair or a three: people are told whom they are with, not its number. */
const LARGEST_THREE = 4

/** Whether a group is told by its people alone. */
export const isPairOrThree = ({ name, area, members }: Group): boolean =>
  name === '' && area === null && members.length > 1 && members.length <= LARGEST_THREE

/** People as they are told to each other: name, and where they come from. */
export function peopleOf(ids: readonly ParticipantId[], members: readonly Member[]): readonly string[] {
  return ids.flatMap((id) => {
    const member = members.find((one) => one.id === id)
    return member ? [member.organisation ? `${member.name} (${member.organisation})` : member.name] : []
  })
}
