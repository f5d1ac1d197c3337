// Placing as kept and said: scales and axes, and once shown the dots on them, without names. PL rules in SPEC.md.
import { z } from 'zod'
import { RoundId, StepId } from '../../ids.ts'
import { LocalisedText } from '../../locale.ts'

/** What an axis runs from and to. */
export const Axis = z.strictObject({ from: LocalisedText, to: LocalisedText })
export type Axis = z.infer<typeof Axis>

export const PlacingSettings = z.strictObject({
  id: RoundId,
  /** The step that asks; null: asked apart from the agenda. */
  step: StepId.nullable(),
  title: LocalisedText,
  across: Axis,
  /** Left out: a scale. */
  up: Axis.optional(),
})
export type PlacingSettings = z.infer<typeof PlacingSettings>

/** From 0 (`from`) to 1 (`to`); on a scale `y` is 0. Rounded to hundredths, which no two people's hands tell apart. */
export const Spot = z.strictObject({ x: z.number().min(0).max(1), y: z.number().min(0).max(1) })
export type Spot = z.infer<typeof Spot>

export const Placing = PlacingSettings.extend({
  status: z.enum(['open', 'shown']),
  placed: z.number().int(),
  dots: z.array(Spot).nullable(),
})
export type Placing = z.infer<typeof Placing>

export const PlacingSlice = z.strictObject({ placings: z.array(Placing) })
export type PlacingSlice = z.infer<typeof PlacingSlice>

export const PlacingCommand = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('openPlacing'), placing: PlacingSettings }),
  /** One's dot, in place of the one before; null takes it back. */
  z.strictObject({ type: z.literal('placeDot'), placing: RoundId, spot: Spot.nullable() }),
  z.strictObject({ type: z.literal('showPlacing'), placing: RoundId }),
  z.strictObject({ type: z.literal('removePlacing'), placing: RoundId }),
])
export type PlacingCommand = z.infer<typeof PlacingCommand>

export const PlacingEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('placingOpened'), placing: PlacingSettings }),
  z.strictObject({ type: z.literal('dotsCounted'), placing: RoundId, placed: z.number().int() }),
  z.strictObject({ type: z.literal('placingShown'), placing: RoundId, dots: z.array(Spot) }),
  z.strictObject({ type: z.literal('placingRemoved'), placing: RoundId }),
])
export type PlacingEvent = z.infer<typeof PlacingEvent>

export const hundredths = (value: number): number => Math.round(value * 100) / 100
