// Agenda: the ordered steps of the workshop and which of them is on. AG rules in SPEC.md.
import { z } from 'zod'
import { RecordId, StepId } from '../ids.ts'
import { LocalisedText } from '../locale.ts'
import { accept, refuse, type Tool } from './tool.ts'

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

export const Step = z.strictObject({
  id: StepId,
  kind: StepKind,
  title: LocalisedText,
  /** What a participant does now, in a sentence or two. */
  instruction: LocalisedText,
  /** How the facilitator leads this step; shown to facilitators only by the UI, not secret. */
  guidance: LocalisedText.optional(),
  /** Planned length, minutes. */
  minutes: z.number().int().min(0).max(600),
  /** The area (a frame of the scaffold) the step happens in. */
  area: RecordId.optional(),
})
export type Step = z.infer<typeof Step>

export const AgendaSlice = z.strictObject({
  steps: z.array(Step),
  /** The step that is on; null before the workshop begins. */
  current: StepId.nullable(),
  /** Server time the current step was entered. */
  enteredAtMs: z.number().nullable(),
})
export type AgendaSlice = z.infer<typeof AgendaSlice>

export const AgendaCommand = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('goToStep'), step: StepId }),
  z.strictObject({ type: z.literal('nextStep') }),
  z.strictObject({ type: z.literal('previousStep') }),
])
export type AgendaCommand = z.infer<typeof AgendaCommand>

export const AgendaEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('agendaPlanned'), steps: z.array(Step) }),
  z.strictObject({ type: z.literal('stepEntered'), step: StepId, minutes: z.number(), atMs: z.number() }),
])
export type AgendaEvent = z.infer<typeof AgendaEvent>

export const agenda: Tool<AgendaSlice, AgendaCommand> = {
  initial: { steps: [], current: null, enteredAtMs: null },
  may: { goToStep: ['facilitator'], nextStep: ['facilitator'], previousStep: ['facilitator'] },
  decide: ({ agenda: { steps, current } }, command, { nowMs }) => {
    const at = steps.findIndex((step) => step.id === current)
    const enter = (step: Step | undefined, otherwise: 'no-such-step' | 'no-more-steps') => {
      if (!step) return refuse(otherwise)
      if (step.id === current) return accept()
      return accept({ type: 'stepEntered', step: step.id, minutes: step.minutes, atMs: nowMs })
    }
    switch (command.type) {
      case 'goToStep':
        return enter(
          steps.find((step) => step.id === command.step),
          'no-such-step',
        )
      case 'nextStep':
        return enter(steps[at + 1], 'no-more-steps')
      case 'previousStep':
        return enter(at > 0 ? steps[at - 1] : undefined, 'no-more-steps')
    }
  },
  evolve: (slice, event) => {
    switch (event.type) {
      case 'agendaPlanned':
        return event.steps.some((step) => step.id === slice.current)
          ? { ...slice, steps: event.steps }
          : { ...agenda.initial, steps: event.steps }
      case 'stepEntered':
        return { ...slice, current: event.step, enteredAtMs: event.atMs }
      default:
        return slice
    }
  },
}

/** The step that is on, if the workshop has begun. */
export function currentStep(slice: AgendaSlice): Step | undefined {
  return slice.steps.find((step) => step.id === slice.current)
}
