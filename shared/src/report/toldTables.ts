// Results of a session as tables of plain text and numbers, the same in every form of the report. The first cell of a row is what
// the row is about.
import type { Locale } from '../locale.ts'
import type {
  ReportCafe,
  ReportGroup,
  ReportLookBack,
  ReportOrganisation,
  ReportPlacing,
  ReportProgramme,
  ReportPulse,
  ReportRating,
  ReportVote,
} from './contents/reportContents.ts'
import { counted, figure, numbered, type PhraseId, phrase } from './phrases.ts'
import { placedWhere } from './placedWhere.ts'

export interface ToldColumn {
  readonly title: string
  /** Of the table's width, one in all. */
  readonly share: number
}

export interface ToldTable {
  readonly caption: string
  readonly columns: readonly ToldColumn[]
  readonly rows: readonly (readonly (string | number)[])[]
}

const toldTable = (caption: string, columns: readonly (readonly [title: string, share: number])[], rows: ToldTable['rows']): ToldTable => ({
  caption,
  columns: columns.map(([title, share]) => ({ title, share })),
  rows,
})

type Row = ToldTable['rows'][number]

export function peopleTable(people: readonly ReportOrganisation[], names: boolean, locale: Locale): ToldTable {
  const word = (id: PhraseId): string => phrase(id, locale)
  const row = ({ name, people: who, count }: ReportOrganisation): Row => [
    name ?? word('noOrganisation'),
    ...(names ? [withUnnamed(who ?? [], count, locale)] : []),
    count,
  ]
  const columns = names
    ? ([
        [word('organisation'), 0.3],
        [word('names'), 0.54],
        [word('peopleColumn'), 0.16],
      ] as const)
    : ([
        [word('organisation'), 0.8],
        [word('peopleColumn'), 0.2],
      ] as const)
  return toldTable(word('people'), columns, people.map(row))
}

export function voteTable({ title, totals }: ReportVote, locale: Locale): ToldTable {
  const columns = [
    [phrase('note', locale), 0.7],
    [phrase('rank', locale), 0.15],
    [phrase('votesColumn', locale), 0.15],
  ] as const
  const rankOf = (rank: number, tied: boolean): string => `${rank}.${tied ? ` ${phrase('tied', locale)}` : ''}`
  return toldTable(
    title,
    columns,
    totals.map(({ text, rank, tied, votes }) => [text || '–', rankOf(rank, tied), votes]),
  )
}

const meanText = (value: number | null, locale: Locale): string => (value === null ? '–' : figure(value, locale))

export function radarTable({ title, radar }: ReportRating, locale: Locale): ToldTable {
  const columns = [
    [phrase('group', locale), 0.8],
    [phrase('mean', locale), 0.2],
  ] as const
  return toldTable(
    `${title}: ${phrase('mean', locale)}`,
    columns,
    radar.map(({ title: name, mean }, at) => [`${at + 1}  ${name || '–'}`, meanText(mean, locale)]),
  )
}

/** One for each group of criteria. */
export function criteriaTables({ title, criteria }: ReportRating, locale: Locale): readonly ToldTable[] {
  const numbers = ['1', '2', '3', '4', '5'].map((number) => [number, 0.06] as const)
  const columns = [
    [phrase('criterion', locale), 0.37],
    ...numbers,
    [phrase('cannotSay', locale), 0.11],
    [phrase('mean', locale), 0.12],
    [phrase('disagreement', locale), 0.1],
  ] as const
  const all = criteria ?? []
  return [...new Set(all.map(({ group }) => group))].map((group) =>
    toldTable(
      group || title,
      columns,
      all
        .filter((one) => one.group === group)
        .map(({ text, counts, cannotSay, mean, disagreement }) => [
          text,
          ...counts,
          cannotSay,
          meanText(mean, locale),
          meanText(disagreement, locale),
        ]),
    ),
  )
}

export const placingTable = (placing: ReportPlacing, locale: Locale): ToldTable =>
  toldTable(
    placing.title,
    [
      [phrase('place', locale), 0.8],
      [phrase('peopleColumn', locale), 0.2],
    ],
    placedWhere(placing, locale),
  )

export function pulseTable(pulses: readonly ReportPulse[], locale: Locale): ToldTable {
  const words = (['slower', 'example', 'clear'] as const).map((id) => [phrase(id, locale), 0.2] as const)
  const rows = pulses.map(({ step, slower, example, clear }) => [step || phrase('beforeSteps', locale), slower, example, clear])
  return toldTable(phrase('pulse', locale), [[phrase('step', locale), 0.4], ...words], rows)
}

/** How many met how many: names nobody. */
export function spreadTable({ spread }: ReportCafe, locale: Locale): ToldTable {
  const columns = [
    [phrase('metCount', locale), 0.5],
    [phrase('peopleColumn', locale), 0.5],
  ] as const
  return toldTable(
    phrase('howManyMet', locale),
    columns,
    spread.map(({ met, people }) => [String(met), people]),
  )
}

/** Null where people are not named. */
export function metTable({ met }: ReportCafe, locale: Locale): ToldTable | null {
  if (met === null) return null
  const columns = [
    [phrase('person', locale), 0.28],
    [phrase('metWhom', locale), 0.56],
    [phrase('metCount', locale), 0.16],
  ] as const
  const rows = met.map(({ name, people, count }) => [name, withUnnamed(people, count, locale), count])
  return toldTable(phrase('whoMet', locale), columns, rows)
}

/** The names, and how many more there are that are not told. */
export const withUnnamed = (names: readonly string[], count: number, locale: Locale): string =>
  [...names, ...(count > names.length ? [counted('notNamed', count - names.length, locale)] : [])].join(', ')

export function roundsTable({ rounds }: ReportLookBack, locale: Locale): ToldTable {
  const counts = (['promised', 'kept', 'stoppedColumn'] as const).map((id) => [phrase(id, locale), 0.16] as const)
  const rows = rounds.map(({ number, title, promised, kept, stopped }) => [
    `${numbered('cycle', number, locale)}: ${title}`,
    promised,
    kept,
    stopped,
  ])
  return toldTable(phrase('theRounds', locale), [[phrase('round', locale), 0.52], ...counts], rows)
}

export function groupsTable(groups: readonly ReportGroup[], names: boolean, locale: Locale): ToldTable {
  const word = (id: PhraseId): string => phrase(id, locale)
  const columns = names
    ? ([
        [word('group'), 0.2],
        [word('area'), 0.22],
        [word('names'), 0.42],
        [word('peopleColumn'), 0.16],
      ] as const)
    : ([
        [word('group'), 0.4],
        [word('area'), 0.4],
        [word('peopleColumn'), 0.2],
      ] as const)
  const rows = groups.map(({ name, area, people, count }) => [
    name,
    area ?? '–',
    ...(names ? [withUnnamed(people ?? [], count, locale)] : []),
    count,
  ])
  return toldTable(word('groups'), columns, rows)
}

export function programmeTable({ steps }: ReportProgramme, locale: Locale): ToldTable {
  const columns = [
    [phrase('step', locale), 0.5],
    [phrase('area', locale), 0.32],
    [phrase('minutes', locale), 0.18],
  ] as const
  return toldTable(
    phrase('programme', locale),
    columns,
    steps.map(({ title, area, minutes }) => [title, area ?? '–', minutes]),
  )
}
