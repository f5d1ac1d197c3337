// The promises of a workshop as a table, the same in its pages and its HTML: what, who, with what, when, and what became of it.
import type { NeededPart } from '../board/outcome.ts'
import type { Locale } from '../locale.ts'
import type { ReportNote, ReportOutcomes } from './contents/reportContents.ts'
import { numbered, type PhraseId, phrase } from './phrases.ts'

/** Titles of the columns, the first being the note's own words; `share` of the width, one in all. */
export const ACTION_COLUMNS: readonly { readonly title: PhraseId; readonly share: number }[] = [
  { title: 'what', share: 0.38 },
  { title: 'who', share: 0.2 },
  { title: 'resources', share: 0.17 },
  { title: 'when', share: 0.13 },
  { title: 'state', share: 0.12 },
]

export interface ActionCell {
  readonly text: string
  /** Nothing was said, or it is over. */
  readonly soft: boolean
}

/** What is said of an action under its own words: the round it comes from, why, and how; '' for nothing. */
export const actionFacts = ({ round, why, how }: ReportNote, locale: Locale): string =>
  [
    round === null ? '' : numbered('cycle', round, locale),
    why === null ? '' : `${phrase('why', locale)}: ${why}`,
    how === null ? '' : `${phrase('how', locale)}: ${how}`,
  ]
    .filter((part) => part !== '')
    .join(' · ')

/** What this round promised; what earlier ones did is looked back on by itself. */
export const ownActions = ({ actions }: ReportOutcomes): readonly ReportNote[] => actions.filter(({ round }) => round === null)

/** The cells after the first. What an open promise lacks is said in words; what is not told, because people are not named, is a dash. */
export function actionCells(action: ReportNote, locale: Locale): readonly ActionCell[] {
  const { who, organisation, resources, when, state, missing } = action
  const cell = (part: NeededPart, words: string | null): ActionCell => ({
    text: words ?? (missing.includes(part) ? phrase('lacking', locale) : '–'),
    soft: words === null,
  })
  return [
    cell('who', [who, organisation].filter(Boolean).join(', ') || null),
    cell('resources', resources),
    cell('when', when),
    { text: phrase(state ?? 'goingOn', locale), soft: state !== null },
  ]
}
