// Rating as kept and said: criteria, how many have answered, and once closed each criterion's spread. RT rules in SPEC.md.
import { z } from 'zod'
import { RoundId, StepId } from '../../ids.ts'
import { LocalisedText } from '../../locale.ts'

export const MAX_CRITERIA = 40

/** Fewer answers could be told apart. */
export const FEWEST_SHOWN = 5

export const Criterion = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  text: LocalisedText,
  /** Criteria of one group are drawn together; left out: none. */
  group: LocalisedText.optional(),
})
export type Criterion = z.infer<typeof Criterion>

/** How many gave 1, 2, 3, 4 and 5, and how many could not say. */
export const Spread = z.strictObject({
  criterion: Criterion.shape.id,
  counts: z.tuple([z.number().int(), z.number().int(), z.number().int(), z.number().int(), z.number().int()]),
  cannotSay: z.number().int(),
})
export type Spread = z.infer<typeof Spread>

export const RatingSettings = z.strictObject({
  id: RoundId,
  /** The step that asks; null: asked apart from the agenda. */
  step: StepId.nullable(),
  title: LocalisedText,
  criteria: z.array(Criterion).min(1).max(MAX_CRITERIA),
})
export type RatingSettings = z.infer<typeof RatingSettings>

export const Rating = RatingSettings.extend({
  status: z.enum(['open', 'closed']),
  /** People who have answered at least one criterion. */
  answered: z.number().int(),
  /** By criterion, in their order; null while open, and where too few answered. */
  spreads: z.array(Spread).nullable(),
})
export type Rating = z.infer<typeof Rating>

export const RatingSlice = z.strictObject({ ratings: z.array(Rating) })
export type RatingSlice = z.infer<typeof RatingSlice>

/** 1 to 5; 0: can't say. */
const Value = z.number().int().min(0).max(5)

export const RatingCommand = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('openRating'), rating: RatingSettings }),
  /** One criterion answered, or taken back (null). */
  z.strictObject({ type: z.literal('rate'), rating: RoundId, criterion: Criterion.shape.id, value: Value.nullable() }),
  z.strictObject({ type: z.literal('closeRating'), rating: RoundId }),
  z.strictObject({ type: z.literal('removeRating'), rating: RoundId }),
])
export type RatingCommand = z.infer<typeof RatingCommand>

export const RatingEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('ratingOpened'), rating: RatingSettings }),
  z.strictObject({ type: z.literal('ratingsCounted'), rating: RoundId, answered: z.number().int() }),
  z.strictObject({ type: z.literal('ratingClosed'), rating: RoundId, answered: z.number().int(), spreads: z.array(Spread).nullable() }),
  z.strictObject({ type: z.literal('ratingRemoved'), rating: RoundId }),
])
export type RatingEvent = z.infer<typeof RatingEvent>

/** The mean of 1 to 5, those who could not say left out; null where nobody said. */
export function meanOf({ counts }: Spread): number | null {
  const said = counts.reduce((sum, count) => sum + count, 0)
  return said === 0 ? null : counts.reduce((sum, count, i) => sum + count * (i + 1), 0) / said
}

/** How far the answers lie apart: standard deviation, 0 to 2; null where nobody said. */
export function disagreementOf(spread: Spread): number | null {
  const mean = meanOf(spread)
  if (mean === null) return null
  const said = spread.counts.reduce((sum, count) => sum + count, 0)
  return Math.sqrt(spread.counts.reduce((sum, count, i) => sum + count * (i + 1 - mean) ** 2, 0) / said)
}
