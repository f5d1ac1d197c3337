// The report as one page that needs nothing else: no script, no other file, no other host. For who reads with a screen reader, on
// a phone or at 400 %, and for paper. Made from the same contents as the PDF; what is drawn there is told in tables here.
import { ACTION_COLUMNS, actionCells, actionFacts, ownActions } from '../actionTable.ts'
import type { ReportArea, ReportContents, ReportLookBack, ReportNote, ReportOutcomes } from '../contents/reportContents.ts'
import { noteFacts } from '../noteFacts.ts'
import { counted, dayOf, numbered, phaseName, phrase } from '../phrases.ts'
import { hasNotes, nameOfArea, toldAreas } from '../toldAreas.ts'
import { peopleTable, roundsTable } from '../toldTables.ts'
import { facts, list, type Section, table, told } from './htmlParts.ts'
import { html, Markup } from './markup.ts'
import { REPORT_STYLE } from './reportStyle.ts'
import { richHtml } from './richHtml.ts'
import { groupsSection, programmeSection, questionsSection } from './sessionHtml.ts'
import { cafeSection, openSpaceSection } from './togetherHtml.ts'
import { ratingsSection, votesSection } from './votesHtml.ts'

/** The whole file, ending with a line feed. */
export function reportHtml(report: ReportContents): string {
  const { title, locale } = report
  const sections = sectionsOf(report)
  const page = html`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Kehä">
<title>${title} – ${phrase('report', locale)}</title>
<style>${Markup.of(REPORT_STYLE)}</style>
</head>
<body>
<a class="skip" href="#main">${phrase('skip', locale)}</a>
${headOf(report)}
${sections.length > 1 ? contentsOf(sections, phrase('contents', locale)) : null}
<main id="main">
${sections.map(({ id, heading, body }) => html`<section aria-labelledby="${id}">\n<h2 id="${id}">${heading}</h2>\n${body}\n</section>\n`)}</main>
</body>
</html>
`
  return page.toString()
}

function headOf({ title, locale, date, template, round, previous, counts }: ReportContents): Markup {
  const phase = template && phaseName(template.phase, locale)
  const from = [template?.title, phase === template?.title ? null : phase].filter((part) => part).join(' · ')
  const before = [numbered('cycle', round, locale), previous && `${phrase('previous', locale)}: ${previous}`].filter(Boolean).join(' · ')
  const figures = [
    counts.people > 0 ? counted('people', counts.people, locale) : '',
    counted('areas', counts.areas, locale),
    counted('notes', counts.notes, locale),
  ].filter((part) => part !== '')
  return html`<header>
<p class="kind">${phrase('report', locale)} · <time datetime="${date}">${dayOf(new Date(date), locale)}</time></p>
<h1>${title}</h1>
${from ? html`<p class="facts">${from}</p>\n` : null}${round > 1 ? html`<p class="facts">${before}</p>\n` : null}<p class="facts">${figures.join(' · ')}</p>
</header>`
}

const contentsOf = (sections: readonly Section[], words: string): Markup =>
  html`<nav aria-labelledby="contents">
<h2 id="contents">${words}</h2>
<ol>
${sections.map(({ id, heading }) => html`<li><a href="#${id}">${heading}</a></li>\n`)}</ol>
</nav>`

function sectionsOf(report: ReportContents): readonly Section[] {
  const { locale, people, outcomes, lookBack, names, areas } = report
  return [
    people?.length ? { id: 'people', heading: phrase('people', locale), body: told(peopleTable(people, names, locale)) } : null,
    outcomes && (lookBack || Object.values(outcomes).flat().length > 0)
      ? { id: 'outcomes', heading: phrase('outcomes', locale), body: outcomesBody(outcomes, lookBack, locale) }
      : null,
    votesSection(report),
    ratingsSection(report),
    questionsSection(report),
    cafeSection(report),
    openSpaceSection(report),
    groupsSection(report),
    programmeSection(report),
    areas?.length ? { id: 'notes', heading: phrase('notesAsText', locale), body: areasBody(areas, report) } : null,
  ].filter((section) => section !== null)
}

function outcomesBody(outcomes: ReportOutcomes, lookBack: ReportLookBack | null, locale: ReportContents['locale']): Markup {
  const { decisions, agreements, questions } = outcomes
  const notes = (heading: string, some: readonly ReportNote[]): Markup | null =>
    some.length === 0 ? null : html`<h3>${heading}</h3>\n${list(some.map((note) => noteItem({ ...note, outcome: null }, locale)))}`
  const actions = ownActions(outcomes)
  return html`${notes(phrase('decisions', locale), decisions)}${
    actions.length === 0 ? null : html`<h3>${phrase('actions', locale)}</h3>\n${actionsTable(phrase('actions', locale), actions, locale)}`
  }${notes(phrase('agreements', locale), agreements)}${notes(phrase('followUps', locale), questions)}${
    lookBack &&
    html`<h3>${phrase('lookBack', locale)}</h3>\n${
      lookBack.promises.length > 0 ? actionsTable(phrase('lookBack', locale), lookBack.promises, locale) : null
    }${told(roundsTable(lookBack, locale))}`
  }`
}

function actionsTable(caption: string, actions: readonly ReportNote[], locale: ReportContents['locale']): Markup {
  const heads = ACTION_COLUMNS.map(({ title }) => phrase(title, locale))
  const rows = actions.map((action) => [
    html`${action.rich ? richHtml(action.rich) : action.text}${facts(actionFacts(action, locale))}`,
    ...actionCells(action, locale).map(({ text }) => text),
  ])
  return table(caption, heads, rows)
}

function areasBody(areas: readonly ReportArea[], { locale }: ReportContents): Markup {
  const { told: withNotes, empty } = toldAreas(areas)
  return html`${withNotes.map(({ area, items }) => areaBody(area, items, locale))}${
    empty.length > 0
      ? html`<p class="facts">${phrase('noNotes', locale)}: ${empty.map((area) => nameOfArea(area, locale)).join(', ')}</p>\n`
      : null
  }`
}

function areaBody(area: ReportArea, items: readonly ReportNote[], locale: ReportContents['locale']): Markup {
  return html`<h3>${nameOfArea(area, locale)}</h3>
${area.texts.map(({ rich, text }) => html`<div class="given">${rich ? richHtml(rich) : html`<p>${text}</p>`}</div>\n`)}${
  hasNotes(items) ? null : html`<p class="facts">${phrase('noNotes', locale)}</p>\n`
}${list(items.map((item) => noteItem(item, locale)))}`
}

function noteItem(note: ReportNote, locale: ReportContents['locale']): Markup {
  const { kind, text, rich, joins } = note
  const said = noteFacts(note, locale)
  const words = joins
    ? html`<p>${joins.from || '–'} → ${joins.to || '–'}${text ? ` (${text})` : ''}</p>`
    : kind === 'image'
      ? html`<p>${text || phrase('picture', locale)}</p>`
      : rich
        ? richHtml(rich)
        : html`<p>${text}</p>`
  return html`${words}${said ? html`<p class="facts">${said}</p>` : null}`
}
