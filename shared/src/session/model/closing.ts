// Closing as kept and said: whether the workshop is over. CW rules in SPEC.md.
import { z } from 'zod'

export const ClosingSlice = z.strictObject({
  /** Server time; null while the workshop is open. */
  closedAtMs: z.number().nullable(),
})
export type ClosingSlice = z.infer<typeof ClosingSlice>

export const ClosingCommand = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('closeWorkshop') }),
  z.strictObject({ type: z.literal('reopenWorkshop') }),
])
export type ClosingCommand = z.infer<typeof ClosingCommand>

export const ClosingEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('workshopClosed'), atMs: z.number() }),
  z.strictObject({ type: z.literal('workshopReopened') }),
])
export type ClosingEvent = z.infer<typeof ClosingEvent>

/** What closing would end, and what would stay unseen: told before it is done. Counts. */
export interface UnderWay {
  readonly privateNotes: number
  /** Votes, ratings and placings that are open. */
  readonly open: number
  readonly isTimerRunning: boolean
}
