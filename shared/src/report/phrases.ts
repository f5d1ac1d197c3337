// What the PDF itself says, in the board's language: people who get it were not in the workshop.
// The Markdown says the same words.
import { inLanguage, type Locale, type Translated } from '../locale.ts'
import type { Phase } from './contents/reportOptions.ts'
import { PHASES, REPORT_COUNTS, REPORT_NUMBERED, REPORT_PHRASES } from './reportWords.ts'

const PHRASES = {
  ...REPORT_PHRASES,
  overview: { fi: 'Yleiskuva', en: 'Overview', sv: 'Översikt' },
  overviewAlt: { fi: 'Yleiskuva taulusta. Alueet: ', en: 'Overview of the board. Areas: ', sv: 'Översikt över tavlan. Ytor: ' },
  outside: { fi: 'Alueiden ulkopuolella', en: 'Outside the areas', sv: 'Utanför ytorna' },
  wholeBoard: { fi: 'Koko taulu', en: 'The whole board', sv: 'Hela tavlan' },
  namelessArea: { fi: 'Nimetön alue', en: 'Area without a name', sv: 'Yta utan namn' },
  drawing: { fi: 'Käsin piirretty', en: 'Drawn by hand', sv: 'Ritat för hand' },
  line: { fi: 'Viiva', en: 'Line', sv: 'Linje' },
  arrow: { fi: 'Nuoli', en: 'Arrow', sv: 'Pil' },
  shape: { fi: 'Kuvio', en: 'Shape', sv: 'Figur' },
  picture: { fi: 'Kuva ilman kuvausta', en: 'Picture without a description', sv: 'Bild utan beskrivning' },
  pictureMissing: { fi: 'Kuvaa ei voitu näyttää', en: 'The picture could not be shown', sv: 'Bilden kunde inte visas' },
  subject: { fi: 'Työpajan taulu', en: 'A workshop board', sv: 'En workshoptavla' },
  noNotes: { fi: 'Ei lappuja', en: 'No notes', sv: 'Inga lappar' },
  decisions: { fi: 'Päätökset', en: 'Decisions', sv: 'Beslut' },
  actions: { fi: 'Toimenpiteet', en: 'Actions', sv: 'Åtgärder' },
  questions: { fi: 'Kysymykset', en: 'Questions', sv: 'Frågor' },
  openQuestions: { fi: 'Kysymykset vailla vastausta', en: 'Questions without an answer', sv: 'Frågor utan svar' },
  who: { fi: 'Kuka', en: 'Who', sv: 'Vem' },
  done: { fi: 'Tehty', en: 'Done', sv: 'Klart' },
  stopped: { fi: 'Lopetettu', en: 'Stopped', sv: 'Avslutat' },
  why: { fi: 'Miksi', en: 'Why', sv: 'Varför' },
  organisation: { fi: 'Organisaatio', en: 'Organisation', sv: 'Organisation' },
  how: { fi: 'Miten', en: 'How', sv: 'Hur' },
  resources: { fi: 'Resurssit', en: 'Resources', sv: 'Resurser' },
  unfinished: { fi: 'Täydentämättä, puuttuu', en: 'Incomplete, missing', sv: 'Ofullständigt, saknas' },
  version: { fi: 'Versio', en: 'Version', sv: 'Version' },
  replaced: { fi: 'Korvattu uudella versiolla', en: 'Replaced by a newer version', sv: 'Ersatt av en ny version' },
  when: { fi: 'Milloin', en: 'When', sv: 'När' },
  link: { fi: 'Linkki', en: 'Link', sv: 'Länk' },
} as const satisfies Record<string, Translated>

export type PhraseId = keyof typeof PHRASES

export const phrase = (id: PhraseId, locale: Locale): string => inLanguage(PHRASES[id], locale)

const COUNTED = {
  ...REPORT_COUNTS,
  areas: {
    fi: ['alue', 'aluetta'],
    en: ['area', 'areas'],
    sv: ['yta', 'ytor'],
  },
  notes: {
    fi: ['lappu', 'lappua'],
    en: ['note', 'notes'],
    sv: ['lapp', 'lappar'],
  },
} as const satisfies Record<string, Record<Locale, readonly [string, string]>>

/** "1 note", "60 lappua". */
export function counted(what: keyof typeof COUNTED, count: number, locale: Locale): string {
  const [one, many] = COUNTED[what][locale]
  return `${count} ${count === 1 ? one : many}`
}

const NUMBERED = {
  ...REPORT_NUMBERED,
  table: { fi: 'Pöytä #', en: 'Table #', sv: 'Bord #' },
  groupNumber: { fi: 'Ryhmä #', en: 'Group #', sv: 'Grupp #' },
  slot: { fi: '#. aikaikkuna', en: 'Time slot #', sv: 'Tidslucka #' },
  space: { fi: 'Tila #', en: 'Space #', sv: 'Rum #' },
} as const satisfies Record<string, Translated>

/** What has no name of its own, by its number, from 1: "Table 3". */
export const numbered = (what: keyof typeof NUMBERED, number: number, locale: Locale): string =>
  NUMBERED[what][locale].replace('#', String(number))

/** The phase's name; null for a template of all phases, or of any. */
export const phaseName = (phase: Phase, locale: Locale): string | null => PHASES[phase]?.[locale] ?? null

/** A number with so many decimals: "3,4". */
export const figure = (value: number, locale: Locale, decimals = 1): string =>
  value.toLocaleString(locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals })

/** A day as people of that language write it, in UTC: "24.11.2026", "24 November 2026". */
export function dayOf(date: Date, locale: Locale): string {
  const style = locale === 'fi' ? 'short' : 'long'
  const month = style === 'short' ? 'numeric' : 'long'
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { day: 'numeric', month, year: 'numeric', timeZone: 'UTC' }).format(
    date,
  )
}
