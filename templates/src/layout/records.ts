// The tldraw records a scaffold is made of, one function a kind. Owns their props' defaults: sans face, locked, on the board's page.
// The index puts the scaffold beneath everything people add: tldraw's own keys begin at `a0`, ours at `Y00`.
import { PAGE_ID } from '@keha/shared/board/document.ts'
import type {
  TLArrowShape,
  TLDefaultColorStyle,
  TLDefaultSizeStyle,
  TLFrameShape,
  TLGeoShape,
  TLLineShape,
  TLNoteShape,
  TLRichText,
  TLShape,
  TLTextShape,
} from '@tldraw/tlschema'
import type { Box } from './grid.ts'
import { type TextStyle, TYPEFACES } from './typeface.ts'

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/** The fractional index of the n-th scaffold record, counted from the back; for n below 3,844. */
export function scaffoldIndex(n: number): string {
  return `Y${DIGITS[Math.floor(n / DIGITS.length)]}${DIGITS[n % DIGITS.length]}`
}

/** Plain paragraphs as rich text, a paragraph a line. */
export function richText(text: string, bold = false): TLRichText {
  const attrs = { dir: 'auto' }
  const marks = bold ? { marks: [{ type: 'bold' }] } : {}
  const paragraph = (line: string) =>
    line === '' ? { type: 'paragraph', attrs } : { type: 'paragraph', attrs, content: [{ type: 'text', text: line, ...marks }] }
  return { type: 'doc', content: text.split('\n').map(paragraph) } as TLRichText
}

/** What `richText` was made of: a line a paragraph. For the plain texts of a scaffold; marks are left out. */
export function plainWords({ content }: TLRichText): string {
  const paragraphs = content as readonly { readonly content?: readonly { readonly text?: string }[] }[]
  return paragraphs.map((paragraph) => (paragraph.content ?? []).map((run) => run.text ?? '').join('')).join('\n')
}

/** What every shape has. */
export interface Placing {
  readonly id: string
  readonly index: string
  readonly x: number
  readonly y: number
  /** Locked: a frame takes no children and is not dragged. A field is open, so that it can be typed in. */
  readonly locked: boolean
}

function shape<T extends TLShape>(
  type: T['type'],
  { id, index, x, y, locked }: Placing,
  props: T['props'],
  more: Partial<TLShape> = {},
): T {
  return {
    id,
    typeName: 'shape',
    type,
    x: Math.round(x * 100) / 100,
    y: Math.round(y * 100) / 100,
    rotation: 0,
    index,
    parentId: PAGE_ID,
    isLocked: locked,
    opacity: 1,
    meta: {},
    ...more,
    props,
  } as unknown as T
}

const round = (value: number): number => Math.round(value * 100) / 100

export function frame(at: Placing, { w, h }: Box, name: string, color: TLDefaultColorStyle): TLFrameShape {
  return shape<TLFrameShape>('frame', at, { w: round(w), h: round(h), name, color })
}

export interface GeoLook {
  readonly geo: 'rectangle' | 'ellipse'
  readonly color: TLDefaultColorStyle
  readonly fill: TLGeoShape['props']['fill']
  readonly dash: TLGeoShape['props']['dash']
  readonly size: TLGeoShape['props']['size']
  /** Scales stroke and label together. */
  readonly scale: number
  readonly label?: string
  readonly labelColor?: TLDefaultColorStyle
  readonly align?: 'start' | 'middle'
  readonly field?: boolean
}

export function geo(at: Placing, { w, h }: Box, look: GeoLook): TLGeoShape {
  return shape<TLGeoShape>(
    'geo',
    at,
    {
      geo: look.geo,
      dash: look.dash,
      url: '',
      w: round(w),
      h: round(h),
      growY: 0,
      scale: look.scale,
      labelColor: look.labelColor ?? 'black',
      color: look.color,
      fill: look.fill,
      size: look.size,
      font: 'sans',
      align: look.align ?? 'middle',
      verticalAlign: 'middle',
      richText: richText(look.label ?? '', true),
    },
    look.field ? { meta: { field: true } } : {},
  )
}

export function text(at: Placing, w: number, words: string, style: TextStyle, align: 'start' | 'middle'): TLTextShape {
  const { tldrawSize, scale, bold } = TYPEFACES[style]
  return shape<TLTextShape>('text', at, {
    color: 'black',
    size: tldrawSize,
    w: round(w / scale),
    font: 'sans',
    textAlign: align,
    autoSize: false,
    scale,
    richText: richText(words, bold),
  })
}

/** A straight thin line from the placing to `dx`, `dy` away. */
export function line(at: Placing, dx: number, dy: number, color: TLDefaultColorStyle, dash: 'solid' | 'dashed'): TLLineShape {
  const point = (index: string, x: number, y: number) => ({ id: index, index, x: round(x), y: round(y) })
  return shape<TLLineShape>('line', at, {
    color,
    dash,
    size: 's',
    spline: 'line',
    scale: 1,
    points: { a1: point('a1', 0, 0), a2: point('a2', dx, dy) },
  } as unknown as TLLineShape['props'])
}

export interface ArrowLook {
  readonly dash: 'solid' | 'dashed'
  readonly size: TLDefaultSizeStyle
  readonly scale: number
}
/** From area to area. */
export const TURN: ArrowLook = { dash: 'solid', size: 'xl', scale: 2.4 }
/** An axis, or a step inside a picture. */
export const AXIS: ArrowLook = { dash: 'solid', size: 'l', scale: 1.6 }
/** A tie that is there but thin. */
export const WEAK: ArrowLook = { dash: 'dashed', size: 'm', scale: 1.2 }

/** An arrow from the placing to `dx`, `dy` away; a negative bend turns it clockwise, outwards. */
export function arrow(at: Placing, dx: number, dy: number, bend: number, color: TLDefaultColorStyle, look: ArrowLook): TLArrowShape {
  return shape<TLArrowShape>('arrow', at, {
    kind: 'arc',
    labelColor: 'black',
    color,
    fill: 'fill',
    dash: look.dash,
    size: look.size,
    arrowheadStart: 'none',
    arrowheadEnd: 'triangle',
    font: 'sans',
    start: { x: 0, y: 0 },
    end: { x: round(dx), y: round(dy) },
    bend: round(bend),
    text: '',
    labelPosition: 0.5,
    scale: look.scale,
    elbowMidPoint: 0.5,
  })
}

export function note(at: Placing, words: string, color: TLDefaultColorStyle): TLNoteShape {
  return shape<TLNoteShape>('note', at, {
    color,
    labelColor: 'black',
    size: 'm',
    font: 'sans',
    fontSizeAdjustment: 0,
    align: 'middle',
    verticalAlign: 'middle',
    growY: 0,
    url: '',
    richText: richText(words),
    scale: 1,
  })
}
