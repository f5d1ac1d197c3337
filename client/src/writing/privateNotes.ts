// Private notes as their writer sees them: what the server has of them, and over it what was written here and is not
// confirmed. Pure. WU rules in SPEC.md.
import { RecordId } from '@keha/shared/ids.ts'
import { NoteColour } from '@keha/shared/session/model/sealed.ts'
import { mayWritePrivately } from '@keha/shared/session/model/writing.ts'
import { z } from 'zod'
import type { BoardState } from '../sync/BoardLine.ts'

/** A note, or the throwing away of one, that the server has not confirmed. Kept by the browser until then. */
export const Draft = z.object({
  id: RecordId,
  text: z.string(),
  colour: NoteColour,
  /** What its writer was promised when beginning it. */
  anonymous: z.boolean(),
  /** Thrown away here; the server is still to be told. */
  gone: z.boolean(),
})
export type Draft = z.infer<typeof Draft>
export type Drafts = ReadonlyMap<RecordId, Draft>

/** Where a note is: on the server's disk, on its way, waiting here for its time, or refused for good. */
export type NoteStanding = 'saved' | 'sending' | 'kept-here' | 'not-sent'

export interface OwnNote extends Omit<Draft, 'gone'> {
  readonly standing: NoteStanding
}

type Seen = Pick<BoardState, 'line' | 'session' | 'mine' | 'you'>

export const isBlank = ({ text }: Pick<Draft, 'text'>): boolean => text.trim() === ''

/** What becomes of a draft just now. One promised anonymous is never begun under a name, nor the other way round. */
export function standingOf(draft: Draft, { line, session, mine, you }: Seen): Exclude<NoteStanding, 'saved'> {
  const connected = line.status === 'connected'
  if (draft.gone) return connected ? 'sending' : 'kept-here'
  if (mine.revealed.includes(draft.id)) return 'not-sent'
  if (!session) return 'kept-here'
  const { writing } = session
  if (writing.mode !== 'private') return 'not-sent'
  const begun = mine.notes.some(({ id }) => id === draft.id)
  if (connected && !begun && draft.anonymous !== writing.anonymous) return 'not-sent'
  return connected && you && mayWritePrivately(you.role, session) ? 'sending' : 'kept-here'
}

/** A person's notes in the order they were begun, each once. */
export function ownNotes(drafts: Drafts, seen: Seen): readonly OwnNote[] {
  const saved = seen.mine.notes.flatMap((note): OwnNote[] => {
    const draft = drafts.get(note.id)
    if (draft?.gone) return []
    const standing = draft ? standingOf(draft, seen) : 'saved'
    return [{ id: note.id, anonymous: note.anonymous, text: draft?.text ?? note.text, colour: draft?.colour ?? note.colour, standing }]
  })
  const known = new Set(saved.map(({ id }) => id))
  const others = [...drafts.values()].filter(({ id, gone }) => !gone && !known.has(id))
  return [...saved, ...others.map(({ gone: _, ...draft }) => ({ ...draft, standing: standingOf({ ...draft, gone: false }, seen) }))]
}
