// Groups: people who work together for a while, each group in its own area. GR rules in SPEC.md.
import { GroupId, type ParticipantId } from '../../ids.ts'
import type { Person } from '../../roles.ts'
import { shuffled } from '../../seededChance.ts'
import { currentStep } from '../model/agenda.ts'
import { type Group, type GroupsCommand, type GroupsSlice, groupOf, numberOfGroupsBy } from '../model/groups.ts'
import { accept, refuse, type Tool } from './tool.ts'

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
