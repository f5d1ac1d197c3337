// People: who belongs to the board, by which name and role, and whose hand is up since when.
// Who is connected right now is awareness and not kept here. PE rules in SPEC.md.
import type { ParticipantId } from '../../ids.ts'
import { withoutPerson } from '../model/meetings.ts'
import type { Member, PeopleCommand, PeopleSlice } from '../model/people.ts'
import { FACILITATORS, type Sealed, sealedOf, sealing } from '../model/sealed.ts'
import type { SessionEvent, SessionState } from '../model/session.ts'
import { type Accepted, accept, refuse, type Tool } from './tool.ts'

/** Their tokens are revoked as well; this holds until that is done. */
const REMOVED_KEPT = 100

export const people: Tool<PeopleSlice, PeopleCommand> = {
  initial: { members: [], doorLocked: false, removed: [] },
  may: {
    admit: ['room'],
    rename: ['facilitator', 'participant', 'observer'],
    agreeToBeNamed: ['facilitator', 'participant', 'observer'],
    raiseHand: ['facilitator', 'participant'],
    lowerHand: ['facilitator', 'participant'],
    changeRole: ['facilitator'],
    removePerson: ['facilitator'],
    lockDoor: ['facilitator'],
  },
  decide: (session, command, { actor, nowMs, sealed }) => {
    const find = (id: ParticipantId) => session.people.members.find((member) => member.id === id)
    const self = actor.kind === 'person' ? find(actor.id) : undefined
    const mayFor = (id: ParticipantId) => actor.kind === 'person' && (actor.role === 'facilitator' || actor.id === id)
    switch (command.type) {
      case 'admit': {
        const known = find(command.person.id)
        if (known) return accept()
        if (session.people.doorLocked && command.person.role !== 'facilitator') return refuse('door-locked')
        return accept({ type: 'personAdmitted', person: command.person })
      }
      case 'rename': {
        if (!mayFor(command.person)) return refuse('only-facilitator')
        const member = find(command.person)
        if (!member) return refuse('no-such-person')
        return member.name === command.name ? accept() : accept({ type: 'personRenamed', person: command.person, name: command.name })
      }
      case 'agreeToBeNamed':
        if (!self) return refuse('no-such-person')
        return self.mayBeNamed === command.agreed ? accept() : accept({ type: 'namingAgreed', person: self.id, agreed: command.agreed })
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
      case 'changeRole': {
        const member = find(command.person)
        if (!member) return refuse('no-such-person')
        if (member.role === command.role) return accept()
        return isLastFacilitator(session.people, member)
          ? refuse('last-facilitator')
          : accept({ type: 'roleChanged', person: member.id, role: command.role })
      }
      case 'removePerson': {
        const member = find(command.person)
        if (!member) return accept()
        if (member === self) return refuse('not-oneself')
        return removal(session, member, sealed)
      }
      case 'lockDoor':
        return session.people.doorLocked === command.locked ? accept() : accept({ type: 'doorLocked', locked: command.locked })
    }
  },
  evolve: (slice, event) => {
    const change = (id: ParticipantId, to: Partial<Member>): PeopleSlice => ({
      ...slice,
      members: slice.members.map((member) => (member.id === id ? { ...member, ...to } : member)),
    })
    switch (event.type) {
      case 'personAdmitted':
        return { ...slice, members: [...slice.members, { ...event.person, handRaisedAtMs: null }] }
      case 'personRenamed':
        return change(event.person, { name: event.name })
      case 'namingAgreed':
        return change(event.person, { mayBeNamed: event.agreed })
      case 'handRaised':
        return change(event.person, { handRaisedAtMs: event.atMs })
      case 'handLowered':
        return change(event.person, { handRaisedAtMs: null })
      case 'roleChanged':
        return change(event.person, event.role === 'observer' ? { role: event.role, handRaisedAtMs: null } : { role: event.role })
      case 'personRemoved':
        return {
          ...slice,
          members: slice.members.filter(({ id }) => id !== event.person),
          removed: [...slice.removed, event.person].slice(-REMOVED_KEPT),
        }
      case 'doorLocked':
        return { ...slice, doorLocked: event.locked }
      default:
        return slice
    }
  },
}

/** The last to raise a hand is the last in the queue, also where the server's clock was set back. */
function afterAllHands({ members }: PeopleSlice, nowMs: number): number {
  return members.reduce((atMs, { handRaisedAtMs }) => (handRaisedAtMs === null ? atMs : Math.max(atMs, handRaisedAtMs + 1)), nowMs)
}

/** What was written privately goes with its writer, and what facilitators wish of them; votes that were given stay given. */
function removal({ writing }: SessionState, member: Member, sealed: Sealed): Accepted {
  const person = member.id
  const removed: SessionEvent = { type: 'personRemoved', person }
  const [mine, shared] = [sealedOf(sealed, person), sealedOf(sealed, FACILITATORS)]
  const pairs = shared.pairs.filter(({ people }) => !people.includes(person))
  const metEarlier = withoutPerson(shared.metEarlier, member)
  const isLess = pairs.length < shared.pairs.length || metEarlier.length < shared.metEarlier.length
  const changes = isLess ? [sealing(FACILITATORS, { ...shared, pairs, metEarlier })] : []
  if (mine.notes.length === 0) return { ...accept(removed), sealed: changes }
  const counted: SessionEvent = { type: 'privateNotesCounted', waiting: writing.waiting - mine.notes.length }
  return { ...accept(removed, counted), sealed: [sealing(person, { ...mine, notes: [] }), ...changes] }
}

/** A board is never left without anybody who may lead it. */
const isLastFacilitator = ({ members }: PeopleSlice, member: Member): boolean =>
  member.role === 'facilitator' && members.filter(({ role }) => role === 'facilitator').length === 1
