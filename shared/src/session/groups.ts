// Groups: people who work together for a while, each group in its own area. GR rules in SPEC.md.
import { z } from 'zod'
import { GroupId, ParticipantId, RecordId } from '../ids.ts'
import type { Person } from '../roles.ts'
import { shuffled } from '../seededChance.ts'
import { currentStep } from './agendaPlan.ts'
import { accept, refuse, type Tool } from './tool.ts'

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

export const groups: Tool<GroupsSlice, GroupsCommand> = {
  initial: { groups: [] },
  may: {
    makeGroups: ['facilitator'],
    moveToGroup: ['facilitator', 'participant'],
    changeGroup: ['facilitator'],
    endGroups: ['facilitator'],
    seatLatecomer: ['room'],
  },
  decide: ({ groups: slice, people, agenda }, command, { actor, isHere, chance }) => {
    const known = (id: GroupId | null) => id === null || slice.groups.some((group) => group.id === id)
    switch (command.type) {
      case 'makeGroups': {
        const present = people.members.filter(({ id, role }) => role === 'participant' && isHere(id))
        if (present.length < 2) return refuse('too-few-people')
        const mixed = shuffled(chance, present)
        const members = dealt(command.mix === 'random' ? mixed : byOrganisation(mixed), numberOfGroupsBy(present.length, command.by))
        return accept({
          type: 'groupsMade',
          groups: members.map((ids, i) => ({ id: GroupId.parse(`g${i + 1}`), name: '', members: ids, area: command.areas[i] ?? null })),
        })
      }
      case 'moveToGroup': {
        const isOwn = actor.kind === 'person' && actor.id === command.person && currentStep(agenda)?.way === 'hosting'
        if (!(isOwn || (actor.kind === 'person' && actor.role === 'facilitator'))) return refuse('only-facilitator')
        if (!people.members.some(({ id }) => id === command.person)) return refuse('no-such-person')
        if (!known(command.group)) return refuse('no-such-group')
        return (groupOf(slice, command.person)?.id ?? null) === command.group
          ? accept()
          : accept({ type: 'movedToGroup', person: command.person, group: command.group })
      }
      case 'changeGroup': {
        const group = slice.groups.find(({ id }) => id === command.group)
        if (!group) return refuse('no-such-group')
        return group.name === command.name && group.area === command.area
          ? accept()
          : accept({ type: 'groupChanged', group: group.id, name: command.name, area: command.area })
      }
      case 'endGroups':
        return slice.groups.length === 0 ? accept() : accept({ type: 'groupsMade', groups: [] })
      case 'seatLatecomer': {
        const member = people.members.find(({ id }) => id === command.person)
        const smallest = slice.groups.reduce<Group | undefined>((a, b) => (a && a.members.length <= b.members.length ? a : b), undefined)
        if (!smallest || member?.role !== 'participant' || groupOf(slice, member.id)) return accept()
        return accept({ type: 'movedToGroup', person: member.id, group: smallest.id })
      }
    }
  },
  evolve: (slice, event) => {
    const without = (person: ParticipantId): readonly Group[] =>
      slice.groups.map((group) => ({ ...group, members: group.members.filter((id) => id !== person) }))
    switch (event.type) {
      case 'groupsMade':
        return { groups: event.groups }
      case 'movedToGroup':
        return {
          groups: without(event.person).map((group) =>
            group.id === event.group ? { ...group, members: [...group.members, event.person] } : group,
          ),
        }
      case 'groupChanged':
        return {
          groups: slice.groups.map((group) => (group.id === event.group ? { ...group, name: event.name, area: event.area } : group)),
        }
      case 'personRemoved':
        return { groups: [...without(event.person)] }
      default:
        return slice
    }
  },
}

/** People of one organisation beside each other, the largest organisation first: dealt out in turn, they come to lie apart. */
function byOrganisation(people: readonly Person[]): readonly Person[] {
  const organisations = new Map<string, Person[]>()
  for (const person of people) {
    const name = person.organisation?.toLowerCase() ?? person.id
    organisations.set(name, [...(organisations.get(name) ?? []), person])
  }
  return [...organisations.values()].sort((a, b) => b.length - a.length).flat()
}

/** Dealt as cards: sizes differ by one at most. */
function dealt(people: readonly Person[], number: number): ParticipantId[][] {
  const piles: ParticipantId[][] = Array.from({ length: number }, () => [])
  for (const [i, { id }] of people.entries()) piles[i % number]?.push(id)
  return piles
}
