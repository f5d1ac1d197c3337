// What a template is: data and a little pure code that draws its scaffold and plans its agenda.

import type { TemplateSummary } from '@keha/shared/api.ts'
import type { Locale, Translated } from '@keha/shared/locale.ts'
import type { Step } from '@keha/shared/session/model/agenda.ts'
import type { TLRecord } from '@tldraw/tlschema'

/** A part somebody plays in the workshop besides taking part. */
interface TemplateRole {
  readonly name: Translated
  /** What the one who takes it does, in a sentence or two. */
  readonly task: Translated
}

export interface Template {
  /** Kebab-case English, part of the public API. */
  readonly id: string
  /** Where it belongs in the work: one of the four phases, the wheel, or anywhere. */
  readonly phase: TemplateSummary['phase']
  readonly title: Translated
  /** What it is for and when to take it, in a sentence or two. */
  readonly summary: Translated
  readonly people: { readonly min: number; readonly max: number }
  /** What the facilitator should have at hand. */
  readonly needs: Translated
  /** What the workshop leaves behind. */
  readonly outcome: Translated
  readonly roles: readonly TemplateRole[]
  /** Whose thinking it stands on; null where it is nobody's in particular. */
  readonly source: Translated | null
  /** The scaffold's records in the language of the board, back to front by index; pure. */
  readonly scaffold: (locale: Locale) => readonly TLRecord[]
  /** Notes and drawings everyone may change from the start. */
  readonly firstRecords: (locale: Locale) => readonly TLRecord[]
  readonly agenda: readonly Step[]
  /** What is otherwise on the board of a later round, where what was promised has an area and steps of its own already. */
  readonly later?: Pick<Template, 'scaffold' | 'agenda'>
}

/** Planned length of the whole agenda, minutes. */
export function minutesOf(template: Template): number {
  return template.agenda.reduce((sum, step) => sum + step.minutes, 0)
}

/** What the catalogue tells of a template before a board is made from it. */
export function summaryOf(template: Template): TemplateSummary {
  const { id, phase, title, summary, needs, outcome, people, roles, source } = template
  return {
    id,
    phase,
    title,
    summary,
    needs,
    outcome,
    people: { ...people },
    roles: roles.map((role) => ({ ...role })),
    source,
    minutes: minutesOf(template),
  }
}
