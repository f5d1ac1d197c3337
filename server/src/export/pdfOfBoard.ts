// A board's records as a PDF, without a browser: a headless editor, the scene, the pages. Runs in the export's worker
// thread; the fonts and what was shaped stay from one board to the next.
import { deflateSync, inflateSync } from 'node:zlib'
import { buildScene } from '@keha/shared/report/buildScene.ts'
import type { ReportContents } from '@keha/shared/report/contents/reportContents.ts'
import type { SceneEditor } from '@keha/shared/report/editorPort.ts'
import { type MadePdf, makePdf } from '@keha/shared/report/pdf/makePdf.ts'
import { inflatedSize, isJpeg, type PngForm, readPng } from '@keha/shared/report/pdf/pictureFormat.ts'
import type { Scene } from '@keha/shared/report/scene.ts'
import { FontRegistry } from '@keha/shared/report/text/FontRegistry.ts'
import { TextEngine } from '@keha/shared/report/text/TextEngine.ts'
import type { TLRecord } from 'tldraw'
import { decodePicture, MAX_DECODED_PIXELS } from './decodePicture.ts'
import { drawShapeOf } from './drawShape.ts'
import { startFakeBrowser } from './fakeBrowser.ts'
import { headlessEditor, showBoard } from './headlessEditor.ts'
import { readEmoji, readFont } from './pdfSources.ts'
import { shrunk, writePng } from './writePng.ts'

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
  const scene = await sceneOfBoard(job.records)
  const pictures = await embeddablePictures(scene, job.images)
  return await makePdf(
    job.report,
    scene,
    { fonts, emoji: readEmoji, image: (src) => pictures.get(src) },
    { deflate: (bytes) => deflateSync(bytes) },
  )
}

/** Of the longer side, px; more shows no more detail on a page. */
const MAX_SIDE_PX = 2_048

/** Decoded for one board, some seconds' work: small files may hold large pictures. What comes after is a box that says so. */
const MAX_DECODED_PIXELS_A_BOARD = 4 * MAX_DECODED_PIXELS

/** Those a PDF can hold as they are, the others decoded; what can be neither is left out. */
async function embeddablePictures(scene: Scene, images: PdfJob['images']): Promise<Map<string, Uint8Array>> {
  const pictures = new Map<string, Uint8Array>()
  const sources = new Set(scene.items.flatMap(({ image }) => image?.src ?? []))
  let left = MAX_DECODED_PIXELS_A_BOARD
  for (const source of sources) {
    const bytes = images.get(source)
    if (!bytes) continue
    const png = readPng(bytes)
    if (isJpeg(bytes) || (png && isSound(png, bytes))) pictures.set(source, bytes)
    else if (!png) {
      const { pixels, tried } = await decodePicture(bytes, Math.min(left, MAX_DECODED_PIXELS))
      left -= tried
      if (pixels) pictures.set(source, writePng(shrunk(pixels, MAX_SIDE_PX)))
    }
  }
  return pictures
}

/** A PNG with damaged pixels would end the worker from inside PDFKit. */
function isSound(png: PngForm, bytes: Uint8Array): boolean {
  const size = inflatedSize(png)
  try {
    const pixels = inflateSync(Buffer.concat(png.data), { maxOutputLength: 2 * (size ?? bytes.length * 100) })
    return size === undefined || pixels.length === size
  } catch {
    return false
  }
}
