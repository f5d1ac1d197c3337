// What people did together, as sections of the report's page: the café and the open space.
import type { ReportCafe, ReportContents } from '../contents/reportContents.ts'
import { counted, numbered, phrase } from '../phrases.ts'
import { metTable, spreadTable } from '../toldTables.ts'
import { facts, list, paragraphs, type Section, told } from './htmlParts.ts'
import { html, type Markup } from './markup.ts'

export function cafeSection({ cafe, locale }: ReportContents): Section | null {
  if (!cafe) return null
  const { rounds, people, pairs, acrossOrganisations, possible, before, tables, starred } = cafe
  const met = `${counted('acquaintances', pairs, locale)} ${numbered('possiblePairs', possible, locale)}; ${numbered('acrossOrganisations', acrossOrganisations, locale)}`
  const withWords = tables.filter(({ hosts, said, starred: picked }) => said.length + picked.length + (hosts?.length ?? 0) > 0)
  const harvest = (texts: readonly string[], level: Markup): Markup | null => (texts.length > 0 ? html`${level}${list(texts)}` : null)
  const body = html`${facts(counted('rounds', rounds, locale), counted('tables', tables.length, locale), counted('people', people, locale))}<p>${met}</p>
${facts(before > 0 ? counted('metBefore', before, locale) : null)}${acquaintances(cafe, locale)}${withWords.map(
  ({ name, hosts, said, starred: picked }) => html`<h3>${name}</h3>
${facts(hosts?.length ? `${phrase('hosts', locale)}: ${hosts.join(', ')}` : null)}${said.map(
  ({ round, text }) => html`<h4>${numbered('round', round, locale)}</h4>\n${paragraphs(text)}`,
)}${harvest(picked, html`<h4>${phrase('harvest', locale)}</h4>\n`)}`,
)}${harvest(starred, html`<h3>${phrase('harvest', locale)}</h3>\n`)}`
  return { id: 'cafe', heading: phrase('cafe', locale), body }
}

/** Whom each met, where people are named; else how many met how many. */
function acquaintances(cafe: ReportCafe, locale: ReportContents['locale']): Markup {
  const table = metTable(cafe, locale) ?? spreadTable(cafe, locale)
  return html`<h3>${table.caption}</h3>\n${told(table)}`
}

export function openSpaceSection({ openSpace, locale }: ReportContents): Section | null {
  if (!openSpace?.length) return null
  const topics = openSpace.map(({ title, why, slot, space, wanted, conveners, people, count, report }) => {
    const parts =
      report &&
      ([
        ['points', report.points],
        ['agreedActions', report.actions],
        ['missing', report.missing],
      ] as const)
    const names = (word: 'conveners' | 'people', who: readonly string[] | null) =>
      who?.length ? `${phrase(word, locale)}: ${who.join(', ')}` : null
    return html`<h3>${title}</h3>
${facts(slot, space, counted('wanted', wanted, locale), counted('people', count, locale))}${facts(names('conveners', conveners))}${facts(names('people', people))}${paragraphs(why)}${
  parts
    ? parts.map(([heading, lines]) => (lines.length > 0 ? html`<h4>${phrase(heading, locale)}</h4>\n${list(lines)}` : null))
    : facts(phrase('noReport', locale))
}`
  })
  return { id: 'open-space', heading: phrase('openSpace', locale), body: html`${topics}` }
}
