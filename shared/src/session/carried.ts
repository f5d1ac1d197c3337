// What one round of the network's work leaves for the next: promises that are still open, questions, decisions to look at again.
// Questions come from marked notes and from the question box. CY rules in SPEC.md.

import { isNote } from '../board/boxes.ts'
import { OUTCOME_KINDS, type Outcome, outcomeOf } from '../board/outcome.ts'
import type { BoardContents } from '../board/readBoard.ts'
import { plainText } from '../board/records.ts'
import { openQuestions } from './questionQueue.ts'
import type { QuestionsSlice } from './questions.ts'

/** Of each kind; the rest is on the board before, which is linked. */
export const MAX_CARRIED = 24

export interface Carried {
  readonly text: string
  readonly outcome: Outcome
}

/** Without what is done, stopped or empty; in an order that all replicas share. */
export function carriedOver({ records }: Pick<BoardContents, 'records'>, box: Pick<QuestionsSlice, 'questions'>): readonly Carried[] {
  const all = [...records.values()].filter(isNote).flatMap((note) => {
    const outcome = outcomeOf(note)
    const text = plainText(note.props.richText).trim()
    const isOver = outcome?.kind === 'action' && outcome.state !== undefined
    return outcome && text !== '' && !isOver ? [{ id: note.id as string, text, outcome }] : []
  })
  all.sort((a, b) => (a.id < b.id ? -1 : 1))
  const asked = openQuestions(box.questions).map(({ id, text }) => ({ id: id as string, text, outcome: { kind: 'question' as const } }))
  return OUTCOME_KINDS.flatMap((kind) =>
    [...all, ...asked]
      .filter(({ outcome }) => outcome.kind === kind)
      .slice(0, MAX_CARRIED)
      .map(({ text, outcome }) => ({ text, outcome })),
  )
}
