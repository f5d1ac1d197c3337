// Notes of an older document that the server's board does not hold: which ones, and how they come back.
// They come back as copies with new ids in an area of their own, beside everything else, so that nothing there is changed.
import { PAGE_ID, readRecord, recordsOf, splitRecord, writeRecord } from '@keha/shared/board/document.ts'
import { inLanguage, type Locale, type Translated } from '@keha/shared/locale.ts'
import { getIndexAbove, isEqual } from '@tldraw/utils'
import type { TLFrameShape, TLRecord, TLShape } from 'tldraw'
import type * as Y from 'yjs'
import type { Random } from './linePorts.ts'

const TITLE: Translated = { fi: 'Palautetut laput', en: 'Recovered notes', sv: 'Återställda lappar' }
const COLUMNS = 5
/** Canvas units. */
const GAP = 40
const NOTE_SIDE = 200
const CLEARANCE = 400
const ID_LENGTH = 21

/** The records of `ids` in an old document that are worth offering: shapes, whatever they are. */
export function recordsToRecover(old: Y.Doc, ids: Iterable<string>): readonly TLShape[] {
  return [...new Set(ids)].flatMap((id) => {
    const record = readRecord(old, id)
    return record?.typeName === 'shape' && record.type !== 'group' ? [record] : []
  })
}

/** Those of `candidates` that `doc` does not hold with the same text. */
export function missingFrom(doc: Y.Doc, candidates: readonly TLRecord[]): readonly TLShape[] {
  return candidates.filter((record): record is TLShape => {
    if (record.typeName !== 'shape') return false
    const held = readRecord(doc, record.id)
    return held === undefined || !isEqual(splitRecord(held).richText, splitRecord(record).richText)
  })
}

/** Puts copies of `shapes` on the board, in a frame. Call inside a transaction. */
export function writeRecovered(doc: Y.Doc, shapes: readonly TLShape[], locale: Locale, random: Random): void {
  const newId = () => `shape:${Array.from({ length: ID_LENGTH }, () => Math.floor(random() * 36).toString(36)).join('')}` as TLShape['id']
  const cells = layOut(shapes)
  const origin = freePlace(doc)
  const frame = {
    id: newId(),
    typeName: 'shape',
    type: 'frame',
    parentId: PAGE_ID,
    index: topIndex(doc),
    ...origin,
    rotation: 0,
    isLocked: false,
    opacity: 1,
    meta: {},
    props: { w: cells.width, h: cells.height, name: inLanguage(TITLE, locale), color: 'black' },
  } as TLFrameShape
  writeRecord(doc, frame)
  let { index } = frame
  shapes.forEach((shape, at) => {
    const { x, y } = cells.places[at] ?? { x: GAP, y: GAP }
    index = getIndexAbove(index)
    const place = { x: origin.x + x, y: origin.y + y, parentId: PAGE_ID, index, rotation: 0 }
    writeRecord(doc, { ...shape, ...place, id: newId(), isLocked: false, meta: {} } as unknown as TLShape)
  })
}

interface Cells {
  readonly width: number
  readonly height: number
  readonly places: readonly { readonly x: number; readonly y: number }[]
}

/** Rows from left to right; a row is as high as its highest shape. */
function layOut(shapes: readonly TLShape[]): Cells {
  let x = GAP
  let y = GAP
  let rowHeight = 0
  let width = 0
  const places = shapes.map((shape, at) => {
    if (at > 0 && at % COLUMNS === 0) {
      y += rowHeight + GAP
      x = GAP
      rowHeight = 0
    }
    const { w, h } = sizeOf(shape)
    const place = { x, y }
    x += w + GAP
    rowHeight = Math.max(rowHeight, h)
    width = Math.max(width, x)
    return place
  })
  return { width: Math.max(width, NOTE_SIDE), height: y + rowHeight + GAP, places }
}

function sizeOf({ props }: TLShape): { readonly w: number; readonly h: number } {
  const { w = NOTE_SIDE, h = NOTE_SIDE, growY = 0 } = props as { w?: number; h?: number; growY?: number }
  return { w: Math.max(w, 1), h: Math.max(h + growY, 1) }
}

/** Right of everything, at the height of its top. */
function freePlace(doc: Y.Doc): { readonly x: number; readonly y: number } {
  let right = 0
  let top = Number.POSITIVE_INFINITY
  for (const record of shapesOn(doc)) {
    const at = record.parentId === PAGE_ID ? record : { x: 0, y: 0 }
    right = Math.max(right, at.x + sizeOf(record).w)
    top = Math.min(top, at.y)
  }
  return { x: right + CLEARANCE, y: Number.isFinite(top) ? top : 0 }
}

function topIndex(doc: Y.Doc): TLShape['index'] {
  const top = shapesOn(doc).reduce<TLShape['index'] | null>(
    (highest, { index }) => (highest === null || index > highest ? index : highest),
    null,
  )
  return getIndexAbove(top)
}

function shapesOn(doc: Y.Doc): readonly TLShape[] {
  return [...recordsOf(doc).keys()].flatMap((key) => {
    const record = key.startsWith('shape:') && !key.includes('/') ? readRecord(doc, key) : undefined
    return record?.typeName === 'shape' ? [record] : []
  })
}
