// The plan of a workshop: its steps, and how its time adds up; what is said of it, and pure figures over it. AG rules in SPEC.md.
import { z } from 'zod'
import { RecordId, StepId } from '../../ids.ts'
import { LocalisedText } from '../../locale.ts'
import { Axis } from './placing.ts'
import { Criterion, MAX_CRITERIA } from './rating.ts'

/** What people do in a step. Each kind's own tool comes with it; a kind without one is led by its instruction. */
export const StepKind = z.enum([
  'welcome',
  'write',
  'discuss',
  'vote',
  'rotate',
  'marketplace',
  'sessions',
  'listen',
  'questions',
  'pairs',
  'place',
  'map',
  'agree',
  'rate',
  'harvest',
  'reflect',
  'break',
])
export type StepKind = z.infer<typeof StepKind>

/** How participants write: on the board, each privately until revealed, or not at all. */
export const WritingMode = z.enum(['open', 'private', 'closed'])
export type WritingMode = z.infer<typeof WritingMode>

/** The ways of learning together, from most to least led: what a step allows where it says nothing else. */
export const Way = z.enum(['teaching', 'facilitating', 'hosting'])
export type Way = z.infer<typeof Way>

/** Criteria to rate, or a place to put oneself. */
export const Question = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('rating'), criteria: z.array(Criterion).min(1).max(MAX_CRITERIA) }),
  z.strictObject({ kind: z.literal('placing'), across: Axis, up: Axis.optional() }),
])
export type Question = z.infer<typeof Question>

export const Step = z.strictObject({
  id: StepId,
  kind: StepKind,
  title: LocalisedText,
  /** What a participant does now, in a sentence or two; simple formatting. */
  instruction: LocalisedText,
  /** How the facilitator leads this step; shown to facilitators only by the UI, not secret. */
  guidance: LocalisedText.optional(),
  /** Planned length, minutes. */
  minutes: z.number().int().min(0).max(600),
  /** The area (a frame of the scaffold) the step happens in. */
  area: RecordId.optional(),
  /** Left out: facilitating. */
  way: Way.optional(),
  /** Left out: closed where the way is teaching, otherwise open. */
  writing: WritingMode.optional(),
  /** Private notes of this step carry no author when revealed. */
  anonymous: z.boolean().optional(),
  /** What everyone is asked in this step, ready for the facilitator to open. */
  asks: Question.optional(),
})
export type Step = z.infer<typeof Step>

/** What a step is changed to; null takes an optional part away. */
export const StepChange = z
  .strictObject({
    kind: StepKind,
    title: LocalisedText,
    instruction: LocalisedText,
    guidance: LocalisedText.nullable(),
    minutes: Step.shape.minutes,
    area: RecordId.nullable(),
    way: Way.nullable(),
    writing: WritingMode.nullable(),
    anonymous: z.boolean().nullable(),
    asks: Question.nullable(),
  })
  .partial()
export type StepChange = z.infer<typeof StepChange>

export const AgendaSlice = z.strictObject({
  steps: z.array(Step),
  /** The step that is on; null before the workshop begins. */
  current: StepId.nullable(),
  /** Server time the current step was entered. */
  enteredAtMs: z.number().nullable(),
  /** Server time the first step was entered, and how long the whole agenda was then, minutes. */
  startedAtMs: z.number().nullable(),
  plannedMinutes: z.number().nullable(),
})
export type AgendaSlice = z.infer<typeof AgendaSlice>

const MINUTE_MS = 60_000
export const sumOfMinutes = (steps: readonly Step[]): number => steps.reduce((sum, { minutes }) => sum + minutes, 0)

export function currentStep({ steps, current }: AgendaSlice): Step | undefined {
  return steps.find((step) => step.id === current)
}

/** The steps after the current one; all of them before the workshop begins. */
export function stepsAhead({ steps, current }: AgendaSlice): readonly Step[] {
  return steps.slice(steps.findIndex((step) => step.id === current) + 1)
}

/**
 * The step of a café's round, counted from 1, where it has one of its own that comes next: rounds may be steps that follow each
 * other, and the one that is on is as far along in their row as its round.
 */
export function nextStepOfRound({ steps, current }: AgendaSlice, round: number): Step | undefined {
  const at = steps.findIndex((step) => step.id === current)
  const first = steps.findLastIndex((step, i) => i <= at && step.kind !== 'rotate') + 1
  const next = steps[at + 1]
  return at >= first && at >= 0 && next?.kind === 'rotate' && round === at - first + 2 ? next : undefined
}

/** How participants write in this step. */
export const writingOf = (step: Step | undefined): WritingMode => step?.writing ?? (step?.way === 'teaching' ? 'closed' : 'open')

/** When the workshop was to end as it was planned at its start, server time; null before it begins. */
export function plannedEndMs({ startedAtMs, plannedMinutes }: AgendaSlice): number | null {
  return startedAtMs === null || plannedMinutes === null ? null : startedAtMs + plannedMinutes * MINUTE_MS
}

/** When it will end if every step ahead takes its time, server time; null before it begins. */
export function expectedEndMs(slice: AgendaSlice, nowMs: number): number | null {
  const step = currentStep(slice)
  if (!step || slice.enteredAtMs === null) return null
  return Math.max(nowMs, slice.enteredAtMs + step.minutes * MINUTE_MS) + sumOfMinutes(stepsAhead(slice)) * MINUTE_MS
}

/** Whole minutes behind the plan; 0 where it is ahead of it or has not begun. */
export function minutesLate(slice: AgendaSlice, nowMs: number): number {
  const [planned, expected] = [plannedEndMs(slice), expectedEndMs(slice, nowMs)]
  return planned === null || expected === null ? 0 : Math.max(0, Math.floor((expected - planned) / MINUTE_MS))
}

/**
 * The steps ahead shortened by `byMinutes` together, in proportion to their length and none below half of it:
 * only those that change. Less where the rest cannot give that much.
 */
export function shortenedRest(slice: AgendaSlice, byMinutes: number): readonly { readonly step: StepId; readonly minutes: number }[] {
  const ahead = stepsAhead(slice).map(({ id, minutes }) => ({ id, minutes, spare: Math.floor(minutes / 2), cut: 0 }))
  const spare = ahead.reduce((sum, step) => sum + step.spare, 0)
  let left = Math.min(byMinutes, spare)
  for (const step of ahead) step.cut = spare === 0 ? 0 : Math.floor((step.spare * Math.min(byMinutes, spare)) / spare)
  left -= ahead.reduce((sum, { cut }) => sum + cut, 0)
  for (const step of [...ahead].sort((a, b) => b.minutes - b.cut - (a.minutes - a.cut))) {
    if (left <= 0) break
    if (step.cut >= step.spare) continue
    step.cut += 1
    left -= 1
  }
  return ahead.flatMap(({ id, minutes, cut }) => (cut > 0 ? [{ step: id, minutes: minutes - cut }] : []))
}

export const MAX_STEPS = 60

export const AgendaCommand = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('goToStep'), step: StepId }),
  z.strictObject({ type: z.literal('nextStep') }),
  z.strictObject({ type: z.literal('previousStep') }),
  /** Puts a new step, whose id the sender chooses, in place `at`; last where left out. */
  z.strictObject({ type: z.literal('addStep'), step: Step, at: z.number().int().min(0).max(MAX_STEPS).optional() }),
  z.strictObject({ type: z.literal('changeStep'), step: StepId, change: StepChange }),
  z.strictObject({ type: z.literal('removeStep'), step: StepId }),
  /** `to`: its place among the others, from 0. */
  z.strictObject({ type: z.literal('moveStep'), step: StepId, to: z.number().int().min(0).max(MAX_STEPS) }),
  /** The same step once more, right after it, under an id the sender chooses. */
  z.strictObject({ type: z.literal('repeatStep'), step: StepId, as: StepId }),
  z.strictObject({ type: z.literal('shortenRest'), byMinutes: z.number().int().min(1).max(600) }),
])
export type AgendaCommand = z.infer<typeof AgendaCommand>

export const AgendaEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('agendaPlanned'), steps: z.array(Step) }),
  z.strictObject({
    type: z.literal('stepEntered'),
    step: StepId,
    minutes: z.number(),
    atMs: z.number(),
    /** Left out: open, named. */
    writing: WritingMode.optional(),
    anonymous: z.boolean().optional(),
  }),
  z.strictObject({ type: z.literal('stepAdded'), step: Step, at: z.number().int() }),
  z.strictObject({ type: z.literal('stepChanged'), step: Step }),
  z.strictObject({ type: z.literal('stepRemoved'), step: StepId }),
  z.strictObject({ type: z.literal('stepMoved'), step: StepId, to: z.number().int() }),
  z.strictObject({ type: z.literal('restShortened'), steps: z.array(z.strictObject({ step: StepId, minutes: z.number() })) }),
])
export type AgendaEvent = z.infer<typeof AgendaEvent>
