// Exports of a board: Markdown and JSON at once, the PDF in a worker thread. Fetches the pictures a PDF needs.

import type { BoardId } from '@keha/shared/ids.ts'
import { boardOutline } from '@keha/shared/report/boardOutline.ts'
import { gatherReport } from '@keha/shared/report/contents/gatherReport.ts'
import { type ReportOptions, WHOLE_REPORT } from '@keha/shared/report/contents/reportOptions.ts'
import { notesCsv } from '@keha/shared/report/csv.ts'
import { reportHtml } from '@keha/shared/report/html/reportHtml.ts'
import { boardJson } from '@keha/shared/report/json.ts'
import { boardMarkdown } from '@keha/shared/report/markdown.ts'
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
    return { mime: MIME[format], fileName: fileName(board.title, format), bytes }
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

/** What the table says stands on the board, names on revealed notes included; the form is chosen by whoever may read that. */
const NOTES: ReportOptions = { parts: ['votes', 'notes'], names: true }

function textExport(format: Exclude<ExportFormat, 'pdf'>, board: BoardToExport): string {
  const { report = WHOLE_REPORT } = board
  if (format === 'csv') return notesCsv(gatherReport(board, NOTES))
  if (format === 'html') return reportHtml(gatherReport(board, report))
  const { id, title, locale, contents, session, nowMs } = board
  const { questions } = session.questions
  const outline = boardOutline(contents)
  const options = { id, title, locale, date: new Date(nowMs), questions }
  return format === 'md' ? boardMarkdown(outline, options) : boardJson(outline, { ...options, results: gatherReport(board, report) })
}
