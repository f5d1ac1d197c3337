// The fixture board taken along in four ways, and what a reader finds in each: `node test/bench/pdfCompared.ts` writes the table of
// docs/pdf-compared.md anew. All four are made in one browser from the board that is open in it.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, expect } from '@playwright/test'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { Person } from '../e2e/Person.ts'
import { fixtureBoard } from '../export/fixtureBoard.ts'
import { readPdf } from '../export/readPdf.ts'
import { createBoard } from '../support/boardApi.ts'
import { CHROMIUM_FLAGS } from '../support/chromiumFlags.ts'
import { HeadlessParticipant } from '../support/HeadlessParticipant.ts'
import { putRecords } from '../support/putRecords.ts'
import { ServerProcess } from '../support/ServerProcess.ts'

const CHROMIUM = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium'
const DOC = join(import.meta.dirname, '../../docs/pdf-compared.md')
const LONG_MS = 120_000
/** Letters of what stands before an item of a list. */
const MAX_LABEL = 4
/** Letters between a note and the one read after it: a name, a mark, the words of an arrow. */
const MAX_BETWEEN = 100
const board = fixtureBoard()
const notesOf = board.areas.flatMap((area) => area.notes.map(({ id }) => id as string))
const notes = board.areas.flatMap((area) => area.notes.map(({ paragraphs }) => paragraphs.map(squeezed)))

/** Letters alone: what is between them, and points and vowels set on them (Hebrew, Arabic), are told differently by every reader. */
function squeezed(text: string): string {
  return text.replace(/\s|\p{Cc}|\p{Cf}|\ufe0f|[\u0591-\u05c7\u064b-\u065f]/gu, '').normalize('NFKC')
}

interface Place {
  readonly from: number
  readonly to: number
}

/** Where the note stands in the text, each time: all its paragraphs one after another, with no more between them than the number of an item. */
function placesOf([first = '', ...rest]: readonly string[], text: string): readonly Place[] {
  const places: Place[] = []
  for (let from = text.indexOf(first); from >= 0; from = text.indexOf(first, from + 1)) {
    let to = from + first.length
    const isWhole = rest.every((paragraph) => {
      const next = text.indexOf(paragraph, to)
      if (next < 0 || next - to > MAX_LABEL) return false
      to = next + paragraph.length
      return true
    })
    if (isWhole) places.push({ from, to })
  }
  return places
}

/** One is told after the other, with little between. */
const isFollowed = (some: readonly Place[], others: readonly Place[]): boolean =>
  some.some(({ to }) => others.some(({ from }) => from >= to && from - to <= MAX_BETWEEN))

const percent = (part: number, of: number): string => `${Math.round((100 * part) / of)} %`

/** Share of the notes whose text is there, and of neighbours in the order of reading that follow each other. */
function found(told: string): readonly [string, string] {
  const text = squeezed(told)
  const places = notes.map((note) => placesOf(note, text))
  const pairs = places.slice(1).map((next, at) => isFollowed(places[at] ?? [], next))
  return [percent(places.filter(({ length }) => length > 0).length, notes.length), percent(pairs.filter(Boolean).length, pairs.length)]
}

/** A reader goes by the tags where there are any, else by what stands in the file: the better of the two. */
function better(a: readonly [string, string], b: readonly [string, string]): readonly [string, string] {
  const most = (one: string, other: string): string => (Number.parseInt(one, 10) >= Number.parseInt(other, 10) ? one : other)
  return [most(a[0], b[0]), most(a[1], b[1])]
}

async function pdfRow(file: string): Promise<string[]> {
  const bytes = new Uint8Array(readFileSync(file))
  const document = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise
  let told = ''
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent()
    told += items.map((item) => ('str' in item ? item.str : '')).join('')
  }
  const read = await readPdf(getDocument({ data: bytes.slice(), verbosity: 0 }))
  const tagged = squeezed(read.pages.map(({ text }) => text).join('')).length
  const fonts = execFileSync('pdffonts', [file], { encoding: 'utf8' }).trim().split('\n').slice(2)
  const embedded = fonts.filter((line) => /\byes +(yes|no) +(yes|no) +\d+ +\d+$/.test(line))
  const images = execFileSync('pdfimages', ['-list', file], { encoding: 'utf8' }).trim().split('\n').length - 2
  const [share, order] = better(found(told), found(read.pages.map(({ text }) => text).join('')))
  return [
    share,
    order,
    read.marked && tagged > 0 ? `yes, ${tagged} letters in tags` : 'no',
    String(read.charactersOutsideTags),
    `${read.figures.filter(Boolean).length} of ${read.figures.length}`,
    String(read.links.filter(({ url, destination }) => url || destination).length),
    `${embedded.length} of ${fonts.length}`,
    `vector, ${Math.max(0, images)} pictures`,
    String(document.numPages),
  ]
}

const ROWS = [
  'size',
  'time, wall',
  'notes whose text is found (pdf.js; in the SVG as text)',
  'notes that follow their neighbour in reading order',
  'tagged',
  'characters outside of tags',
  'figures with a description',
  'links that lead somewhere',
  'fonts embedded',
  'vector or raster',
  'pages',
]
const directory = mkdtempSync(join(tmpdir(), 'keha-compared-'))
const server = await ServerProcess.start()
const browser = await chromium.launch({ executablePath: CHROMIUM, args: CHROMIUM_FLAGS })
const columns: string[][] = []
const column = (file: string, ms: number, rest: readonly string[]) => {
  const row = [`${Math.round(statSync(file).size / 1000)} kB`, `${(ms / 1000).toFixed(1)} s`, ...rest]
  columns.push(row)
  console.log(row.join(' | '))
}
try {
  const { id, keys, urls } = await createBoard(server.url, { template: 'blank' })
  const writer = await HeadlessParticipant.join({ baseUrl: server.url, board: id, key: keys.facilitator, name: 'Kirjoittaja' })
  const person = await Person.open(browser, { name: 'Liisa' })
  const { page } = person
  page.setDefaultTimeout(LONG_MS)
  await page.route('**/api/boards/abcdefghijkm/images/*', (route) => {
    const picture = board.pictures.get(new URL(route.request().url()).pathname)
    return picture ? route.fulfill({ contentType: picture.mime, body: Buffer.from(picture.bytes) }) : route.abort()
  })
  await page.goto(urls.facilitator)
  await person.giveName({ name: 'Liisa' })
  putRecords(writer, board.records)
  await page.waitForFunction((count) => document.querySelectorAll('[data-shape-type="note"]').length >= count, notes.length)
  await person.focusCanvas()
  await page.keyboard.press('Shift+1')
  // The whole board is in view, and so drawn.
  await expect(person.shape(board.areas.at(-1)?.id ?? '')).toBeInViewport({ timeout: LONG_MS })
  await expect(person.shape(notesOf.at(-1) ?? '')).toBeInViewport({ timeout: LONG_MS })
  const started = performance.now()
  const print = join(directory, 'print.pdf')
  writeFileSync(print, await page.pdf({ width: '1280px', height: '720px', printBackground: true, tagged: true }))
  column(print, performance.now() - started, await pdfRow(print))

  await person.button('Vie taulu').first().click()
  const take = async (title: string): Promise<readonly [string, number]> => {
    const from = performance.now()
    const download = page.waitForEvent('download', { timeout: LONG_MS })
    await person.button(`Lataa: ${title}`).click()
    return [await (await download).path(), performance.now() - from]
  }
  const [pdf, pdfMs] = await take('Raportti (PDF)')
  column(pdf, pdfMs, await pdfRow(pdf))
  await page.getByRole('combobox', { name: 'Mistä kuva tehdään' }).selectOption({ label: 'Koko taulu' })
  for (const form of ['svg', 'png'] as const) {
    await page.getByRole('combobox', { name: 'Kuvan muoto' }).selectOption(form)
    const [file, ms] = await take('Kuva')
    const markup = form === 'svg' ? readFileSync(file, 'utf8') : ''
    const [share, order] = found(
      markup
        .replace(/<style[\s\S]*?<\/style>|<[^>]*>/g, '')
        .replace(/&amp;/g, '&')
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&quot;/g, '"'),
    )
    const links = (markup.match(/<a [^>]*href="http/g) ?? []).length
    const own =
      form === 'svg'
        ? [share, order, 'no', 'all', '0', String(links), 'as data', 'vector, HTML in it']
        : ['0 %', '0 %', 'no', '–', '0', '0', '–', 'raster']
    column(file, ms, [...own, '1'])
  }
  writer.leave()
} finally {
  await browser.close()
  await server.stop()
  rmSync(directory, { recursive: true })
}
const [print = [], ours = [], svg = [], png = []] = columns
const table = [
  '| | Kehä’s PDF | Chromium’s print of the board’s view | tldraw’s SVG | tldraw’s PNG |',
  '|---|---|---|---|---|',
  ...ROWS.map((name, at) => `| ${name} | ${ours[at]} | ${print[at]} | ${svg[at]} | ${png[at]} |`),
  '',
  `Load of the machine when it was measured: ${loadavg()[0]?.toFixed(0)} on two cores. Times are wall time, each once.`,
]
const [before = '', , after = ''] = readFileSync(DOC, 'utf8').split(/<!-- (?:table|end of the table) -->/)
writeFileSync(DOC, `${before}<!-- table -->\n${table.join('\n')}\n<!-- end of the table -->${after}`)
process.exit(0)
