// What came of the session as one table for a spreadsheet or a program: a row for each thing told, so that every result fits the
// same five columns. The notes have a table of their own. Pure.
import { inLanguage, type Locale, type Translated } from '../locale.ts'
import { ownActions } from './actionTable.ts'
import type { ReportCafe, ReportContents, ReportNote, ReportOutcomes, ReportQuestion, ReportTopic } from './contents/reportContents.ts'
import { csvOf } from './csv.ts'
import { numbered, type PhraseId, phrase } from './phrases.ts'
import { questionGroups } from './questionGroups.ts'
import {
  criteriaTables,
  groupsTable,
  metTable,
  peopleTable,
  placingTable,
  programmeTable,
  pulseTable,
  roundsTable,
  spreadTable,
  type ToldTable,
  voteTable,
} from './toldTables.ts'

const HEADINGS = {
  part: { fi: 'Osa', en: 'Part', sv: 'Del' },
  title: { fi: 'Otsikko', en: 'Title', sv: 'Rubrik' },
  item: { fi: 'Kohta', en: 'Item', sv: 'Punkt' },
  field: { fi: 'Tieto', en: 'Field', sv: 'Uppgift' },
  value: { fi: 'Arvo', en: 'Value', sv: 'Värde' },
} as const satisfies Record<string, Translated>

type Value = string | number
type Row = readonly [part: string, title: string, item: string, field: string, value: Value]
/** Of one part: what it is under, what it is of, what of it, and that. */
type Told = readonly [title: string, item: string, field: string, value: Value | null]

/** The whole file. Where nothing came of the session: its headings. */
export function resultsCsv(report: ReportContents): string {
  const { locale, people, names, outcomes, lookBack, votes, ratings, placings, pulses, cafe, openSpace, groups, programme } = report
  const word = (id: PhraseId): string => phrase(id, locale)
  const rows: Row[] = []
  const add = (part: PhraseId, told: readonly Told[]): void => {
    for (const [title, item, field, value] of told) if (value !== null && value !== '') rows.push([word(part), title, item, field, value])
  }
  if (people?.length) add('people', ofTable(peopleTable(people, names, locale)))
  if (outcomes) add('outcomes', ofOutcomes(outcomes, locale))
  if (lookBack)
    add('lookBack', [
      ...lookBack.promises.flatMap((one) => ofNote(word('lookBack'), one, locale)),
      ...ofTable(roundsTable(lookBack, locale)),
    ])
  for (const vote of votes ?? []) {
    const { title, area, voters, given, votesEach, quorum } = vote
    const facts = { area, voters, votesColumn: given, votesEachColumn: votesEach, quorumColumn: quorum } as const
    add('votes', [...factsOf(title, facts, locale), ...ofTable(voteTable(vote, locale))])
  }
  for (const rating of ratings ?? []) {
    const { title, answered, radar } = rating
    const means = radar.map(
      ({ title: group, mean }): Told => [title, group || '–', word('mean'), mean === null ? null : Math.round(mean * 100) / 100],
    )
    const criteria = criteriaTables(rating, locale).flatMap((table) => ofTable({ ...table, caption: title }))
    add('ratings', [...factsOf(title, { answeredColumn: answered }, locale), ...means, ...criteria])
  }
  for (const placing of placings ?? []) add('ratings', ofTable(placingTable(placing, locale)))
  add('questionBox', ofQuestions(report))
  if (pulses?.length) add('questionBox', ofTable(pulseTable(pulses, locale)))
  if (cafe) add('cafe', ofCafe(cafe, locale))
  for (const topic of openSpace ?? []) add('openSpace', ofTopic(topic, locale))
  if (groups?.length) add('groups', ofTable(groupsTable(groups, names, locale)))
  if (programme) {
    const { begun, closed, slides } = programme
    const pages = slides.map((text, at): Told => [word('slides'), numbered('slide', at + 1, locale), word('description'), text || '–'])
    add('programme', [...factsOf(word('programme'), { begun, closed }, locale), ...ofTable(programmeTable(programme, locale)), ...pages])
  }
  return csvOf([Object.values(HEADINGS).map((heading) => inLanguage(heading, locale)), ...rows])
}

/** Each cell after the first of its row: what the row is about, which column, and that. */
const ofTable = ({ caption, columns, rows }: ToldTable): Told[] =>
  rows.flatMap(([item = '', ...cells]) => cells.map((value, at): Told => [caption, String(item), columns[at + 1]?.title ?? '', value]))

const factsOf = (title: string, facts: Partial<Record<PhraseId, Value | null>>, locale: Locale, item = ''): Told[] =>
  Object.entries(facts).map(([field, value]) => [title, item, phrase(field as PhraseId, locale), value])

function ofOutcomes(outcomes: ReportOutcomes, locale: Locale): Told[] {
  const { decisions, agreements, questions } = outcomes
  const kinds = [
    ['decisions', decisions],
    ['actions', ownActions(outcomes)],
    ['agreements', agreements],
    ['followUps', questions],
  ] as const
  return kinds.flatMap(([title, notes]) => notes.flatMap((one) => ofNote(phrase(title, locale), one, locale)))
}

function ofNote(title: string, note: ReportNote, locale: Locale): Told[] {
  const { text, area, outcome, version, round, why, who, organisation, how, resources, when, state, author } = note
  const states = outcome === 'action' ? phrase(state ?? 'goingOn', locale) : null
  const facts = { area, version, round, why, who, organisation, how, resources, when, state: states, writtenBy: author }
  return factsOf(title, facts, locale, text)
}

function ofQuestions({ questions, questionRule, locale }: ReportContents): Told[] {
  const word = (id: PhraseId): string => phrase(id, locale)
  const stateOf = ({ state }: ReportQuestion): string => word(state)
  return questionGroups(questions ?? [], questionRule, locale).flatMap(({ heading, questions: some }) =>
    some.flatMap((one) => {
      const { text, place, support, owner, asker, organisation, parts } = one
      const facts = { state: stateOf(one), placeInQueue: place, supportColumn: support, owner, asker: asker ?? organisation }
      return [...factsOf(heading, facts, locale, text), ...parts.map((part): Told => [heading, text, word('merged'), part])]
    }),
  )
}

function ofCafe(cafe: ReportCafe, locale: Locale): Told[] {
  const { rounds, people, pairs, acrossOrganisations, possible, before, tables, starred } = cafe
  const word = (id: PhraseId): string => phrase(id, locale)
  const facts = { roundsColumn: rounds, peopleColumn: people, metPairs: pairs, acrossColumn: acrossOrganisations, possibleColumn: possible }
  const met = metTable(cafe, locale)
  return [
    ...factsOf(word('cafe'), { ...facts, metBeforeColumn: before || null }, locale),
    ...ofTable(spreadTable(cafe, locale)),
    ...(met ? ofTable(met) : []),
    ...tables.flatMap(({ name, hosts, said, starred: picked }): Told[] => [
      [word('tableColumn'), name, word('hosts'), hosts?.join(', ') ?? null],
      ...said.map(({ round, text }): Told => [word('tableColumn'), name, numbered('round', round, locale), text]),
      ...picked.map((text): Told => [word('tableColumn'), name, word('harvest'), text]),
    ]),
    ...starred.map((text): Told => [word('harvest'), '', word('harvest'), text]),
  ]
}

function ofTopic({ title, why, slot, space, wanted, conveners, people, count, report }: ReportTopic, locale: Locale): Told[] {
  const named = (who: readonly string[] | null): string | null => who?.join(', ') ?? null
  const facts = {
    why,
    slotColumn: slot,
    spaceColumn: space,
    wanted,
    peopleColumn: count,
    conveners: named(conveners),
    names: named(people),
  }
  const lines =
    report &&
    ([
      ['points', report.points],
      ['agreedActions', report.actions],
      ['missing', report.missing],
    ] as const)
  return [
    ...factsOf(title, facts, locale),
    ...(lines ?? []).flatMap(([field, some]) => some.map((line): Told => [title, '', phrase(field, locale), line])),
  ]
}
