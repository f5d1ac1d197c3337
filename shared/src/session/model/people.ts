// People as kept and said: who belongs to the board, by which name and role, and whose hand is up since when. PE rules in SPEC.md.
import { z } from 'zod'
import { ParticipantId } from '../../ids.ts'
import { Person, PersonName, Role } from '../../roles.ts'

export const Member = Person.extend({
  /** Server time the hand went up, or null. */
  handRaisedAtMs: z.number().nullable(),
})
export type Member = z.infer<typeof Member>

export const PeopleSlice = z.strictObject({
  members: z.array(Member),
  /** Nobody new is let in, but facilitators. */
  doorLocked: z.boolean(),
  /** Who was removed last, oldest first: their connections are refused. */
  removed: z.array(ParticipantId),
})
export type PeopleSlice = z.infer<typeof PeopleSlice>

export const PeopleCommand = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('admit'), person: Person }),
  z.strictObject({ type: z.literal('rename'), person: ParticipantId, name: PersonName }),
  /** One's own, and nobody else's to say. */
  z.strictObject({ type: z.literal('agreeToBeNamed'), agreed: z.boolean() }),
  z.strictObject({ type: z.literal('raiseHand') }),
  z.strictObject({ type: z.literal('lowerHand'), person: ParticipantId }),
  z.strictObject({ type: z.literal('changeRole'), person: ParticipantId, role: Role }),
  z.strictObject({ type: z.literal('removePerson'), person: ParticipantId }),
  z.strictObject({ type: z.literal('lockDoor'), locked: z.boolean() }),
])
export type PeopleCommand = z.infer<typeof PeopleCommand>

export const PeopleEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('personAdmitted'), person: Person }),
  z.strictObject({ type: z.literal('personRenamed'), person: ParticipantId, name: PersonName }),
  z.strictObject({ type: z.literal('namingAgreed'), person: ParticipantId, agreed: z.boolean() }),
  z.strictObject({ type: z.literal('handRaised'), person: ParticipantId, atMs: z.number() }),
  z.strictObject({ type: z.literal('handLowered'), person: ParticipantId }),
  z.strictObject({ type: z.literal('roleChanged'), person: ParticipantId, role: Role }),
  /** Their connections end and their tokens are revoked. */
  z.strictObject({ type: z.literal('personRemoved'), person: ParticipantId }),
  z.strictObject({ type: z.literal('doorLocked'), locked: z.boolean() }),
])
export type PeopleEvent = z.infer<typeof PeopleEvent>

/** Raised hands, first raised first. */
export function handQueue(slice: PeopleSlice): readonly Member[] {
  return slice.members.filter((member) => member.handRaisedAtMs !== null).sort((a, b) => (a.handRaisedAtMs ?? 0) - (b.handRaisedAtMs ?? 0))
}
