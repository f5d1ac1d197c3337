// Sets a report's headings, paragraphs, lists and figures as pieces, tagged in the order of reading.
// A tag is made when the first of what it holds is painted, so the structure has the order of the pages.

import type { Locale } from '../../../locale.ts'
import type { Bounds } from '../../geometry.ts'
import type { Rgb } from '../../svg/svgShapes.ts'
import type { TextNode } from '../../text/textBlocks.ts'
import type { PageTools } from '../boardPage.ts'
import type { Tag, TagOptions } from '../PdfCanvas.ts'
import { type FlowText, type SetText, strips, whole } from './FlowText.ts'
import type { Entry, Piece } from './Piece.ts'
import { ACCENT, BODY, CHAPTER, META, SECTION, SHEET, SUBSECTION, TEXT_WIDTH, type TextStyle, TITLE } from './sheet.ts'

export type LateTag = () => Tag

export interface ListItem {
  readonly text: TextNode | string
  /** Below it, smaller. */
  readonly meta?: string
  /** A square of the note's colour in place of a bullet. */
  readonly swatch?: Rgb
  /** Lists in it. */
  readonly items?: readonly string[]
}

const INDENT = 18
/** Room for numbers. */
const WIDE_INDENT = 24

export class ReportWriter {
  readonly pieces: Piece[] = []
  readonly tools: PageTools
  readonly flow: FlowText
  #section: LateTag
  #before = 0

  constructor(tools: PageTools, flow: FlowText, section: LateTag = () => tools.canvas.root) {
    this.tools = tools
    this.flow = flow
    this.#section = section
  }

  get locale(): Locale {
    return this.tools.locale
  }

  /** The tag that what comes next is put under. */
  get holder(): LateTag {
    return this.#section
  }

  late(parent: LateTag, type: string, options: TagOptions = {}): LateTag {
    let tag: Tag | undefined
    return () => {
      tag ??= this.tools.canvas.tag(parent(), type, options)
      return tag
    }
  }

  add(...pieces: readonly Piece[]): void {
    for (const piece of pieces) {
      this.pieces.push(this.#before > 0 ? { ...piece, before: Math.max(piece.before ?? 0, this.#before) } : piece)
      this.#before = 0
    }
  }

  gap(points: number): void {
    this.#before = Math.max(this.#before, points)
  }

  title(text: string): void {
    this.#section = this.late(() => this.tools.canvas.root, 'Sect', { title: text })
    this.#heading(text, 'H1', TITLE, {})
  }

  /** A chapter, in a section of its own. */
  chapter(text: string, options: { readonly startsPage?: boolean; readonly entry?: boolean; readonly needs?: number } = {}): void {
    const { canvas } = this.tools
    const isListed = options.entry ?? true
    this.#section = this.late(() => canvas.root, 'Sect', { title: text })
    const rule: Piece = {
      height: 10,
      before: 34,
      keep: true,
      needs: options.needs ?? 190,
      ...(options.startsPage && { startsPage: true }),
      paint: (top) => canvas.artifact(() => canvas.fillBox([SHEET.left, top, 36, 3], ACCENT)),
    }
    this.add(rule)
    this.#heading(text, 'H2', CHAPTER, isListed ? { entry: { title: text, level: 1 } } : {})
    this.gap(8)
  }

  section(text: string): void {
    this.gap(16)
    this.#heading(text, 'H3', SECTION, { entry: { title: text, level: 2 }, needs: 90 })
    this.gap(4)
  }

  subsection(text: string): void {
    this.gap(9)
    this.#heading(text, 'H4', SUBSECTION, { needs: 60 })
    this.gap(2)
  }

  #heading(text: string, type: string, style: TextStyle, more: Partial<Piece> & { readonly entry?: Entry }): void {
    const set = this.flow.set(text, style, TEXT_WIDTH)
    const tag = this.late(this.#section, type)
    const paint = (top: number): void => this.flow.paintAs(set, tag(), type, SHEET.left, top)
    this.add({ height: set.layout.height, keep: true, paint, ...more })
  }

  paragraph(content: TextNode | string, style: TextStyle = BODY): void {
    this.#text(this.flow.set(content, style, TEXT_WIDTH), this.#section, SHEET.left)
  }

  /** Small print between a heading and what it heads. */
  facts(...parts: readonly (string | null)[]): void {
    const from = this.pieces.length
    this.paragraph(parts.filter((part) => part !== null && part !== '').join(' · '), META)
    for (const [at, piece] of this.pieces.entries()) if (at >= from) this.pieces[at] = { ...piece, keep: true }
  }

  /** Strips of a text, one below another. */
  #text(set: SetText, parent: LateTag, x: number): void {
    for (const strip of strips(set)) this.add({ height: strip.height, paint: (top) => this.flow.paint(set, parent(), x, top, strip) })
  }

  list(items: readonly ListItem[], numbers = false): void {
    const indent = numbers ? WIDE_INDENT : INDENT
    const list = this.late(this.#section, 'L')
    for (const [index, { text, meta, swatch, items: inner }] of items.entries()) {
      const item = this.late(list, 'LI')
      const body = this.late(item, 'LBody')
      const set = this.flow.set(text, BODY, TEXT_WIDTH - indent)
      const start = this.pieces.length
      if (index > 0) this.gap(swatch ? 6 : 4)
      this.#text(set, body, SHEET.left + indent)
      const first = this.pieces[start]
      const label = numbers ? `${index + 1}.` : '•'
      const firstLine = set.layout.lines[0]
      if (first)
        this.pieces[start] = {
          ...first,
          paint: (top) => {
            this.#mark(item, top + (firstLine?.baseline ?? BODY.size), swatch, label)
            first.paint(top)
          },
        }
      const last = this.pieces.at(-1)
      if (meta && last) {
        this.pieces[this.pieces.length - 1] = { ...last, keep: true }
        this.gap(1)
        this.#text(this.flow.set(meta, META, TEXT_WIDTH - indent), body, SHEET.left + indent)
      }
      if (inner?.length) this.#inner(inner, body)
    }
    this.gap(6)
  }

  #inner(items: readonly string[], parent: LateTag): void {
    const list = this.late(parent, 'L')
    for (const text of items) {
      const item = this.late(list, 'LI')
      const set = this.flow.set(text, BODY, TEXT_WIDTH - 2 * INDENT)
      const paint = (top: number): void => {
        this.#mark(item, top + (set.layout.lines[0]?.baseline ?? BODY.size), undefined, '–', INDENT)
        this.flow.paint(set, this.tools.canvas.tag(item(), 'LBody'), SHEET.left + 2 * INDENT, top, whole(set))
      }
      this.gap(2)
      this.add({ height: set.layout.height, paint })
    }
  }

  /** A label of the list, or a square of colour, which says nothing. */
  #mark(item: LateTag, baseline: number, swatch: Rgb | undefined, label: string, indent = 0): void {
    const { canvas, text } = this.tools
    if (swatch) {
      canvas.artifact(() => {
        const box: Bounds = [SHEET.left + 2, baseline - 7.6, 8, 8]
        canvas.fillBox(box, swatch)
        canvas.strokeBox(box, [0.6, 0.62, 0.6], 0.4)
      })
      item()
      return
    }
    canvas.mark(canvas.tag(item(), 'Lbl'), 'Lbl', () => {
      const left = label === '•' ? 5 : label === '–' ? 1 : WIDE_INDENT - 6 - text.widthOfPlain(label, BODY.size, true)
      text.paintPlain(label, BODY.size, SHEET.left + indent + left, baseline, ACCENT, true)
    })
  }

  /** A drawing of `height` over the text's width, in words in `alt`. */
  figure(alt: string, height: number, draw: (box: Bounds) => void): void {
    const { canvas } = this.tools
    const section = this.#section
    this.gap(6)
    this.add({
      height,
      keep: true,
      paint: (top) => {
        const box: Bounds = [SHEET.left, top, TEXT_WIDTH, height]
        canvas.mark(canvas.tag(section(), 'Figure', { alt, bounds: box }), 'Figure', () => draw(box))
      },
    })
    this.gap(6)
  }
}
