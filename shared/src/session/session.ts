// The session: how the workshop goes. The server decides, appends the events, and then everyone evolves them.
// `decide` and `evolve` are pure; the state is plain JSON. Adding a tool: its file, its lines here, its panel, its rules.
// Invariants: `seq` counts events without gaps; a command id that was applied is never applied again.
import { z } from 'zod'
import { CommandId, ParticipantId } from '../ids.ts'
import { AgendaCommand, AgendaEvent, agenda } from './agenda.ts'
import { AgendaSlice } from './agendaPlan.ts'
import { AttentionCommand, AttentionEvent, AttentionSlice, attention } from './attention.ts'
import { CafeCommand, CafeEvent, cafe } from './cafe.ts'
import { CafeSlice } from './cafePlan.ts'
import { ClosingCommand, ClosingEvent, ClosingSlice, closing, isOver } from './closing.ts'
import { CycleCommand, CycleEvent, CycleSlice, cycle } from './cycle.ts'
import { GroupsCommand, GroupsEvent, GroupsSlice, groups } from './groups.ts'
import { OpenSpaceCommand, OpenSpaceEvent, openSpace } from './openSpace.ts'
import { OpenSpaceSlice } from './openSpacePlan.ts'
import { PeopleCommand, PeopleEvent, PeopleSlice, people } from './people.ts'
import { PlacingCommand, PlacingEvent, PlacingSlice, placing } from './placing.ts'
import { QuestionsCommand, QuestionsEvent, QuestionsSlice, questions } from './questions.ts'
import { RatingCommand, RatingEvent, RatingSlice, rating } from './rating.ts'
import { ReadyCommand, ReadyEvent, ReadySlice, ready } from './ready.ts'
import { ScaffoldCommand, ScaffoldEvent, ScaffoldSlice, scaffold } from './scaffold.ts'
import { SlidesCommand, SlidesEvent, SlidesSlice, slides } from './slides.ts'
import { TimerCommand, TimerEvent, TimerSlice, timer } from './timer.ts'
import { accept, type Context, type Decision, giverOf, refuse, type Tool } from './tool.ts'
import { VotingCommand, VotingEvent, VotingSlice, voting } from './voting.ts'
import { WritingCommand, WritingEvent, WritingSlice, writing } from './writing.ts'

export const TOOLS = {
  people,
  agenda,
  timer,
  scaffold,
  attention,
  writing,
  voting,
  groups,
  ready,
  rating,
  placing,
  cycle,
  cafe,
  questions,
  openSpace,
  slides,
  closing,
} as const
export type ToolName = keyof typeof TOOLS

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

/** A client repeats a command only within its own reconnects; this many of the whole board's are remembered. */
const APPLIED_KEPT = 2_000

export const emptySession: SessionState = {
  seq: 0,
  people: people.initial,
  agenda: agenda.initial,
  timer: timer.initial,
  scaffold: scaffold.initial,
  attention: attention.initial,
  writing: writing.initial,
  voting: voting.initial,
  groups: groups.initial,
  ready: ready.initial,
  rating: rating.initial,
  placing: placing.initial,
  cycle: cycle.initial,
  cafe: cafe.initial,
  questions: questions.initial,
  openSpace: openSpace.initial,
  slides: slides.initial,
  closing: closing.initial,
  applied: [],
}

const TOOL_OF = new Map<string, Tool<unknown, Command>>(
  Object.values(TOOLS).flatMap((tool) => Object.keys(tool.may).map((type) => [type, tool as unknown as Tool<unknown, Command>] as const)),
)

/** Decides a command: the events it makes, none where it changes nothing or was applied before, or a refusal. */
export function decide(state: SessionState, command: Command, context: Context): Decision {
  const tool = TOOL_OF.get(command.type)
  if (!tool) return refuse('unknown-command')
  if (context.commandId !== undefined && state.applied.includes(context.commandId)) return accept()
  const givers = (tool.may as Readonly<Record<string, readonly string[]>>)[command.type] ?? []
  if (!givers.includes(giverOf(context.actor)))
    return refuse(givers.includes('facilitator') && givers.length === 1 ? 'only-facilitator' : 'not-allowed')
  if (isOver(state, command.type)) return refuse('workshop-closed')
  return tool.decide(state, command, context)
}

/** The session after one event. Events come in order of `seq`. */
export function evolve<S extends SessionView>(state: S, { seq, event, commandId }: Envelope): S {
  const next: S = {
    ...state,
    seq,
    people: people.evolve(state.people, event),
    agenda: agenda.evolve(state.agenda, event),
    timer: timer.evolve(state.timer, event),
    scaffold: scaffold.evolve(state.scaffold, event),
    attention: attention.evolve(state.attention, event),
    writing: writing.evolve(state.writing, event),
    voting: voting.evolve(state.voting, event),
    groups: groups.evolve(state.groups, event),
    ready: ready.evolve(state.ready, event),
    rating: rating.evolve(state.rating, event),
    placing: placing.evolve(state.placing, event),
    cycle: cycle.evolve(state.cycle, event),
    cafe: cafe.evolve(state.cafe, event),
    questions: questions.evolve(state.questions, event),
    openSpace: openSpace.evolve(state.openSpace, event),
    slides: slides.evolve(state.slides, event),
    closing: closing.evolve(state.closing, event),
  }
  if (commandId === undefined || !('applied' in next)) return next
  const applied = (next as unknown as SessionState).applied
  return applied.at(-1) === commandId ? next : { ...next, applied: [...applied.slice(1 - APPLIED_KEPT), commandId] }
}

/** What may leave the server. */
export function viewOf({ applied: _, ...view }: SessionState): SessionView {
  return view
}
