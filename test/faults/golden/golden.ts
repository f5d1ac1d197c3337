// What of an earlier version's board must be the same for ever: its notes, its people, where its workshop was.
import { readBoard } from '@keha/shared/board/readBoard.ts'
import { plainText } from '@keha/shared/board/records.ts'
import type { TLNoteShape } from '@tldraw/tlschema'
import { boardOnDisk } from '../../support/storedBoard.ts'

/** The store's files that a server leaves when it ends in good order. */
export const GOLDEN_FILES = ['boards.db', 'boards.confirmed']

export interface Golden {
  readonly notes: readonly { readonly id: string; readonly text: string; readonly x: number; readonly y: number }[]
  readonly people: readonly (readonly [name: string, organisation: string | undefined, role: string])[]
  readonly hands: readonly string[]
  /** Titles of the steps, in all their languages. */
  readonly steps: readonly unknown[]
  /** The current one's place, from 0. */
  readonly step: number
  readonly events: number
}

export async function goldenOf(directory: string, id: string): Promise<Golden> {
  const { doc, events, session } = await boardOnDisk(directory, id)
  const notes = [...readBoard(doc, []).records.values()].flatMap((record) => {
    if (record.typeName !== 'shape' || record.type !== 'note') return []
    const { x, y, props } = record as TLNoteShape
    return [{ id: record.id as string, text: plainText(props.richText), x, y }]
  })
  const { people, agenda } = session
  return {
    notes: notes.sort((a, b) => (a.id < b.id ? -1 : 1)),
    people: people.members.map(({ name, organisation, role }) => [name, organisation, role]),
    hands: people.members.flatMap(({ name, handRaisedAtMs }) => (handRaisedAtMs === null ? [] : [name])),
    steps: agenda.steps.map(({ title }) => title),
    step: agenda.steps.findIndex(({ id: step }) => step === agenda.current),
    events: events.length,
  }
}
