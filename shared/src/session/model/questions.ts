// The question box and the pulse as kept and said. A question without a name has an id of the room's. QU rules in SPEC.md.
import { z } from 'zod'
import { ParticipantId, QuestionId, StepId } from '../../ids.ts'
import { PulseWord } from './sealed.ts'

export const MAX_QUESTION_TEXT = 400
export const MAX_OWNER = 120
export const QUESTION_ORDERS = ['newest', 'support', 'unheard'] as const

/** Which queued question comes first: everyone sees the rule. */
export const QuestionOrder = z.enum(QUESTION_ORDERS)
export type QuestionOrder = z.infer<typeof QuestionOrder>

const Asked = z.strictObject({
  id: QuestionId,
  text: z.string(),
  /** Null: asked without a name, and then without an organisation. */
  asker: ParticipantId.nullable(),
  organisation: z.string().nullable(),
  atMs: z.number(),
})

export const Question = Asked.extend({
  supporters: z.array(ParticipantId),
  state: z.enum(['queued', 'now', 'answered', 'carried']),
  /** Who sees to a question that is carried on, in words; else ''. */
  owner: z.string(),
  setAside: z.boolean(),
  /** The question it is part of: one that is itself in none. */
  merged: QuestionId.nullable(),
})
export type Question = z.infer<typeof Question>

const Said = { slower: z.number().int(), example: z.number().int(), clear: z.number().int() }

export const QuestionsSlice = z.strictObject({
  questions: z.array(Question),
  order: QuestionOrder,
  /** How many say what in this step; `round` grows with each step, and what was said in another no longer counts. */
  pulse: z.strictObject({ round: z.number().int(), ...Said }),
  /** How many at most said what at once, in each step in which anybody did, oldest first: for reports. */
  pulses: z.array(z.strictObject({ round: z.number().int(), step: StepId.nullable(), ...Said })),
})
export type QuestionsSlice = z.infer<typeof QuestionsSlice>

export const QuestionsCommand = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('askQuestion'),
    id: QuestionId,
    text: z.string().trim().min(1).max(MAX_QUESTION_TEXT),
    anonymous: z.boolean(),
  }),
  z.strictObject({ type: z.literal('supportQuestion'), question: QuestionId, support: z.boolean() }),
  z.strictObject({ type: z.literal('withdrawQuestion'), question: QuestionId }),
  z.strictObject({ type: z.literal('setQuestionState'), question: QuestionId, state: z.enum(['queued', 'now', 'answered']) }),
  z.strictObject({ type: z.literal('carryQuestion'), question: QuestionId, owner: z.string().trim().min(1).max(MAX_OWNER) }),
  z.strictObject({ type: z.literal('setQuestionAside'), question: QuestionId, aside: z.boolean() }),
  /** Null: it stands alone again. */
  z.strictObject({ type: z.literal('mergeQuestion'), question: QuestionId, into: QuestionId.nullable() }),
  z.strictObject({ type: z.literal('setQuestionOrder'), order: QuestionOrder }),
  z.strictObject({ type: z.literal('sayPulse'), what: PulseWord.nullable() }),
])
export type QuestionsCommand = z.infer<typeof QuestionsCommand>

export const QuestionsEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('questionAsked'), question: Asked }),
  z.strictObject({ type: z.literal('questionSupported'), question: QuestionId, person: ParticipantId, support: z.boolean() }),
  z.strictObject({ type: z.literal('questionWithdrawn'), question: QuestionId }),
  z.strictObject({ type: z.literal('questionStateSet'), question: QuestionId, state: Question.shape.state, owner: z.string() }),
  z.strictObject({ type: z.literal('questionSetAside'), question: QuestionId, aside: z.boolean() }),
  z.strictObject({ type: z.literal('questionMerged'), question: QuestionId, into: QuestionId.nullable() }),
  z.strictObject({ type: z.literal('questionOrderSet'), order: QuestionOrder }),
  z.strictObject({ type: z.literal('pulseCounted'), ...Said }),
])
export type QuestionsEvent = z.infer<typeof QuestionsEvent>
