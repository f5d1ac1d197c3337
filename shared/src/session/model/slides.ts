// Slides as kept and said: their order, the page that is on, and whether everybody's view follows it. SL rules in SPEC.md.
import { z } from 'zod'
import { RecordId } from '../../ids.ts'
import { AnyRecord } from './scaffold.ts'

/** With a picture and its shape for each, and an area around them, they fit into one change of the scaffold. */
export const MAX_SLIDES = 60
const MAX_RECORDS = 2 * MAX_SLIDES + 1

export const SlidesSlice = z.strictObject({
  /** Image shapes, in the order they are shown. */
  pages: z.array(RecordId),
  /** All that was placed with them, and goes when they go. */
  records: z.array(RecordId),
  /** Index of the page that is on. */
  at: z.number().int().nonnegative(),
  /** Everyone's view follows the page that is on. */
  led: z.boolean(),
})
export type SlidesSlice = z.infer<typeof SlidesSlice>

export const SlidesCommand = z.discriminatedUnion('type', [
  /** New slides in the place of those before; `pages` are image shapes among `records`. */
  z.strictObject({
    type: z.literal('placeSlides'),
    records: z.array(AnyRecord).min(1).max(MAX_RECORDS),
    pages: z.array(RecordId).min(1).max(MAX_SLIDES),
  }),
  z.strictObject({ type: z.literal('goToSlide'), page: RecordId }),
  z.strictObject({ type: z.literal('nextSlide') }),
  z.strictObject({ type: z.literal('previousSlide') }),
  z.strictObject({ type: z.literal('leadSlides'), led: z.boolean() }),
  z.strictObject({ type: z.literal('removeSlides') }),
])
export type SlidesCommand = z.infer<typeof SlidesCommand>

export const SlidesEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('slidesPlaced'), pages: z.array(RecordId), records: z.array(RecordId) }),
  z.strictObject({ type: z.literal('slideShown'), at: z.number().int().nonnegative() }),
  z.strictObject({ type: z.literal('slidesLed'), led: z.boolean() }),
])
export type SlidesEvent = z.infer<typeof SlidesEvent>

/** The page everyone's view follows; null where none is led. */
export const ledPage = ({ pages, at, led }: SlidesSlice): RecordId | null => (led ? (pages[at] ?? null) : null)
