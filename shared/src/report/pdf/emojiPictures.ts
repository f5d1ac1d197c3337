// Emoji as colour pictures: one Form XObject for each distinct emoji, made when it is first met.

import { paintSvg } from '../svg/paintSvg.ts'
import { parseSvg } from '../svg/svgTree.ts'
import type { PdfCanvas, PdfForm } from './PdfCanvas.ts'

/** The SVG body of an emoji in a 36 × 36 box, or undefined where there is no picture of it. */
export type EmojiSource = (grapheme: string) => string | undefined

/** Side of the box the pictures are drawn in. */
const PICTURE_SIDE = 36

export class EmojiPictures {
  readonly #canvas: PdfCanvas
  readonly #source: EmojiSource
  readonly #forms = new Map<string, PdfForm | undefined>()

  constructor(canvas: PdfCanvas, source: EmojiSource) {
    this.#canvas = canvas
    this.#source = source
  }

  /** The picture, or undefined where there is none: the monochrome glyph is drawn then. */
  form(grapheme: string): PdfForm | undefined {
    if (this.#forms.has(grapheme)) return this.#forms.get(grapheme)
    const body = this.#source(grapheme)
    const form =
      body === undefined ? undefined : this.#canvas.form(PICTURE_SIDE, PICTURE_SIDE, (surface) => paintSvg(surface, parseSvg(body)))
    this.#forms.set(grapheme, form)
    return form
  }
}
