// Every template's fresh board as a PDF in every language, in one process, as the server's worker makes it.
//   PDFS=<folder> keeps the files, to be looked at.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pdfOfBoard } from '@keha/server/src/export/pdfOfBoard.ts'
import { isArea } from '@keha/shared/board/boxes.ts'
import { FIRST_RECORDS } from '@keha/shared/board/document.ts'
import { inLanguage, LOCALES } from '@keha/shared/locale.ts'
import { gatherReport } from '@keha/shared/report/contents/gatherReport.ts'
import { WHOLE_REPORT } from '@keha/shared/report/contents/reportOptions.ts'
import { phrase } from '@keha/shared/report/phrases.ts'
import { emptySession, viewOf } from '@keha/shared/session/session.ts'
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
