// A board as areas and what is written in them, from its records alone: the source of the Markdown and the JSON.
// Membership and order are those of the PDF. Pure; no editor, no fonts.
import type { TLArrowShape, TLBinding, TLDefaultShape, TLFrameShape, TLRecord, TLShape } from '@tldraw/tlschema'
import { authorOf } from '../board/author.ts'
import { type Outcome, outcomeOf } from '../board/outcome.ts'
import type { BoardContents } from '../board/readBoard.ts'
import { type Bounds, boundsOf, IDENTITY, type Matrix, multiply, placed } from './geometry.ts'
import { areaAt, areaTouched, pageOrder } from './membership.ts'
import { readingOrder } from './readingOrder.ts'
import { NOTE_SIDE_PX, shapeText, TEXT_SIZES_PX } from './shapeBodies.ts'
import { isEmptyText, type TextNode, textLines } from './text/textBlocks.ts'

export interface OutlineItem {
  readonly id: string
  readonly kind: 'note' | 'text' | 'shape' | 'image' | 'arrow'
  readonly bounds: Bounds
  /** Part of the scaffold: only facilitators change it. */
  readonly locked: boolean
  /** Undefined where it has no text of its own. */
  readonly text: TextNode | undefined
  readonly color: string
  /** Of an arrow: its label and the texts of what it joins; '' for an end that is free. */
  readonly joins: { readonly from: string; readonly to: string } | undefined
  /** What a note is marked as. */
  readonly outcome: Outcome | undefined
  /** Of a note that was revealed with its writer's name. */
  readonly author: string | undefined
}

export interface OutlineArea {
  readonly id: string
  readonly name: string
  readonly bounds: Bounds
  readonly locked: boolean
  /** In reading order. */
  readonly items: readonly OutlineItem[]
}

export interface BoardOutline {
  /** In the order of the PDF's pages. */
  readonly areas: readonly OutlineArea[]
  /** What lies in no area, in reading order. */
  readonly outside: readonly OutlineItem[]
}

export function boardOutline({ records }: BoardContents): BoardOutline {
  const shapes = [...records.values()].filter((record): record is TLShape => record.typeName === 'shape') as TLDefaultShape[]
  const sorted = shapes.sort((a, b) => (a.index < b.index ? -1 : a.index > b.index ? 1 : 0))
  const isFrame = (shape: TLDefaultShape): shape is TLFrameShape => shape.type === 'frame'
  const frames = sorted.filter(isFrame).map((shape) => ({
    id: shape.id as string,
    name: shape.props.name.trim(),
    bounds: boundsOf(matrixOf(shape, records), [0, 0, shape.props.w, shape.props.h]),
    locked: isLocked(shape, records),
  }))
  const areas = pageOrder(frames, readingOrder)
  const items = sorted.flatMap((shape) => outlineItem(shape, records))
  const placedItems = items.map((item) => ({
    item,
    area: item.kind === 'arrow' ? areaTouched(item.bounds, areas) : areaAt(item.bounds, areas),
  }))
  const within = (id: string | null): OutlineItem[] => readingOrder(placedItems.filter(({ area }) => area === id).map(({ item }) => item))
  return { areas: areas.map((area) => ({ ...area, items: within(area.id) })), outside: within(null) }
}

type Records = ReadonlyMap<string, TLRecord>

function outlineItem(shape: TLDefaultShape, records: Records): OutlineItem[] {
  const matrix = matrixOf(shape, records)
  const common = { id: shape.id, locked: isLocked(shape, records), joins: undefined, outcome: outcomeOf(shape), author: authorOf(shape) }
  switch (shape.type) {
    case 'note': {
      const { scale, growY } = shape.props
      const bounds = boundsOf(matrix, [0, 0, NOTE_SIDE_PX * scale, (NOTE_SIDE_PX + growY) * scale])
      return [{ ...common, kind: 'note', bounds, text: textOf(shape.props.richText), color: shape.props.color }]
    }
    case 'text': {
      const lines = textLines(shape.props.richText as TextNode).length
      // A text's height is not in its record: lines of its size are near enough for order and membership.
      const height = lines * TEXT_SIZES_PX[shape.props.size] * 1.35 * shape.props.scale
      const bounds = boundsOf(matrix, [0, 0, shape.props.w * shape.props.scale, height])
      return [{ ...common, kind: 'text', bounds, text: textOf(shape.props.richText), color: shape.props.color }]
    }
    case 'geo': {
      const text = textOf(shape.props.richText)
      const bounds = boundsOf(matrix, [0, 0, shape.props.w, shape.props.h + shape.props.growY])
      return text ? [{ ...common, kind: 'shape', bounds, text, color: shape.props.color }] : []
    }
    case 'image': {
      const bounds = boundsOf(matrix, [0, 0, shape.props.w, shape.props.h])
      const text: TextNode | undefined = shape.props.altText
        ? { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: shape.props.altText }] }] }
        : undefined
      return [{ ...common, kind: 'image', bounds, text, color: '' }]
    }
    case 'arrow':
      return arrowItem(shape, matrix, records)
    default:
      return []
  }
}

/** Only arrows that say something, or join what does, are told in words. */
function arrowItem(shape: TLArrowShape, matrix: Matrix, records: Records): OutlineItem[] {
  const ends = [...records.values()].filter((record): record is TLBinding => record.typeName === 'binding' && record.fromId === shape.id)
  const bound = (terminal: string): TLDefaultShape | undefined => {
    const binding = ends.find((one) => 'terminal' in one.props && one.props.terminal === terminal)
    return binding && (records.get(binding.toId) as TLDefaultShape | undefined)
  }
  const [from, to] = [bound('start'), bound('end')]
  const label = shape.props.text.trim()
  const joins = { from: from ? shapeText(from) : '', to: to ? shapeText(to) : '' }
  const joinsTexts = joins.from !== '' || joins.to !== ''
  if (!joinsTexts && label === '') return []
  const points = [from, to].flatMap((one) => (one ? [centreBox(one, records)] : []))
  const [start, end] = [shape.props.start, shape.props.end]
  const own = boundsOf(matrix, [Math.min(start.x, end.x), Math.min(start.y, end.y), Math.abs(end.x - start.x), Math.abs(end.y - start.y)])
  const bounds: Bounds = points.length === 2 ? spanOf(points) : own
  return [
    {
      id: shape.id,
      kind: 'arrow',
      bounds,
      locked: isLocked(shape, records),
      text: label ? { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: label }] }] } : undefined,
      color: shape.props.color,
      joins: joinsTexts ? joins : undefined,
      outcome: undefined,
      author: undefined,
    },
  ]
}

function centreBox(shape: TLDefaultShape, records: Records): readonly [number, number] {
  const item = outlineItem(shape, records)[0]
  const [x, y, width, height] = item?.bounds ?? boundsOf(matrixOf(shape, records), [0, 0, 0, 0])
  return [x + width / 2, y + height / 2]
}

function spanOf(points: readonly (readonly [number, number])[]): Bounds {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  return [left, top, Math.max(...xs) - left, Math.max(...ys) - top]
}

const textOf = (richText: unknown): TextNode | undefined => (isEmptyText(richText as TextNode) ? undefined : (richText as TextNode))

/** From a shape's own px to the page. `readBoard` has seen to it that parents exist and run in no circle. */
function matrixOf(shape: TLShape, records: Records): Matrix {
  const parent = records.get(shape.parentId)
  const outer = parent?.typeName === 'shape' ? matrixOf(parent, records) : IDENTITY
  return multiply(outer, placed(shape.x, shape.y, shape.rotation))
}

function isLocked(shape: TLShape, records: Records): boolean {
  if (shape.isLocked) return true
  const parent = records.get(shape.parentId)
  return parent?.typeName === 'shape' && isLocked(parent, records)
}
