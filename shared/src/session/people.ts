// People: who belongs to the board, by which name and role, and whose hand is up since when.
// Who is connected right now is awareness and not kept here. PE rules in SPEC.md.
import { z } from 'zod'
import { ParticipantId } from '../ids.ts'
import { Person, PersonName } from '../roles.ts'
import { accept, refuse, type Tool } from './tool.ts'

export const Member = Person.extend({
  /** Server time the hand went up, or null. */
  handRaisedAtMs: z.number().nullable(),
})
export type Member = z.infer<typeof Member>

export const PeopleSlice = z.strictObject({ members: z.array(Member) })
export type PeopleSlice = z.infer<typeof PeopleSlice>

export const PeopleCommand = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('admit'), person: Person }),
  z.strictObject({ type: z.literal('rename'), person: ParticipantId, name: PersonName }),
  z.strictObject({ type: z.literal('raiseHand') }),
  z.strictObject({ type: z.literal('lowerHand'), person: ParticipantId }),
])
export type PeopleCommand = z.infer<typeof PeopleCommand>

export const PeopleEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('personAdmitted'), person: Person }),
  z.strictObject({ type: z.literal('personRenamed'), person: ParticipantId, name: PersonName }),
  z.strictObject({ type: z.literal('handRaised'), person: ParticipantId, atMs: z.number() }),
  z.strictObject({ type: z.literal('handLowered'), person: ParticipantId }),
])
export type PeopleEvent = z.infer<typeof PeopleEvent>

export const people: Tool<PeopleSlice, PeopleCommand> = {
  initial: { members: [] },
  may: {
    admit: ['room'],
    rename: ['facilitator', 'participant', 'observer'],
    raiseHand: ['facilitator', 'participant'],
    lowerHand: ['facilitator', 'participant'],
  },
  decide: (session, command, { actor, nowMs }) => {
    const find = (id: ParticipantId) => session.people.members.find((member) => member.id === id)
    const self = actor.kind === 'person' ? find(actor.id) : undefined
    const mayFor = (id: ParticipantId) => actor.kind === 'person' && (actor.role === 'facilitator' || actor.id === id)
    switch (command.type) {
      case 'admit': {
        const known = find(command.person.id)
        return known ? accept() : accept({ type: 'personAdmitted', person: command.person })
      }
      case 'rename': {
        if (!mayFor(command.person)) return refuse('only-facilitator')
        const member = find(command.person)
        if (!member) return refuse('no-such-person')
        return member.name === command.name ? accept() : accept({ type: 'personRenamed', person: command.person, name: command.name })
      }
      case 'raiseHand':
        if (!self) return refuse('no-such-person')
        return self.handRaisedAtMs === null
          ? accept({ type: 'handRaised', person: self.id, atMs: afterAllHands(session.people, nowMs) })
          : accept()
      case 'lowerHand': {
        if (!mayFor(command.person)) return refuse('only-facilitator')
        const member = find(command.person)
        if (!member) return refuse('no-such-person')
        return member.handRaisedAtMs === null ? accept() : accept({ type: 'handLowered', person: command.person })
      }
    }
  },
  evolve: (slice, event) => {
    const change = (id: ParticipantId, to: Partial<Member>): PeopleSlice => ({
      members: slice.members.map((member) => (member.id === id ? { ...member, ...to } : member)),
    })
    switch (event.type) {
      case 'personAdmitted':
        return { members: [...slice.members, { ...event.person, handRaisedAtMs: null }] }
      case 'personRenamed':
        return change(event.person, { name: event.name })
      case 'handRaised':
        return change(event.person, { handRaisedAtMs: event.atMs })
      case 'handLowered':
        return change(event.person, { handRaisedAtMs: null })
      default:
        return slice
    }
  },
}

/** The last to raise a hand is the last in the queue, also where the server's clock was set back. */
function afterAllHands({ members }: PeopleSlice, nowMs: number): number {
  return members.reduce((atMs, { handRaisedAtMs }) => (handRaisedAtMs === null ? atMs : Math.max(atMs, handRaisedAtMs + 1)), nowMs)
}

/** Raised hands, first raised first. */
export function handQueue(slice: PeopleSlice): readonly Member[] {
  return slice.members.filter((member) => member.handRaisedAtMs !== null).sort((a, b) => (a.handRaisedAtMs ?? 0) - (b.handRaisedAtMs ?? 0))
}
