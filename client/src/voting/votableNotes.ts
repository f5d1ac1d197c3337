// The notes that a round is about, as they lie on this person's canvas. Client and server ask the same rule.

import { isArea } from '@keha/shared/board/boxes.ts'
import { RecordId } from '@keha/shared/ids.ts'
import { readingOrder } from '@keha/shared/report/readingOrder.ts'
import { isVotedOn, type VoteSettings } from '@keha/shared/session/model/voting.ts'
import { useMemo } from 'react'
import { computed, type Editor, renderPlaintextFromRichText, type TLNoteShape, type TLShapeId, useValue } from 'tldraw'

export interface VotableNote {
  readonly id: RecordId
  readonly text: string
}

type About = Pick<VoteSettings, 'area' | 'kind'>

/** Notes of the scaffold are not voted on. */
export function isVotable(editor: Editor, { area, kind }: About, id: TLShapeId): boolean {
  const note = editor.getShape(id)
  const found = area === null ? undefined : editor.getShape(area as string as TLShapeId)
  return note?.type === 'note' && !note.isLocked && isVotedOn({ kind }, note, isArea(found) ? found : undefined)
}

/** In reading order. */
export function useVotableNotes(editor: Editor, about: About): readonly VotableNote[] {
  const { area, kind } = about
  const notes = useMemo(
    () => computed('votable notes', () => votableNotes(editor, { area, kind }), { isEqual: hasSameNotes }),
    [editor, area, kind],
  )
  return useValue(notes)
}

function votableNotes(editor: Editor, about: About): readonly VotableNote[] {
  const notes = editor.getCurrentPageShapes().filter((shape): shape is TLNoteShape => isVotable(editor, about, shape.id))
  const placed = notes.flatMap(({ id, props }) => {
    const box = editor.getShapePageBounds(id)
    return box ? [{ id, props, bounds: [box.x, box.y, box.w, box.h] as const }] : []
  })
  return readingOrder(placed).map(({ id, props }) => ({
    id: RecordId.parse(id),
    text: renderPlaintextFromRichText(editor, props.richText).trim(),
  }))
}

const hasSameNotes = (before: readonly VotableNote[], after: readonly VotableNote[]): boolean =>
  before.length === after.length && after.every(({ id, text }, at) => before[at]?.id === id && before[at].text === text)
