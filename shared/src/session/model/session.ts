// The session as kept and said: every tool's slice, command and event together. What is decided upon a command and what becomes
// of an event is in session.ts and tools/. Invariant: `seq` counts events without gaps.
import { z } from 'zod'
import { CommandId, ParticipantId } from '../../ids.ts'
import { AgendaCommand, AgendaEvent, AgendaSlice } from './agenda.ts'
import { AttentionCommand, AttentionEvent, AttentionSlice } from './attention.ts'
import { CafeCommand, CafeEvent, CafeSlice } from './cafe.ts'
import { ClosingCommand, ClosingEvent, ClosingSlice } from './closing.ts'
import { CycleCommand, CycleEvent, CycleSlice } from './cycle.ts'
import { GroupsCommand, GroupsEvent, GroupsSlice } from './groups.ts'
import { OpenSpaceCommand, OpenSpaceEvent, OpenSpaceSlice } from './openSpace.ts'
import { PeopleCommand, PeopleEvent, PeopleSlice } from './people.ts'
import { PlacingCommand, PlacingEvent, PlacingSlice } from './placing.ts'
import { QuestionsCommand, QuestionsEvent, QuestionsSlice } from './questions.ts'
import { RatingCommand, RatingEvent, RatingSlice } from './rating.ts'
import { ReadyCommand, ReadyEvent, ReadySlice } from './ready.ts'
import { ScaffoldCommand, ScaffoldEvent, ScaffoldSlice } from './scaffold.ts'
import { SlidesCommand, SlidesEvent, SlidesSlice } from './slides.ts'
import { TimerCommand, TimerEvent, TimerSlice } from './timer.ts'
import { VotingCommand, VotingEvent, VotingSlice } from './voting.ts'
import { WritingCommand, WritingEvent, WritingSlice } from './writing.ts'

export const Command = z.union([
  PeopleCommand,
  AgendaCommand,
  TimerCommand,
  ScaffoldCommand,
  AttentionCommand,
  WritingCommand,
  VotingCommand,
  GroupsCommand,
  ReadyCommand,
  RatingCommand,
  PlacingCommand,
  CycleCommand,
  CafeCommand,
  QuestionsCommand,
  OpenSpaceCommand,
  SlidesCommand,
  ClosingCommand,
])
export type Command = z.infer<typeof Command>

export const SessionEvent = z.union([
  PeopleEvent,
  AgendaEvent,
  TimerEvent,
  ScaffoldEvent,
  AttentionEvent,
  WritingEvent,
  VotingEvent,
  GroupsEvent,
  ReadyEvent,
  RatingEvent,
  PlacingEvent,
  CycleEvent,
  CafeEvent,
  QuestionsEvent,
  OpenSpaceEvent,
  SlidesEvent,
  ClosingEvent,
])
export type SessionEvent = z.infer<typeof SessionEvent>

/** An event as stored and sent: its place in the order, when, by whom (null: the room). Times in ms, server clock. */
export const Envelope = z.strictObject({
  seq: z.number().int().positive(),
  atMs: z.number(),
  by: ParticipantId.nullable(),
  commandId: CommandId.optional(),
  event: SessionEvent,
})
export type Envelope = z.infer<typeof Envelope>

/** The session as a connection sees it. */
export const SessionView = z.strictObject({
  seq: z.number().int().nonnegative(),
  people: PeopleSlice,
  agenda: AgendaSlice,
  timer: TimerSlice,
  scaffold: ScaffoldSlice,
  attention: AttentionSlice,
  writing: WritingSlice,
  voting: VotingSlice,
  groups: GroupsSlice,
  ready: ReadySlice,
  rating: RatingSlice,
  placing: PlacingSlice,
  cycle: CycleSlice,
  cafe: CafeSlice,
  questions: QuestionsSlice,
  openSpace: OpenSpaceSlice,
  slides: SlidesSlice,
  closing: ClosingSlice,
})
export type SessionView = z.infer<typeof SessionView>

/** The whole session, with what only the server keeps. */
export interface SessionState extends SessionView {
  /** Ids of the commands applied last, oldest first. */
  readonly applied: readonly CommandId[]
}

/** What may leave the server. */
export function viewOf({ applied: _, ...view }: SessionState): SessionView {
  return view
}
