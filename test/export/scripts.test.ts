// Notes in the scripts people write in, as the server's PDF has them.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { WorkerBoardExporter } from '@keha/server/src/export/WorkerBoardExporter.ts'
import { systemClock } from '@keha/server/src/system.ts'
import { BoardId } from '@keha/shared/ids.ts'
import { emptySession, viewOf } from '@keha/shared/session/session.ts'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, test } from 'vitest'
import { readPdf } from './readPdf.ts'
import { boardOfTexts } from './workshopBoard.ts'

const TEXTS = [
  'Verkosto kasvaa',
  'Καλημέρα κόσμε',
  'Доброе утро',
  'שלום עולם',
  'مرحبا بالعالم',
  'नमस्ते दुनिया',
  'নমস্কার',
  'வணக்கம்',
  'สวัสดี',
  'გამარჯობა',
  'Բարեւ աշխարհ',
  '会議のメモ',
  '你们好世界',
  '안녕하세요 여러분',
]
/** Poppler puts the words of these in an order of its own: only words are asked for. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff]/
const squeezed = (text: string): string => text.normalize('NFKC').replace(/[\s\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g, '')

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
    const poppler = squeezed(execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' }))
    const whole = TEXTS.filter((text) => !RIGHT_TO_LEFT.test(text))
    expect(whole.filter((text) => !poppler.includes(squeezed(text)))).toEqual([])
    expect(['שלום', 'עולם', 'بالعالم'].filter((word) => !poppler.includes(word))).toEqual([])
    expect(read.charactersOutsideTags).toBe(0)
    expect(bytes.length).toBeLessThan(300_000)
    expect(execFileSync('pdffonts', [file], { encoding: 'utf8' })).toMatch(/NotoSansJP.*yes yes yes/)
  } finally {
    await exporter.close()
    rmSync(directory, { recursive: true })
  }
}, 60_000)
