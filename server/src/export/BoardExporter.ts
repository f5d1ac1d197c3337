// The port to exports of a board. What an export shows is what `readBoard` gives, so it is what people see on the canvas.
import type { BoardContents } from '@keha/shared/board/readBoard.ts'
import type { BoardId } from '@keha/shared/ids.ts'
import type { Locale } from '@keha/shared/locale.ts'
import type { ReportSource } from '@keha/shared/report/contents/gatherReport.ts'
import type { ReportOptions } from '@keha/shared/report/contents/reportOptions.ts'
import type { SessionView } from '@keha/shared/session/model/session.ts'

/** `csv`: the notes; `results`: what came of the session, as another table. */
export const EXPORT_FORMATS = ['pdf', 'md', 'csv', 'results', 'html', 'json'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

export interface BoardToExport {
  readonly id: BoardId
  readonly title: string
  /** The language the export's own words are in. */
  readonly locale: Locale
  readonly contents: BoardContents
  readonly session: SessionView
  /** What it was made from; null where that is not known any more. */
  readonly template: ReportSource['template']
  /** What the report tells and whether it names people; left out: everything, and nobody. */
  readonly report?: ReportOptions
  /** Printed as the export's date; the same board and time give the same bytes. */
  readonly nowMs: number
}

export interface ExportedFile {
  /** Such as `application/pdf`, with a charset where it is text. */
  readonly mime: string
  /** Safe for a download: letters of ASCII, digits and "-", with the ending. */
  readonly fileName: string
  readonly bytes: Uint8Array
}

/** The export took too long, too much memory, or its worker failed. Nothing of the board is changed; it may be tried again. */
export class ExportFailed extends Error {}

export interface BoardExporter {
  /** Rejects with `ExportFailed`. Exports of one exporter run one after another; a long queue rejects at once. */
  export(format: ExportFormat, board: BoardToExport): Promise<ExportedFile>
  /** Ends the worker; exports under way reject. Nothing may be called afterwards. */
  close(): Promise<void>
}
