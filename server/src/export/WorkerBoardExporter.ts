// Exports of a board: text at once, the PDF in a worker thread. Fetches the pictures a PDF needs.

import type { BoardId } from '@keha/shared/ids.ts'
import { boardOutline } from '@keha/shared/report/boardOutline.ts'
import { gatherReport } from '@keha/shared/report/contents/gatherReport.ts'
import { namedOutline } from '@keha/shared/report/contents/namedOutline.ts'
import { namesFor } from '@keha/shared/report/contents/names.ts'
import { WHOLE_REPORT } from '@keha/shared/report/contents/reportOptions.ts'
import { notesCsv } from '@keha/shared/report/csv.ts'
import { reportHtml } from '@keha/shared/report/html/reportHtml.ts'
import { boardJson } from '@keha/shared/report/json.ts'
import { reportMarkdown } from '@keha/shared/report/markdown.ts'
import { resultsCsv } from '@keha/shared/report/resultsCsv.ts'
import type { Clock } from '../room/Clock.ts'
import type { StoredImage } from '../store/BoardStore.ts'
import type { BoardExporter, BoardToExport, ExportedFile, ExportFormat } from './BoardExporter.ts'
import { fileName } from './fileName.ts'
import { PdfWorker, type PdfWorkerLimits } from './PdfWorker.ts'

export interface ExporterOptions {
  /** A board's picture by its name; a `BoardStore`'s `image`. */
  readonly image: (board: BoardId, name: string) => Promise<StoredImage | undefined>
  readonly clock: Clock
  readonly limits?: PdfWorkerLimits
}

const MIME: Readonly<Record<ExportFormat, string>> = {
  pdf: 'application/pdf',
  md: 'text/markdown; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  results: 'text/csv; charset=utf-8',
  html: 'text/html; charset=utf-8',
  json: 'application/json; charset=utf-8',
}

export class WorkerBoardExporter implements BoardExporter {
  readonly #image: ExporterOptions['image']
  readonly #worker: PdfWorker

  constructor({ image, clock, limits }: ExporterOptions) {
    this.#image = image
    this.#worker = new PdfWorker(clock, limits)
  }

  async export(format: ExportFormat, board: BoardToExport): Promise<ExportedFile> {
    const bytes = format === 'pdf' ? await this.#pdf(board) : new TextEncoder().encode(textExport(format, board))
    const name = format === 'results' ? fileName(`${board.title} results`, 'csv') : fileName(board.title, format)
    return { mime: MIME[format], fileName: name, bytes }
  }

  close(): Promise<void> {
    return this.#worker.close()
  }

  async #pdf(board: BoardToExport): Promise<Uint8Array> {
    const { id, contents, report = WHOLE_REPORT } = board
    const records = [...contents.records.values()]
    const images = new Map<string, Uint8Array>()
    for (const record of records) {
      if (record.typeName !== 'asset' || record.type !== 'image' || !record.props.src) continue
      const name = record.props.src.split('/').at(-1) ?? ''
      const stored = await this.#image(id, name)
      if (stored) images.set(record.props.src, stored.bytes)
    }
    return this.#worker.run({ report: gatherReport(board, report), records, images })
  }
}

function textExport(format: Exclude<ExportFormat, 'pdf'>, board: BoardToExport): string {
  const { report = WHOLE_REPORT } = board
  switch (format) {
    case 'csv':
      // All its notes and their votes, whatever parts of the report were chosen.
      return notesCsv(gatherReport(board, { parts: ['votes', 'notes'], names: report.names }))
    case 'results':
      return resultsCsv(gatherReport(board, report))
    case 'html':
      return reportHtml(gatherReport(board, report))
    case 'md':
      return reportMarkdown(gatherReport(board, report))
    case 'json': {
      const { id, title, locale, contents, session, nowMs } = board
      const outline = namedOutline(boardOutline(contents), namesFor(session.people, report.names))
      return boardJson(outline, { id, title, locale, date: new Date(nowMs), results: gatherReport(board, report) })
    }
  }
}
