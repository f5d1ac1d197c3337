// Lays out rich text as tldraw 3.15.6 does in the browser, without one: the same lines at the same places.
// Owns the CSS rules for line height, baseline, lists and alignment; line breaking and shaping are in their own files.
// The parity with Blink was measured (docs/decisions/0005-pdf.md); a change here must be measured again.
import type { FontFace, FontRegistry } from './FontRegistry.ts'
import { type FontFamily, faceFile } from './fontFaces.ts'
import { RIGHT_TO_LEFT } from './graphemes.ts'
import { breakLines } from './lineBreaks.ts'
import { type BlockTag, type Marker, type TextBlock, type TextNode, type TextStyle, textBlocks } from './textBlocks.ts'
import { isFromRight, placedRuns, type TextRun } from './textRuns.ts'

export type TextAlign = 'start' | 'center' | 'end'

export interface LayoutOptions {
  readonly family: FontFamily
  readonly size: number
  /** Px; undefined for text that never wraps. */
  readonly maxWidth: number | undefined
  readonly align: TextAlign
  readonly breakWords: boolean
  /** Px; the box does not shrink below it. */
  readonly minWidth?: number
  /** Headings are bold text as large as the rest: among many notes, that of one note heads no page. */
  readonly flat?: boolean
}

export interface TextLine {
  readonly x: number
  readonly y: number
  readonly height: number
  readonly baseline: number
  readonly width: number
  /** In the order they are read. */
  readonly runs: readonly TextRun[]
  readonly text: string
  /** Index in `blocks`. */
  readonly block: number
  readonly soft: boolean
}

export interface LaidOutBlock {
  readonly tag: BlockTag
  readonly depth: number
  readonly marker: Marker | undefined
  /** Px; left edge of its lines, and of the room for its marker on the left, whichever way it is written. */
  readonly indent: number
}

export interface TextLayout {
  readonly lines: readonly TextLine[]
  readonly blocks: readonly LaidOutBlock[]
  /** Px; the box shrunk to its text. */
  readonly width: number
  readonly height: number
  /** Px; more than `width` where a word is too wide. */
  readonly contentWidth: number
}

/** tldraw's TEXT_PROPS.lineHeight, unitless. */
export const LINE_HEIGHT = 1.35

export class TextEngine {
  readonly fonts: FontRegistry

  constructor(fonts: FontRegistry) {
    this.fonts = fonts
  }

  layout(document: TextNode, options: LayoutOptions): TextLayout {
    const blocks = options.flat ? textBlocks(document).map(flattened) : textBlocks(document)
    const available = options.maxWidth ?? Number.POSITIVE_INFINITY
    const zero = this.fonts.glyphWidth(this.fonts.face(faceFile(options.family)), '0') * options.size
    const rows: { readonly line: TextLine; readonly indent: number; readonly inList: boolean; readonly fromRight: boolean }[] = []
    let y = 0
    let margin = 0
    let widest = 0
    for (const [index, block] of blocks.entries()) {
      y += Math.max(margin, block.marginTop)
      margin = block.marginBottom
      const indent = block.indentCh * zero
      const fromRight = isFromRight(block.texts.map(({ text }) => text).join(''))
      for (const broken of this.#lines(block, options, available - indent)) {
        const { above, height } = this.#lineBox(block, options, broken.runs)
        rows.push({
          line: { ...broken, x: indent, y, height, baseline: y + above, block: index },
          indent,
          inList: block.depth > 0,
          fromRight,
        })
        widest = Math.max(widest, indent + broken.width)
        y += height
      }
    }
    const wraps = rows.some(({ line }) => line.soft)
    const shrunk = options.maxWidth === undefined ? widest : wraps ? available : Math.min(available, widest)
    const width = Math.max(shrunk, options.minWidth ?? 0)
    return {
      lines: rows.map(({ line, indent, inList, fromRight }) =>
        this.#align(line, indent, width, inList ? 'start' : options.align, fromRight),
      ),
      blocks: blocks.map(({ tag, depth, marker, indentCh }) => ({ tag, depth, marker, indent: indentCh * zero })),
      width,
      height: y + margin,
      contentWidth: Math.max(width, widest),
    }
  }

  #lines(block: TextBlock, options: LayoutOptions, available: number) {
    const { family, size, breakWords } = options
    return breakLines(this.fonts, block.texts, { family, size: size * block.scale, available, breakWords })
  }

  /**
   * A line's height and where its baseline is. Every face in it has a box of the same height but with its own place about
   * the baseline, so code in a note of another font raises the line. Fallback faces don't count.
   */
  #lineBox(block: TextBlock, options: LayoutOptions, runs: readonly TextRun[]): { readonly above: number; readonly height: number } {
    const size = options.size * block.scale
    const files = new Set([faceFile(options.family, block.tag !== 'P'), ...runs.map((run) => styleFile(options.family, run))])
    const boxes = [...files].map((file) => aboveBaseline(this.fonts.face(file), size))
    const above = Math.max(...boxes)
    return { above, height: above - Math.min(...boxes) + size * LINE_HEIGHT }
  }

  #align(line: TextLine, indent: number, width: number, align: TextAlign, rightToLeft: boolean): TextLine {
    const free = width - indent - line.width
    // tldraw's "start" and "end" are left and right, whatever the script.
    const x = indent + (align === 'center' ? free / 2 : align === 'end' ? free : 0)
    if (rightToLeft || RIGHT_TO_LEFT.test(line.text)) return { ...line, x, runs: placedRuns(this.fonts, line.runs, rightToLeft, x) }
    let at = x
    const runs = line.runs.map((run) => {
      const placed = { ...run, x: at }
      at += run.width
      return placed
    })
    return { ...line, x, runs }
  }
}

const flattened = (block: TextBlock): TextBlock => ({ ...block, scale: 1, marginTop: 0, marginBottom: 0 })

const styleFile = (family: FontFamily, { code, bold, italic }: TextStyle): string => faceFile(code ? 'mono' : family, bold, italic)

/** Blink rounds ascent and descent to px and floors the half-leading above. */
function aboveBaseline(face: FontFace, size: number): number {
  const [ascent, descent] = [Math.round(face.ascent * size), Math.round(face.descent * size)]
  return Math.floor((size * LINE_HEIGHT - (ascent + descent)) / 2) + ascent
}
