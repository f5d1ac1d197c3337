// The report of a board as hard as boards get, read back with pdf.js, poppler and qpdf.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BoardToExport } from '@keha/server/src/export/BoardExporter.ts'
import { pdfOfBoard } from '@keha/server/src/export/pdfOfBoard.ts'
import { BoardId } from '@keha/shared/ids.ts'
import { gatherReport } from '@keha/shared/report/contents/gatherReport.ts'
import { WHOLE_REPORT } from '@keha/shared/report/contents/reportOptions.ts'
import { viewOf } from '@keha/shared/session/model/session.ts'
import { emptySession } from '@keha/shared/session/session.ts'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exporterOf } from './exporterOf.ts'
import { fixtureBoard } from './fixtureBoard.ts'
import type { FixtureNote } from './fixtureNotes.ts'
import { type PdfDictionary, PdfObjects, paintedOutside } from './pdfObjects.ts'
import { type ReadPdf, readPdf } from './readPdf.ts'

const board = fixtureBoard()
const toExport: BoardToExport = {
  id: BoardId.parse('abcdefghijkm'),
  title: 'Kova taulu',
  locale: 'fi',
  contents: { records: new Map(board.records.map((record) => [record.id as string, record])), quarantine: new Map() },
  session: viewOf(emptySession),
  template: null,
  nowMs: Date.UTC(2026, 10, 24, 9, 30),
}
const exporter = exporterOf(board.pictures)
const directory = mkdtempSync(join(tmpdir(), 'keha-hard-'))
const file = join(process.env['PDF_DIR'] ?? directory, 'hard.pdf')
let bytes: Uint8Array
let pdf: ReadPdf
let objects: PdfObjects

beforeAll(async () => {
  bytes = (await exporter.export('pdf', toExport)).bytes
  writeFileSync(file, bytes)
  pdf = await readPdf(getDocument({ data: bytes.slice(), verbosity: 0 }))
  objects = new PdfObjects(file, directory)
}, 120_000)

afterAll(async () => {
  await exporter.close()
  rmSync(directory, { recursive: true })
})

const notes = board.areas.flatMap((area) => area.notes)
const FIRST_AREA = 2
const boardPages = (): ReadPdf['pages'] => pdf.pages.slice(FIRST_AREA, FIRST_AREA + board.areas.length)
const chapterPages = (): ReadPdf['pages'] => pdf.pages.slice(FIRST_AREA + board.areas.length)

/** White space, where lines break, and marks of direction are each reader's own. */
const squeezed = (text: string): string => text.replace(/\ufe0f|[\s\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
const isFromRight = ({ script }: FixtureNote): boolean => script === 'arabic' || script === 'hebrew'
/** Words with nothing but spaces between. */
const STRETCH = /[\u0590-\u08ff]+(?: [\u0590-\u08ff]+)*/g
/** Points of Hebrew and vowels of Arabic, which readers set apart from their letters. */
const VOWELS = /[\u0591-\u05c7\u064b-\u065f]/g
const letters = (text: string): string => squeezed(text).replace(VOWELS, '')

/** Paragraphs that are not found one after another, each behind the one before. */
function notInOrder(told: string, those: readonly FixtureNote[], form: (text: string) => string): string[] {
  const text = form(told)
  let at = 0
  return those.flatMap((note) =>
    note.paragraphs.filter((paragraph) => {
      const words = form(paragraph)
      const found = text.indexOf(words, at)
      if (found >= 0) at = found + words.length
      return found < 0
    }),
  )
}

test('PD25 pdf.js finds every note by the tags in the order of reading, as drawn and as text', () => {
  expect(notes).toHaveLength(500)
  for (const [at, area] of board.areas.entries())
    expect(notInOrder(boardPages()[at]?.text ?? '', area.notes, letters), area.name).toEqual([])
  const chapter = chapterPages().map(({ text }) => text)
  expect(notInOrder(chapter.join('\n'), notes, letters)).toEqual([])
  const vowelled = notes.filter(({ paragraphs }) => paragraphs.join().match(VOWELS))
  expect(
    notInOrder(
      chapter.join('\n'),
      notes.filter((note) => !vowelled.includes(note)),
      squeezed,
    ),
  ).toEqual([])
})

test('PD25 poppler finds every note in the order of reading; what runs from right to left in stretches', () => {
  const chapterFrom = String(FIRST_AREA + board.areas.length + 1)
  const chapter = execFileSync('pdftotext', ['-raw', '-f', chapterFrom, file, '-'], { encoding: 'utf8' })
  const [turned, straight] = [notes.filter(isFromRight), notes.filter((note) => !isFromRight(note))]
  expect(notInOrder(chapter, straight, squeezed)).toEqual([])
  // By where things stand on the page and not by how they are drawn, or it would tell the words from their end.
  const asSeen = squeezed(execFileSync('pdftotext', ['-f', chapterFrom, file, '-'], { encoding: 'utf8' }))
  const stretches = turned.flatMap(({ paragraphs }) => paragraphs.join('\n').match(STRETCH) ?? [])
  expect(stretches.length).toBeGreaterThan(40)
  expect(stretches.filter((stretch) => !stretch.match(VOWELS) && !asSeen.includes(squeezed(stretch)))).toEqual([])
  // The areas' own pages: in the order of drawing, so only whether it is there; turned letters fall apart.
  const whole = squeezed(execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' }))
  const paragraphs = straight.flatMap((note) => note.paragraphs)
  expect(paragraphs.filter((paragraph) => whole.split(squeezed(paragraph)).length < 3)).toEqual([])
})

test('PD26 what stands on other shapes is found, once where it is drawn', () => {
  const drawn = squeezed(
    boardPages()
      .map(({ text }) => text)
      .join('\n'),
  )
  const times = (text: string): number => drawn.match(new RegExp(`${squeezed(text)}(?!\\d)`, 'g'))?.length ?? 0
  const words = board.otherTexts.filter((text) => !pdf.figures.includes(text))
  expect(words.length).toBeGreaterThan(50)
  expect(words.filter((text) => times(text) !== 1)).toEqual([])
})

test('RP6 the cover shows the pictures of the board, from the copies that its pages have', () => {
  const picturesOn = (from: number, to: number): Set<string> => {
    const listed = execFileSync('pdfimages', ['-list', '-f', String(from), '-l', String(to), file], { encoding: 'utf8' })
    const rows = listed.trim().split('\n').slice(2)
    return new Set(rows.map((row) => row.trim().split(/\s+/).slice(10, 12).join(' ')))
  }
  const onCover = picturesOn(1, 1)
  const onPages = picturesOn(FIRST_AREA + 1, pdf.pages.length)
  expect(onCover.size).toBeGreaterThanOrEqual(board.pictures.size)
  expect([...onCover].filter((id) => !onPages.has(id))).toEqual([])
})

test("PD27 bookmarks are the areas in their order, inner ones after the template's", () => {
  const [document] = pdf.outline
  expect(document?.title).toBe(toExport.title)
  const areas = board.areas.map(({ name }) => ({ title: name, items: [] }))
  expect(document?.items.map(({ title }) => title)).toEqual(['Taulu alueittain', 'Laput tekstinä'])
  expect(document?.items[0]?.items).toEqual(areas)
  expect(document?.items[1]?.items).toEqual(areas)
})

test('PD28 the file says what it is: language, title, tags, PDF/UA', () => {
  const { catalogue } = objects
  expect(catalogue['/Lang']).toBe('u:fi')
  expect(objects.dictionary(catalogue['/MarkInfo'])['/Marked']).toBe(true)
  expect(objects.dictionary(catalogue['/ViewerPreferences'])['/DisplayDocTitle']).toBe(true)
  expect(objects.metadata).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/)
  const pages = objects.all('/Type', '/Page')
  expect(pages).toHaveLength(pdf.pages.length)
  expect(pages.filter((page) => page['/Tabs'] !== '/S' || typeof page['/StructParents'] !== 'number')).toEqual([])
})

test('PD28 everything painted is tagged or decoration, every figure has words and a place, levels of headings leave none out', () => {
  expect(pdf.charactersOutsideTags).toBe(0)
  expect(objects.contents).toHaveLength(pdf.pages.length)
  expect(objects.contents.flatMap(paintedOutside)).toEqual([])
  const elements = objects.structure()
  const figures = elements.filter((element) => element['/S'] === '/Figure')
  expect(figures.length).toBeGreaterThan(150)
  const isTold = (figure: PdfDictionary): boolean => typeof figure['/Alt'] === 'string' && figure['/Alt'].length > 'u:'.length
  const isPlaced = (figure: PdfDictionary): boolean => objects.list(objects.dictionary(figure['/A'])['/BBox']).length === 4
  expect(figures.filter((figure) => !isTold(figure) || !isPlaced(figure))).toEqual([])
  const roles = new Set(elements.map((element) => String(element['/S']).slice(1)))
  expect([...roles].filter((role) => !STANDARD_ROLES.has(role))).toEqual([])
  const levels = elements.flatMap((element) => /^\/H(\d)$/.exec(String(element['/S']))?.slice(1).map(Number) ?? [])
  expect(levels[0]).toBe(1)
  expect(levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1)).toEqual([])
})

test('PD28 lists hold items, and lists within them lie in an item', () => {
  const elements = objects.structure()
  const childRoles = (element: PdfDictionary): string[] =>
    objects.list(element['/K']).flatMap((child) => {
      const role = objects.dictionary(child)['/S']
      return typeof role === 'string' ? [role] : []
    })
  const lists = elements.filter((element) => element['/S'] === '/L')
  expect(lists.filter((list) => childRoles(list).some((role) => role !== '/LI'))).toEqual([])
  const items = elements.filter((element) => element['/S'] === '/LI')
  expect(items.filter((item) => childRoles(item).some((role) => role !== '/Lbl' && role !== '/LBody'))).toEqual([])
  const nested = elements.filter((element) => element['/S'] === '/LBody' && childRoles(element).includes('/L'))
  expect(nested.length).toBeGreaterThan(notes.length / 20)
})

test('PD29 every link says where it leads, belongs to a tag, and leads there', () => {
  const links = objects.all('/Subtype', '/Link')
  expect(links.length).toBeGreaterThan(120)
  const destinations = objects.tree(objects.dictionary(objects.catalogue['/Names'])['/Dests'], '/Names')
  const parents = objects.tree(objects.dictionary(objects.catalogue['/StructTreeRoot'])['/ParentTree'], '/Nums')
  const problemOf = (link: PdfDictionary): string[] => {
    const action = objects.dictionary(link['/A'])
    const target = action['/URI'] ?? action['/D']
    const isFound = typeof target === 'string' && (action['/S'] === '/URI' ? isOutward(target) : destinations.has(target))
    const parent = objects.dictionary(parents.get(link['/StructParent'] ?? null))
    return [
      ...(isFound ? [] : [`leads nowhere: ${String(target)}`]),
      ...(typeof link['/Contents'] === 'string' && link['/Contents'].length > 2 ? [] : ['says nothing']),
      ...(parent['/S'] === '/Link' ? [] : [`of ${String(parent['/S'])}`]),
    ]
  }
  expect(links.flatMap(problemOf)).toEqual([])
  const outward = new Set(pdf.links.flatMap(({ url }) => url ?? []))
  for (const { id, richText } of notes)
    for (const [, href = ''] of JSON.stringify(richText).matchAll(/"href":"([^"]+)"/g)) expect(outward, id).toContain(new URL(href).href)
})

const isOutward = (uri: string): boolean =>
  /^[\x21-\x7e]+$/.test(uri.slice(2)) && ['https:', 'mailto:', 'tel:'].includes(new URL(uri.slice(2)).protocol)

test('PD30 no glyph is missing, every font is embedded with what its glyphs mean', async () => {
  const report = gatherReport(toExport, WHOLE_REPORT)
  const images = new Map([...board.pictures].map(([source, picture]) => [source, picture.bytes]))
  const made = await pdfOfBoard({ report, records: board.records, images })
  expect(made.missing).toEqual([])
  // In another thread, and the same.
  expect(Buffer.compare(made.bytes, bytes)).toBe(0)
  const fonts = objects.all('/Type', '/Font').filter((font) => font['/Subtype'] === '/Type0')
  expect(fonts.length).toBeGreaterThan(20)
  expect(fonts.filter((font) => font['/ToUnicode'] === undefined)).toEqual([])
  const described = objects.all('/Type', '/FontDescriptor')
  expect(described).toHaveLength(fonts.length)
  expect(described.filter((font) => font['/FontFile2'] === undefined)).toEqual([])
})

test('PD31 the file is sound, under two megabytes, and the same when it is made again', async () => {
  expect(execFileSync('qpdf', ['--check', file], { encoding: 'utf8' })).toContain('No syntax or stream encoding errors found')
  expect(bytes.length).toBeLessThan(2_000_000)
  expect(Buffer.compare((await exporter.export('pdf', toExport)).bytes, bytes)).toBe(0)
})

/** ISO 32000-1, 14.8.4. */
const STANDARD_ROLES: ReadonlySet<string> = new Set(
  'Document Part Sect Div P H1 H2 H3 H4 L LI Lbl LBody Table TR TH TD THead TBody Span Link Figure TOC TOCI Caption'.split(' '),
)
