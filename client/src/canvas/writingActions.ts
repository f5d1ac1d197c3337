// What is done with notes on the canvas by one press: words, keys, and on how many selected notes. The note tools, the keyboard
// and the list of shortcuts all read this table. Keys need Alt and Shift, as those of board/actions.ts do.
import type { Editor } from 'tldraw'
import type { IconName } from '../ui/Icon.tsx'
import { clusterNotes, tidyNotes } from './arrangeNotes.ts'
import { goToOutcomes } from './markOutcome.ts'

interface WritingAction {
  readonly icon: IconName
  readonly words: string
  /** `code` of a KeyboardEvent, pressed with Alt and Shift. */
  readonly key: string
  /** Said when it is done. */
  readonly done: string
  /** Notes that must be selected. */
  readonly least: 1 | 2
  /** Returns on how many notes something was done. */
  readonly act: (editor: Editor) => number
}

export const WRITING_ACTIONS = {
  tidy: { icon: 'grid', words: 'writing.tidy', key: 'KeyG', done: 'writing.tidied', act: tidyNotes, least: 2 },
  cluster: { icon: 'cluster', words: 'writing.cluster', key: 'KeyK', done: 'writing.clustered', act: clusterNotes, least: 2 },
  outcome: { icon: 'check', words: 'outcome.title', key: 'KeyO', done: 'outcome.choose', act: goToOutcomes, least: 1 },
} as const satisfies Readonly<Record<string, WritingAction>>

type WritingActionName = keyof typeof WRITING_ACTIONS

export const WRITING_ACTION_LIST = Object.values(WRITING_ACTIONS) as readonly (typeof WRITING_ACTIONS)[WritingActionName][]

export function writingActionOfKeys(
  event: Pick<KeyboardEvent, 'altKey' | 'shiftKey' | 'code'>,
): (typeof WRITING_ACTION_LIST)[number] | undefined {
  return event.altKey && event.shiftKey ? WRITING_ACTION_LIST.find(({ key }) => key === event.code) : undefined
}
