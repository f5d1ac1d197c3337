// Much deleted at once: how much a participant may, and what facilitators are told of it. RV15 and RV16 in SPEC.md.
// Facilitators may delete all they like; what goes by mistake or in bad faith is slowed, told and brought back.
import { z } from 'zod'
import { ParticipantId } from '../ids.ts'
import type { Deletion } from './deleted.ts'

/** Shapes a participant may delete: so many at once, as many as one paste brings so that it can be undone; then so many a second. */
export const DELETION_BUDGET = { burst: 200, perSecond: 2 } as const

/** Shapes a participant deleted, none of them longer after the one before than this, of which facilitators are told. */
export const TOLD_DELETION = { withinMs: 10_000, shapes: 30 } as const
/** A facilitator who comes later than this after the last of it is not told any more; the drawer has it for two weeks. */
export const TOLD_FOR_MS = 10 * 60_000

/** What a participant deleted in one go. Told anew as it grows, known by `by` and `sinceMs`. */
export const MassDeletion = z.strictObject({
  /** Nobody for notes that were revealed without a name, as in the drawer. */
  by: ParticipantId.nullable(),
  /** Shapes that are gone. */
  shapes: z.number().int().nonnegative(),
  /** Shapes they tried to delete beyond what they may; these are on the board. */
  refused: z.number().int().nonnegative(),
  /** The first and the last of it, server time. */
  sinceMs: z.number(),
  lastMs: z.number(),
})
export type MassDeletion = z.infer<typeof MassDeletion>

export type DeletionCount = Pick<MassDeletion, 'by' | 'shapes' | 'refused'>

/** What it has grown to with more of the same person's; begun anew after a pause. Times of one clock, ms; it may be set back. */
export function grownDeletion(before: MassDeletion | undefined, { by, shapes, refused }: DeletionCount, nowMs: number): MassDeletion {
  if (!before || Math.abs(nowMs - before.lastMs) > TOLD_DELETION.withinMs) return { by, shapes, refused, sinceMs: nowMs, lastMs: nowMs }
  return { ...before, shapes: before.shapes + shapes, refused: before.refused + refused, lastMs: Math.max(before.lastMs, nowMs) }
}

export const isTold = ({ shapes, refused }: MassDeletion): boolean => refused > 0 || shapes >= TOLD_DELETION.shapes

/** Of the drawer's deletions, those that `told` are of. */
export function deletionsIn(deletions: readonly Deletion[], told: readonly MassDeletion[]): readonly Deletion[] {
  return deletions.filter(({ by, atMs }) => told.some((mass) => mass.by === by && atMs >= mass.sinceMs && atMs <= mass.lastMs))
}
