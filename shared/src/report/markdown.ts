// The report as Markdown: what came out first, what people did together, then areas as headings with notes as items in reading
// order, the template's own texts as paragraphs. Pure. What people wrote is escaped, so that it is read as they wrote it.
import { ownActions } from './actionTable.ts'
import type { ReportArea, ReportContents, ReportNote } from './contents/reportContents.ts'
import { listOf, section, tableOf } from './markdownParts.ts'
import { escaped, itemText, oneLine } from './markdownText.ts'
import { togetherMarkdown } from './markdownTogether.ts'
import { noteFacts } from './noteFacts.ts'
import { counted, dayOf, numbered, phaseName, phrase } from './phrases.ts'
import { hasNotes, nameOfArea } from './toldAreas.ts'
import { peopleTable, roundsTable } from './toldTables.ts'

type Locale = ReportContents['locale']

/** The whole file, ending with a line feed. */
export function reportMarkdown(report: ReportContents): string {
  const { title, locale, people, names, areas } = report
  return `${[
    `# ${escaped(oneLine(title))}`,
    ...headOf(report),
    ...section(2, phrase('people', locale), people?.length ? [tableOf(peopleTable(people, names, locale))] : []),
    ...outcomesOf(report),
    ...togetherMarkdown(report),
    ...(areas ?? []).flatMap((area) => areaOf(area, locale)),
  ].join('\n\n')}\n`
}

function headOf({ locale, date, template, round, previous, counts }: ReportContents): string[] {
  const phase = template && phaseName(template.phase, locale)
  const lines = [
    [template?.title, phase === template?.title ? null : phase],
    round > 1 ? [numbered('cycle', round, locale), previous && `${phrase('previous', locale)}: ${previous}`] : [],
    [
      counts.people > 0 ? counted('people', counts.people, locale) : null,
      counted('areas', counts.areas, locale),
      counted('notes', counts.notes, locale),
      dayOf(new Date(date), locale),
    ],
  ]
  return lines.flatMap((parts) => {
    const told = parts.filter((part) => part)
    return told.length > 0 ? [told.map((part) => escaped(oneLine(part ?? ''))).join(' · ')] : []
  })
}

/** What was agreed comes before everything else: who was not there looks for it first. */
function outcomesOf({ outcomes, lookBack, locale }: ReportContents): string[] {
  if (!outcomes) return []
  const { decisions, agreements, questions } = outcomes
  const notes = (some: readonly ReportNote[]): string[] =>
    some.length === 0 ? [] : [some.map((note) => noteItem({ ...note, outcome: null }, locale)).join('\n')]
  return [
    ...section(2, phrase('decisions', locale), notes(decisions)),
    ...section(2, phrase('actions', locale), notes(ownActions(outcomes))),
    ...section(2, phrase('agreements', locale), notes(agreements)),
    ...section(2, phrase('followUps', locale), notes(questions)),
    ...(lookBack ? section(2, phrase('lookBack', locale), [...notes(lookBack.promises), tableOf(roundsTable(lookBack, locale))]) : []),
  ]
}

function areaOf(area: ReportArea, locale: Locale): string[] {
  const items = area.items.flatMap((item) => (isTold(item) ? [noteItem(item, locale)] : []))
  return [
    `## ${escaped(oneLine(nameOfArea(area, locale)))}`,
    ...area.texts.map(({ rich, text }) => (rich ? itemText(rich, '') : escaped(text))),
    ...(items.length > 0 ? [items.join('\n')] : []),
    ...(hasNotes(area.items) ? [] : [`_${phrase('noNotes', locale)}_`]),
  ]
}

const isTold = ({ text, joins, kind }: ReportNote): boolean => text.trim() !== '' || joins !== null || kind === 'image'

function noteItem(note: ReportNote, locale: Locale): string {
  const { kind, text, rich, joins } = note
  if (joins) {
    const label = text ? ` (${(rich ? itemText(rich, '') : escaped(text)).replaceAll('\n', ' ')})` : ''
    return `- ${escaped(oneLine(joins.from)) || '–'} → ${escaped(oneLine(joins.to)) || '–'}${label}`
  }
  if (kind === 'image' && text === '') return `- [${phrase('picture', locale)}]`
  return listOf([{ markdown: rich ? itemText(rich, '  ') : escaped(text), facts: noteFacts(note, locale) }])
}
