// A board as a file, whatever the form and whoever asks: over HTTP from the live board, from the command line from a stored one.
import { BOARD_FILE_ENDING } from '@keha/shared/boardFile/manifest.ts'
import type { ReportOptions } from '@keha/shared/report/contents/reportOptions.ts'
import { findTemplate } from '@keha/templates/catalogue.ts'
import type { BoardFiles } from '../boardFile/BoardFiles.ts'
import type { LiveBoard } from '../link/RoomLink.ts'
import type { BoardMeta } from '../store/BoardStore.ts'
import { type BoardExporter, EXPORT_FORMATS, type ExportedFile } from './BoardExporter.ts'
import { fileName } from './fileName.ts'

/** `board` is the board file. */
export const FILE_FORMATS = [...EXPORT_FORMATS, 'board'] as const
export type FileFormat = (typeof FILE_FORMATS)[number]

export interface Exporters {
  readonly exporter: BoardExporter
  readonly files: BoardFiles
}

/** Rejects with `ExportFailed`, and `BoardFileRefused` where the board is too large for a file. */
export async function exportBoard(
  { exporter, files }: Exporters,
  format: FileFormat,
  meta: BoardMeta,
  { contents, session }: LiveBoard,
  { report, nowMs }: { readonly report: ReportOptions; readonly nowMs: number },
): Promise<ExportedFile> {
  const { id, title, locale } = meta
  if (format !== 'board')
    return exporter.export(format, { id, title, locale, contents, session, template: findTemplate(meta.template) ?? null, report, nowMs })
  const scaffold = new Set<string>(session.scaffold.records.map((record) => record.id))
  const bytes = await files.pack(id, { title, locale, template: meta.template, contents, scaffold, names: report.names, session, nowMs })
  return { mime: 'application/zip', fileName: fileName(title, BOARD_FILE_ENDING), bytes }
}
