// Groups as kept and said: who works with whom and in which area; and how many groups people make. GR rules in SPEC.md.
import { z } from 'zod'
import { GroupId, ParticipantId, RecordId } from '../../ids.ts'

const MAX_GROUPS = 60

export const Group = z.strictObject({
  id: GroupId,
  /** Empty: called by its number. */
  name: z.string().max(60),
  members: z.array(ParticipantId),
  area: RecordId.nullable(),
})
export type Group = z.infer<typeof Group>

export const GroupsSlice = z.strictObject({ groups: z.array(Group) })
export type GroupsSlice = z.infer<typeof GroupsSlice>

export const GroupsCommand = z.discriminatedUnion('type', [
  /** Makes groups anew of the participants who are here. `areas`: the first group's, the second's, and so on. */
  z.strictObject({
    type: z.literal('makeGroups'),
    by: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('size'), size: z.number().int().min(2).max(50) }),
      /** As near the size as can be, also below it. */
      z.strictObject({ kind: z.literal('near'), size: z.number().int().min(2).max(50) }),
      z.strictObject({ kind: z.literal('number'), number: z.number().int().min(1).max(MAX_GROUPS) }),
    ]),
    /** Organisations mixed, or at random. */
    mix: z.enum(['organisations', 'random']),
    areas: z.array(RecordId).max(MAX_GROUPS),
  }),
  /** null: out of all groups. Where the way is hosting, everyone moves themselves. */
  z.strictObject({ type: z.literal('moveToGroup'), person: ParticipantId, group: GroupId.nullable() }),
  z.strictObject({ type: z.literal('changeGroup'), group: GroupId, name: z.string().trim().max(60), area: RecordId.nullable() }),
  z.strictObject({ type: z.literal('endGroups') }),
  /** Somebody came late: to the smallest group. */
  z.strictObject({ type: z.literal('seatLatecomer'), person: ParticipantId }),
])
export type GroupsCommand = z.infer<typeof GroupsCommand>

export const GroupsEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('groupsMade'), groups: z.array(Group) }),
  z.strictObject({ type: z.literal('movedToGroup'), person: ParticipantId, group: GroupId.nullable() }),
  z.strictObject({ type: z.literal('groupChanged'), group: GroupId, name: z.string(), area: RecordId.nullable() }),
])
export type GroupsEvent = z.infer<typeof GroupsEvent>

export const groupOf = ({ groups }: GroupsSlice, person: ParticipantId): Group | undefined =>
  groups.find(({ members }) => members.includes(person))

export type GroupsBy = Extract<GroupsCommand, { type: 'makeGroups' }>['by']

/** How many groups `people`, two at least, make. Pairs and threes are `near`: who is over joins others, and nobody is alone. */
export function numberOfGroupsBy(people: number, by: GroupsBy): number {
  switch (by.kind) {
    case 'number':
      return Math.min(by.number, people)
    case 'size':
      return numberOfGroups(people, by.size)
    case 'near':
      return Math.min(MAX_GROUPS, Math.max(1, Math.min(Math.round(people / by.size), Math.floor(people / 2))))
  }
}

/** How many groups `people` make: none smaller than `size`, unless there are too few people for one. */
export const numberOfGroups = (people: number, size: number): number => Math.min(MAX_GROUPS, Math.max(1, Math.floor(people / size)))
