// Attention: the facilitator brings everyone to a place on the board, once or to stay, and says something to all or to one
// group. AT rules in SPEC.md.
import { z } from 'zod'
import { GroupId, RecordId } from '../ids.ts'
import { accept, refuse, type Tool } from './tool.ts'

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

export const attention: Tool<AttentionSlice, AttentionCommand> = {
  initial: { place: null, calls: 0, held: false, message: null },
  may: { bringEveryone: ['facilitator'], letEveryoneGo: ['facilitator'], tellEveryone: ['facilitator'] },
  decide: ({ attention: slice, groups }, command, { nowMs }) => {
    switch (command.type) {
      case 'bringEveryone':
        return accept({ type: 'everyoneBrought', place: command.place, ...(command.hold ? { held: true } : {}) })
      case 'letEveryoneGo':
        return slice.held ? accept({ type: 'everyoneLetGo' }) : accept()
      case 'tellEveryone':
        if (command.group !== null && !groups.groups.some(({ id }) => id === command.group)) return refuse('no-such-group')
        return accept({ type: 'everyoneTold', text: command.text, group: command.group, atMs: nowMs })
    }
  },
  evolve: (slice, event) => {
    switch (event.type) {
      case 'everyoneBrought':
        return { ...slice, place: event.place, calls: slice.calls + 1, held: event.held ?? false }
      case 'everyoneLetGo':
        return { ...slice, held: false }
      case 'everyoneTold': {
        const { text, group, atMs } = event
        return { ...slice, message: { text, group, atMs, count: (slice.message?.count ?? 0) + 1 } }
      }
      default:
        return slice
    }
  },
}
