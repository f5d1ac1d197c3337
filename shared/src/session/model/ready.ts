// Ready as kept and said: who is, in this step. RE rules in SPEC.md.
import { z } from 'zod'
import { ParticipantId } from '../../ids.ts'

export const ReadySlice = z.strictObject({ people: z.array(ParticipantId) })
export type ReadySlice = z.infer<typeof ReadySlice>

export const ReadyCommand = z.discriminatedUnion('type', [z.strictObject({ type: z.literal('sayReady'), ready: z.boolean() })])
export type ReadyCommand = z.infer<typeof ReadyCommand>

export const ReadyEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('readySaid'), person: ParticipantId, ready: z.boolean() }),
])
export type ReadyEvent = z.infer<typeof ReadyEvent>
