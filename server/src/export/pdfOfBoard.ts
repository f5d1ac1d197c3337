// A board's records as a PDF, without a browser: a headless editor, the scene, the pages. Runs in the export's worker
// thread; the fonts and what was shaped stay from one board to the next.
import { deflateSync, inflateSync } from 'node:zlib'
import { buildScene } from '@keha/shared/report/buildScene.ts'
import type { ReportContents } from '@keha/shared/report/contents/reportContents.ts'
import type { SceneEditor } from '@keha/shared/report/editorPort.ts'
import { type MadePdf, makePdf } from '@keha/shared/report/pdf/makePdf.ts'
import { inflatedSize, isJpeg, readPng } from '@keha/shared/report/pdf/pictureFormat.ts'
import type { Scene } from '@keha/shared/report/scene.ts'
import { FontRegistry } from '@keha/shared/report/text/FontRegistry.ts'
import { TextEngine } from '@keha/shared/report/text/TextEngine.ts'
import type { TLRecord } from 'tldraw'
import { drawShapeOf } from './drawShape.ts'
import { startFakeBrowser } from './fakeBrowser.ts'
import { headlessEditor, showBoard } from './headlessEditor.ts'
import { readEmoji, readFont } from './pdfSources.ts'

export interface PdfJob {
  readonly report: ReportContents
  readonly records: readonly TLRecord[]
  /** Pictures by their `src`, as they were uploaded. */
  readonly images: ReadonlyMap<string, Uint8Array>
}

const fonts = new FontRegistry(readFont)
const engine = new TextEngine(fonts)
const editor = headlessEditor(engine, startFakeBrowser())

/** The board as it is drawn, texts with the boxes they have on the canvas. One at a time. */
export async function sceneOfBoard(records: readonly TLRecord[]): Promise<Scene> {
  showBoard(editor, records)
  // `getUnorderedRenderingShapes` is not in tldraw's published types.
  return buildScene(editor as unknown as SceneEditor, { draw: drawShapeOf(editor) })
}

export async function pdfOfBoard(job: PdfJob): Promise<MadePdf> {
  return await makePdf(
    job.report,
    await sceneOfBoard(job.records),
    { fonts, emoji: readEmoji, image: (src) => soundPicture(job.images.get(src)) },
    { deflate: (bytes) => deflateSync(bytes) },
  )
}

/** Only what can be embedded: a damaged PNG would end the worker from inside PDFKit. */
function soundPicture(bytes: Uint8Array | undefined): Uint8Array | undefined {
  if (!bytes || isJpeg(bytes)) return bytes
  const png = readPng(bytes)
  if (!png) return undefined
  const size = inflatedSize(png)
  try {
    const pixels = inflateSync(Buffer.concat(png.data), { maxOutputLength: 2 * (size ?? bytes.length * 100) })
    return size === undefined || pixels.length === size ? bytes : undefined
  } catch {
    return undefined
  }
}
