// A tagged PDF being written: pages, painting, text, pictures, tags, links. The one file that handles PDFKit's objects.
// Coordinates are points, right and down, from the page's top left corner, under the transforms in force.
// Invariant: everything painted on a page lies in a tag or an artifact; painting outside of both throws.

import { type Bounds, boundsOf, IDENTITY, type Matrix, multiply, scaleOf } from '../geometry.ts'
import type { Fill, PaintSurface, Stroke } from '../svg/paintSvg.ts'
import { decimal } from '../svg/pathOperators.ts'
import type { Rgb } from '../svg/svgShapes.ts'
import type { FontRegistry } from '../text/FontRegistry.ts'
import { GlyphWriter, type SetRun } from './GlyphWriter.ts'
import type { KitDocument, KitElement, KitElementOptions, KitImage, KitReference } from './kitDocument.ts'
import { type DocumentInfo, finishKitDocument, newKitDocument } from './kitDocument.ts'
import { boxOperators, precise, shades, strokeOperators } from './operators.ts'
import { ORIENTATIONS } from './pictureFormat.ts'

/** An element of the structure tree. Opaque: made by `tag`, given back to `tag`, `mark` and the links. */
export type Tag = KitElement

export interface TagOptions {
  readonly title?: string
  readonly alt?: string
  /** On the page, for figures. */
  readonly bounds?: Bounds
  /** Of a table's heading cell. */
  readonly scope?: 'Column' | 'Row'
}

/** A drawing used many times: a Form XObject one unit wide and high. */
export interface PdfForm {
  readonly id: string
  readonly reference: KitReference
}

export type PdfImage = KitImage

interface Target {
  write(operators: string): void
  readonly states: Record<string, KitReference>
  /** Of a form: it has no pages' patterns and fonts. */
  readonly isForm: boolean
}

/** A template's sheets and tints have lines a tenth as thick as tldraw's thinnest, so that none is seen. */
const THINNEST_LINE_PT = 0.15
/** tldraw's hatching: paper with three slanting cuts in a tile of 8 px. */
const HATCH_PAPER: Rgb = [0.988, 0.988, 0.988]
const HATCH_TILE_PX = 8
const HATCH_LINES = '1.1 w 1 J 0.67 2 m 2 0.67 l S 3.33 4.67 m 4.67 3.33 l S 6 7.33 m 7.33 6 l S'

export class PdfCanvas implements PaintSurface {
  readonly root: Tag
  readonly #document: KitDocument
  readonly #glyphs: GlyphWriter
  readonly #states = new Map<string, KitReference>()
  #target: Target | undefined
  #matrix: Matrix = IDENTITY
  readonly #stack: Matrix[] = []
  #marked = false
  #forms = 0
  #patterns = 0
  /** Where bookmarks of each level go. */
  readonly #outline: KitDocument['outline'][]

  constructor(info: DocumentInfo, fonts: FontRegistry) {
    this.#document = newKitDocument(info)
    this.#glyphs = new GlyphWriter(this.#document, fonts)
    this.#outline = [this.#document.outline]
    this.root = this.#document.struct('Document')
    this.#document.addStructure(this.root)
  }

  addPage(width: number, height: number): void {
    const document = this.#document
    document.addPage({ size: [width, height], margin: 0 })
    const page = document.page
    this.#target = { write: (operators) => document.addContent(operators), states: page.ext_gstates, isForm: false }
    this.#matrix = IDENTITY
  }

  /** Names a height on this page, for `linkInside`. ASCII. */
  nameDestination(name: string, top = 0): void {
    this.#document.addNamedDestination(name, 'XYZ', 0, top, null)
  }

  /** An entry of the bookmarks for this page, under the last one of a lower level; 0 is the document's own. */
  addBookmark(title: string, level: number): void {
    this.#outline.length = level + 1
    const parent = this.#outline[level] ?? this.#document.outline
    this.#outline.push(parent.addItem(title, { fit: true, expanded: level === 0 }))
  }

  // Tags

  tag(parent: Tag, type: string, options: TagOptions = {}): Tag {
    const { title, alt, bounds, scope } = options
    const kit: KitElementOptions = {
      ...(title === undefined ? {} : { title }),
      ...(alt === undefined ? {} : { alt }),
      ...(scope === undefined ? {} : { scope }),
      ...(bounds === undefined ? {} : { bbox: [bounds[0], bounds[1], bounds[0] + bounds[2], bounds[1] + bounds[3]] }),
    }
    const element = this.#document.struct(type, kit)
    parent.add(element)
    return element
  }

  /** What `draw` paints is the content of `tag`. Marks don't nest. */
  mark(tag: Tag, type: string, draw: () => void): void {
    this.#startMark()
    tag.add(this.#document.markStructureContent(type))
    draw()
    this.#endMark()
  }

  /** What `draw` paints is decoration and not read out. */
  artifact(draw: () => void, kind?: 'Pagination'): void {
    this.#startMark()
    this.#document.markContent('Artifact', kind ? { type: kind } : null)
    draw()
    this.#endMark()
  }

  #startMark(): void {
    if (this.#marked) throw new Error('marked content does not nest')
    this.#marked = true
  }

  #endMark(): void {
    this.#document.endMarkedContent()
    this.#marked = false
  }

  // State

  save(): void {
    this.#write('q')
    this.#stack.push(this.#matrix)
  }

  restore(): void {
    this.#write('Q')
    this.#matrix = this.#stack.pop() ?? IDENTITY
  }

  transform(matrix: Matrix): void {
    this.#write(`${matrix.map(precise).join(' ')} cm`)
    this.#matrix = multiply(this.#matrix, matrix)
  }

  clip(operators: string, evenOdd: boolean): void {
    this.#write(`${operators}\n${evenOdd ? 'W*' : 'W'} n`)
  }

  /** Everything until the restore is seen through; paint with an opacity of its own must have this one in it. */
  fade(opacity: number): void {
    if (opacity !== 1) this.#write(this.#opacity(opacity, opacity))
  }

  /** A box under the transforms in force, as an upright box on the page. */
  onPage(box: Bounds): Bounds {
    return boundsOf(this.#matrix, box)
  }

  #write(operators: string): void {
    if (!this.#target) throw new Error('there is no page yet')
    this.#target.write(operators)
  }

  #writePaint(operators: string): void {
    if (!this.#marked && !this.#target?.isForm) throw new Error('painted outside of a tag or artifact')
    this.#write(operators)
  }

  // Painting

  paint(operators: string, fill: Fill | undefined, line: Stroke | undefined): void {
    // Readers draw the thinnest line a dot wide, so one that the canvas does not show is left out.
    const shown = this.#target?.isForm || (line && line.width * scaleOf(this.#matrix) >= THINNEST_LINE_PT)
    const stroke = shown ? line : undefined
    if (!fill && !stroke) return
    const parts: string[] = []
    const opacity = this.#opacity(fill?.opacity ?? 1, stroke?.opacity ?? 1)
    if (opacity) parts.push(opacity)
    if (fill) parts.push(`${shades(fill.colour)} rg`)
    if (stroke) parts.push(strokeOperators(stroke))
    const painting = fill && stroke ? (fill.evenOdd ? 'B*' : 'B') : fill ? (fill.evenOdd ? 'f*' : 'f') : 'S'
    parts.push(operators, painting)
    this.#writePaint(opacity || stroke?.dash.length ? `q ${parts.join('\n')} Q` : parts.join('\n'))
  }

  fillBox([x, y, width, height]: Bounds, colour: Rgb, opacity = 1): void {
    this.paint(boxOperators(x, y, width, height), { colour, opacity, evenOdd: false }, undefined)
  }

  strokeBox([x, y, width, height]: Bounds, colour: Rgb, lineWidth: number): void {
    const stroke: Stroke = { colour, width: lineWidth, cap: 'butt', join: 'miter', dash: [], dashOffset: 0, opacity: 1 }
    this.paint(boxOperators(x, y, width, height), undefined, stroke)
  }

  paintHatching(operators: string, through: Rgb, opacity: number): void {
    this.paint(operators, { colour: HATCH_PAPER, opacity, evenOdd: false }, undefined)
    if (this.#target?.isForm) return
    const document = this.#document
    // A pattern's matrix maps to the page as PDF sees it, so the page's own flip comes first; it is fixed for each use.
    const matrix = multiply([1, 0, 0, -1, 0, document.page.height], this.#matrix)
    const pattern = document.ref({
      Type: 'Pattern',
      PatternType: 1,
      PaintType: 1,
      TilingType: 2,
      BBox: [0, 0, HATCH_TILE_PX, HATCH_TILE_PX],
      XStep: HATCH_TILE_PX,
      YStep: HATCH_TILE_PX,
      Matrix: matrix.map((value) => Number(precise(value))),
      Resources: document.ref({}),
    })
    ;(pattern.data['Resources'] as KitReference).end()
    pattern.end(`${shades(through)} RG ${HATCH_LINES}`)
    const id = `P${++this.#patterns}`
    document.page.patterns[id] = pattern
    this.#writePaint(`q ${this.#opacity(opacity, 1)} /Pattern cs /${id} scn\n${operators}\nf Q`)
  }

  /** The operator that sets opacities, or '' for full ones. */
  #opacity(fill: number, stroke: number): string {
    if (!this.#target || (fill === 1 && stroke === 1)) return ''
    const key = `${decimal(fill)} ${decimal(stroke)}`
    let state = this.#states.get(key)
    if (!state) {
      state = this.#document.ref({ Type: 'ExtGState', ca: Number(decimal(fill)), CA: Number(decimal(stroke)) })
      state.end()
      this.#states.set(key, state)
    }
    const id = `Gs${[...this.#states.keys()].indexOf(key) + 1}`
    this.#target.states[id] = state
    return `/${id} gs`
  }

  // Text

  /** A run with its baseline at x, y; without a colour it is not seen but found and copied. */
  glyphs(run: SetRun, x: number, y: number, colour: Rgb | undefined): void {
    const { operators, font } = this.#glyphs.operators(run, x, y, colour)
    if (operators === '') return
    this.#document.page.fonts[font.id] ??= font.ref()
    this.#writePaint(operators)
  }

  // Pictures

  /** A drawing `width` × `height` large, to be placed many times. */
  form(width: number, height: number, draw: (surface: PaintSurface) => void): PdfForm {
    const [target, matrix] = [this.#target, this.#matrix]
    const parts: string[] = []
    const states: Record<string, KitReference> = {}
    this.#target = { write: (operators) => parts.push(operators), states, isForm: true }
    this.#matrix = IDENTITY
    draw(this)
    this.#target = target
    this.#matrix = matrix
    const reference = this.#document.ref({
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, 0, width, height],
      Matrix: [1 / width, 0, 0, 1 / height, 0, 0],
      Resources: { ProcSet: ['PDF'], ExtGState: states },
    })
    reference.end(parts.join('\n'))
    return { id: `X${++this.#forms}`, reference }
  }

  placeForm({ id, reference }: PdfForm, [x, y, width, height]: Bounds): void {
    this.#document.page.xobjects[id] = reference
    this.#writePaint(`q ${[width, 0, 0, height, x, y].map(decimal).join(' ')} cm /${id} Do Q`)
  }

  /** Embeds a PNG or JPEG. Resolves when its pixels are written, so that the file's bytes do not depend on chance. */
  async embedImage(bytes: Uint8Array): Promise<PdfImage> {
    const image = this.#document.openImage(bytes)
    const finalize = image.finalize?.bind(image)
    if (!finalize) image.embed(this.#document)
    else
      await new Promise<void>((resolve) => {
        image.finalize = () => {
          finalize()
          resolve()
        }
        image.embed(this.#document)
      })
    return image
  }

  placeImage(image: PdfImage, [x, y, width, height]: Bounds, opacity: number): void {
    if (!image.obj) return
    this.#document.page.xobjects[image.label] = image.obj
    const upright = ORIENTATIONS[image.orientation ?? 1] ?? IDENTITY
    const place = multiply([width, 0, 0, height, x, y], multiply(upright, [1, 0, 0, -1, 0, 1]))
    this.#writePaint(`q ${this.#opacity(opacity, opacity)} ${place.map(precise).join(' ')} cm /${image.label} Do Q`)
  }

  // Links

  /** A link out of a part of the page. `box` is in page points. */
  linkOut([x, y, width, height]: Bounds, url: string, tag: Tag, contents: string): void {
    this.#document.link(x, y, width, height, url, { structParent: tag, Contents: new String(contents) })
  }

  /** A link to a named page. `box` is in page points. */
  linkInside([x, y, width, height]: Bounds, name: string, tag: Tag, contents: string): void {
    this.#document.goTo(x, y, width, height, name, { structParent: tag, Contents: new String(contents) })
  }

  /** Ends the document; nothing may be called afterwards. */
  finish(): Promise<Uint8Array> {
    const labels = this.#document.ref({ Nums: [0, { S: 'D' }] })
    labels.end()
    this.#document._root.data['PageLabels'] = labels
    this.root.end()
    return finishKitDocument(this.#document)
  }
}
