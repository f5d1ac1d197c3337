// Votes as bars with numbers; ratings as a radar and as spreads; places as dots. Each in a table too, which is its text.
import type { Locale } from '../../../locale.ts'
import type { ReportCriterion, ReportPlacing, ReportRating, ReportVote } from '../../contents/reportContents.ts'
import { counted, figure, numbered, phrase } from '../../phrases.ts'
import { placedWhere } from '../../placedWhere.ts'
import { drawBar, drawPlacing, drawRadar, drawShare } from '../flow/charts.ts'
import type { ReportWriter } from '../flow/ReportWriter.ts'
import { META } from '../flow/sheet.ts'
import { addTable } from '../flow/table.ts'

export function writeVotes(writer: ReportWriter, votes: readonly ReportVote[]): void {
  if (votes.length === 0) return
  const { locale, tools } = writer
  writer.chapter(phrase('votes', locale))
  for (const { title, area, voters, given, votesEach, quorum, totals } of votes) {
    writer.section(title)
    writer.facts(area, counted('voters', voters, locale), counted('votes', given, locale), counted('votesEach', votesEach, locale))
    if (quorum !== null)
      writer.facts(`${numbered('quorum', quorum, locale)} ${phrase(voters >= quorum ? 'quorumMet' : 'quorumMissed', locale)}`)
    writer.gap(6)
    const most = Math.max(1, ...totals.map((total) => total.votes))
    const columns = [
      { title: phrase('note', locale), share: 0.46 },
      { title: phrase('rank', locale), share: 0.13 },
      { title: '', share: 0.31 },
      { title: phrase('votesColumn', locale), share: 0.1, align: 'end' as const },
    ]
    if (totals.length === 0) writer.paragraph(phrase('nobodyVoted', locale), META)
    else
      addTable(
        writer,
        columns,
        totals.map((total) => [
          { text: total.text || '–' },
          { text: `${total.rank}.${total.tied ? ` ${phrase('tied', locale)}` : ''}` },
          { text: '', draw: (box) => drawBar(tools, box, total.votes / most) },
          { text: String(total.votes) },
        ]),
      )
  }
}

export function writeRatings(writer: ReportWriter, ratings: readonly ReportRating[], placings: readonly ReportPlacing[]): void {
  if (ratings.length + placings.length === 0) return
  writer.chapter(phrase('ratings', writer.locale))
  for (const rating of ratings) writeRating(writer, rating)
  for (const placing of placings) writePlacing(writer, placing)
}

const RADAR_PT = 210

function writeRating(writer: ReportWriter, { title, answered, criteria, radar }: ReportRating): void {
  const { locale, tools } = writer
  writer.section(title)
  writer.facts(counted('answers', answered, locale))
  if (criteria === null) {
    writer.paragraph(phrase('tooFew', locale), META)
    return
  }
  if (radar.length > 0) {
    const told = radar.map((group) => `${group.title || '–'} ${meanText(group.mean, locale)}`).join('; ')
    const spokes = radar.map(({ mean }, at) => ({ label: String(at + 1), value: mean }))
    writer.figure(phrase('radarAlt', locale) + told, RADAR_PT, (box) => drawRadar(tools, box, spokes))
    addTable(
      writer,
      [
        { title: phrase('group', locale), share: 0.56 },
        { title: '', share: 0.3 },
        { title: phrase('mean', locale), share: 0.14, align: 'end' },
      ],
      radar.map((group, at) => [
        { text: `${at + 1}  ${group.title || '–'}` },
        { text: '', draw: (box) => drawBar(tools, box, (group.mean ?? 0) / 5) },
        { text: meanText(group.mean, locale) },
      ]),
    )
  }
  writeSpreads(writer, criteria)
}

const meanText = (mean: number | null, locale: Locale): string => (mean === null ? '–' : figure(mean, locale))

/** Each cell is filled by how many of those who said something chose it. */
function writeSpreads(writer: ReportWriter, criteria: readonly ReportCriterion[]): void {
  const { locale, tools } = writer
  const numbers = ['1', '2', '3', '4', '5'].map((title) => ({ title, share: 0.06, align: 'center' as const }))
  const columns = [
    { title: phrase('criterion', locale), share: 0.37 },
    ...numbers,
    { title: phrase('cannotSay', locale), share: 0.11, align: 'center' as const },
    { title: phrase('mean', locale), share: 0.12, align: 'end' as const },
    { title: phrase('disagreement', locale), share: 0.1, align: 'end' as const },
  ]
  for (const group of new Set(criteria.map((criterion) => criterion.group))) {
    if (group) writer.subsection(group)
    else writer.gap(8)
    addTable(
      writer,
      columns,
      criteria
        .filter((criterion) => criterion.group === group)
        .map(({ text, counts, cannotSay, mean, disagreement }) => {
          const said = Math.max(1, ...counts)
          return [
            { text },
            ...counts.map((count) => ({
              text: String(count),
              soft: count === 0,
              draw: (box: Parameters<typeof drawShare>[1]) => drawShare(tools, box, count / said),
            })),
            { text: String(cannotSay), soft: cannotSay === 0 },
            { text: meanText(mean, locale) },
            { text: meanText(disagreement, locale) },
          ]
        }),
    )
  }
}

function writePlacing(writer: ReportWriter, placing: ReportPlacing): void {
  const { locale, tools } = writer
  const { title, up, dots } = placing
  writer.section(title)
  if (dots.length === 0) {
    writer.paragraph(phrase('nobodyPlaced', locale), META)
    return
  }
  writer.facts(counted('placed', dots.length, locale))
  const rows = placedWhere(placing, locale)
  const told = rows.map(([where, count]) => `${where} ${count}`).join('; ')
  writer.figure(phrase('placingAlt', locale) + told, up ? 190 : 30 + 9 * tallest(dots), (box) => drawPlacing(tools, box, placing))
  addTable(
    writer,
    [
      { title: phrase('place', locale), share: 0.56 },
      { title: '', share: 0.3 },
      { title: phrase('peopleColumn', locale), share: 0.14, align: 'end' },
    ],
    rows.map(([where, count]) => [
      { text: where },
      { text: '', draw: (box) => drawBar(tools, box, count / dots.length) },
      { text: String(count) },
    ]),
  )
}

/** How high dots stack on a scale, four at least. */
function tallest(dots: ReportPlacing['dots']): number {
  const heights = new Map<number, number>()
  for (const { x } of dots) heights.set(Math.round(x * 50), (heights.get(Math.round(x * 50)) ?? 0) + 1)
  return Math.min(20, Math.max(4, ...heights.values()))
}
