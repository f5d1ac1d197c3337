// Whatever a tool of the session left is in every form of the report, nothing of it is before its reveal, and nobody is named
// unless that was asked for. A new tool has to be told of here, or that it leaves nothing.
import type { BoardToExport, ExportFormat } from '@keha/server/src/export/BoardExporter.ts'
import { BoardId, RoundId } from '@keha/shared/ids.ts'
import { REPORT_PARTS } from '@keha/shared/report/contents/reportOptions.ts'
import { type SessionView, viewOf } from '@keha/shared/session/model/session.ts'
import { emptySession, type ToolName } from '@keha/shared/session/session.ts'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, expect, test } from 'vitest'
import { exporterOf } from './exporterOf.ts'
import { readPdf } from './readPdf.ts'
import { workshopBoard } from './workshopBoard.ts'
import { markedRecords, PEOPLE, workshopSession } from './workshopSession.ts'

/** Words that are there because the tool was used; an empty list: it leaves nothing behind. */
const LEFT: Record<ToolName, { readonly always: readonly string[]; readonly named?: readonly string[] }> = {
  people: { always: ['Satakunnan hyvinvointialue'], named: [PEOPLE[0] ?? '', PEOPLE[19] ?? ''] },
  agenda: { always: ['Puheenvuoro ja kysymykset', 'Kahvilan kierrokset', 'Sovitaan'] },
  timer: { always: [] },
  scaffold: { always: ['Miksi? – yhteinen tarkoitus'] },
  attention: { always: [] },
  writing: { always: ['yhteistyöverkosto lappu-9'], named: [PEOPLE[18] ?? ''] },
  voting: { always: ['Mikä on meille tärkeintä?', '27'] },
  groups: { always: ['Viestintä', 'Ryhmä 2'], named: [PEOPLE[7] ?? ''] },
  ready: { always: [] },
  rating: { always: ['Tiedämme, mihin verkosto pyrkii.', 'Yhteinen suunta', 'Päivän anti'] },
  placing: { always: ['Kuinka hyvin tunnemme toisemme?', 'Vuosien takaa', 'Hankkeet: aika ja vaikutus'] },
  cycle: { always: ['Kevään kierros', 'soittokierros', 'koulut jäivät syksyllä pois'] },
  cafe: { always: ['Koulupäivän jälkeen on tyhjää', 'Vapaa-aika', 'Harrastukset maksavat liikaa'] },
  questions: {
    always: ['Kuka kutsuu seuraavan tapaamisen koolle?', 'Mistä rahoitus ensi vuodelle?', 'Riittääkö kunnan tuki?', 'Tuleeko kahvia?'],
    named: [PEOPLE[7] ?? ''],
  },
  openSpace: { always: ['Nuorten oma tila keskustaan', 'Vanha asema on tyhjillään', 'Kokoonnutaan maaliskuussa'], named: ['rehtorit'] },
  slides: { always: ['Verkosto on pyörä'] },
  closing: { always: [] },
}

const board = workshopBoard()
const exporter = exporterOf(board.pictures)
const round = (name: string): RoundId => RoundId.parse(`v${name.padEnd(12, 'x')}`)

/** With a vote, a rating and dots that are still open, and notes that wait for their reveal. */
function session(): SessionView {
  const all = workshopSession()
  const [vote, rating, placing] = [all.voting.rounds[0], all.rating.ratings[0], all.placing.placings[0]]
  if (!vote || !rating || !placing) throw new Error('nothing was asked')
  const open = { title: 'Vielä avoinna', status: 'open' as const }
  return {
    ...all,
    writing: { ...all.writing, waiting: 3 },
    voting: { rounds: [...all.voting.rounds, { ...vote, ...open, id: round('auki'), voters: 2, given: 4, totals: null }] },
    rating: { ratings: [...all.rating.ratings, { ...rating, ...open, id: round('auki2'), spreads: null }] },
    placing: { placings: [...all.placing.placings, { ...placing, ...open, id: round('auki3'), dots: null }] },
  }
}

const toExport: BoardToExport = {
  id: BoardId.parse('abcdefghijkm'),
  title: 'Nuorten verkosto',
  locale: 'fi',
  contents: { records: new Map(markedRecords(board).map((record) => [record.id as string, record])), quarantine: new Map() },
  session: session(),
  template: { title: 'Oppimiskahvila', phase: 'learn' },
  nowMs: Date.UTC(2026, 10, 24, 9, 30),
}

/** What a reader of the form finds in it. */
async function read(format: ExportFormat, names: boolean): Promise<string> {
  const { bytes } = await exporter.export(format, { ...toExport, report: { parts: REPORT_PARTS, names } })
  if (format === 'pdf')
    return flat((await readPdf(getDocument({ data: bytes.slice(), verbosity: 0 }))).pages.map(({ text }) => text).join('\n'))
  const text = new TextDecoder().decode(bytes)
  if (format === 'html')
    return flat(
      text
        .replace(/<style>.*<\/style>/s, '')
        .replace(/<[^>]*>/g, ' ')
        .replaceAll('&amp;', '&'),
    )
  return flat(format === 'md' ? text.replaceAll('\\', '') : text)
}
const flat = (text: string): string => text.replace(/\s+/g, ' ')

/** The two tables are one form: notes, and what came of the session. */
const FORMS: Readonly<Record<string, readonly ExportFormat[]>> = {
  PDF: ['pdf'],
  HTML: ['html'],
  Markdown: ['md'],
  CSV: ['csv', 'results'],
  JSON: ['json'],
}

const told = async (form: string, names: boolean): Promise<string> =>
  (await Promise.all((FORMS[form] ?? []).map((format) => read(format, names)))).join('\n')

afterAll(() => exporter.close())

for (const form of Object.keys(FORMS))
  test(`RP18 RP3 EX9 what every tool left is in the ${form}, nobody is named unless asked for, and nothing is told too early`, async () => {
    const [named, nameless] = [await told(form, true), await told(form, false)]
    const all = Object.values(LEFT)
    const lost = (text: string, words: readonly string[]): string[] => words.filter((word) => !text.includes(word))
    expect(
      lost(
        nameless,
        all.flatMap(({ always }) => always),
      ),
    ).toEqual([])
    expect(
      lost(
        named,
        all.flatMap(({ always, named: more = [] }) => [...always, ...more]),
      ),
    ).toEqual([])
    expect(named).toMatch(form === 'JSON' ? /"met": \[ \{ "name"/ : /Kuka tapasi kenet/)
    expect(nameless).not.toMatch(/Kuka tapasi kenet|"met": \[ \{ "name"/)
    expect(nameless).toMatch(form === 'JSON' ? /"slower": 4, "example": 7, "clear": 2/ : /Hitaammin/)
    expect(PEOPLE.filter((name) => nameless.includes(name))).toEqual([])
    expect(PEOPLE.filter((name) => !named.includes(name))).toEqual([])
    expect([named, nameless].map((text) => text.includes('Vielä avoinna'))).toEqual([false, false])
  }, 60_000)

test('RP4 what no tool was used for is left out quietly, in every form', async () => {
  const empty = { ...toExport, session: { ...session(), ...EMPTY } }
  for (const format of ['md', 'html', 'results'] as const) {
    const { bytes } = await exporter.export(format, { ...empty, report: { parts: REPORT_PARTS, names: true } })
    const text = new TextDecoder().decode(bytes)
    const headings = ['Ryhmät', 'Aihe', 'Terveisiä puhujalle', 'Kuka tapasi kenet', 'Kysymykset vailla vastausta', 'Dia 1', 'Vaihe']
    expect(
      headings.filter((heading) => text.includes(heading)),
      format,
    ).toEqual([])
  }
})

const EMPTY: Partial<SessionView> = {
  groups: { groups: [] },
  agenda: viewOf(emptySession).agenda,
  cafe: { cafe: null },
  slides: { pages: [], records: [], at: 0, led: false },
  questions: { questions: [], order: 'support', pulse: { round: 0, slower: 0, example: 0, clear: 0 }, pulses: [] },
}
