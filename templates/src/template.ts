// What a template is: data and a little pure code that draws its scaffold and plans its agenda.

import type { Locale, Translated } from '@keha/shared/locale.ts'
import type { Step } from '@keha/shared/session/agenda.ts'
import type { TLRecord } from '@tldraw/tlschema'

/** Where a template belongs in the work: the four phases, ways of learning together, the wheel, or anywhere. */
export const PHASES = ['assemble', 'agree', 'learn', 'progress', 'impact', 'wheel', 'any'] as const
export type Phase = (typeof PHASES)[number]

export interface Template {
  /** Kebab-case English, part of the public API. */
  readonly id: string
  readonly phase: Phase
  readonly title: Translated
  /** What it is for and when to take it, in a sentence or two. */
  readonly summary: Translated
  readonly people: { readonly min: number; readonly max: number }
  /** What the facilitator should have at hand. */
  readonly needs: Translated
  /** What the workshop leaves behind. */
  readonly outcome: Translated
  /** The scaffold's records in the language of the board, front to back order by index; pure. */
  readonly scaffold: (locale: Locale) => readonly TLRecord[]
  /** Notes and drawings everyone may change from the start. */
  readonly firstRecords: (locale: Locale) => readonly TLRecord[]
  readonly agenda: readonly Step[]
}

/** Planned length of the whole agenda, minutes. */
export function minutesOf(template: Template): number {
  return template.agenda.reduce((sum, step) => sum + step.minutes, 0)
}
