// For tests: a session with three people, three steps and a locked shape, and the commands to try on it.
import type { TLRecord } from '@tldraw/tlschema'
import { isShape } from '../../board/boxes.ts'
import { note } from '../../board/honestWriting.ts'
import { CommandId, ParticipantId, RecordId, StepId } from '../../ids.ts'
import type { Person, Role } from '../../roles.ts'
import { seededChance } from '../../seededChance.ts'
import type { Step } from '../model/agenda.ts'
import { type Sealed, withSealed } from '../model/sealed.ts'
import type { Command, Envelope, SessionEvent, SessionState } from '../model/session.ts'
import { decide, emptySession, evolve } from '../session.ts'
import type { Actor, Context, Decision } from '../tools/tool.ts'

export const NOW_MS = 1_700_000_000_000
export const MINUTE_MS = 60_000

export const idOf = (role: Role): ParticipantId => ParticipantId.parse(`p${role.padEnd(12, 'x').slice(0, 12)}`)
export const person = (role: Role): Person => ({ id: idOf(role), name: role, role, colour: '#0b6e4f' })
export const by = (giver: Role | 'room'): Actor => (giver === 'room' ? { kind: 'room' } : { kind: 'person', id: idOf(giver), role: giver })

export const stepId = (n: number): StepId => StepId.parse(`step-${n}`)
export const step = (n: number, minutes = 10): Step => ({
  id: stepId(n),
  kind: 'write',
  title: `Step ${n}`,
  instruction: 'Write.',
  minutes,
})
export const recordId = (name: string): RecordId => RecordId.parse(`shape:${name}`)
export const OWNED = note('owned')
export const FREE: ReadonlyMap<string, TLRecord> = new Map(['free', 'free2'].map((name) => [`shape:${name}`, note(name)]))

export const commandId = (text: string): CommandId => CommandId.parse(text.padStart(8, '0'))

const NOTHING: Sealed = new Map()

export function context(more: Partial<Context> = {}): Context {
  return {
    actor: by('room'),
    commandId: undefined,
    nowMs: NOW_MS,
    record: (id) => FREE.get(id),
    shapes: () => [...FREE.values()].filter(isShape),
    isHere: () => true,
    chance: seededChance(1),
    sealed: NOTHING,
    ...more,
  }
}

/** The session after these events, as the room would have numbered them. */
export function after(state: SessionState, events: readonly SessionEvent[], more: Partial<Envelope> = {}): SessionState {
  return events.reduce((was, event) => evolve(was, { seq: was.seq + 1, atMs: NOW_MS, by: null, event, ...more }), state)
}

/** Everyone in, hands down, three steps planned, none begun, one shape locked. */
export const planned: SessionState = after(emptySession, [
  ...(['facilitator', 'participant', 'observer'] as const).map((role): SessionEvent => ({ type: 'personAdmitted', person: person(role) })),
  { type: 'agendaPlanned', steps: [step(1), step(2), step(3)] },
  { type: 'scaffoldChanged', put: [OWNED], remove: [] },
])

/** What a command makes of the session and of what is sealed, or the refusal. */
export function apply(
  state: SessionState,
  command: Command,
  more: Partial<Context> = {},
): { decision: Decision; state: SessionState; sealed: Sealed } {
  const sealed = more.sealed ?? NOTHING
  const decision = decide(state, command, context(more))
  if (!decision.ok) return { decision, state, sealed }
  const envelope = more.commandId === undefined || decision.unsigned ? {} : { commandId: more.commandId }
  return { decision, state: after(state, decision.events, envelope), sealed: withSealed(sealed, decision.sealed ?? []) }
}
