// The session: how the workshop goes. The server decides, appends the events, and then everyone evolves them.
// `decide` and `evolve` are pure; the state is plain JSON. Adding a tool: its file, its lines here, its panel, its rules.
// Invariants: `seq` counts events without gaps; a command id that was applied is never applied again.
import type { Command, Envelope, SessionState, SessionView } from './model/session.ts'
import { agenda } from './tools/agenda.ts'
import { attention } from './tools/attention.ts'
import { cafe } from './tools/cafe.ts'
import { closing, isOver } from './tools/closing.ts'
import { cycle } from './tools/cycle.ts'
import { groups } from './tools/groups.ts'
import { openSpace } from './tools/openSpace.ts'
import { people } from './tools/people.ts'
import { placing } from './tools/placing.ts'
import { questions } from './tools/questions.ts'
import { rating } from './tools/rating.ts'
import { ready } from './tools/ready.ts'
import { scaffold } from './tools/scaffold.ts'
import { slides } from './tools/slides.ts'
import { timer } from './tools/timer.ts'
import { accept, type Context, type Decision, giverOf, refuse, type Tool } from './tools/tool.ts'
import { voting } from './tools/voting.ts'
import { writing } from './tools/writing.ts'

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
