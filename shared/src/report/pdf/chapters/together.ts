// What people did together: whom the café brought together, what was talked of in the open space.
import type { ReportCafe, ReportTopic } from '../../contents/reportContents.ts'
import { counted, numbered, phrase } from '../../phrases.ts'
import { metTable, spreadTable } from '../../toldTables.ts'
import { drawReached } from '../flow/charts.ts'
import type { ReportWriter } from '../flow/ReportWriter.ts'
import { META } from '../flow/sheet.ts'
import { addTold } from '../flow/table.ts'

export function writeCafe(writer: ReportWriter, cafe: ReportCafe): void {
  const { locale, tools } = writer
  const { rounds, people, pairs, acrossOrganisations, possible, before, tables, starred } = cafe
  writer.chapter(phrase('cafe', locale))
  writer.facts(counted('rounds', rounds, locale), counted('tables', tables.length, locale), counted('people', people, locale))
  writer.gap(8)
  const met = `${counted('acquaintances', pairs, locale)} ${numbered('possiblePairs', possible, locale)}; ${numbered('acrossOrganisations', acrossOrganisations, locale)}`
  writer.paragraph(met)
  writer.figure(met, 9, (box) => drawReached(tools, box, possible === 0 ? 0 : pairs / possible))
  if (before > 0) writer.paragraph(counted('metBefore', before, locale), META)
  const acquaintances = metTable(cafe, locale) ?? spreadTable(cafe, locale)
  writer.section(acquaintances.caption)
  addTold(writer, acquaintances)
  for (const { name, hosts, said, starred: picked } of tables) {
    if (said.length + picked.length + (hosts?.length ?? 0) === 0) continue
    writer.section(name)
    if (hosts?.length) writer.paragraph(`${phrase('hosts', locale)}: ${hosts.join(', ')}`, META)
    for (const { round, text } of said) {
      writer.subsection(numbered('round', round, locale))
      writer.paragraph(text)
    }
    writeHarvest(writer, picked)
  }
  if (starred.length === 0) return
  writer.section(phrase('harvest', locale))
  writer.list(starred.map((text) => ({ text })))
}

function writeHarvest(writer: ReportWriter, starred: readonly string[]): void {
  if (starred.length === 0) return
  writer.subsection(phrase('harvest', writer.locale))
  writer.list(starred.map((text) => ({ text })))
}

export function writeOpenSpace(writer: ReportWriter, topics: readonly ReportTopic[]): void {
  if (topics.length === 0) return
  const { locale } = writer
  writer.chapter(phrase('openSpace', locale))
  for (const { title, why, slot, space, wanted, conveners, people, count, report } of topics) {
    writer.section(title)
    writer.facts(slot, space, counted('wanted', wanted, locale), counted('people', count, locale))
    if (conveners?.length) writer.facts(`${phrase('conveners', locale)}: ${conveners.join(', ')}`)
    if (people?.length) writer.facts(`${phrase('people', locale)}: ${people.join(', ')}`)
    writer.gap(4)
    if (why) writer.paragraph(why.replace(/\s+/g, ' '))
    if (!report) {
      writer.paragraph(phrase('noReport', locale), META)
      continue
    }
    const { points, actions, missing } = report
    for (const [heading, lines] of [
      ['points', points],
      ['agreedActions', actions],
      ['missing', missing],
    ] as const) {
      if (lines.length === 0) continue
      writer.subsection(phrase(heading, locale))
      writer.list(lines.map((text) => ({ text })))
    }
  }
}
