// What a report tells of and whether it names people: chosen by a facilitator, the same for every form of the report.
import type { TemplateSummary } from '../../api.ts'

/** Parts of a report, in the order in which they come. Cover and contents are always there. */
export const REPORT_PARTS = [
  'people',
  'outcomes',
  'votes',
  'ratings',
  'questions',
  'cafe',
  'openSpace',
  'groups',
  'programme',
  'areas',
  'notes',
] as const
export type ReportPart = (typeof REPORT_PARTS)[number]

export type Phase = TemplateSummary['phase']

export interface ReportOptions {
  readonly parts: readonly ReportPart[]
  /** Whether people are named, as far as the session knows them: participants, conveners, hosts, writers, who sees to what. */
  readonly names: boolean
}

/** Everything, and nobody's name: what is made where nobody chose. */
export const WHOLE_REPORT: ReportOptions = { parts: REPORT_PARTS, names: false }
