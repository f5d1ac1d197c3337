// Where a shape lies, near enough to ask what is in an area and where there is room: no text is measured here.
import type { TLRecord, TLShape } from '@tldraw/tlschema'

/** Canvas units; the origin is the top left corner. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

/** Side of a note at scale 1. */
export const NOTE_SIDE = 200
const TEXT_LINE = 48

export const isShape = (record: TLRecord | undefined): record is TLShape => record?.typeName === 'shape'
export const isNote = (record: TLRecord | undefined): record is Extract<TLShape, { type: 'note' }> =>
  isShape(record) && record.type === 'note'
/** A frame: a named region of the board. */
export const isArea = (record: TLRecord | undefined): record is Extract<TLShape, { type: 'frame' }> =>
  isShape(record) && record.type === 'frame'

/** The unrotated box of a shape that lies on the page itself. */
export function boxOf(shape: TLShape): Box {
  const props = shape.props as { w?: unknown; h?: unknown; scale?: unknown; growY?: unknown }
  const number = (value: unknown, otherwise: number) => (typeof value === 'number' && Number.isFinite(value) ? value : otherwise)
  const scale = number(props.scale, 1)
  const [x, y] = [shape.x, shape.y]
  if (shape.type === 'note') return { x, y, w: NOTE_SIDE * scale, h: NOTE_SIDE * scale + number(props.growY, 0) * scale }
  return { x, y, w: number(props.w, 1), h: number(props.h, TEXT_LINE * scale) + number(props.growY, 0) }
}

export const overlaps = (a: Box, b: Box): boolean => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h

/** Whether the middle of `box` is in `area`. */
export function hasMiddleOf(area: Box, box: Box): boolean {
  const [x, y] = [box.x + box.w / 2, box.y + box.h / 2]
  return x >= area.x && x <= area.x + area.w && y >= area.y && y <= area.y + area.h
}
