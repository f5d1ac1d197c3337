// Marks the selected notes as decisions, actions or questions, in the notes' `meta.outcome`.
import {
  type ActionPart,
  type ActionState,
  actionInState,
  actionWith,
  type Outcome,
  type OutcomeKind,
  outcomeMarked,
  outcomeOf,
  reopened,
} from '@keha/shared/board/outcome.ts'
import type { Editor, TLNoteShape } from 'tldraw'
import type { IconName } from '../ui/Icon.tsx'
import { createNoteNextTo } from './notePlacing.ts'
import { selectedNotes } from './selectedNotes.ts'

export const OUTCOME_LOOKS = {
  decision: { icon: 'check', words: 'outcome.decision' },
  action: { icon: 'arrowRight', words: 'outcome.action' },
  question: { icon: 'question', words: 'outcome.question' },
} as const satisfies Record<OutcomeKind, { readonly icon: IconName; readonly words: string }>

/** The attribute of the note tools' choices by which the keyboard finds them. */
export const OUTCOME_CHOICE = 'data-outcome-choice'

/** Takes the keyboard to the choices among the note tools. Returns on how many notes they act. */
export function goToOutcomes(editor: Editor): number {
  const choices = editor.getContainer().querySelectorAll<HTMLElement>(`[${OUTCOME_CHOICE}]`)
  const chosen = [...choices].find((choice) => choice.dataset['state'] === 'on') ?? choices[0]
  chosen?.focus()
  return chosen ? selectedNotes(editor).length : 0
}

/** One step of undo; null takes the mark away. */
export function markOutcome(editor: Editor, kind: OutcomeKind | null): void {
  editor.markHistoryStoppingPoint('mark outcome')
  setOutcomes(editor, (before) => kind && outcomeMarked(before, kind))
}

/** One thing said of the selected actions. Joins the step of undo that is open. */
export function describeAction(editor: Editor, part: ActionPart, said: string): void {
  setOutcomes(editor, (before) => actionWith(before, part, said, editor.user.getName()))
}

/** What became of the selected actions; undefined: they go on. One step of undo. */
export function settleAction(editor: Editor, state: ActionState | undefined): void {
  editor.markHistoryStoppingPoint('settle action')
  setOutcomes(editor, (before) => actionInState(before, state))
}

/** What became of all the selected actions; undefined where they go on or differ. */
export function commonState(editor: Editor): ActionState | undefined {
  const [first, ...others] = selectedNotes(editor).map((note) => {
    const outcome = outcomeOf(note)
    return outcome?.kind === 'action' ? outcome.state : undefined
  })
  return others.every((state) => state === first) ? first : undefined
}

/** The one selected note, where it is a decision that can be reopened. */
export function reopenable(editor: Editor): TLNoteShape | undefined {
  const [note, ...others] = selectedNotes(editor)
  return note && others.length === 0 && reopened(outcomeOf(note)) ? note : undefined
}

/** Opens a new version of the decision beside it, with its words, for typing; the old one stays. One step of undo. */
export function reopenDecision(editor: Editor, note: TLNoteShape): void {
  const versions = reopened(outcomeOf(note))
  if (!versions) return
  const id = createNoteNextTo(editor, note, 'right')
  editor.updateShapes<TLNoteShape>([
    { id: note.id, type: 'note', meta: { outcome: versions.old } },
    { id, type: 'note', props: { richText: note.props.richText }, meta: { outcome: versions.next } },
  ])
}

function setOutcomes(editor: Editor, next: (before: Outcome | undefined) => Outcome | null): void {
  editor.updateShapes<TLNoteShape>(
    selectedNotes(editor).map((note) => ({ id: note.id, type: 'note', meta: { outcome: next(outcomeOf(note)) } })),
  )
}

/** What all the selected notes are marked as; undefined where they differ or are not marked. */
export function commonOutcome(editor: Editor): Outcome['kind'] | undefined {
  const [first, ...others] = selectedNotes(editor).map((note) => outcomeOf(note)?.kind)
  return others.every((kind) => kind === first) ? first : undefined
}

/** What is said of all the selected actions; '' where they differ. */
export function commonWords(editor: Editor, part: ActionPart): string {
  const said = selectedNotes(editor).map((note) => {
    const outcome = outcomeOf(note)
    return (outcome?.kind === 'action' && outcome[part]) || ''
  })
  return said.every((words) => words === said[0]) ? (said[0] ?? '') : ''
}
