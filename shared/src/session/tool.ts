// What a facilitation tool is: its slice of the session, its commands and who may give them, its events.
// A tool is one file beside this one and one line in session.ts. Everything in it is pure.
import type { TLRecord } from '@tldraw/tlschema'
import type { Code } from '../codes.ts'
import type { CommandId, ParticipantId, RecordId } from '../ids.ts'
import type { Role } from '../roles.ts'
import type { SessionEvent, SessionState } from './session.ts'

/** Who gives a command: a person of the board, or the room itself (alarms, admission). */
export type Actor = { readonly kind: 'person'; readonly id: ParticipantId; readonly role: Role } | { readonly kind: 'room' }

export type Giver = Role | 'room'
export const giverOf = (actor: Actor): Giver => (actor.kind === 'room' ? 'room' : actor.role)

/** What a decision may look at besides the state: never the clock or chance themselves. */
export interface Context {
  readonly actor: Actor
  readonly commandId: CommandId | undefined
  /** Server time, milliseconds since the epoch. */
  readonly nowMs: number
  /** A record of the board's document as it is now, valid by the schema; undefined where there is none. */
  readonly record: (id: RecordId) => TLRecord | undefined
}

export type Decision = { readonly ok: true; readonly events: readonly SessionEvent[] } | { readonly ok: false; readonly code: Code }

export const accept = (...events: SessionEvent[]): Decision => ({ ok: true, events })
export const refuse = (code: Code): Decision => ({ ok: false, code })

export interface Tool<Slice, Command extends { readonly type: string }> {
  readonly initial: Slice
  /** The givers a command is taken from; everyone else is refused before `decide` is asked. */
  readonly may: { readonly [Type in Command['type']]: readonly Giver[] }
  readonly decide: (session: SessionState, command: Command, context: Context) => Decision
  /** Every tool sees every event, so that one tool may follow another's. */
  readonly evolve: (slice: Slice, event: SessionEvent) => Slice
}
