// The cycle as kept and said: which round of the network's work this board is, and the boards before and after it. CY rules in SPEC.md.
import { z } from 'zod'
import { BoardId } from '../../ids.ts'

/** Rounds a board remembers, its own among them; older ones are found from board to board. */
export const MAX_TURNS = 40
const count = z.number().int().nonnegative()

/** A round of the network's work, as it was told last. */
const Turn = z.strictObject({
  number: z.number().int().positive(),
  id: BoardId,
  title: z.string(),
  /** Promises made in it, and those of them that were kept or stopped, then or in a later round. */
  promised: count,
  kept: count,
  stopped: count,
})
export type Turn = z.infer<typeof Turn>

export const CycleSlice = z.strictObject({
  /** From 1. */
  number: z.number().int().positive(),
  previous: z.strictObject({ id: BoardId, title: z.string() }).nullable(),
  /** The rounds before this one, oldest first. */
  turns: z.array(Turn).readonly(),
  /** With the code that participants join it by. */
  next: z.strictObject({ id: BoardId, title: z.string(), code: z.string() }).nullable(),
})
export type CycleSlice = z.infer<typeof CycleSlice>

const Next = CycleSlice.shape.next.unwrap()

export const CycleCommand = z.discriminatedUnion('type', [z.strictObject({ type: z.literal('linkNext'), next: Next })])
export type CycleCommand = z.infer<typeof CycleCommand>

export const CycleEvent = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('cycleBegun'),
    number: z.number().int(),
    previous: CycleSlice.shape.previous.unwrap(),
    /** Left out by boards made before it was kept. */
    turns: CycleSlice.shape.turns.exactOptional(),
  }),
  z.strictObject({ type: z.literal('nextLinked'), next: Next }),
])
export type CycleEvent = z.infer<typeof CycleEvent>

/** "Autumn" → "Autumn 2", "Autumn 2" → "Autumn 3"; within what a title may be. */
export const nextTitle = (title: string, number: number): string => `${title.replace(/ \d+$/, '').slice(0, 110)} ${number}`
