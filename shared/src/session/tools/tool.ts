// What a facilitation tool is: its slice of the session, its commands and who may give them, its events.
// What is kept and said is in the file of its name in model/. Everything in it is pure.
import type { TLRecord, TLShape } from '@tldraw/tlschema'
import type { Code } from '../../codes.ts'
import type { CommandId, ParticipantId, RecordId } from '../../ids.ts'
import type { Role } from '../../roles.ts'
import type { Sealed, SealedChange } from '../model/sealed.ts'
import type { SessionEvent, SessionState } from '../model/session.ts'

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
  /** All shapes of the document, valid by the schema. Reading them takes a while on a large board. */
  readonly shapes: () => readonly TLShape[]
  /** Whether somebody is connected now. */
  readonly isHere: (person: ParticipantId) => boolean
  /** From 0 to below 1; unguessable on a server. */
  readonly chance: () => number
  /** What is sealed, everyone's. */
  readonly sealed: Sealed
}

export interface Accepted {
  readonly ok: true
  readonly events: readonly SessionEvent[]
  /** Sealed values that change with the events, in the same transaction. */
  readonly sealed?: readonly SealedChange[]
  /** Records the room writes into the document with the events. */
  readonly put?: readonly TLRecord[]
  /** The events name neither who gave the command nor its id; such a command may come twice and does the same. */
  readonly unsigned?: true
}

export type Decision = Accepted | { readonly ok: false; readonly code: Code }

export const accept = (...events: SessionEvent[]): Accepted => ({ ok: true, events })
export const refuse = (code: Code): Decision => ({ ok: false, code })

export interface Tool<Slice, Command extends { readonly type: string }> {
  readonly initial: Slice
  /** The givers a command is taken from; everyone else is refused before `decide` is asked. */
  readonly may: { readonly [Type in Command['type']]: readonly Giver[] }
  readonly decide: (session: SessionState, command: Command, context: Context) => Decision
  /** Every tool sees every event, so that one tool may follow another's. */
  readonly evolve: (slice: Slice, event: SessionEvent) => Slice
}
