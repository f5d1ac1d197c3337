// The report of a whole session as the server makes it, read back with pdf.js, poppler and qpdf.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BoardToExport } from '@keha/server/src/export/BoardExporter.ts'
import { BoardId } from '@keha/shared/ids.ts'
import { REPORT_PARTS, type ReportOptions } from '@keha/shared/report/contents/reportOptions.ts'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exporterOf } from './exporterOf.ts'
import { type Bookmark, type ReadPdf, readPdf } from './readPdf.ts'
import { workshopBoard } from './workshopBoard.ts'
import { markedRecords, PEOPLE, STATEMENTS, workshopSession } from './workshopSession.ts'

const board = workshopBoard()
const session = workshopSession()
const toExport: BoardToExport = {
  id: BoardId.parse('abcdefghijkm'),
  title: 'Nuorten verkosto',
  locale: 'fi',
  contents: { records: new Map(markedRecords(board).map((record) => [record.id as string, record])), quarantine: new Map() },
  session,
  template: { title: 'Oppimiskahvila', phase: 'learn' },
  nowMs: Date.UTC(2026, 10, 24, 9, 30),
}
const exporter = exporterOf(board.pictures)
const directory = mkdtempSync(join(tmpdir(), 'keha-report-'))
const file = join(directory, 'report.pdf')
const made = async (report?: ReportOptions, more: Partial<BoardToExport> = {}): Promise<Uint8Array> =>
  (await exporter.export('pdf', { ...toExport, ...more, ...(report && { report }) })).bytes
const read = (bytes: Uint8Array): Promise<ReadPdf> => readPdf(getDocument({ data: bytes.slice(), verbosity: 0 }))
let bytes: Uint8Array
let pdf: ReadPdf
const textOf = ({ pages }: ReadPdf): string => pages.map(({ text }) => text).join('\n')
const flat = (text: string): string => text.replace(/\s+/g, ' ')

beforeAll(async () => {
  bytes = await made({ parts: REPORT_PARTS, names: true })
  writeFileSync(file, bytes)
  pdf = await read(bytes)
}, 60_000)

afterAll(async () => {
  await exporter.close()
  rmSync(directory, { recursive: true })
})

const CHAPTERS = [
  'Mukana olivat',
  'Tulokset',
  'Äänestykset',
  'Arviot',
  'Kysymykset',
  'Oppimiskahvila',
  'Open space',
  'Ryhmät',
  'Ohjelma',
  'Taulu alueittain',
  'Laput tekstinä',
]
const chaptersOf = ({ outline }: ReadPdf): string[] => outline[0]?.items.map(({ title }) => title) ?? []

test('RP6 cover, contents, outcomes first, areas as drawn, notes as text', () => {
  expect(chaptersOf(pdf)).toEqual(CHAPTERS)
  expect(pdf.outline[0]?.title).toBe('Nuorten verkosto')
  const cover = flat(pdf.pages[0]?.text ?? '')
  for (const words of [
    'Työpajan raportti · 24.11.2026',
    'Oppimiskahvila · Yhdessä oppiminen',
    '2. kierros',
    '20 osallistujaa · 4 aluetta · 60 lappua',
  ])
    expect(cover).toContain(words)
  const order = [
    'Päätökset',
    'Toimenpiteet',
    'Sopimukset',
    'Jatkoon jäävät kysymykset',
    'Mikä on meille tärkeintä?',
    'Nuorten oma tila keskustaan',
  ]
  const headings = pdf.pages
    .map(({ heading }) => heading)
    .join('\n')
    .split('\n')
  expect(headings.filter((heading) => order.includes(heading))).toEqual(order)
  const last = pdf.pages.findIndex(({ heading }) => heading.includes('Laput tekstinä'))
  const notes = flat(
    pdf.pages
      .slice(last)
      .map(({ text }) => text)
      .join('\n'),
  )
  expect([...notes.matchAll(/lappu-(\d+)/g)].map(([, n]) => Number(n)).filter((n, at, all) => all.indexOf(n) === at).length).toBe(60)
  expect(notes).toContain('Päätös · 9 ääntä (Mikä on meille tärkeintä?)')
})

test('RP7 votes, ratings and places stand in tables with the same numbers as the session has', () => {
  const round = session.voting.rounds[0]
  const votes = pdf.tables.find((table) => table[0]?.[0] === 'Lappu')
  expect(votes?.slice(1).map((row) => [row[0], row.at(-1)])).toEqual(round?.totals?.map(({ text, votes: given }) => [text, String(given)]))
  expect(votes?.map((row) => row[1])).toEqual(['Sija', '1.', '2. tasan', '2. tasan', '4.', '5.'])
  const rating = session.rating.ratings[0]
  const spreads = pdf.tables.filter((table) => table[0]?.[0] === 'Väite').flatMap((table) => table.slice(1))
  expect(spreads.map((row) => flat(row[0] ?? ''))).toEqual(STATEMENTS.flatMap(([, texts]) => texts))
  expect(spreads.map((row) => row.slice(1, 7).map(Number))).toEqual(rating?.spreads?.map(({ counts, cannotSay }) => [...counts, cannotSay]))
  const groups = pdf.tables.find((table) => table[0]?.[0] === 'Ryhmä')?.slice(1)
  const radar = pdf.figures.find((alt) => alt.startsWith('Keskiarvot'))
  expect(radar).toBe(`Keskiarvot yhdestä viiteen: ${groups?.map((row) => `${row[0]?.replace(/^\d\s+/, '')} ${row[2]}`).join('; ')}`)
  expect(groups?.map((row) => row[0]?.replace(/^\d\s+/, ''))).toEqual(STATEMENTS.map(([group]) => group))
  const places = pdf.tables.filter((table) => table[0]?.[0] === 'Kohta').map((table) => table.slice(1).map((row) => Number(row.at(-1))))
  for (const [at, { placed }] of session.placing.placings.entries()) expect(places[at]?.reduce((sum, count) => sum + count, 0)).toBe(placed)
  expect(pdf.figures.filter((alt) => alt === '')).toEqual([])
})

test('RP7 PD4 PD9 everything is tagged, heading cells know what they head, levels of headings have no gaps', () => {
  expect(pdf.charactersOutsideTags).toBe(0)
  const plain = join(directory, 'plain.pdf')
  execFileSync('qpdf', ['--qdf', '--object-streams=disable', file, plain])
  const text = execFileSync('cat', [plain], { encoding: 'latin1', maxBuffer: 1e8 })
  const roles = new Set([...text.matchAll(/\/S \/([A-Z]\w*)/g)].map(([, role]) => role))
  for (const role of [
    'Document',
    'Sect',
    'H1',
    'H2',
    'H3',
    'H4',
    'P',
    'L',
    'LI',
    'Lbl',
    'LBody',
    'Table',
    'TR',
    'TH',
    'TD',
    'Figure',
    'Link',
    'TOC',
    'TOCI',
  ])
    expect(roles).toContain(role)
  const headingCells = text.match(/\/S \/TH\b/g)?.length ?? 0
  expect(headingCells).toBeGreaterThan(40)
  expect(text.match(/\/Scope \/(?:Row|Column)/g)).toHaveLength(headingCells)
  expect(execFileSync('qpdf', ['--check', file], { encoding: 'utf8' })).toContain('No syntax or stream encoding errors found')
})

test('CN2 of those who were there the PDF names who agreed, and nobody else, whatever of it is read', async () => {
  const agrees = (at: number): boolean => at % 2 === 0
  const members = session.people.members.map((member, at) => ({ ...member, mayBeNamed: agrees(at) }))
  const asked = { ...session, people: { ...session.people, members } }
  const some = await read(await made({ parts: REPORT_PARTS, names: true }, { session: asked }))
  const told = flat([textOf(some), ...some.figures, ...some.links.map(({ contents }) => contents), JSON.stringify(some.outline)].join('\n'))
  for (const [at, name] of PEOPLE.entries()) expect(told.includes(name), name).toBe(agrees(at))
})

test('RP9 the contents, on one page, name the page where each thing is', () => {
  const contents = flat(pdf.pages[1]?.text ?? '')
  const named = (items: readonly Bookmark[]): string[] => items.flatMap(({ title, items: inner }) => [title, ...named(inner)])
  for (const title of named(pdf.outline[0]?.items ?? [])) expect(contents).toContain(title)
  for (const link of pdf.links.filter(({ contents: words }) => / sivu \d+$/.test(words))) {
    const [, title = '', page = ''] = /^(.*), sivu (\d+)$/.exec(link.contents) ?? []
    expect(flat(pdf.pages[Number(page) - 1]?.text ?? ''), title).toContain(title)
  }
})

test('RP3 with names off no name is in any of its text, also not as poppler finds it', async () => {
  const nameless = await made()
  const path = join(directory, 'nameless.pdf')
  writeFileSync(path, nameless)
  const poppler = execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8' })
  const told = textOf(await read(nameless)) + flat(poppler)
  expect(PEOPLE.filter((name) => told.includes(name))).toEqual([])
  expect(PEOPLE.filter((name) => textOf(pdf).includes(name))).toHaveLength(PEOPLE.length)
  expect(flat(poppler)).toContain('Porin kaupunki')
})

test('RP4 only what was chosen is there', async () => {
  const some = await read(await made({ parts: ['votes', 'areas'], names: true }))
  expect(chaptersOf(some)).toEqual(['Äänestykset', 'Taulu alueittain'])
  expect(PEOPLE.filter((name) => textOf(some).includes(name))).toEqual([])
})

test('PD8 the same session and time give the same bytes; in English and Swedish it says the same', async () => {
  expect(Buffer.compare(await made({ parts: REPORT_PARTS, names: true }), bytes)).toBe(0)
  const english = await read(await made(undefined, { locale: 'en' }))
  expect(english.language).toBe('en')
  expect(chaptersOf(english).slice(0, 3)).toEqual(['Who took part', 'Outcomes', 'Votes'])
  expect(chaptersOf(await read(await made(undefined, { locale: 'sv' })))[1]).toBe('Resultat')
})

test('RP8 a row that is higher than a page is cut, and all of it is there', async () => {
  const words = Array.from({ length: 1_500 }, (_, at) => `sana${at}`)
  const long = [...toExport.contents.records.values()].map((record) =>
    record.id === 'shape:note20' && record.typeName === 'shape' && record.type === 'note'
      ? {
          ...record,
          props: {
            ...record.props,
            richText: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: words.join(' ') }] }] },
          },
        }
      : record,
  )
  const contents = { records: new Map(long.map((record) => [record.id as string, record])), quarantine: new Map() }
  const cut = await read(await made({ parts: ['outcomes'], names: false }, { contents }))
  const told = new Set(textOf(cut).split(/\s+/))
  expect(words.filter((word) => !told.has(word))).toEqual([])
  expect(
    cut.tables.filter((table) => table[0]?.[0]?.startsWith('Mitä') || table.flat().some((cell) => cell.includes('sana'))).length,
  ).toBeGreaterThan(1)
})
