// What a note is marked as: a decision, an action with who and when, or a question. Lies in the note's `meta.outcome`, where
// anybody may have written anything: what does not fit is no outcome. Canvas and reports read it through here.
import { z } from 'zod'

/** Characters of who or when. */
export const MAX_OUTCOME_WORDS = 100

/** What became of an action that is not going on. */
export const ACTION_STATES = ['done', 'stopped'] as const
export type ActionState = (typeof ACTION_STATES)[number]

const words = z.string().trim().min(1).max(MAX_OUTCOME_WORDS)

const Outcome = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('decision') }),
  z.object({
    kind: z.literal('action'),
    who: words.exactOptional(),
    when: words.exactOptional(),
    /** Left out: going on. */
    state: z.enum(ACTION_STATES).exactOptional(),
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

/** An action with who or when said anew; nothing said takes it away. */
export function actionWith(before: Outcome | undefined, part: 'who' | 'when', said: string): Outcome {
  const { [part]: _said, ...rest } = before?.kind === 'action' ? before : { kind: 'action' as const }
  const fitting = words.safeParse(said.trim().slice(0, MAX_OUTCOME_WORDS))
  return fitting.success ? { ...rest, kind: 'action', [part]: fitting.data } : { ...rest, kind: 'action' }
}

/** An action that is going on (undefined), done or stopped. */
export function actionInState(before: Outcome | undefined, state: ActionState | undefined): Outcome {
  const { state: _before, ...rest } = before?.kind === 'action' ? before : { kind: 'action' as const }
  return state === undefined ? rest : { ...rest, state }
}
