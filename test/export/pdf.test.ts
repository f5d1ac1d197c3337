// The PDF of a whole workshop's board as the server makes it, read back with pdf.js, poppler and qpdf.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BoardToExport } from '@keha/server/src/export/BoardExporter.ts'
import { BoardId } from '@keha/shared/ids.ts'
import { viewOf } from '@keha/shared/session/model/session.ts'
import { emptySession } from '@keha/shared/session/session.ts'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exporterOf } from './exporterOf.ts'
import { PdfObjects, paintedOutside } from './pdfObjects.ts'
import { type ReadPage, type ReadPdf, readPdf } from './readPdf.ts'
import { workshopBoard } from './workshopBoard.ts'

const board = workshopBoard()
const toExport: BoardToExport = {
  id: BoardId.parse('abcdefghijkm'),
  title: 'Verkoston työpaja <3 & muut',
  locale: 'fi',
  contents: { records: new Map(board.records.map((record) => [record.id as string, record])), quarantine: new Map() },
  session: viewOf(emptySession),
  template: null,
  nowMs: Date.UTC(2026, 10, 24, 9, 30),
}
const exporter = exporterOf(board.pictures)
const directory = mkdtempSync(join(tmpdir(), 'keha-pdf-'))
const file = join(directory, 'board.pdf')
let bytes: Uint8Array
let pdf: ReadPdf

beforeAll(async () => {
  bytes = (await exporter.export('pdf', toExport)).bytes
  writeFileSync(file, bytes)
  pdf = await readPdf(getDocument({ data: bytes.slice(), verbosity: 0 }))
}, 60_000)

afterAll(async () => {
  await exporter.close()
  rmSync(directory, { recursive: true })
})

const squeezed = (text: string): string => text.replace(/\s+|\ufe0f/g, '')

test('PD1 PD2 the areas have their pages, the bookmarks name them in their order', () => {
  const areas = board.areaNames.map((title) => ({ title, items: [] }))
  expect(pdf.outline).toEqual([
    { title: toExport.title, items: ['Taulu alueittain', 'Laput tekstinä'].map((title) => ({ title, items: areas })) },
  ])
  const headings = pdf.pages.map((page) => page.heading)
  expect(headings.slice(0, 6)).toEqual([toExport.title, 'Sisällys', `Taulu alueittain\n${board.areaNames[0]}`, ...board.areaNames.slice(1)])
  expect(pdf.pageLabels).toEqual(headings.map((_, at) => String(at + 1)))
})

test('PD3 every note is found whole in the text, emoji and links too', () => {
  const text = squeezed(pdf.pages.map((page) => page.text).join(''))
  const poppler = squeezed(execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' }))
  const paragraphs = board.noteTexts.flat().map(squeezed)
  expect(paragraphs.length).toBeGreaterThan(60)
  expect(paragraphs.filter((paragraph) => !text.includes(paragraph))).toEqual([])
  expect(paragraphs.filter((paragraph) => !poppler.includes(paragraph))).toEqual([])
})

test('PD4 PD5 everything is tagged or marked as decoration, and read in reading order', () => {
  expect(pdf.marked).toBe(true)
  expect(pdf.charactersOutsideTags).toBe(0)
  const order = (pages: readonly ReadPage[]) =>
    pages.flatMap((page) => [...page.text.matchAll(/lappu-\s?(\d+)/g)]).map(([, n]) => Number(n))
  expect(order(pdf.pages.slice(2, 6))).toEqual(board.noteTexts.map((_, index) => index))
  expect(pdf.figures.filter((alt) => !alt)).toEqual([])
  expect(pdf.figures).toContain('Verkoston kartta')
  expect(pdf.figures.some((alt) => alt.includes('Nuoli: Åbo ja Äänekoski lappu-0 yhteistyö → kursiivi lappu-7'))).toBe(true)
})

test('PD6 language, title and date are in its data, also where they hold marks of XML', () => {
  expect(pdf.language).toBe('fi')
  expect(pdf.title).toBe(toExport.title)
  expect(pdf.xmpTitle).toBe(toExport.title)
  const info = execFileSync('pdfinfo', [file], { encoding: 'utf8' })
  expect(info).toMatch(/^Tagged:\s+yes$/m)
  expect(info).toMatch(/^CreationDate:.* 2026/m)
})

test('PD7 links lead out and to the areas, each told in words', () => {
  expect(pdf.links.filter((link) => link.url?.startsWith('https://esimerkki.example/ohje?a=1&b=')).length).toBeGreaterThanOrEqual(6)
  const inside = pdf.links.filter((link) => link.destination).map((link) => link.contents)
  expect(inside.slice(0, 4)).toEqual(board.areaNames)
  expect(inside.slice(4, 9)).toEqual(['Taulu alueittain, sivu 3', ...board.areaNames.map((name, at) => `${name}, sivu ${3 + at}`)])
  expect(pdf.links.filter((link) => !link.contents)).toEqual([])
})

test('PD8 the file is sound, under a megabyte, and the same board and time give the same bytes', async () => {
  const checked = execFileSync('qpdf', ['--check', file], { encoding: 'utf8' })
  expect(checked).toContain('No syntax or stream encoding errors found')
  expect(bytes.length).toBeLessThan(1_000_000)
  const other = {
    ...toExport,
    title: 'Toinen',
    contents: { ...toExport.contents, records: new Map([...toExport.contents.records].slice(0, 20)) },
  }
  const [between, again] = [(await exporter.export('pdf', other)).bytes, (await exporter.export('pdf', toExport)).bytes]
  expect(between.length).toBeLessThan(bytes.length)
  expect(Buffer.compare(Buffer.from(again), Buffer.from(bytes))).toBe(0)
})

test('PD9 every paint operator lies in a tag or an artifact, every font is embedded with its meaning', () => {
  const { contents } = new PdfObjects(file, directory)
  expect(contents).toHaveLength(pdf.pages.length)
  for (const content of contents) expect(paintedOutside(content)).toEqual([])
  const fonts = execFileSync('pdffonts', [file], { encoding: 'utf8' }).trim().split('\n').slice(2)
  expect(fonts.length).toBeGreaterThan(4)
  for (const font of fonts) expect(font).toMatch(/yes yes yes\s+\d+\s+0$/)
})
