// Attention: the facilitator brings everyone to a place on the board. AT rules in SPEC.md.
import { z } from 'zod'
import { RecordId } from '../ids.ts'
import { accept, type Tool } from './tool.ts'

/** A rectangle on a page, canvas units. */
export const Place = z.strictObject({
  page: RecordId,
  x: z.number().min(-1e6).max(1e6),
  y: z.number().min(-1e6).max(1e6),
  w: z.number().positive().max(1e6),
  h: z.number().positive().max(1e6),
})
export type Place = z.infer<typeof Place>

export const AttentionSlice = z.strictObject({
  /** The last call, and how many there have been: a client moves when the count grows while it is connected. */
  place: Place.nullable(),
  calls: z.number().int(),
})
export type AttentionSlice = z.infer<typeof AttentionSlice>

export const AttentionCommand = z.discriminatedUnion('type', [z.strictObject({ type: z.literal('bringEveryone'), place: Place })])
export type AttentionCommand = z.infer<typeof AttentionCommand>

export const AttentionEvent = z.discriminatedUnion('type', [z.strictObject({ type: z.literal('everyoneBrought'), place: Place })])
export type AttentionEvent = z.infer<typeof AttentionEvent>

export const attention: Tool<AttentionSlice, AttentionCommand> = {
  initial: { place: null, calls: 0 },
  may: { bringEveryone: ['facilitator'] },
  decide: (_session, command) => accept({ type: 'everyoneBrought', place: command.place }),
  evolve: (slice, event) => (event.type === 'everyoneBrought' ? { place: event.place, calls: slice.calls + 1 } : slice),
}
