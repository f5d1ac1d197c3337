// What one round of the network's work leaves for the next: promises that are still open, questions, decisions to look at again.

import { isNote } from './boxes.ts'
import { OUTCOME_KINDS, type Outcome, outcomeOf } from './outcome.ts'
import type { BoardContents } from './readBoard.ts'
import { plainText } from './records.ts'

/** Of each kind; the rest is on the board before, which is linked. */
export const MAX_CARRIED = 24

export interface Carried {
  readonly text: string
  readonly outcome: Outcome
}

/** Without what is done, stopped or empty; in an order that all replicas share. */
export function carriedOver({ records }: BoardContents): readonly Carried[] {
  const all = [...records.values()].filter(isNote).flatMap((note) => {
    const outcome = outcomeOf(note)
    const text = plainText(note.props.richText).trim()
    const isOver = outcome?.kind === 'action' && outcome.state !== undefined
    return outcome && text !== '' && !isOver ? [{ id: note.id as string, text, outcome }] : []
  })
  all.sort((a, b) => (a.id < b.id ? -1 : 1))
  return OUTCOME_KINDS.flatMap((kind) =>
    all
      .filter(({ outcome }) => outcome.kind === kind)
      .slice(0, MAX_CARRIED)
      .map(({ text, outcome }) => ({ text, outcome })),
  )
}
