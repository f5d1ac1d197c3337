// Paints laid-out text with its tags: paragraphs, lists with labels, links. Under every picture of an emoji lies the
// emoji itself, unseen, so that it is found and copied; the same for the bullets of lists.
import type { Bounds } from '../geometry.ts'
import type { TextBody } from '../scene.ts'
import { colourOf, type Rgb } from '../svg/svgShapes.ts'
import { faceFile, PAGE_FACE } from '../text/fontFaces.ts'
import { graphemes } from '../text/graphemes.ts'
import { type PlacedBody, placeBody } from '../text/placeBody.ts'
import type { LaidOutBlock, TextEngine, TextLayout, TextLine } from '../text/TextEngine.ts'
import { PLAIN_STYLE } from '../text/textBlocks.ts'
import { cutRuns, isFromRight, placedRuns, type TextRun, widthOf } from '../text/textRuns.ts'
import type { EmojiPictures } from './emojiPictures.ts'
import { ellipseOperators } from './operators.ts'
import type { PdfCanvas, Tag } from './PdfCanvas.ts'

/** A link met while painting; its box is under the transforms in force then. */
export interface MetLink {
  readonly box: Bounds
  readonly href: string
  readonly tag: Tag
  readonly text: string
}

/** Some lines of a layout, and the tags of its blocks so far. */
export interface LayoutPart {
  readonly from?: number
  readonly to?: number
  readonly begun?: Map<string, Tag>
}

/** tldraw's colours for links, hsl(214, 84%, 56%), and marked text, #fddd00. */
const LINK_COLOUR: Rgb = [0.19, 0.511, 0.93]
const HIGHLIGHT_COLOUR: Rgb = [0.992, 0.867, 0]
const BLACK: Rgb = [0, 0, 0]
/** From the baseline to the top of an emoji, in its width, as in the face the canvas has: its side is its width. */
const EMOJI_RISE = 448 / 512

export class TextPainter {
  readonly #canvas: PdfCanvas
  readonly #engine: TextEngine
  readonly #emoji: EmojiPictures
  /** The board is shown small on the cover, and each area on its page. */
  readonly #placed = new WeakMap<TextBody, PlacedBody>()

  constructor(canvas: PdfCanvas, engine: TextEngine, emoji: EmojiPictures) {
    this.#canvas = canvas
    this.#engine = engine
    this.#emoji = emoji
  }

  /** The same body is laid out once. */
  place(body: TextBody): PlacedBody {
    const known = this.#placed.get(body)
    if (known) return known
    const placed = placeBody(this.#engine, body)
    this.#placed.set(body, placed)
    return placed
  }

  /** Paints a body under `parent`, one tag a block. Returns the links in it, to be laid over the page. */
  paintBody(body: TextBody, parent: Tag): MetLink[] {
    const { layout, x, y } = this.place(body)
    return this.paintLayout(layout, body, [x, y], parent)
  }

  /**
   * Paints a layout with its origin at `origin`, or some of its lines: a block that began in another part goes on in the same
   * tag, which `begun` remembers.
   */
  paintLayout(
    layout: TextLayout,
    body: Pick<TextBody, 'family' | 'size' | 'color'>,
    [x, y]: readonly [number, number],
    parent: Tag,
    { from = 0, to = layout.lines.length, begun = new Map() }: LayoutPart = {},
  ): MetLink[] {
    const colour = colourOf(body.color) ?? BLACK
    const links: MetLink[] = []
    /** The lists a block lies in, by the blocks they begin with, and the last item of each. */
    const lists: { readonly first: number; item: number }[] = []
    for (const [index, block] of layout.blocks.entries()) {
      lists.length = Math.min(lists.length, block.depth)
      if (block.marker) {
        while (lists.length < block.depth) lists.push({ first: index, item: index })
        const innermost = lists.at(-1)
        if (innermost) innermost.item = index
      }
      const lines = layout.lines.filter((line, at) => line.block === index && at >= from && at < to).map((line) => moved(line, x, y))
      if (lines.length === 0 || (!block.marker && lines.every((line) => line.runs.length === 0))) continue
      const tagOnce = (key: string, of: Tag, type: string): Tag => {
        const tag = begun.get(key) ?? this.#canvas.tag(of, type)
        begun.set(key, tag)
        return tag
      }
      if (block.marker) {
        const item = begun.get(`LI${index}`)
        const outer = lists.at(-2)
        const list = tagOnce(`L${lists.at(-1)?.first}`, (outer && begun.get(`${outer.item}`)) ?? parent, 'L')
        const holder = item ?? tagOnce(`LI${index}`, list, 'LI')
        if (!item) this.#paintMarker(block, x + block.indent, lines, body, this.#canvas.tag(holder, 'Lbl'), colour)
        links.push(...this.paintLines(lines, tagOnce(`${index}`, holder, 'LBody'), 'LBody', colour))
      } else {
        const inItem = lists.at(-1)
        const holder = (inItem && begun.get(`${inItem.item}`)) ?? parent
        links.push(...this.paintLines(lines, tagOnce(`${index}`, holder, 'P'), 'P', colour))
      }
    }
    return links
  }

  /** A link is an element of its own, so the runs are painted in groups of one link or none. */
  paintLines(lines: readonly TextLine[], tag: Tag, type: string, colour: Rgb): MetLink[] {
    const links: MetLink[] = []
    for (const { href, parts } of groupedByLink(lines)) {
      const target = href === undefined ? tag : this.#canvas.tag(tag, 'Link')
      this.#canvas.mark(target, href === undefined ? type : 'Link', () => {
        for (const { run, line } of parts) this.#paintRun(this.#spaced(run, line), line.baseline, href === undefined ? colour : LINK_COLOUR)
      })
      if (href !== undefined)
        for (const { run, line } of parts)
          links.push({ box: [run.x, line.y, run.width, line.height], href, tag: target, text: run.text.trim() })
    }
    return links
  }

  /** A line broken at a space ends with one, so that the words of two lines stay apart when the text is read; what is drawn under words is under it too. */
  #spaced(run: TextRun, line: TextLine): TextRun {
    const broken = line.soft && line.runs.at(-1) === run && /\s$/.test(line.text)
    if (!broken || run.face.emoji) return run
    const space = this.#engine.fonts.width(run.face, ' ', run.size)
    return { ...run, x: run.rightToLeft ? run.x - space : run.x, width: run.width + space, text: `${run.text} ` }
  }

  #paintRun(run: TextRun, baseline: number, colour: Rgb): void {
    const { x, width, size, face } = run
    if (run.highlight) this.#canvas.fillBox([x, baseline - size * 0.95, width, size * 1.25], HIGHLIGHT_COLOUR)
    if (face.emoji) this.#paintEmoji(run, baseline, colour)
    else this.#canvas.glyphs(run, x, baseline, colour)
    if (run.strike) this.#canvas.fillBox([x, baseline - size * 0.32, width, Math.max(1, size / 16)], colour)
    if (run.href !== undefined || run.underline) this.#canvas.fillBox([x, baseline + size * 0.12, width, Math.max(0.8, size / 18)], colour)
  }

  #paintEmoji(run: TextRun, baseline: number, colour: Rgb): void {
    let { x } = run
    const seen = run.rightToLeft ? graphemes(run.text).reverse() : graphemes(run.text)
    for (const grapheme of seen) {
      const width = this.#engine.fonts.width(run.face, grapheme, run.size)
      const form = this.#emoji.form(grapheme)
      if (form) {
        this.#canvas.placeForm(form, [x, baseline - width * EMOJI_RISE, width, width])
      }
      this.#canvas.glyphs({ ...run, text: grapheme, rightToLeft: false }, x, baseline, form ? undefined : colour)
      x += width
    }
  }

  /** Bullets as Blink draws them: in the ascent's lower third, 8 px before the text; numbers right before it. */
  #paintMarker(
    block: LaidOutBlock,
    edge: number,
    lines: readonly TextLine[],
    body: Pick<TextBody, 'family' | 'size'>,
    tag: Tag,
    colour: Rgb,
  ): void {
    const first = lines[0]
    if (!block.marker || !first) return
    const { marker } = block
    const face = this.#engine.fonts.face(faceFile(body.family))
    const size = body.size
    this.#canvas.mark(tag, 'Lbl', () => {
      if (marker.kind === 'number') {
        const text = `${marker.text} `
        const left = edge - this.#engine.fonts.width(face, text, size)
        this.#canvas.glyphs({ face, text, size, rightToLeft: false }, left, first.baseline, colour)
        return
      }
      const ascent = Math.round(face.ascent * size)
      const offset = Math.floor((ascent * 2) / 3)
      const side = Math.floor((offset + 1) / 2)
      const left = edge - offset - 7
      const top = first.baseline - ascent + Math.floor((3 * (ascent - offset)) / 2)
      if (marker.kind === 'square') this.#canvas.fillBox([left, top, side, side], colour)
      else if (marker.kind === 'disc')
        this.#canvas.paint(ellipseOperators([left, top, side, side]), { colour, opacity: 1, evenOdd: false }, undefined)
      else
        this.#canvas.paint(ellipseOperators([left, top, side, side]), undefined, {
          colour,
          width: 1,
          cap: 'butt',
          join: 'miter',
          dash: [],
          dashOffset: 0,
          opacity: 1,
        })
      const unseen = { face: this.#engine.fonts.face(PAGE_FACE), text: '•', size, rightToLeft: false }
      this.#canvas.glyphs(unseen, left, first.baseline, undefined)
    })
  }

  /** A line of the page's own text. Returns its width. */
  paintPlain(text: string, size: number, x: number, baseline: number, colour: Rgb, bold = false): number {
    const { fonts } = this.#engine
    const runs = this.#plainRuns(text, size, bold)
    for (const run of placedRuns(fonts, runs, isFromRight(text), x)) this.#paintRun(run, baseline, colour)
    return widthOf(runs)
  }

  widthOfPlain(text: string, size: number, bold = false): number {
    return widthOf(this.#plainRuns(text, size, bold))
  }

  #plainRuns(text: string, size: number, bold: boolean): readonly TextRun[] {
    const { fonts } = this.#engine
    return cutRuns(fonts, [{ ...PLAIN_STYLE, bold, text }], 'sans', size, 0, text.length)
  }

  /** The text cut to a width, with "…" where something was cut. */
  cutPlain(text: string, size: number, width: number, bold = false): string {
    if (this.widthOfPlain(text, size, bold) <= width) return text
    const parts = graphemes(text)
    while (parts.length > 0 && this.widthOfPlain(`${parts.join('')}…`, size, bold) > width) parts.pop()
    return `${parts.join('').trimEnd()}…`
  }
}

/** A line under another origin. */
export const moved = (line: TextLine, x: number, y: number): TextLine => ({
  ...line,
  x: line.x + x,
  y: line.y + y,
  baseline: line.baseline + y,
  runs: line.runs.map((run) => ({ ...run, x: run.x + x })),
})

interface LinkGroup {
  readonly href: string | undefined
  readonly parts: { readonly run: TextRun; readonly line: TextLine }[]
}

function groupedByLink(lines: readonly TextLine[]): LinkGroup[] {
  const groups: LinkGroup[] = []
  for (const line of lines)
    for (const run of line.runs) {
      const last = groups.at(-1)
      if (last && last.href === run.href) last.parts.push({ run, line })
      else groups.push({ href: run.href, parts: [{ run, line }] })
    }
  return groups
}
