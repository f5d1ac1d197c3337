// What lies below the notes of each area of the fixture board: a strip a kind of shape, each in all its styles.
import { PAGE_ID } from '@keha/shared/board/document.ts'
import type { TLRecord } from '@tldraw/tlschema'
import { COLOURS, FONTS, SIZES } from './fixtureNotes.ts'
import { FIXTURE_PICTURES } from './fixturePictures.ts'
import { plainText, richText } from './fixtureTexts.ts'
import { arrow, geo, shape } from './workshopBoard.ts'

/** The corner of a strip, on the page. */
export interface StripPlace {
  readonly x: number
  readonly y: number
}

export interface Strip {
  readonly height: number
  readonly records: readonly TLRecord[]
  readonly texts: readonly string[]
  /** Areas within the area. */
  readonly areas?: readonly { readonly id: string; readonly name: string }[]
}

const KINDS = [
  'rectangle',
  'ellipse',
  'cloud',
  'triangle',
  'diamond',
  'pentagon',
  'hexagon',
  'octagon',
  'star',
  'rhombus',
  'rhombus-2',
  'oval',
  'trapezoid',
  'arrow-right',
  'arrow-left',
  'arrow-up',
  'arrow-down',
  'x-box',
  'check-box',
  'heart',
] as const
const FILLS = ['none', 'semi', 'solid', 'pattern', 'fill'] as const
const DASHES = ['draw', 'solid', 'dashed', 'dotted'] as const
const HEADS = ['arrow', 'triangle', 'square', 'dot', 'pipe', 'diamond', 'inverted', 'bar', 'none'] as const
const ALIGNS = ['start', 'middle', 'end'] as const

const at = <Item>(items: readonly Item[], index: number): Item => items[index % items.length] as Item
/** Columns of a grid in a strip 2,400 wide. */
const cell = ({ x, y }: StripPlace, index: number, columns: number, width: number, height: number): readonly [number, number] => [
  x + (index % columns) * width,
  y + Math.floor(index / columns) * height,
]

/** Each kind in each fill, dashes by turn; the first fill of each with words. */
function geoStrip(place: StripPlace): Strip {
  const texts: string[] = []
  const records = KINDS.flatMap((kind, k) =>
    FILLS.map((fill, f): TLRecord => {
      const [x, y] = cell(place, k * FILLS.length + f, 15, 160, 150)
      const words = f === k % FILLS.length ? `kuvio${k}` : ''
      if (words) texts.push(words)
      return geo(`geo-${kind}-${fill}`, x, y, {
        geo: kind,
        fill,
        dash: at(DASHES, k + f),
        color: at(COLOURS, k + f * 3),
        size: at(SIZES, k + f),
        font: at(FONTS, k),
        align: at(ALIGNS, k),
        verticalAlign: at(ALIGNS, k + f),
        labelColor: k % 5 === 4 ? 'red' : 'black',
        w: 140,
        h: 120,
        ...(words ? { richText: plainText(words) } : {}),
      })
    }),
  )
  return { height: Math.ceil(records.length / 15) * 150 + 40, records, texts }
}

/** Each head at each end, straight, bent and in corners; every other one bound to a box at each end, every third with words. */
function arrowStrip(place: StripPlace): Strip {
  const texts: string[] = []
  const records: TLRecord[] = []
  for (const [k, kind] of (['straight', 'bent', 'elbow'] as const).entries())
    for (const [h, head] of HEADS.entries()) {
      const index = k * HEADS.length + h
      const [x, y] = cell(place, index, HEADS.length, 265, 230)
      const id = `arrow-${kind}-${head}`
      const words = index % 3 === 0 ? `nuoli${index}` : ''
      if (words) texts.push(words)
      const props = {
        kind: kind === 'elbow' ? 'elbow' : 'arc',
        bend: kind === 'bent' ? 40 : 0,
        arrowheadStart: at(HEADS, h + k + 1),
        arrowheadEnd: head,
        color: at(COLOURS, index),
        dash: at(DASHES, index),
        size: at(SIZES, h),
        font: at(FONTS, h + k),
        fill: at(FILLS, h),
        text: words,
        start: { x: 0, y: 0 },
        end: { x: 200, y: 120 },
      }
      const [body, ...bindings] = arrow(id, `${id}-from`, `${id}-to`, props)
      if (!body) continue
      if (index % 2 === 0) {
        const box = { w: 50, h: 40, size: 's', dash: 'solid', fill: 'semi', color: 'grey' }
        records.push(geo(`${id}-from`, x, y, box), geo(`${id}-to`, x + 190, y + 120, box), body, ...bindings)
      } else records.push({ ...body, x: x + 10, y: y + 20 } as TLRecord)
    }
  return { height: 3 * 230 + 40, records, texts }
}

/** Lines of both kinds, freehand and straight drawings, closed ones in each fill, and highlighter over the words of a box. */
function lineStrip(place: StripPlace): Strip {
  const records: TLRecord[] = []
  for (let index = 0; index < 8; index++) {
    const [x, y] = cell(place, index, 8, 290, 150)
    const points = [
      [0, 0],
      [80, 90],
      [160, 10],
      [240, 100],
    ].map(([px = 0, py = 0], i) => [`a${i + 1}`, { id: `a${i + 1}`, index: `a${i + 1}`, x: px, y: py }] as const)
    records.push(
      shape('line', `line${index}`, x, y, {
        color: at(COLOURS, index + 3),
        dash: at(DASHES, index),
        size: at(SIZES, index),
        spline: index < 4 ? 'line' : 'cubic',
        points: Object.fromEntries(points),
        scale: 1,
      }),
    )
  }
  for (let index = 0; index < 16; index++) {
    const [x, y] = cell({ ...place, y: place.y + 160 }, index, 8, 290, 160)
    const closed = index >= 8
    const straight = index % 4 === 3
    const points = Array.from({ length: straight ? 2 : 40 }, (_, i) => {
      const turn = (i / 39) * 2 * Math.PI
      if (straight) return { x: i * 220, y: i * 80, z: 0.5 }
      if (closed) return { x: 100 + 90 * Math.cos(turn), y: 60 + 50 * Math.sin(turn), z: 0.5 }
      return { x: i * 6, y: 60 + 50 * Math.sin(i / 4), z: 0.2 + 0.6 * ((i % 10) / 10) }
    })
    records.push(
      shape('draw', `draw${index}`, x, y, {
        color: at(COLOURS, index),
        fill: closed ? at(FILLS, index) : 'none',
        dash: at(DASHES, Math.floor(index / 2)),
        size: at(SIZES, index),
        segments: [{ type: straight ? 'straight' : 'free', points }],
        isComplete: true,
        isClosed: closed && !straight,
        isPen: index % 2 === 1,
        scale: 1,
      }),
    )
  }
  const texts: string[] = []
  for (let index = 0; index < 4; index++) {
    const [x, y] = cell({ ...place, y: place.y + 490 }, index, 4, 580, 120)
    const words = `korostettu${index}`
    texts.push(words)
    records.push(
      geo(`marked${index}`, x, y, { w: 340, h: 90, fill: 'none', dash: 'solid', richText: plainText(words) }),
      // Above the box, and drawn below it.
      shape('highlight', `highlight${index}`, x + 20, y + 45, {
        color: at(['yellow', 'light-green', 'light-red', 'light-blue'], index),
        size: at(SIZES, index),
        segments: [{ type: 'free', points: Array.from({ length: 30 }, (_, i) => ({ x: i * 10, y: 6 * Math.sin(i / 3), z: 0.5 })) }],
        isComplete: true,
        isPen: false,
        scale: 1,
      }),
    )
  }
  return { height: 640, records, texts }
}

/** Texts of every size, font and alignment, as wide as they are or wrapped, turned and scaled. */
function textStrip(place: StripPlace): Strip {
  const texts: string[] = []
  const records: TLRecord[] = []
  for (let index = 0; index < 16; index++) {
    const [x, y] = cell(place, index, 4, 600, 170)
    const words = `otsikko${index} tekstinä`
    texts.push(words)
    records.push(
      shape(
        'text',
        `text${index}`,
        x,
        y,
        {
          color: at(COLOURS, index),
          size: at(SIZES, index),
          w: 260,
          font: at(FONTS, Math.floor(index / 4)),
          textAlign: at(ALIGNS, index),
          autoSize: index % 3 !== 1,
          scale: index % 5 === 4 ? 1.5 : 1,
          richText: richText(
            { type: 'paragraph', content: [{ type: 'text', text: words }] },
            ...(index % 4 === 2 ? [{ type: 'paragraph', content: [{ type: 'text' as const, text: 'toinen rivi' }] }] : []),
          ),
        },
        { rotation: index % 6 === 5 ? 0.1 : 0 },
      ),
    )
  }
  return { height: 4 * 170 + 40, records, texts }
}

/** Pictures of every kind: whole, cut, mirrored, turned, faint, in a circle. */
function pictureStrip(place: StripPlace): Strip {
  const names = Object.keys(FIXTURE_PICTURES)
  const crops = [null, { topLeft: { x: 0.2, y: 0.1 }, bottomRight: { x: 0.9, y: 0.8 } }]
  const texts: string[] = []
  const records = Array.from({ length: 18 }, (_, index): TLRecord => {
    const [x, y] = cell(place, index, 9, 265, 210)
    const alt = index % 4 === 3 ? '' : `kuvan selitys ${index}`
    if (alt) texts.push(alt)
    const crop = at(crops, index + Math.floor(index / 6))
    return shape(
      'image',
      `image${index}`,
      x + 20,
      y,
      {
        w: 200,
        h: 150,
        playing: true,
        url: '',
        assetId: `asset:${at(names, index)}`,
        crop: crop && index % 3 === 2 ? { ...crop, isCircle: true } : crop,
        flipX: index % 5 === 1,
        flipY: index % 7 === 2,
        altText: alt,
      },
      { rotation: index % 4 === 1 ? 0.15 : 0, opacity: index % 6 === 5 ? 0.4 : 1 },
    )
  })
  return { height: 2 * 210 + 60, records, texts }
}

/** Groups, turned, faint and one in another. */
function groupStrip(place: StripPlace): Strip {
  const texts: string[] = []
  const records: TLRecord[] = []
  const boxIn = (parentId: string, id: string, x: number, y: number, props: object): TLRecord => {
    texts.push(`joukko-${id}`)
    return { ...geo(id, x, y, { w: 160, h: 90, richText: plainText(`joukko-${id}`), ...props }), parentId } as TLRecord
  }
  for (let index = 0; index < 6; index++) {
    const group = `shape:group${index}`
    records.push(
      shape('group', `group${index}`, place.x + 20 + index * 390, place.y + 30, {}, { rotation: index * 0.06, opacity: 1 - index * 0.12 }),
      boxIn(group, `g${index}a`, 0, 0, { fill: at(FILLS, index), color: at(COLOURS, index + 2) }),
      boxIn(group, `g${index}b`, 120, 60, { fill: at(FILLS, index + 1), color: at(COLOURS, index + 5), geo: 'ellipse' }),
    )
  }
  records.push(
    { ...shape('group', 'group-inner', 60, 170, {}, { opacity: 0.7 }), parentId: 'shape:group0' } as TLRecord,
    boxIn('shape:group-inner', 'g6a', 0, 0, { fill: 'semi', color: 'green' }),
    boxIn('shape:group-inner', 'g6b', 170, 0, { fill: 'solid', color: 'violet' }),
  )
  return { height: 340, records, texts }
}

const area = (id: string, name: string, [x, y, w, h]: readonly [number, number, number, number], parentId: string = PAGE_ID): TLRecord =>
  ({ ...shape('frame', id, x, y, { w, h, name, color: 'light-green' }), parentId }) as TLRecord

/** An area whose own children hang over its edges, and are cut there. */
function hangingStrip({ x, y }: StripPlace): Strip {
  const child = (record: TLRecord): TLRecord => ({ ...record, parentId: 'shape:hanging' }) as TLRecord
  const texts = ['reuna vasen', 'reuna oikea', 'reuna alla', 'reuna keskellä']
  const box = (index: number, x: number, y: number): TLRecord =>
    child(geo(`hanging${index}`, x, y, { fill: 'solid', color: 'orange', richText: plainText(texts[index] ?? '') }))
  return {
    height: 420,
    areas: [{ id: 'shape:hanging', name: 'Leikkaava' }],
    texts,
    records: [
      area('hanging', 'Leikkaava', [x + 300, y + 20, 900, 340]),
      box(0, -80, 40),
      box(1, 720, 60),
      box(2, 300, 260),
      box(3, 320, 60),
      child({ ...shape('group', 'hang-group', 600, 200, {}, { opacity: 0.6 }) } as TLRecord),
      { ...geo('hang-inner', 0, 0, { w: 500, h: 100, fill: 'pattern', color: 'blue' }), parentId: 'shape:hang-group' } as TLRecord,
    ],
  }
}

/** An area in an area in an area, the innermost turned; each with words. */
function nestedStrip({ x, y }: StripPlace): Strip {
  const texts = ['sisällä yhden', 'sisällä kahden', 'sisällä kolmen']
  const words = (index: number, at: readonly [number, number]): TLRecord =>
    geo(`nested${index}`, at[0], at[1], { w: 220, h: 70, fill: 'semi', richText: plainText(texts[index] ?? '') })
  return {
    height: 640,
    areas: [
      { id: 'shape:outer', name: 'Uloin' },
      { id: 'shape:middle', name: 'Keskimmäinen' },
      { id: 'shape:innermost', name: 'Sisin' },
    ],
    texts,
    records: [
      area('outer', 'Uloin', [x + 100, y + 20, 1_400, 580]),
      area('middle', 'Keskimmäinen', [260, 90, 1_000, 460], 'shape:outer'),
      area('innermost', 'Sisin', [380, 140, 520, 260], 'shape:middle'),
      words(0, [x + 120, y + 60]),
      words(1, [x + 400, y + 160]),
      words(2, [x + 800, y + 320]),
    ],
  }
}

/** In the order of the areas. */
export const FIXTURE_STRIPS: readonly ((place: StripPlace) => Strip)[] = [
  geoStrip,
  arrowStrip,
  lineStrip,
  textStrip,
  pictureStrip,
  groupStrip,
  hangingStrip,
  nestedStrip,
]
