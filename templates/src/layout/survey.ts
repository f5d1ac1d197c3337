// Reads a scaffold back as a person sees it: areas, texts with their measured boxes, panels, and the ground a text stands on.
// For the contract every template passes; knows only the records, not how they were drawn.
import type { TLFrameShape, TLGeoShape, TLRecord, TLTextShape } from '@tldraw/tlschema'
import { type Box, holds } from './grid.ts'
import { textHeight, textLines, textWidth } from './measure.ts'
import { plainWords } from './records.ts'
import { LABEL_PX, TEXT_PX } from './typeface.ts'

export interface Written {
  readonly id: string
  readonly words: string
  readonly size: number
  readonly bold: boolean
  /** As wide as its longest line and as tall as its lines, where they stand. */
  readonly box: Box
  /** The width it was given. */
  readonly room: number
  readonly colour: TLTextShape['props']['color']
}

export const isFrame = (record: TLRecord): record is TLFrameShape => record.typeName === 'shape' && record.type === 'frame'
export const isGeo = (record: TLRecord): record is TLGeoShape => record.typeName === 'shape' && record.type === 'geo'
export const isText = (record: TLRecord): record is TLTextShape => record.typeName === 'shape' && record.type === 'text'

export const boxOf = ({ x, y, props }: TLFrameShape | TLGeoShape): Box => ({ x, y, w: props.w, h: props.h })

/** Every text and label with words in it. */
export function writtenIn(records: readonly TLRecord[]): Written[] {
  return [...records.filter(isText).map(writtenText), ...records.filter(isGeo).map(writtenLabel)].filter(({ words }) => words !== '')
}

function writtenText({ id, x, y, props }: TLTextShape): Written {
  const words = plainWords(props.richText)
  const face = { size: TEXT_PX[props.size] * props.scale, bold: JSON.stringify(props.richText).includes('"bold"') }
  const room = props.w * props.scale
  const w = Math.max(...textLines(words, room, face).map((line) => textWidth(line, face)))
  const left = props.textAlign === 'middle' ? x + (room - w) / 2 : x
  return { id, words, ...face, box: { x: left, y, w, h: textHeight(words, room, face) }, room, colour: props.color }
}

function writtenLabel(shape: TLGeoShape): Written {
  const { props } = shape
  const words = plainWords(props.richText)
  return {
    id: shape.id,
    words,
    size: LABEL_PX[props.size] * props.scale,
    bold: true,
    box: boxOf(shape),
    room: props.w,
    colour: props.labelColor,
  }
}

/** The topmost filled shape a text lies on: itself for a label, else the last drawn before it that holds it. */
export function groundOf(text: Written, records: readonly TLRecord[]): TLGeoShape | TLFrameShape | undefined {
  const at = records.findIndex((record) => record.id === text.id)
  return records
    .slice(0, at + 1)
    .filter((record): record is TLFrameShape | TLGeoShape => isFrame(record) || (isGeo(record) && record.props.fill !== 'none'))
    .filter((shape) => holds(boxOf(shape), text.box))
    .at(-1)
}

/** Whether two boxes share more than an edge. */
export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h
}
