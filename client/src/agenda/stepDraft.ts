// A step as its form holds it, and what is sent of it: only what was changed, so that a template's text that was left as it
// is keeps its three languages. Pure. PU rules in SPEC.md.
import type { RecordId, StepId } from '@keha/shared/ids.ts'
import { inLanguage, type Locale } from '@keha/shared/locale.ts'
import { Step, type StepChange, type StepKind, type Way, type WritingMode, writingOf } from '@keha/shared/session/model/agenda.ts'
import { NO_QUESTION, type QuestionDraft, questionDraftOf, questionOf } from '../asking/questionDraft.ts'

export interface StepDraft {
  readonly title: string
  readonly kind: StepKind
  readonly instruction: string
  /** Notes to self. */
  readonly guidance: string
  readonly minutes: number
  readonly area: RecordId | null
  readonly way: Way
  /** null: as the way says. */
  readonly writing: WritingMode | null
  readonly anonymous: boolean
  readonly asks: QuestionDraft
}

const MAX_MINUTES = Step.shape.minutes.maxValue ?? 600
const NEW_STEP_MINUTES = 10
/** In the id of a step; 24 ^ 8 of them, so that two facilitators never choose the same. */
const ID_LETTERS = 'abcdefghijkmnpqrstuvwxyz'
const ID_LENGTH = 8
const UNNAMED = Step.shape.id.parse('s-new')

export const newDraft: StepDraft = {
  title: '',
  kind: 'discuss',
  instruction: '',
  guidance: '',
  minutes: NEW_STEP_MINUTES,
  area: null,
  way: 'facilitating',
  writing: null,
  anonymous: false,
  asks: NO_QUESTION,
}

export function newStepId(bytes: Uint8Array = crypto.getRandomValues(new Uint8Array(ID_LENGTH))): StepId {
  return Step.shape.id.parse(`s-${Array.from(bytes, (byte) => ID_LETTERS.charAt(byte % ID_LETTERS.length)).join('')}`)
}

export const within = (minutes: number): number => Math.min(MAX_MINUTES, Math.max(0, Math.round(minutes) || 0))

export function draftOf(step: Step, locale: Locale): StepDraft {
  return {
    title: inLanguage(step.title, locale),
    kind: step.kind,
    instruction: inLanguage(step.instruction, locale),
    guidance: step.guidance === undefined ? '' : inLanguage(step.guidance, locale),
    minutes: step.minutes,
    area: step.area ?? null,
    way: step.way ?? 'facilitating',
    writing: step.writing ?? null,
    anonymous: step.anonymous ?? false,
    asks: questionDraftOf(step.asks, locale),
  }
}

export function stepOf(draft: StepDraft, id: StepId): Step {
  const { guidance, area, writing, anonymous, minutes, title, instruction, asks, ...rest } = draft
  const question = questionOf(asks)
  return {
    ...rest,
    id,
    title: title.trim(),
    instruction: instruction.trim(),
    minutes: within(minutes),
    ...(guidance.trim() && { guidance: guidance.trim() }),
    ...(area && { area }),
    ...(writing && { writing }),
    ...(anonymous && { anonymous }),
    ...(question && { asks: question }),
  }
}

/** How one writes in the step where it says nothing else than its way. */
export const writingByWay = (draft: StepDraft): WritingMode => writingOf(stepOf({ ...draft, writing: null }, UNNAMED))

/** What the form changed of the step, as the facilitator of `locale` saw it. */
export function changeOf(step: Step, draft: StepDraft, locale: Locale): StepChange {
  const before = draftOf(step, locale)
  const changed = (part: keyof StepDraft) => draft[part] !== before[part]
  return {
    ...(changed('title') && { title: draft.title.trim() }),
    ...(changed('kind') && { kind: draft.kind }),
    ...(changed('instruction') && { instruction: draft.instruction.trim() }),
    ...(changed('guidance') && { guidance: draft.guidance.trim() || null }),
    ...(changed('minutes') && { minutes: within(draft.minutes) }),
    ...(changed('area') && { area: draft.area }),
    ...(changed('way') && { way: draft.way }),
    ...(changed('writing') && { writing: draft.writing }),
    ...(changed('anonymous') && { anonymous: draft.anonymous || null }),
    ...(JSON.stringify(draft.asks) !== JSON.stringify(before.asks) && { asks: questionOf(draft.asks) ?? null }),
  }
}
