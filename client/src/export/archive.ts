// Everything of a workshop in one zip: the report and the board in every form, under the board's name.
import { BOARD_FILE_ENDING } from '@keha/shared/boardFile/manifest.ts'
import type { ZipEntry } from '@keha/shared/boardFile/zip.ts'
import type { FileFormat } from '../browser/boardsApi.ts'
import { fileName } from '../browser/downloadFile.ts'
import type { MadeFile } from './making.ts'

/** What the server makes; the report in PDF is made here, where its fonts and pictures are. */
const FORMATS = ['html', 'md', 'csv', 'results', 'json', 'board'] as const satisfies readonly FileFormat[]

/** Of the whole work, as measured on a board of 500 notes. */
const PDF_SHARE = 0.8

export interface ArchiveParts {
  readonly title: string
  /** Of the table of results: the notes' table has the board's name. */
  readonly resultsName: string
  readonly fetched: (format: FileFormat) => Promise<Blob>
  /** The report as PDF; told its share of that work. Where it fails, the server is asked. */
  readonly pdf: (onShare: (share: number) => void, signal: AbortSignal) => Promise<Blob>
  /** Written as the entries' time. */
  readonly date: Date
}

/** Rejects where a part cannot be had: half an archive would be taken for a whole one. */
export async function makeArchive(
  { title, resultsName, fetched, pdf, date }: ArchiveParts,
  onShare: (share: number) => void,
  signal: AbortSignal,
): Promise<MadeFile> {
  const report = await pdf((share) => onShare(share * PDF_SHARE), signal).catch((problem: unknown) => {
    signal.throwIfAborted()
    console.warn('the PDF could not be made here; the server is asked', problem)
    return fetched('pdf')
  })
  const entries: ZipEntry[] = [{ path: fileName(title, 'pdf'), bytes: await bytesOf(report), isPacked: true }]
  for (const [at, format] of FORMATS.entries()) {
    onShare(PDF_SHARE + (1 - PDF_SHARE) * (at / FORMATS.length))
    const file = await fetched(format)
    signal.throwIfAborted()
    const isBoard = format === 'board'
    const path = format === 'results' ? resultsName : fileName(title, isBoard ? BOARD_FILE_ENDING : format)
    entries.push({ path, bytes: await bytesOf(file), isPacked: isBoard })
  }
  const { zip } = await import('@keha/shared/boardFile/zip.ts')
  return { file: new Blob([new Uint8Array(zip(entries, date))], { type: 'application/zip' }), name: fileName(title, 'zip') }
}

const bytesOf = async (file: Blob): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer())
