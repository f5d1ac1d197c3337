// The notes as a table for a spreadsheet: a row a note, in the order of the report. Pure.
// For a double click in a Finnish or Swedish Excel: a byte order mark, so that it is read as UTF-8, and semicolons, which it takes
// for the separator (docs/export.md). What would be taken for a formula is quoted, also where people only wrote "=".
import { inLanguage, type Translated } from '../locale.ts'
import type { ReportContents, ReportNote } from './contents/reportContents.ts'

const HEADINGS = {
  area: { fi: 'Alue', en: 'Area', sv: 'Yta' },
  text: { fi: 'Teksti', en: 'Text', sv: 'Text' },
  author: { fi: 'Kirjoittaja', en: 'Written by', sv: 'Skrivet av' },
  mark: { fi: 'Merkintä', en: 'Marked as', sv: 'Märkt som' },
  who: { fi: 'Kuka', en: 'Who', sv: 'Vem' },
  organisation: { fi: 'Organisaatio', en: 'Organisation', sv: 'Organisation' },
  why: { fi: 'Miksi', en: 'Why', sv: 'Varför' },
  how: { fi: 'Miten', en: 'How', sv: 'Hur' },
  resources: { fi: 'Resurssit', en: 'Resources', sv: 'Resurser' },
  when: { fi: 'Milloin', en: 'When', sv: 'När' },
  state: { fi: 'Tila', en: 'State', sv: 'Läge' },
  round: { fi: 'Luvattu kierroksella', en: 'Promised in round', sv: 'Lovat på varv' },
  version: { fi: 'Päätöksen versio', en: 'Version of the decision', sv: 'Beslutets version' },
  starred: { fi: 'Sadonkorjuuseen', en: 'For the harvest', sv: 'Till skörden' },
  votes: { fi: 'Ääniä', en: 'Votes', sv: 'Röster' },
} as const satisfies Record<string, Translated>

const MARKS = {
  decision: { fi: 'Päätös', en: 'Decision', sv: 'Beslut' },
  action: { fi: 'Toimenpide', en: 'Action', sv: 'Åtgärd' },
  question: { fi: 'Kysymys', en: 'Question', sv: 'Fråga' },
} as const satisfies Record<NonNullable<ReportNote['outcome']>, Translated>

const STATES = {
  goingOn: { fi: 'Kesken', en: 'Going on', sv: 'Pågår' },
  done: { fi: 'Tehty', en: 'Done', sv: 'Klart' },
  stopped: { fi: 'Lopetettu', en: 'Stopped', sv: 'Avslutat' },
  replaced: { fi: 'Korvattu', en: 'Replaced', sv: 'Ersatt' },
} as const satisfies Record<string, Translated>
const YES: Translated = { fi: 'kyllä', en: 'yes', sv: 'ja' }

const SEPARATOR = ';'
const LINE_END = '\r\n'
const BYTE_ORDER_MARK = '\uFEFF'
/** What spreadsheets take for the beginning of a formula or of a command, also in full width and behind spaces. */
const FORMULA = /^[\s\uFEFF\u200B]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20|%]|^[\t\r\n]/

/** The whole file. A column for the closed votes of each title, after the others. */
export function notesCsv({ areas, votes, locale }: Pick<ReportContents, 'areas' | 'votes' | 'locale'>): string {
  const word = (text: Translated): string => inLanguage(text, locale)
  const rounds = [...new Set(votes?.map(({ title }) => title))]
  const headings = Object.entries(HEADINGS).flatMap(([column, text]) => (column === 'votes' ? [] : [word(text)]))
  const counted = rounds.map((title) => `${word(HEADINGS.votes)}: ${title}`)
  const notes = areas?.flatMap((area) => area.items.filter(({ kind }) => kind === 'note').map((note) => ({ area: area.name, note }))) ?? []
  const rows = notes.map(({ area, note }) => [
    area,
    note.text,
    note.author ?? '',
    note.outcome ? word(MARKS[note.outcome]) : '',
    note.who ?? '',
    note.organisation ?? '',
    note.why ?? '',
    note.how ?? '',
    note.resources ?? '',
    note.when ?? '',
    stateOf(note, word),
    note.round ?? '',
    note.version ?? '',
    note.starred ? word(YES) : '',
    ...rounds.map((title) => votesIn(note, title)),
  ])
  return csvOf([[...headings, ...counted], ...rows])
}

/** Rows as a file that a spreadsheet opens by itself. */
export const csvOf = (rows: readonly (readonly (string | number)[])[]): string =>
  BYTE_ORDER_MARK + rows.map((row) => row.map(cell).join(SEPARATOR) + LINE_END).join('')

function stateOf({ outcome, state, replaced }: ReportNote, word: (text: Translated) => string): string {
  if (replaced) return word(STATES.replaced)
  return outcome === 'action' ? word(STATES[state ?? 'goingOn']) : ''
}

const votesIn = ({ votes }: ReportNote, title: string): number =>
  votes.reduce((sum, { round, votes: given }) => (round === title ? sum + given : sum), 0)

/** A number as it is; a text in quotes, with an apostrophe before what would be a formula. */
export function cell(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const harmless = FORMULA.test(value) ? `'${value}` : value
  return `"${harmless.replaceAll('"', '""')}"`
}
