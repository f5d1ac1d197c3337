// Paints one item of a scene where it lies: body and decoration as artifacts, text and figures under their tags.
// The caller has set the transform from the board to the page.
import type { Locale } from '../../locale.ts'
import { type Bounds, boundsOf, type Matrix } from '../geometry.ts'
import { phrase } from '../phrases.ts'
import type { ImageBody, NoteBody, SceneItem } from '../scene.ts'
import { paintSvg } from '../svg/paintSvg.ts'
import { pathOperators } from '../svg/pathOperators.ts'
import { colourOf, type Rgb } from '../svg/svgShapes.ts'
import { parseSvg } from '../svg/svgTree.ts'
import { boxOperators, ellipseOperators, polygonOperators } from './operators.ts'
import type { PdfCanvas, PdfImage, Tag } from './PdfCanvas.ts'
import type { TextPainter } from './TextPainter.ts'

/** Pictures by their `src`; undefined where one could not be read. */
export type EmbeddedImages = ReadonlyMap<string, PdfImage | undefined>

const WHITE: Rgb = [1, 1, 1]
const PLACEHOLDER: Rgb = [0.85, 0.87, 0.89]
/** tldraw's shadow of a note, made of three blurred boxes, as flat bands of this strength. */
const SHADOW: Rgb = [0.06, 0.09, 0.12]

/** A link to lay over the page once it is painted, in page points. */
export interface PageLink {
  readonly box: Bounds
  readonly href: string
  readonly tag: Tag
  readonly text: string
}

export class ItemPainter {
  readonly #canvas: PdfCanvas
  readonly #text: TextPainter
  readonly #images: EmbeddedImages
  readonly #locale: Locale

  constructor(canvas: PdfCanvas, text: TextPainter, images: EmbeddedImages, locale: Locale) {
    this.#canvas = canvas
    this.#text = text
    this.#images = images
    this.#locale = locale
  }

  /** Paints the item; with no tag all of it but its text, as decoration: the part of an arrow that reaches into another area. */
  paint(item: SceneItem, tag: Tag | undefined, toPage: Matrix): PageLink[] {
    const canvas = this.#canvas
    const bounds = boundsOf(toPage, item.bounds)
    canvas.save()
    if (item.clip) canvas.clip(polygonOperators(item.clip), false)
    canvas.transform(item.matrix)
    canvas.fade(item.opacity)
    if (item.note) this.#paintNote(item.note, item.opacity)
    if (item.image) this.#paintImage(item, item.image, tag, bounds)
    if (item.svg) this.#paintDrawing(item, item.svg, tag, bounds)
    const met = item.text && tag ? this.#text.paintBody(item.text, tag) : []
    const links = met.map((link) => ({ ...link, box: canvas.onPage(link.box) }))
    canvas.restore()
    return links
  }

  #paintNote({ width, height, fill }: NoteBody, opacity: number): void {
    const canvas = this.#canvas
    canvas.artifact(() => {
      for (const [inset, depth, strength] of SHADOW_BANDS)
        canvas.paint(
          pathOperators(
            `M${inset} ${height - 8}H${width - inset}L${width - inset} ${height + depth}Q${width / 2} ${height + depth * 0.5} ${inset} ${height + depth}Z`,
          ),
          { colour: SHADOW, opacity: strength * opacity, evenOdd: false },
          undefined,
        )
      canvas.fillBox([0, 0, width, height], colourOf(fill) ?? WHITE)
    })
  }

  #paintImage(item: SceneItem, image: ImageBody, tag: Tag | undefined, bounds: Bounds): void {
    const picture = this.#images.get(image.src)
    const alt = picture ? image.alt || phrase('picture', this.#locale) : phrase('pictureMissing', this.#locale)
    this.#figure(tag, alt, bounds, () => this.paintPicture(image, item.opacity))
    if (!picture && tag) this.#paintMissing(image, tag)
  }

  /** Paints a picture as it is cut and turned, or a grey box where there is none, into what is marked just now. */
  paintPicture(image: ImageBody, opacity: number): void {
    const canvas = this.#canvas
    const picture = this.#images.get(image.src)
    const box: Bounds = [0, 0, image.width, image.height]
    if (!picture) {
      canvas.fillBox(box, PLACEHOLDER, opacity)
      return
    }
    const { left, top, right, bottom } = image.crop ?? { left: 0, top: 0, right: 1, bottom: 1 }
    const [width, height] = [image.width / (right - left), image.height / (bottom - top)]
    canvas.save()
    canvas.clip(image.round ? ellipseOperators(box) : boxOperators(...box), false)
    // The whole picture is turned over, and then cut.
    if (image.flipX) canvas.transform([-1, 0, 0, 1, (1 - 2 * left) * width, 0])
    if (image.flipY) canvas.transform([1, 0, 0, -1, 0, (1 - 2 * top) * height])
    canvas.placeImage(picture, [-left * width, -top * height, width, height], opacity)
    canvas.restore()
  }

  /** A picture that is not there says so in words. */
  #paintMissing(image: ImageBody, tag: Tag): void {
    const text = image.alt || phrase('pictureMissing', this.#locale)
    const size = Math.min(16, image.width / 12)
    const paragraph = this.#canvas.tag(tag, 'P')
    const shown = this.#text.cutPlain(text, size, image.width - size)
    this.#canvas.mark(paragraph, 'P', () => {
      this.#text.paintPlain(shown, size, size / 2, image.height / 2, [0.25, 0.28, 0.32])
    })
  }

  #paintDrawing(item: SceneItem, svg: string, tag: Tag | undefined, bounds: Bounds): void {
    const paint = (): void => paintSvg(this.#canvas, parseSvg(svg), item.opacity)
    const alt = this.#altOf(item)
    if (alt === undefined) this.#canvas.artifact(paint)
    else this.#figure(tag, alt, bounds, paint)
  }

  /** What a drawing is when it can't be seen; undefined for boxes around text, which are decoration. */
  #altOf(item: SceneItem): string | undefined {
    switch (item.kind) {
      case 'arrow': {
        const label = phrase('arrow', this.#locale)
        return item.joins ? `${label}: ${item.joins.from || '–'} → ${item.joins.to || '–'}` : label
      }
      case 'line':
      case 'drawing':
        return phrase(item.kind, this.#locale)
      default:
        return item.text || item.locked ? undefined : phrase('shape', this.#locale)
    }
  }

  #figure(tag: Tag | undefined, alt: string, bounds: Bounds, draw: () => void): void {
    if (!tag) {
      this.#canvas.artifact(draw)
      return
    }
    this.#canvas.mark(this.#canvas.tag(tag, 'Figure', { alt, bounds }), 'Figure', draw)
  }
}

/** Inset from the sides, depth below the note, strength: each narrower band is a little darker. */
const SHADOW_BANDS: readonly (readonly [number, number, number])[] = [
  [3, 8, 0.05],
  [5, 6, 0.08],
  [7, 4, 0.12],
]
