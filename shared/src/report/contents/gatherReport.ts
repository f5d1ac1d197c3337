// Gathers what a report tells from the board and the session's view. Pure.
import type { BoardContents } from '../../board/readBoard.ts'
import { inLanguage, type Locale, type LocalisedText } from '../../locale.ts'
import type { SessionView } from '../../session/model/session.ts'
import { countedTurns } from '../../session/turns.ts'
import { boardOutline } from '../boardOutline.ts'
import { cafeOf } from './gatherCafe.ts'
import { notesOf } from './gatherNotes.ts'
import { openSpaceOf, organisationsOf, pulsesOf, questionsOf } from './gatherPeople.ts'
import { groupsOf, programmeOf } from './gatherProgramme.ts'
import { placingsOf, ratingsOf, votesOf } from './gatherVotes.ts'
import { namesFor } from './names.ts'
import type { ReportContents, ReportLookBack, ReportOutcomes } from './reportContents.ts'
import { type Phase, REPORT_PARTS, type ReportOptions, type ReportPart } from './reportOptions.ts'

export interface ReportSource {
  readonly title: string
  readonly locale: Locale
  readonly nowMs: number
  /** What the board was made from; null where that is not known any more. */
  readonly template: { readonly title: LocalisedText; readonly phase: Phase } | null
  readonly contents: Pick<BoardContents, 'records' | 'quarantine'>
  readonly session: SessionView
}

/** What the report of a board tells. Throws nothing, whatever the board holds. */
export function gatherReport(source: ReportSource, options: ReportOptions): ReportContents {
  const { title, locale, nowMs, template, contents, session } = source
  const outline = boardOutline(contents)
  const names = namesFor(session.people, options.names)
  const notes = notesOf(outline, session, names, locale)
  const all = [...notes.areas.flatMap(({ items }) => items)]
  const chosen = <T>(part: ReportPart, make: () => T): T | null => (options.parts.includes(part) ? make() : null)
  return {
    title,
    locale,
    date: new Date(nowMs).toISOString(),
    template: template && { title: inLanguage(template.title, locale), phase: template.phase },
    round: session.cycle.number,
    previous: session.cycle.previous?.title ?? null,
    names: options.names,
    parts: REPORT_PARTS.filter((part) => options.parts.includes(part)),
    counts: {
      areas: outline.areas.length,
      notes: all.filter(({ kind }) => kind === 'note').length,
      people: session.people.members.filter(({ role }) => role !== 'observer').length,
    },
    people: chosen('people', () => organisationsOf(session.people, names)),
    outcomes: chosen('outcomes', () => notes.outcomes),
    lookBack: chosen('outcomes', () => lookBackOf(source, notes.outcomes)),
    votes: chosen('votes', () => votesOf(session.voting, outline)),
    ratings: chosen('ratings', () => ratingsOf(session.rating, locale)),
    placings: chosen('ratings', () => placingsOf(session.placing, locale)),
    questions: chosen('questions', () => questionsOf(session.questions, names)),
    questionRule: chosen('questions', () => session.questions.order),
    pulses: chosen('questions', () => pulsesOf(session.questions, session.agenda, locale)),
    cafe: chosen('cafe', () => cafeOf(session, contents.records, names, locale)),
    openSpace: chosen('openSpace', () => openSpaceOf(session.openSpace, names, locale)),
    groups: chosen('groups', () => groupsOf(session, outline, names, locale)),
    programme: chosen('programme', () => programmeOf(session, contents.records, outline, locale)),
    areas: chosen('notes', () => notes.areas),
  }
}

/** A round that begins the network's work has nothing to look back on. */
function lookBackOf({ title, contents, session: { cycle } }: ReportSource, { actions }: ReportOutcomes): ReportLookBack | null {
  const promises = actions.filter(({ round }) => round !== null)
  if (promises.length === 0 && cycle.turns.length === 0) return null
  const turns = cycle.turns.map(({ id: _, ...turn }) => turn)
  return { promises, rounds: countedTurns(contents, { number: cycle.number, turns }, title) }
}
