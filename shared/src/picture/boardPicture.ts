// A light picture of a board, to be seen while the editor is on its way: what lies where, in which colours, with its words.
// Made from the records alone, so text that sizes itself, arrows' bends and odd shapes are near enough and no more.
// In the order in which the editor draws. Pure; knows no canvas.
import { getDefaultColorTheme, type TLArrowBinding, type TLDefaultShape, type TLShape } from '@tldraw/tlschema'
import { PAGE_ID } from '../board/document.ts'
import type { BoardContents } from '../board/readBoard.ts'
import { textNode } from '../board/records.ts'
import { apply, around, type Bounds, boundsOf, IDENTITY, type Matrix, multiply, placed, union } from '../report/geometry.ts'
import { LABEL_SIZES_PX, noteBody, TEXT_SIZES_PX } from '../report/shapeBodies.ts'

/** Words in a part, in its own units. `wraps`: broken to the part's width. */
export interface PictureWords {
  readonly words: string
  readonly size: number
  readonly colour: string
  readonly family: string
  readonly isBold: boolean
  readonly align: 'start' | 'middle' | 'end'
  readonly verticalAlign: 'start' | 'middle' | 'end'
  readonly padding: number
  readonly wraps: boolean
}

interface Look {
  /** Of its record. */
  readonly id: string
  readonly matrix: Matrix
  readonly opacity: number
  /** Null: none. */
  readonly fill: string | null
  readonly stroke: string | null
  /** Canvas units; 0 is one screen pixel, from however far it is seen. */
  readonly strokeWidth: number
}
export type PicturePart = Look &
  (
    | { readonly kind: 'box' | 'ellipse'; readonly w: number; readonly h: number; readonly text: PictureWords | null }
    | { readonly kind: 'line'; readonly points: readonly (readonly [number, number])[] }
  )

export interface BoardPicture {
  readonly parts: readonly PicturePart[]
  /** Around everything in it, page units; null where nothing is. */
  readonly bounds: Bounds | null
}

const theme = getDefaultColorTheme({ isDarkMode: false })
/** tldraw's own, canvas units. */
const STROKES = { s: 2, m: 3.5, l: 5, xl: 10 } as const
const LABEL_PADDING = 16
const LINE_HEIGHT = 1.35
/** Mean advance of a letter, in its size: only for text whose width nobody wrote down. */
const LETTER = 0.55
/** A stroke thinner than this is there to be unseen. */
const UNSEEN = 1
/** Tldraw lays groups in groups; more than this are not looked into. */
const MAX_DEPTH = 32
/** What stands where an image will. */
const IMAGE_FILL = '#e8e8e6'

export function boardPicture({ records }: Pick<BoardContents, 'records'>): BoardPicture {
  const children = new Map<string, TLShape[]>()
  const ends = new Map<string, TLArrowBinding[]>()
  for (const record of records.values()) {
    if (record.typeName === 'shape') push(children, record.parentId, record)
    else if (record.typeName === 'binding') push(ends, record.fromId, record as TLArrowBinding)
  }
  for (const shapes of children.values()) shapes.sort((a, b) => (a.index < b.index ? -1 : a.index > b.index ? 1 : 0))
  const parts: PicturePart[] = []
  const draw = (parent: string, matrix: Matrix, opacity: number, depth: number) => {
    for (const shape of children.get(parent) ?? []) {
      const own = multiply(matrix, placed(shape.x, shape.y, shape.rotation))
      const clear = opacity * shape.opacity
      const part = partOf(shape as TLDefaultShape, { records, ends: ends.get(shape.id) ?? [] })
      if (part) parts.push({ ...part, id: shape.id, matrix: own, opacity: clear })
      if (depth < MAX_DEPTH) draw(shape.id, own, clear, depth + 1)
    }
  }
  draw(PAGE_ID, IDENTITY, 1, 0)
  return { parts, bounds: parts.length === 0 ? null : union(parts.map(boundsOfPart)) }
}

/** The upright box around a part, page units. */
export function boundsOfPart(part: PicturePart): Bounds {
  return part.kind === 'line'
    ? around(part.points.map(([x, y]) => apply(part.matrix, x, y)))
    : boundsOf(part.matrix, [0, 0, part.w, part.h])
}

type Unplaced = PicturePart extends infer P ? (P extends PicturePart ? Omit<P, 'id' | 'matrix' | 'opacity'> : never) : never

interface Around {
  readonly records: BoardContents['records']
  readonly ends: readonly TLArrowBinding[]
}

function partOf(shape: TLDefaultShape, { records, ends }: Around): Unplaced | null {
  switch (shape.type) {
    case 'note': {
      const { props } = shape
      const { width, height, fill } = noteBody(shape)
      const colour = props.labelColor === 'black' ? theme[props.color].note.text : theme[props.labelColor].fill
      const size = (props.fontSizeAdjustment || LABEL_SIZES_PX[props.size]) * props.scale
      return {
        ...plain(fill),
        kind: 'box',
        w: width * props.scale,
        h: height * props.scale,
        text: words(shape, { size, colour, align: props.align, verticalAlign: props.verticalAlign, padding: LABEL_PADDING * props.scale }),
      }
    }
    case 'frame': {
      const { fill, stroke } = theme[shape.props.color].frame
      return { kind: 'box', w: shape.props.w, h: shape.props.h, fill, stroke, strokeWidth: 0, text: null }
    }
    case 'geo': {
      const { props } = shape
      const tint = theme[props.color]
      const strokeWidth = STROKES[props.size] * props.scale
      const size = LABEL_SIZES_PX[props.size] * props.scale
      const fills = { none: null, semi: theme.solid, solid: tint.semi, pattern: tint.semi, fill: tint.fill }
      return {
        kind: props.geo === 'ellipse' || props.geo === 'oval' ? 'ellipse' : 'box',
        w: props.w,
        h: props.h + props.growY,
        fill: fills[props.fill],
        stroke: strokeWidth < UNSEEN ? null : tint.solid,
        strokeWidth,
        text: words(shape, { ...props, colour: theme[props.labelColor].solid, size, padding: LABEL_PADDING * props.scale }),
      }
    }
    case 'text': {
      const { props } = shape
      const size = TEXT_SIZES_PX[props.size] * props.scale
      const text = words(shape, {
        size,
        colour: theme[props.color].solid,
        align: props.textAlign,
        verticalAlign: 'start',
        padding: 0,
        wraps: !props.autoSize,
      })
      if (!text) return null
      const lines = text.words.split('\n')
      const longest = Math.max(...lines.map((line) => line.length)) * size * LETTER
      const w = props.autoSize ? longest : props.w * props.scale
      const rows = lines.reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * size * LETTER) / Math.max(w, size))), 0)
      return { ...plain(null), kind: 'box', w, h: (props.autoSize ? lines.length : rows) * size * LINE_HEIGHT, text }
    }
    case 'image':
      return { ...plain(IMAGE_FILL), kind: 'box', w: shape.props.w, h: shape.props.h, text: null }
    case 'line': {
      const { points, color, size, scale } = shape.props
      const inOrder = Object.values(points).sort((a, b) => (a.index < b.index ? -1 : 1))
      return line(
        inOrder.map(({ x, y }) => [x, y]),
        theme[color].solid,
        STROKES[size] * scale,
      )
    }
    case 'draw':
    case 'highlight': {
      const { segments, color, size, scale } = shape.props
      const points = segments.flatMap((segment) => segment.points.map(({ x, y }): [number, number] => [x, y]))
      return line(points, theme[color].solid, STROKES[size] * scale)
    }
    case 'arrow': {
      const { start, end, color, size, scale } = shape.props
      const at = (terminal: 'start' | 'end', free: { readonly x: number; readonly y: number }): [number, number] => {
        const bound = ends.find(({ props }) => props.terminal === terminal)
        const target = bound && records.get(bound.toId)
        // Only what lies beside it on the same parent: others need both places on the page.
        if (!bound || target?.typeName !== 'shape' || target.parentId !== shape.parentId) return [free.x, free.y]
        const { w, h } = sizeOf(target as TLDefaultShape)
        const { x, y } = bound.props.normalizedAnchor
        return [target.x + w * x - shape.x, target.y + h * y - shape.y]
      }
      return line([at('start', start), at('end', end)], theme[color].solid, STROKES[size] * scale)
    }
    default:
      return null
  }
}

const plain = (fill: string | null) => ({ fill, stroke: null, strokeWidth: 0 })

function line(points: readonly (readonly [number, number])[], stroke: string, strokeWidth: number): Unplaced | null {
  return points.length === 0 ? null : { kind: 'line', points, fill: null, stroke, strokeWidth }
}

function sizeOf(shape: TLDefaultShape): { readonly w: number; readonly h: number } {
  if (shape.type === 'note') {
    const { width, height } = noteBody(shape)
    return { w: width * shape.props.scale, h: height * shape.props.scale }
  }
  const { w = 0, h = 0 } = shape.props as { w?: number; h?: number }
  return { w, h }
}

interface Set {
  readonly size: number
  readonly colour: string
  readonly align: string
  readonly verticalAlign: string
  readonly padding: number
  readonly wraps?: boolean
}

function words(
  shape: Extract<TLDefaultShape, { type: 'note' | 'geo' | 'text' }>,
  { size, colour, align, verticalAlign, padding, wraps = true }: Set,
): PictureWords | null {
  const node = textNode(shape.props.richText)
  const said = node.textBetween(0, node.content.size, '\n', '\n')
  if (said.trim() === '') return null
  return {
    words: said,
    size,
    colour,
    family: shape.props.font,
    isBold: isBold(node),
    align: side(align),
    verticalAlign: side(verticalAlign),
    padding,
    wraps,
  }
}

/** Whether it begins so: a heading does. */
function isBold(text: ReturnType<typeof textNode>): boolean {
  const first = text.firstChild?.firstChild
  return first?.marks.some(({ type }) => type.name === 'bold') ?? false
}

const side = (style: string) => (style.startsWith('middle') ? 'middle' : style.startsWith('end') ? 'end' : 'start')

function push<T>(lists: Map<string, T[]>, key: string, one: T): void {
  const list = lists.get(key)
  if (list) list.push(one)
  else lists.set(key, [one])
}
