// What one round of the network's work leaves for the next: promises that are still open, questions, decisions to look at again.
// Questions come from marked notes and from the question box. CY rules in SPEC.md.
import { isNote } from '../board/boxes.ts'
import { OUTCOME_KINDS, type Outcome, outcomeOf } from '../board/outcome.ts'
import type { BoardContents } from '../board/readBoard.ts'
import { plainText } from '../board/records.ts'
import type { SessionView } from './model/session.ts'
import { openQuestions } from './questionQueue.ts'

/** Of each kind; the rest is on the board before, which is linked. */
export const MAX_CARRIED = 24

export interface Carried {
  readonly text: string
  readonly outcome: Outcome
}

/** What is carried over depends on the question box and on which round this is. */
type Session = { readonly questions: Pick<SessionView['questions'], 'questions'>; readonly cycle: Pick<SessionView['cycle'], 'number'> }

/** Without what is over or empty; promises know the round they were made in; in an order that all replicas share. */
export function carriedOver({ records }: Pick<BoardContents, 'records'>, { questions, cycle }: Session): readonly Carried[] {
  const all = [...records.values()].filter(isNote).flatMap((note) => {
    const outcome = outcomeOf(note)
    const text = plainText(note.props.richText).trim()
    return outcome && text !== '' && !isOver(outcome) ? [{ id: note.id as string, text, outcome: since(outcome, cycle.number) }] : []
  })
  all.sort((a, b) => (a.id < b.id ? -1 : 1))
  const asked = openQuestions(questions.questions).map(({ id, text }) => ({
    id: id as string,
    text,
    outcome: { kind: 'question' as const },
  }))
  return OUTCOME_KINDS.flatMap((kind) =>
    [...all, ...asked]
      .filter(({ outcome }) => outcome.kind === kind)
      .slice(0, MAX_CARRIED)
      .map(({ text, outcome }) => ({ text, outcome })),
  )
}

function isOver(outcome: Outcome): boolean {
  return (outcome.kind === 'action' && outcome.state !== undefined) || (outcome.kind === 'decision' && outcome.replaced === true)
}

function since(outcome: Outcome, round: number): Outcome {
  return outcome.kind === 'action' ? { ...outcome, round: outcome.round ?? round } : outcome
}
