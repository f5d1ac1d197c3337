// Paints a tree of SVG onto a canvas of path, fill and stroke. Knows the subset of SVG that tldraw's shapes and the emoji
// pictures use; knows nothing of PDF. Text and foreign objects are left out: the text engine draws them.
import { type Matrix, scaleOf } from '../geometry.ts'
import { pathOperators } from './pathOperators.ts'
import { colourOf, outlineOf, type Rgb, transformOf } from './svgShapes.ts'
import { numbersIn, type SvgNode } from './svgTree.ts'

export interface Stroke {
  readonly colour: Rgb
  readonly width: number
  readonly cap: string
  readonly join: string
  readonly dash: readonly number[]
  readonly dashOffset: number
  readonly opacity: number
}

export interface Fill {
  readonly colour: Rgb
  readonly opacity: number
  readonly evenOdd: boolean
}

/** Where it is painted: coordinates run right and down. */
export interface PaintSurface {
  save(): void
  restore(): void
  transform(matrix: Matrix): void
  /** Cuts what follows to a path, until the restore. */
  clip(operators: string, evenOdd: boolean): void
  paint(operators: string, fill: Fill | undefined, stroke: Stroke | undefined): void
  /** tldraw's pattern: a paper colour with slanting lines cut out, through which `through` is seen. */
  paintHatching(operators: string, through: Rgb, opacity: number): void
}

interface Style {
  fill: string
  stroke: string
  width: number
  cap: string
  join: string
  dash: readonly number[]
  dashOffset: number
  fillOpacity: number
  strokeOpacity: number
  evenOdd: boolean
}

const NOT_PAINTED: ReadonlySet<string> = new Set([
  'defs',
  'clipPath',
  'pattern',
  'mask',
  'filter',
  'title',
  'style',
  'text',
  'foreignObject',
  'image',
  'symbol',
])
const WHITE: Rgb = [1, 1, 1]

/** Paints `root` with everything in it at `opacity`. */
export function paintSvg(surface: PaintSurface, root: SvgNode, opacity = 1): void {
  const painter = new SvgPainter(surface, root)
  painter.node(root, {
    fill: 'black',
    stroke: 'none',
    width: 1,
    cap: 'butt',
    join: 'miter',
    dash: [],
    dashOffset: 0,
    fillOpacity: opacity,
    strokeOpacity: opacity,
    evenOdd: false,
  })
}

class SvgPainter {
  readonly #surface: PaintSurface
  readonly #byId = new Map<string, SvgNode>()
  /** The last plain fill: what a pattern over it lets through. */
  #lastFill: Rgb = WHITE

  constructor(surface: PaintSurface, root: SvgNode) {
    this.#surface = surface
    this.#collect(root)
  }

  #collect(node: SvgNode): void {
    if (node.attributes['id']) this.#byId.set(node.attributes['id'], node)
    for (const child of node.children) this.#collect(child)
  }

  #reference(value: string | undefined): SvgNode | undefined {
    const id = /url\(["']?#([^)"']+)/.exec(value ?? '')?.[1] ?? /^#(.+)/.exec(value ?? '')?.[1]
    return id === undefined ? undefined : this.#byId.get(id)
  }

  node(node: SvgNode, inherited: Style, depth = 0): void {
    if (NOT_PAINTED.has(node.tag) || depth > 32) return
    const { attributes } = node
    const opacity = attributes['opacity'] === undefined ? 1 : Number(attributes['opacity'])
    if (opacity === 0) return
    const style = styleOf(attributes, inherited, opacity)
    const clip = this.#reference(attributes['clip-path'])
    const matrix = transformOf(attributes['transform'])
    const moved = attributes['transform'] !== undefined && scaleOf(matrix) > 0
    if (moved || clip) {
      this.#surface.save()
      if (moved) this.#surface.transform(matrix)
      if (clip) this.#clip(clip)
    }
    const outline = outlineOf(node)
    if (outline) this.#paint(outline, style)
    const used = node.tag === 'use' ? this.#reference(attributes['href'] ?? attributes['xlink:href']) : undefined
    if (used) this.node(used, style, depth + 1)
    for (const child of node.children) this.node(child, style, depth + 1)
    if (moved || clip) this.#surface.restore()
  }

  #clip(clip: SvgNode): void {
    const outlines = clip.children
      .map((child) => outlineOf(this.#reference(child.attributes['href']) ?? child))
      .filter((one) => one !== undefined)
    if (outlines.length === 0) return
    this.#surface.clip(outlines.map(pathOperators).join('\n'), clip.children[0]?.attributes['clip-rule'] === 'evenodd')
  }

  #paint(outline: string, style: Style): void {
    const operators = pathOperators(outline)
    if (operators === '') return
    if (/^url\(.*hash_pattern/.test(style.fill)) {
      this.#surface.paintHatching(operators, this.#lastFill, style.fillOpacity)
      return
    }
    const fillColour = colourOf(style.fill)
    const strokeColour = style.width > 0 ? colourOf(style.stroke) : undefined
    if (fillColour) this.#lastFill = fillColour
    this.#surface.paint(
      operators,
      fillColour && { colour: fillColour, opacity: style.fillOpacity, evenOdd: style.evenOdd },
      strokeColour && {
        colour: strokeColour,
        width: style.width,
        cap: style.cap,
        join: style.join,
        dash: style.dash,
        dashOffset: style.dashOffset,
        opacity: style.strokeOpacity,
      },
    )
  }
}

function styleOf(attributes: Readonly<Record<string, string>>, inherited: Style, opacity: number): Style {
  const dash = attributes['stroke-dasharray']
  return {
    fill: attributes['fill'] ?? inherited.fill,
    stroke: attributes['stroke'] ?? inherited.stroke,
    width: lengthOf(attributes['stroke-width'], inherited.width),
    cap: attributes['stroke-linecap'] ?? inherited.cap,
    join: attributes['stroke-linejoin'] ?? inherited.join,
    dash: dash === undefined ? inherited.dash : dashOf(dash),
    dashOffset: lengthOf(attributes['stroke-dashoffset'], inherited.dashOffset),
    fillOpacity: inherited.fillOpacity * opacity * Number(attributes['fill-opacity'] ?? 1),
    strokeOpacity: inherited.strokeOpacity * opacity * Number(attributes['stroke-opacity'] ?? 1),
    evenOdd: attributes['fill-rule'] === undefined ? inherited.evenOdd : attributes['fill-rule'] === 'evenodd',
  }
}

function lengthOf(text: string | undefined, otherwise: number): number {
  const value = Number.parseFloat(text ?? '')
  return Number.isFinite(value) ? value : otherwise
}

/** `none` and all zeros are a solid line. */
function dashOf(text: string): readonly number[] {
  const lengths = numbersIn(text)
  return lengths.some((length) => length > 0) ? lengths : []
}
