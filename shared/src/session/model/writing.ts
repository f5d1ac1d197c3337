// Writing as kept and said: openly, privately or not at all, and the freeze; and who may write. WR rules in SPEC.md.
import { z } from 'zod'
import { RecordId } from '../../ids.ts'
import type { Role } from '../../roles.ts'
import { WritingMode } from './agenda.ts'
import type { ClosingSlice } from './closing.ts'
import { MAX_PRIVATE_TEXT, NoteColour, type Sealed } from './sealed.ts'

export const WritingSlice = z.strictObject({
  mode: WritingMode,
  /** Private notes begun now carry no author when revealed. */
  anonymous: z.boolean(),
  /** Why nobody but facilitators may write now; null: not frozen. */
  frozen: z.strictObject({ reason: z.string() }).nullable(),
  /** Server time since which participants may not write on the board; null where they may. */
  lockedAtMs: z.number().nullable(),
  /** Private notes that wait for their reveal, of all people together. */
  waiting: z.number().int(),
})
export type WritingSlice = z.infer<typeof WritingSlice>

export const WritingCommand = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('setWriting'), mode: WritingMode, anonymous: z.boolean() }),
  z.strictObject({ type: z.literal('freezeWriting'), reason: z.string().trim().max(200) }),
  z.strictObject({ type: z.literal('thawWriting') }),
  /** Writes or rewrites a note of one's own that only oneself sees. */
  z.strictObject({
    type: z.literal('writePrivately'),
    note: z.strictObject({ id: RecordId, text: z.string().max(MAX_PRIVATE_TEXT), colour: NoteColour }),
  }),
  z.strictObject({ type: z.literal('discardPrivately'), note: RecordId }),
  z.strictObject({ type: z.literal('revealMine') }),
  z.strictObject({ type: z.literal('revealAll') }),
])
export type WritingCommand = z.infer<typeof WritingCommand>

export const WritingEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('writingSet'), mode: WritingMode, anonymous: z.boolean(), atMs: z.number() }),
  z.strictObject({ type: z.literal('writingFrozen'), reason: z.string(), atMs: z.number() }),
  z.strictObject({ type: z.literal('writingThawed') }),
  z.strictObject({ type: z.literal('privateNotesCounted'), waiting: z.number().int() }),
  z.strictObject({ type: z.literal('notesRevealed'), count: z.number().int(), waiting: z.number().int() }),
])
export type WritingEvent = z.infer<typeof WritingEvent>

/** What decides who writes. */
export interface WritingState {
  readonly writing: Pick<WritingSlice, 'mode' | 'frozen'>
  readonly closing: ClosingSlice
}

/** Whether somebody of `role` may write on the board itself. Facilitators always may until the workshop is closed. */
export function mayWriteOpenly(role: Role, { writing: { mode, frozen }, closing }: WritingState): boolean {
  if (closing.closedAtMs !== null) return false
  return role === 'facilitator' || (role === 'participant' && mode === 'open' && frozen === null)
}

/** Whether somebody of `role` may write notes that only they see. */
export function mayWritePrivately(role: Role, { writing: { mode, frozen }, closing }: WritingState): boolean {
  if (closing.closedAtMs !== null) return false
  return mode === 'private' && (role === 'facilitator' || (role === 'participant' && frozen === null))
}

/** How many notes wait, by what is sealed; the slice says the same. */
export const countWaiting = (sealed: Sealed): number => [...sealed.values()].reduce((sum, { notes }) => sum + notes.length, 0)
