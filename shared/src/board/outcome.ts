// What a note is marked as: a decision with its version, a promise to act, or a question. Lies in the note's `meta.outcome`, where
// anybody may have written anything: what does not fit is no outcome. Canvas and reports read it through here.
import { z } from 'zod'

/** Characters of anything said of an action. */
export const MAX_OUTCOME_WORDS = 100
/** Of a decision; more than a network makes. */
const MAX_VERSION = 99
/** Rounds of a network's work; a lifetime of them. */
export const MAX_ROUND = 999

/** What became of an action that is not going on. */
export const ACTION_STATES = ['done', 'stopped'] as const
export type ActionState = (typeof ACTION_STATES)[number]

/** What can be said of an action, in the order in which it is told: the wheel's questions, with the owner's organisation and the date. */
export const ACTION_PARTS = ['why', 'who', 'organisation', 'how', 'resources', 'when'] as const
export type ActionPart = (typeof ACTION_PARTS)[number]

/** Without these an action is no commitment yet. */
const NEEDED_PARTS = ['who', 'resources', 'when'] as const satisfies readonly ActionPart[]
export type NeededPart = (typeof NEEDED_PARTS)[number]

const words = z.string().trim().min(1).max(MAX_OUTCOME_WORDS)

const Outcome = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('decision'),
    /** Left out: the first. */
    version: z.number().int().min(2).max(MAX_VERSION).exactOptional(),
    /** A newer version lies beside it. */
    replaced: z.literal(true).exactOptional(),
  }),
  z.object({
    kind: z.literal('action'),
    why: words.exactOptional(),
    who: words.exactOptional(),
    /** Whoever is named wrote so themselves. */
    own: z.literal(true).exactOptional(),
    organisation: words.exactOptional(),
    how: words.exactOptional(),
    resources: words.exactOptional(),
    when: words.exactOptional(),
    /** Left out: going on. */
    state: z.enum(ACTION_STATES).exactOptional(),
    /** The round it was promised in, where that was not this board's. */
    round: z.number().int().positive().max(MAX_ROUND).exactOptional(),
  }),
  z.object({ kind: z.literal('question') }),
])
export type Outcome = z.infer<typeof Outcome>
export type OutcomeKind = Outcome['kind']

/** In the order in which they are told. */
export const OUTCOME_KINDS = ['decision', 'action', 'question'] as const satisfies readonly OutcomeKind[]

interface MaybeMarked {
  readonly type: string
  readonly meta: Readonly<Record<string, unknown>>
}

/** Undefined where the record is no note, or is not marked. Never throws. */
export function outcomeOf({ type, meta }: MaybeMarked): Outcome | undefined {
  return type === 'note' ? Outcome.safeParse(meta['outcome']).data : undefined
}

/** The outcome after a person asked for `kind`; what was said of an action stays while it is one. */
export function outcomeMarked(before: Outcome | undefined, kind: OutcomeKind): Outcome {
  return before?.kind === kind ? before : { kind }
}

/** An action with one thing said anew by somebody of a name; nothing said takes it away. */
export function actionWith(before: Outcome | undefined, part: ActionPart, said: string, by = ''): Outcome {
  const { [part]: _said, own, ...rest } = before?.kind === 'action' ? before : { kind: 'action' as const }
  const fitting = words.safeParse(said.trim().slice(0, MAX_OUTCOME_WORDS))
  const isOwn = part === 'who' ? folded(said) === folded(by) && folded(by) !== '' : own
  return { ...rest, kind: 'action', ...(isOwn && { own: true }), ...(fitting.success && { [part]: fitting.data }) }
}

const folded = (text: string): string => text.trim().toLocaleLowerCase()

/** An action that is going on (undefined), done or stopped. */
export function actionInState(before: Outcome | undefined, state: ActionState | undefined): Outcome {
  const { state: _before, ...rest } = before?.kind === 'action' ? before : { kind: 'action' as const }
  return state === undefined ? rest : { ...rest, state }
}

/** What an action that is going on still lacks to be a commitment, in the order of asking; nothing for anything else. */
export function missingFrom(outcome: Outcome | undefined): readonly NeededPart[] {
  return outcome?.kind === 'action' && outcome.state === undefined ? NEEDED_PARTS.filter((part) => outcome[part] === undefined) : []
}

/** A decision that is looked at again: the old version, which stays as it was, and the new one; undefined where there can be none. */
export function reopened(before: Outcome | undefined): { readonly old: Outcome; readonly next: Outcome } | undefined {
  if (before?.kind !== 'decision' || before.replaced) return undefined
  const version = (before.version ?? 1) + 1
  return version > MAX_VERSION ? undefined : { old: { ...before, replaced: true }, next: { kind: 'decision', version } }
}
