// Runs of text as operators of a content stream: glyph numbers of the embedded subset with HarfBuzz's placing, and what readers
// find there. Owns the document's fonts.
import { decimal, pathOperators } from '../svg/pathOperators.ts'
import type { Rgb } from '../svg/svgShapes.ts'
import type { FontFace, FontRegistry, ShapedGlyph } from '../text/FontRegistry.ts'
import type { TextRun } from '../text/textRuns.ts'
import { GlyphNumbers } from './GlyphNumbers.ts'
import type { KitDocument, KitFont } from './kitDocument.ts'
import { precise, shades } from './operators.ts'

/** What of a run is painted: text of one face, size and direction. */
export type SetRun = Pick<TextRun, 'face' | 'text' | 'size' | 'rightToLeft' | 'space'>

export class GlyphWriter {
  readonly #document: KitDocument
  readonly #fonts: FontRegistry
  readonly #kitFonts = new Map<FontFace, KitFont>()
  readonly #numbers = new GlyphNumbers()

  constructor(document: KitDocument, fonts: FontRegistry) {
    this.#document = document
    this.#fonts = fonts
  }

  /** A run with its baseline at x, y, and the font it needs; '' for one without glyphs, without a colour one that is not seen. */
  operators(run: SetRun, x: number, y: number, colour: Rgb | undefined): { readonly operators: string; readonly font: KitFont } {
    const { face, text, size } = run
    const font = this.#kitFont(face)
    const { array, wordless } = this.#glyphArray(run, font)
    if (array === '') return { operators: '', font }
    const mode = colour ? `${shades(colour)} rg BT` : 'BT 3 Tr'
    const shown = `${mode} /${font.id} ${decimal(size)} Tf 1 0 0 -1 ${decimal(x)} ${decimal(y)} Tm [${array}] TJ${colour ? '' : ' 0 Tr'} ET`
    const told = SEEN_IN_ANOTHER_ORDER.test(text) ? `/Span <</ActualText <${utf16(text)}>>> BDC\n${shown}\nEMC` : shown
    const outlines = colour ? wordless.map((glyph) => this.#outline(run, glyph, x, y, colour)) : []
    return { operators: [told, ...outlines].join('\n'), font }
  }

  #kitFont(face: FontFace): KitFont {
    let font = this.#kitFonts.get(face)
    if (!font) {
      this.#document.font(face.font)
      font = this.#document._font
      this.#kitFonts.set(face, font)
    }
    return font
  }

  /**
   * Glyph numbers of the subset with HarfBuzz's placing, as the argument of TJ; and those that stand for nothing, placed from the
   * beginning of the run.
   */
  #glyphArray({ face, text, size, rightToLeft, space }: SetRun, font: KitFont) {
    const wordless: ShapedGlyph[] = []
    let array = ''
    let hex = ''
    let at = 0
    const flush = (): void => {
      if (hex) array += `<${hex}>`
      hex = ''
    }
    for (const word of this.#fonts.words(text, rightToLeft))
      for (const shaped of this.#fonts.shape(face, word, rightToLeft).glyphs) {
        const { id, dx, dy, codePoints } = shaped
        const advance = space !== undefined && codePoints[0] === 0x20 ? space * 1000 : shaped.advance
        at += advance
        if (codePoints.length === 0) {
          wordless.push({ ...shaped, dx: at - advance + dx })
          if (advance) {
            flush()
            array += `${decimal(-advance)} `
          }
          continue
        }
        const glyph = this.#numbers.numberOf(font, id, codePoints)
        const width = font.widths[glyph] ?? face.font.getGlyph(id).advanceWidth * font.scale
        font.widths[glyph] ??= width
        if (dx || dy) flush()
        if (dx) array += `${decimal(-dx)} `
        if (dy) array += `] TJ ${decimal((dy * size) / 1000)} Ts [`
        hex += glyph.toString(16).padStart(4, '0')
        if (dy) {
          flush()
          array += '] TJ 0 Ts ['
        }
        const adjust = advance - width - dx
        if (Math.abs(adjust) > 0.5) {
          flush()
          array += `${decimal(-adjust)} `
        }
      }
    flush()
    return { array, wordless }
  }

  /** A part of a letter as a path: as a glyph, readers would find a sign without meaning there, and two words for one. */
  #outline({ face, size }: SetRun, { id, dx, dy }: ShapedGlyph, x: number, y: number, colour: Rgb): string {
    const path = pathOperators(this.#fonts.outline(face, id))
    if (path === '') return ''
    const scale = size / face.font.unitsPerEm
    const place = [scale, 0, 0, -scale, x + (dx * size) / 1000, y - (dy * size) / 1000]
    return `q ${shades(colour)} rg ${place.map(precise).join(' ')} cm\n${path}\nf Q`
  }
}

/** The scripts of India, and Thai: glyphs stand in another order than letters, so readers are told the letters. */
const SEEN_IN_ANOTHER_ORDER = /[\u0900-\u0e7f]/

/** UTF-16, big-endian with its mark, in hex. */
const utf16 = (text: string): string =>
  `feff${Array.from({ length: text.length }, (_, at) => text.charCodeAt(at).toString(16).padStart(4, '0')).join('')}`
