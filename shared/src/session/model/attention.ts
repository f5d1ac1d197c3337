// Attention as kept and said: where the facilitator holds everyone's view, and the last message. AT rules in SPEC.md.
import { z } from 'zod'
import { GroupId, RecordId } from '../../ids.ts'

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
  /** Everyone stays at the place until they are let go. */
  held: z.boolean(),
  /** What was said last; `group` null: to all. `count` tells two alike apart. */
  message: z.strictObject({ text: z.string(), group: GroupId.nullable(), atMs: z.number(), count: z.number().int() }).nullable(),
})
export type AttentionSlice = z.infer<typeof AttentionSlice>

export const AttentionCommand = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('bringEveryone'), place: Place, hold: z.boolean().optional() }),
  z.strictObject({ type: z.literal('letEveryoneGo') }),
  z.strictObject({ type: z.literal('tellEveryone'), text: z.string().trim().min(1).max(300), group: GroupId.nullable() }),
])
export type AttentionCommand = z.infer<typeof AttentionCommand>

export const AttentionEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('everyoneBrought'), place: Place, held: z.boolean().optional() }),
  z.strictObject({ type: z.literal('everyoneLetGo') }),
  z.strictObject({ type: z.literal('everyoneTold'), text: z.string(), group: GroupId.nullable(), atMs: z.number() }),
])
export type AttentionEvent = z.infer<typeof AttentionEvent>
