// Ready: who has said so in this step. RE rules in SPEC.md.
import type { ReadyCommand, ReadySlice } from '../model/ready.ts'
import { accept, refuse, type Tool } from './tool.ts'

export const ready: Tool<ReadySlice, ReadyCommand> = {
  initial: { people: [] },
  may: { sayReady: ['facilitator', 'participant'] },
  decide: (session, command, { actor }) => {
    if (actor.kind !== 'person' || !session.people.members.some(({ id }) => id === actor.id)) return refuse('no-such-person')
    return session.ready.people.includes(actor.id) === command.ready
      ? accept()
      : accept({ type: 'readySaid', person: actor.id, ready: command.ready })
  },
  evolve: (slice, event) => {
    switch (event.type) {
      case 'readySaid': {
        const others = slice.people.filter((id) => id !== event.person)
        return { people: event.ready ? [...others, event.person] : others }
      }
      case 'personRemoved':
        return { people: slice.people.filter((id) => id !== event.person) }
      case 'stepEntered':
        return slice.people.length === 0 ? slice : { people: [] }
      default:
        return slice
    }
  },
}
