// Every template's fresh board as a PDF in every language, in one process, as the server's worker makes it.
//   PDFS=<folder> keeps the files, to be looked at.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pdfOfBoard, sceneOfBoard } from '@keha/server/src/export/pdfOfBoard.ts'
import { readFont } from '@keha/server/src/export/pdfSources.ts'
import { isArea } from '@keha/shared/board/boxes.ts'
import { FIRST_RECORDS } from '@keha/shared/board/document.ts'
import { inLanguage, LOCALES } from '@keha/shared/locale.ts'
import { gatherReport } from '@keha/shared/report/contents/gatherReport.ts'
import { WHOLE_REPORT } from '@keha/shared/report/contents/reportOptions.ts'
import { phrase } from '@keha/shared/report/phrases.ts'
import { FontRegistry } from '@keha/shared/report/text/FontRegistry.ts'
import { placeBody } from '@keha/shared/report/text/placeBody.ts'
import { TextEngine } from '@keha/shared/report/text/TextEngine.ts'
import { viewOf } from '@keha/shared/session/model/session.ts'
import { emptySession } from '@keha/shared/session/session.ts'
import { catalogue } from '@keha/templates/catalogue.ts'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, expect, test } from 'vitest'
import { readPdf } from './readPdf.ts'

const directory = mkdtempSync(join(tmpdir(), 'keha-templates-'))
const kept = process.env['PDFS']

afterAll(() => rmSync(directory, { recursive: true }))

test.each(catalogue)(
  'TE13 the fresh board of $id is a sound PDF in every language, and no character is without a glyph',
  async (template) => {
    for (const locale of LOCALES) {
      const scaffold = template.scaffold(locale)
      const records = [...FIRST_RECORDS, ...scaffold, ...template.firstRecords(locale)]
      const contents = { records: new Map(records.map((record) => [record.id as string, record])), quarantine: new Map() }
      const title = inLanguage(template.title, locale)
      const report = gatherReport({ title, locale, nowMs: 0, template, contents, session: viewOf(emptySession) }, WHOLE_REPORT)
      const { bytes, pages, missing } = await pdfOfBoard({ report, records, images: new Map() })
      expect(missing, locale).toEqual([])
      const names = scaffold.filter(isArea).map(({ props }) => props.name.trim())
      const read = await readPdf(getDocument({ data: bytes.slice(), verbosity: 0 }))
      expect(read.pages, locale).toHaveLength(pages)
      // One page an area as drawn, whatever else the areas are told in.
      const drawn = read.outline[0]?.items.find(({ title: chapter }) => chapter === phrase('board', locale))?.items ?? []
      expect(
        drawn
          .map(({ title: area }) => area)
          .filter((area) => names.includes(area))
          .sort(),
        locale,
      ).toEqual(names.sort())
      const file = join(kept ?? directory, `${template.id}-${locale}.pdf`)
      writeFileSync(file, bytes)
      expect(execFileSync('qpdf', ['--check', file], { encoding: 'utf8' })).toContain('No syntax or stream encoding errors found')
    }
  },
)

const engine = new TextEngine(new FontRegistry(readFont))
/** Canvas units a glyph's box may lie over another: ascenders and descenders have air above and below. */
const AIR = 2

interface Laid {
  readonly words: string
  readonly area: string | null
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

test.each(catalogue)('TE14 as they are set, the texts of $id fit their shapes and areas and lie over no other text', async (template) => {
  for (const locale of LOCALES) {
    const records = [...FIRST_RECORDS, ...template.scaffold(locale), ...template.firstRecords(locale)]
    const { items, areas } = await sceneOfBoard(records)
    const laid = items.flatMap(({ id, kind, area, text, matrix, bounds }): Laid[] => {
      if (!text) return []
      const { layout, x, y } = placeBody(engine, text)
      if (layout.lines.length === 0) return []
      const words = `${locale} ${id}: ${layout.lines.map((line) => line.text).join(' ')}`
      if (text.wraps)
        expect(layout.contentWidth, `${words} is wider than its shape`).toBeLessThanOrEqual(text.box[2] - 2 * text.padding + 1)
      const [a, , , d, e, f] = matrix
      const one = { words, area, left: e + a * x, top: f + d * y, right: e + a * (x + layout.width), bottom: f + d * (y + layout.height) }
      if (kind !== 'text') expect(one.bottom, `${words} is higher than its shape`).toBeLessThanOrEqual(bounds[1] + bounds[3] + AIR)
      return [one]
    })
    expect(laid.length).toBeGreaterThan(3)
    for (const one of laid) {
      const area = areas.find(({ id }) => id === one.area)
      if (!area) continue
      const [left, top, width, height] = area.bounds
      expect(one.left, one.words).toBeGreaterThanOrEqual(left - AIR)
      expect(one.right, one.words).toBeLessThanOrEqual(left + width + AIR)
      expect(one.top, one.words).toBeGreaterThanOrEqual(top - AIR)
      expect(one.bottom, one.words).toBeLessThanOrEqual(top + height + AIR)
    }
    for (const [at, one] of laid.entries())
      for (const other of laid.slice(at + 1)) {
        const isOver =
          one.left + AIR < other.right && other.left + AIR < one.right && one.top + AIR < other.bottom && other.top + AIR < one.bottom
        expect(isOver, `${one.words} lies over ${other.words}`).toBe(false)
      }
  }
})
