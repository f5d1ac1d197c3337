// Slides as records of the scaffold: an area, a picture a page in rows inside it, and the pictures' sources. Pure.
import { PAGE_ID } from '@keha/shared/board/document.ts'
import { RecordId } from '@keha/shared/ids.ts'
import {
  getIndices,
  type TLAsset,
  type TLAssetId,
  type TLFrameShape,
  type TLImageShape,
  type TLRecord,
  type TLShapeId,
  ZERO_INDEX_KEY,
} from 'tldraw'

export interface UploadedSlide {
  readonly src: string
  readonly mime: string
  readonly bytes: number
  /** Pixels. */
  readonly width: number
  readonly height: number
  readonly words: string
}

export interface Bounds {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

export interface SlidesPlan {
  readonly records: readonly TLRecord[]
  readonly pages: readonly RecordId[]
}

export interface SlidesWords {
  readonly area: string
  /** Of a page, counted from 1. */
  readonly number: (at: number, of: number) => string
}

/** Canvas units. */
const SLIDE_W = 1_280
const GAP = 60
const MARGIN = 80
/** Between the areas that are there and the slides. */
const AWAY = 200
/** So many in a row are still read on a page of the PDF. */
const FEWEST_COLUMNS = 3
const MAX_WORDS = 1_500
const FREE_NAME = /[^a-zA-Z0-9_-]/g

/** `name` makes ids that are new on the board; `taken` is what the board's shapes cover, null where there are none. */
export function slideRecords(slides: readonly UploadedSlide[], name: string, taken: Bounds | null, words: SlidesWords): SlidesPlan {
  const id = (part: string) => `shape:slides-${name.replace(FREE_NAME, '')}-${part}` as TLShapeId
  const columns = Math.min(slides.length, Math.max(FEWEST_COLUMNS, Math.ceil(Math.sqrt(slides.length))))
  const heights = slides.map(({ width, height }) => (SLIDE_W * height) / width)
  const rowH = Math.max(...heights)
  const rows = Math.ceil(slides.length / columns)
  const area: TLFrameShape = {
    ...shape(id('area'), 'frame', PAGE_ID as string, ZERO_INDEX_KEY),
    x: taken ? taken.x : 0,
    y: taken ? taken.y + taken.h + AWAY : 0,
    props: {
      w: 2 * MARGIN + columns * SLIDE_W + (columns - 1) * GAP,
      h: 2 * MARGIN + rows * rowH + (rows - 1) * GAP,
      name: words.area,
      color: 'black',
    },
  } as TLFrameShape
  const indices = getIndices(slides.length)
  const pictures = slides.flatMap(({ src, mime, bytes, width, height, words: text }, n): TLRecord[] => {
    const assetId = `asset:slides-${name.replace(FREE_NAME, '')}-${n + 1}` as TLAssetId
    const number = words.number(n + 1, slides.length)
    const said = text.replace(/\s+/g, ' ').trim().slice(0, MAX_WORDS)
    const asset: TLAsset = {
      id: assetId,
      typeName: 'asset',
      type: 'image',
      meta: {},
      props: { name: number, src, w: width, h: height, mimeType: mime, isAnimated: false, fileSize: bytes },
    }
    const picture = {
      ...shape(id(`${n + 1}`), 'image', area.id, indices[n] ?? ZERO_INDEX_KEY),
      x: MARGIN + (n % columns) * (SLIDE_W + GAP),
      y: MARGIN + Math.floor(n / columns) * (rowH + GAP),
      props: {
        w: SLIDE_W,
        h: heights[n],
        assetId,
        playing: true,
        url: '',
        crop: null,
        flipX: false,
        flipY: false,
        altText: said ? `${number}: ${said}` : number,
      },
    } as TLImageShape
    return [asset, picture]
  })
  return { records: [area, ...pictures], pages: slides.map((_, n) => RecordId.parse(id(`${n + 1}`))) }
}

const shape = (id: TLShapeId, type: string, parentId: string, index: string) => ({
  id,
  typeName: 'shape',
  type,
  parentId,
  index,
  rotation: 0,
  isLocked: true,
  opacity: 1,
  meta: {},
})
