// A session as a PDF: cover, contents, outcomes first, areas as drawn, notes as text. Pure but for the chances it gives others
// to work: the same report, scene, sources and options give the same bytes. Runs in Node and in a browser's worker.
import type { ReportContents } from '../contents/reportContents.ts'
import { phrase } from '../phrases.ts'
import type { Scene } from '../scene.ts'
import { colourOf } from '../svg/svgShapes.ts'
import type { FontRegistry } from '../text/FontRegistry.ts'
import { TextEngine } from '../text/TextEngine.ts'
import { arrange, type Place, type Sheet, type Sheets } from './arrange.ts'
import { type PageTools, paintBoardPage, paintFooter } from './boardPage.ts'
import { writeCover } from './chapters/cover.ts'
import { writeNotes } from './chapters/notes.ts'
import { writeOutcomes } from './chapters/outcomes.ts'
import { writeGroups, writeProgramme, writeQuestions } from './chapters/session.ts'
import { writeCafe, writeOpenSpace } from './chapters/together.ts'
import { writeRatings, writeVotes } from './chapters/votes.ts'
import { EmojiPictures, type EmojiSource } from './emojiPictures.ts'
import { FlowText } from './flow/FlowText.ts'
import type { Entry } from './flow/Piece.ts'
import { ReportWriter } from './flow/ReportWriter.ts'
import { SHEET } from './flow/sheet.ts'
import { ItemPainter } from './ItemPainter.ts'
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

export async function makePdf(contents: ReportContents, scene: Scene, sources: PdfSources, options: PdfOptions = {}): Promise<MadePdf> {
  const { title, locale, parts } = contents
  const pause = options.pause ?? (() => Promise.resolve())
  const { fonts } = sources
  fonts.missing.clear()
  const info = { title, subject: phrase('report', locale), language: locale, date: new Date(contents.date) }
  const canvas = new PdfCanvas(info, fonts)
  const engine = new TextEngine(fonts)
  const text = new TextPainter(canvas, engine, new EmojiPictures(canvas, sources.emoji))
  const images = await embedImages(canvas, scene, sources)
  const tools: PageTools = { canvas, text, items: new ItemPainter(canvas, text, images, locale), locale, boardTitle: title, pause }
  const flow = new FlowText(canvas, text, engine)
  const plan = planPages(scene, locale)
  const boardPages = parts.includes('areas') ? plan.pages : []

  const [front, body, notes] = [1, 2, 3].map(() => new ReportWriter(tools, flow)) as [ReportWriter, ReportWriter, ReportWriter]
  writeCover(front, contents, scene, plan)
  writeBody(body, contents)
  const fills = new Map(scene.items.flatMap(({ id, note }) => (note ? [[id, colourOf(note.fill)] as const] : [])))
  if (contents.areas) writeNotes(notes, contents.areas, (id) => fills.get(id))

  const book = arrange({ front, body, notes }, boardPages, phrase('board', locale))
  const { pages, places } = book
  let number = 0
  const paintSheets = async (sheets: Sheets): Promise<void> => {
    for (const sheet of sheets) {
      await pause()
      canvas.addPage(SHEET.width, SHEET.height)
      if (++number === 1) canvas.addBookmark(title, 0)
      paintSheet(canvas, sheet, places)
      paintFooter(tools, number, SHEET, { side: SHEET.left, above: 30 })
      options.onProgress?.(number, pages)
    }
  }
  await paintSheets(book.front)
  await paintSheets(book.body)
  if (boardPages.length > 0) {
    const section = canvas.tag(canvas.root, 'Sect', { title: phrase('board', locale) })
    for (const [at, page] of boardPages.entries()) {
      await pause()
      await paintBoardPage(tools, page, ++number, { title: phrase('board', locale), section, isFirst: at === 0 })
      options.onProgress?.(number, pages)
    }
  }
  await paintSheets(book.notes)
  const bytes = await canvas.finish()
  return { bytes: options.deflate ? await packObjects(bytes, options.deflate) : bytes, pages, missing: [...fonts.missing.keys()] }
}

function writeBody(writer: ReportWriter, contents: ReportContents): void {
  const { outcomes, lookBack, votes, ratings, placings, cafe, openSpace } = contents
  if (outcomes) writeOutcomes(writer, outcomes, lookBack)
  if (votes) writeVotes(writer, votes)
  writeRatings(writer, ratings ?? [], placings ?? [])
  writeQuestions(writer, contents)
  if (cafe) writeCafe(writer, cafe)
  if (openSpace) writeOpenSpace(writer, openSpace)
  writeGroups(writer, contents)
  writeProgramme(writer, contents)
}

function paintSheet(canvas: PdfCanvas, sheet: Sheet, places: ReadonlyMap<Entry, Place>): void {
  for (const { piece, top, again } of sheet) {
    if (piece.entry) {
      canvas.nameDestination(places.get(piece.entry)?.name ?? '', Math.max(0, top - 12))
      canvas.addBookmark(piece.entry.title, piece.entry.level)
    }
    if (again && piece.again) piece.again.paint(top - piece.again.height)
    piece.paint(top)
  }
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
