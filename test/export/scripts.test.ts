// Notes in the scripts people write in, as the server's PDF has them.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { WorkerBoardExporter } from '@keha/server/src/export/WorkerBoardExporter.ts'
import { systemClock } from '@keha/server/src/system.ts'
import { BoardId } from '@keha/shared/ids.ts'
import { viewOf } from '@keha/shared/session/model/session.ts'
import { emptySession } from '@keha/shared/session/session.ts'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, test } from 'vitest'
import { readPdf } from './readPdf.ts'
import { boardOfTexts } from './workshopBoard.ts'

/** Hebrew with its points, which poppler tells apart from their letters. */
const POINTED = 'שָׁלוֹם'
const TEXTS = [
  'Verkosto kasvaa',
  'Καλημέρα κόσμε',
  'Доброе утро',
  'שלום עולם',
  POINTED,
  'مرحبا بالعالم',
  // Beside the words before it: dots and bases that several letters share.
  'شكرا جزيلا',
  'नमस्ते दुनिया',
  'हिन्दी किताब',
  'নমস্কার',
  'வணக்கம்',
  'தமிழ் மொழி',
  'สวัสดี',
  // The vowel of its first syllable is drawn with glyphs that other letters have too.
  'น้ำใจทำงาน',
  'გამარჯობა',
  'Բարեւ աշխարհ',
  '会議のメモ',
  '你们好世界',
  '안녕하세요 여러분',
]
const RIGHT_TO_LEFT = /[\u0590-\u08ff]/
/** Letters drawn in another order than written, or with several glyphs: pdf.js tells of gaps between them. */
const IN_SEVERAL_GLYPHS = /[\u0900-\u0e7f]/
/** What remains are letters. */
const squeezed = (text: string): string => text.replace(/[\s\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, '').normalize('NFKC')
/** Poppler tells what runs from right to left in pieces, the last one first. */
const fromItsEnd = (line: string): string => squeezed(line.split(/\s+/).reverse().join(''))

test('PD22 notes in fourteen languages are found, tagged, in fonts that are embedded', async () => {
  const exporter = new WorkerBoardExporter({ image: () => Promise.resolve(undefined), clock: systemClock })
  const directory = mkdtempSync(join(tmpdir(), 'keha-scripts-'))
  try {
    const file = join(process.env['PDF_DIR'] ?? directory, 'scripts.pdf')
    const { bytes } = await exporter.export('pdf', {
      id: BoardId.parse('abcdefghijkm'),
      title: 'Kielet',
      locale: 'fi',
      contents: { records: new Map(boardOfTexts(TEXTS).map((record) => [record.id as string, record])), quarantine: new Map() },
      session: viewOf(emptySession),
      template: null,
      nowMs: 0,
    })
    writeFileSync(file, bytes)
    const read = await readPdf(getDocument({ data: bytes.slice(), verbosity: 0 }))
    const told = read.pages.at(-1)?.text ?? ''
    const whole = TEXTS.filter((text) => !IN_SEVERAL_GLYPHS.test(text))
    expect(whole).toHaveLength(12)
    expect(whole.filter((text) => !told.split('\n').includes(text))).toEqual([])
    expect(TEXTS.filter((text) => !squeezed(told).includes(squeezed(text)))).toEqual([])
    const poppler = execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' })
    const lines = poppler.split('\n')
    const [forwards, backwards] = [new Set(lines), new Set(lines.map(fromItsEnd))]
    const isFound = (text: string): boolean => (RIGHT_TO_LEFT.test(text) ? backwards.has(squeezed(text)) : forwards.has(text))
    expect(TEXTS.filter((text) => text !== POINTED && !isFound(text))).toEqual([])
    expect(read.charactersOutsideTags).toBe(0)
    expect(bytes.length).toBeLessThan(300_000)
    expect(execFileSync('pdffonts', [file], { encoding: 'utf8' })).toMatch(/NotoSansJP.*yes yes yes/)
  } finally {
    await exporter.close()
    rmSync(directory, { recursive: true })
  }
}, 60_000)
