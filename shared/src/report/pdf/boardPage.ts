// One page of the PDF: an area as it is on the board, under its title. Drawn in drawing order, tagged in reading order.

import type { Locale } from '../../locale.ts'
import { boundsOf, type Matrix } from '../geometry.ts'
import { linkTarget } from '../linkTarget.ts'
import { readingOrder } from '../readingOrder.ts'
import type { SceneItem } from '../scene.ts'
import type { Rgb } from '../svg/svgShapes.ts'
import type { ItemPainter, PageLink } from './ItemPainter.ts'
import { boxOperators } from './operators.ts'
import type { PdfCanvas, Tag } from './PdfCanvas.ts'
import { FOOT_PT, HEAD_PT, PAGE_MARGIN_PT, pageFormat, smallestText } from './pageFormat.ts'
import type { InnerArea, PlannedPage } from './pagePlan.ts'
import { paintAreaBox, paintSmall } from './smallItem.ts'
import type { TextPainter } from './TextPainter.ts'

const INK: Rgb = [0.07, 0.07, 0.07]
const GREY: Rgb = [0.37, 0.39, 0.42]
const TITLE_PT = 14
const CHAPTER_PT = 8
const FOOTER_PT = 8
const INNER_TITLE_PT = 9
/** Items drawn between two chances for others to work. */
const ITEMS_A_SLICE = 25

export interface PageTools {
  readonly canvas: PdfCanvas
  readonly text: TextPainter
  readonly items: ItemPainter
  readonly locale: Locale
  readonly boardTitle: string
  readonly pause: () => Promise<void>
}

/** The chapter that areas' pages are in. Its heading stands on each; the first is read out. */
export interface BoardChapter {
  readonly title: string
  readonly section: Tag
  readonly isFirst: boolean
}

export async function paintBoardPage(tools: PageTools, page: PlannedPage, number: number, chapter: BoardChapter): Promise<void> {
  const { canvas, text, items } = tools
  const format = pageFormat(page.bounds, smallestText(page.items), page.sizes)
  canvas.addPage(format.width, format.height)
  canvas.nameDestination(page.name)
  if (chapter.isFirst) canvas.addBookmark(chapter.title, 1)
  canvas.addBookmark(page.title, 2)
  const paintChapter = (): void => void text.paintPlain(chapter.title, CHAPTER_PT, PAGE_MARGIN_PT, 15, GREY)
  if (chapter.isFirst) canvas.mark(canvas.tag(chapter.section, 'H2'), 'H2', paintChapter)
  else canvas.artifact(paintChapter, 'Pagination')
  const section = canvas.tag(chapter.section, 'Sect', { title: page.title })
  const title = text.cutPlain(page.title, TITLE_PT, format.width - 2 * PAGE_MARGIN_PT, true)
  canvas.mark(canvas.tag(section, 'H3', title === page.title ? {} : { alt: page.title }), 'H3', () => {
    text.paintPlain(title, TITLE_PT, PAGE_MARGIN_PT, 32, INK, true)
  })
  const tags = tagsInReadingOrder(canvas, section, page.items)
  const { toPage } = format
  canvas.save()
  canvas.artifact(() => paintGround(canvas, page, toPage))
  // What hangs over the edge of the area may use the margin, but not the title and the footer.
  const top = HEAD_PT - 8
  canvas.clip(boxOperators(0, top, format.width, format.height - top - FOOT_PT + 10), false)
  const innerLinks = page.inner.map((inner) => ({ ...inner, box: boundsOf(toPage, inner.area.bounds) }))
  for (const inner of page.inner) canvas.artifact(() => paintInner(tools, inner, toPage))
  canvas.transform(toPage)
  const links: PageLink[] = []
  for (const item of page.reaching) items.paint(item, undefined, toPage)
  for (const [index, item] of page.items.entries()) {
    links.push(...items.paint(item, tags.get(item.id), toPage))
    if (index % ITEMS_A_SLICE === ITEMS_A_SLICE - 1) await tools.pause()
  }
  canvas.restore()
  for (const { area, name, box } of innerLinks) {
    // Above it, as on the canvas.
    const tag = canvas.tag(section, 'Link')
    canvas.mark(tag, 'Link', () => {
      text.paintPlain(text.cutPlain(area.name, INNER_TITLE_PT, box[2]), INNER_TITLE_PT, box[0], box[1] - 4, GREY)
    })
    canvas.linkInside(box, name, tag, area.name)
  }
  // A note's own address lies over all of it; what is linked inside it comes on top.
  for (const item of page.items) {
    const url = item.url === undefined ? undefined : linkTarget(item.url)
    if (url) canvas.linkOut(boundsOf(toPage, item.bounds), url, canvas.tag(tags.get(item.id) ?? section, 'Link'), url)
  }
  for (const { box, href, tag, text: contents } of links) {
    const url = linkTarget(href)
    if (url) canvas.linkOut(box, url, tag, contents || url)
  }
  paintFooter(tools, number, format)
}

/** What has its own page is seen here too, its words as bars. */
function paintInner(tools: PageTools, { areas, items }: InnerArea, toPage: Matrix): void {
  for (const { bounds, fill, stroke } of areas) paintAreaBox(tools.canvas, boundsOf(toPage, bounds), fill, stroke)
  for (const item of items) paintSmall(tools, item, toPage)
}

function paintGround(canvas: PdfCanvas, page: PlannedPage, toPage: Matrix): void {
  if (page.area) paintAreaBox(canvas, boundsOf(toPage, page.bounds), page.area.fill, page.area.stroke)
}

/** A holder an item that is read out, made in the order of reading. */
function tagsInReadingOrder(canvas: PdfCanvas, section: Tag, items: readonly SceneItem[]): Map<string, Tag> {
  const read = items.filter((item) => item.text || item.image || item.svg)
  return new Map(readingOrder(read).map((item) => [item.id, canvas.tag(section, 'Div')]))
}

/** The board's title and the page's number. Not read out: both are in the document's own structure. */
export function paintFooter(
  { canvas, text, boardTitle }: PageTools,
  number: number,
  { width, height }: { width: number; height: number },
  { side, above }: { side: number; above: number } = { side: PAGE_MARGIN_PT, above: 12 },
): void {
  canvas.artifact(() => {
    const baseline = height - above
    const title = text.cutPlain(boardTitle, FOOTER_PT, width - 2 * side - 2 * PAGE_MARGIN_PT)
    text.paintPlain(title, FOOTER_PT, side, baseline, GREY)
    const numeral = String(number)
    text.paintPlain(numeral, FOOTER_PT, width - side - text.widthOfPlain(numeral, FOOTER_PT), baseline, GREY)
  }, 'Pagination')
}
