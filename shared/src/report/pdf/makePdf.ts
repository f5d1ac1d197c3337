// A scene as a PDF: an overview, then a page an area. Pure but for the chances it gives others to work: the same scene,
// sources and options give the same bytes. Runs in Node and in a browser's worker.
import type { Locale } from '../../locale.ts'
import { phrase } from '../phrases.ts'
import type { Scene } from '../scene.ts'
import type { FontRegistry } from '../text/FontRegistry.ts'
import { TextEngine } from '../text/TextEngine.ts'
import { type PageTools, paintBoardPage } from './boardPage.ts'
import { EmojiPictures, type EmojiSource } from './emojiPictures.ts'
import { ItemPainter } from './ItemPainter.ts'
import { paintOverview } from './overviewPage.ts'
import { PdfCanvas, type PdfImage } from './PdfCanvas.ts'
import { type Deflate, packObjects } from './packObjects.ts'
import { planPages } from './pagePlan.ts'
import { isEmbeddable } from './pictureFormat.ts'
import { TextPainter } from './TextPainter.ts'

export interface PdfSources {
  /** Kept from one PDF to the next: it holds the fonts and what was shaped. */
  readonly fonts: FontRegistry
  readonly emoji: EmojiSource
  /** PNG or JPEG whose pixels are sound, by `src`; undefined where there is none, and a box in its place says so. */
  readonly image: (src: string) => Uint8Array | undefined
}

export interface PdfOptions {
  readonly title: string
  readonly locale: Locale
  /** Printed on the overview and kept in the file's data. */
  readonly date: Date
  /** Pages done and pages in all. */
  readonly onProgress?: (done: number, of: number) => void
  /** Lets others work; rejects to give up. */
  readonly pause?: () => Promise<void>
  /** Deflates as zlib does, for the object streams; without it they are left out and the file is larger. */
  readonly deflate?: Deflate
}

export interface MadePdf {
  readonly bytes: Uint8Array
  readonly pages: number
  /** Characters no font has; they are shown as empty boxes and still found when searched for. */
  readonly missing: readonly string[]
}

export async function makePdf(scene: Scene, sources: PdfSources, options: PdfOptions): Promise<MadePdf> {
  const { title, locale, date } = options
  const pause = options.pause ?? (() => Promise.resolve())
  const { fonts } = sources
  fonts.missing.clear()
  const canvas = new PdfCanvas({ title, subject: phrase('subject', locale), language: locale, date }, fonts)
  const text = new TextPainter(canvas, new TextEngine(fonts), new EmojiPictures(canvas, sources.emoji))
  const images = await embedImages(canvas, scene, sources)
  const items = new ItemPainter(canvas, text, images, locale)
  const tools: PageTools = { canvas, text, items, locale, boardTitle: title, pause }
  const plan = planPages(scene, locale)
  const pages = plan.pages.length + 1
  await paintOverview(tools, scene, plan, date)
  options.onProgress?.(1, pages)
  for (const [index, page] of plan.pages.entries()) {
    await pause()
    await paintBoardPage(tools, page, index + 2)
    options.onProgress?.(index + 2, pages)
  }
  const bytes = await canvas.finish()
  return { bytes: options.deflate ? await packObjects(bytes, options.deflate) : bytes, pages, missing: [...fonts.missing.keys()] }
}

/** Every picture once, in the order they are met. A damaged one is as one that is not there. */
async function embedImages(canvas: PdfCanvas, scene: Scene, sources: PdfSources): Promise<Map<string, PdfImage | undefined>> {
  const images = new Map<string, PdfImage | undefined>()
  for (const { image } of scene.items) {
    if (!image || images.has(image.src)) continue
    const bytes = sources.image(image.src)
    images.set(image.src, bytes && isEmbeddable(bytes) ? await canvas.embedImage(bytes) : undefined)
  }
  return images
}
