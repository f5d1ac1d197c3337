// A small true drawing of a template for Home, made from the records themselves. Titles are real text, the rest of the text bars.
// The SVG has no script, no style, no link and no outside reference; every text is escaped.
import type { Locale } from '@keha/shared/locale.ts'
import {
  DefaultColorThemePalette,
  type TLArrowShape,
  type TLDefaultColorThemeColor,
  type TLFrameShape,
  type TLGeoShape,
  type TLLineShape,
  type TLNoteShape,
  type TLRecord,
  type TLTextShape,
} from '@tldraw/tlschema'
import { around, type Box, NOTE } from './layout/grid.ts'
import { LINE_HEIGHT, textLines, textWidth } from './layout/measure.ts'
import { plainWords } from './layout/records.ts'
import { STROKE_PX, TEXT_PX } from './layout/typeface.ts'
import type { Template } from './template.ts'

/** Text from this size on is legible in a thumbnail; canvas units. */
const LEGIBLE = 90
/** Drawn a little stronger than true, so that lines are seen when the board is 300 pixels wide. */
const THIN_LINE = 8
const FRAME_LINE = 10
const BAR_COLOUR = '#1d1d1d'
const BAR_OPACITY = 0.32
const PADDING = 60

const { lightMode: theme } = DefaultColorThemePalette
const colour = (name: TLGeoShape['props']['color']): TLDefaultColorThemeColor => theme[name]

/** The drawing as one `<svg>` element, titled in the reader's language, as wide as its place. */
export function thumbnail(template: Template, locale: Locale): string {
  const records = [...template.scaffold(locale), ...template.firstRecords(locale)]
  const frames = records.filter((record): record is TLFrameShape => record.typeName === 'shape' && record.type === 'frame')
  const { x, y, w, h } = around(frames.map((frame) => ({ x: frame.x, y: frame.y, w: frame.props.w, h: frame.props.h })))
  const view = [x - PADDING, y - PADDING, w + 2 * PADDING, h + 2 * PADDING].map(Math.round).join(' ')
  const title = escaped(template.title[locale])
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${view}" role="img" aria-label="${title}">${records.map(drawn).join('')}</svg>`
}

function drawn(record: TLRecord): string {
  if (record.typeName !== 'shape') return ''
  switch (record.type) {
    case 'frame':
      return frame(record as TLFrameShape)
    case 'geo':
      return geo(record as TLGeoShape)
    case 'text':
      return text(record as TLTextShape)
    case 'line':
      return line(record as TLLineShape)
    case 'arrow':
      return arrow(record as TLArrowShape)
    case 'note':
      return note(record as TLNoteShape)
    default:
      return ''
  }
}

function frame({ x, y, props }: TLFrameShape): string {
  const { fill, stroke } = colour(props.color).frame
  return rect({ x, y, w: props.w, h: props.h }, `fill="${fill}" stroke="${stroke}" stroke-width="${FRAME_LINE}"`)
}

function geo({ x, y, props }: TLGeoShape): string {
  const tint = colour(props.color)
  const fills = { none: 'none', semi: theme.solid, solid: tint.semi, pattern: tint.semi, fill: tint.fill }
  const strokeWidth = STROKE_PX[props.size] * props.scale
  const stroke =
    strokeWidth < 1
      ? ''
      : ` stroke="${tint.solid}" stroke-width="${num(Math.max(strokeWidth, THIN_LINE))}"${props.dash === 'dashed' ? ' stroke-dasharray="28 20"' : ''}`
  const look = `fill="${fills[props.fill]}"${stroke}`
  const box = { x, y, w: props.w, h: props.h }
  const label = plainWords(props.richText)
  const shape =
    props.geo === 'ellipse'
      ? `<ellipse cx="${num(x + box.w / 2)}" cy="${num(y + box.h / 2)}" rx="${num(box.w / 2)}" ry="${num(box.h / 2)}" ${look}/>`
      : rect(box, look)
  if (label === '' || box.h < LEGIBLE) return shape
  const size = box.h * 0.6
  return `${shape}<text x="${num(x + box.w / 2)}" y="${num(y + box.h / 2 + size * 0.35)}" text-anchor="middle" ${face(size, colour(props.labelColor).solid)}>${escaped(label)}</text>`
}

function text({ x, y, props }: TLTextShape): string {
  const size = TEXT_PX[props.size] * props.scale
  const font = { size, bold: true }
  const width = props.w * props.scale
  return textLines(plainWords(props.richText), width, font)
    .map((words, i) => {
      const length = textWidth(words, font)
      const left = props.textAlign === 'middle' ? x + (width - length) / 2 : x
      const top = y + i * size * LINE_HEIGHT
      if (words === '') return ''
      if (size < LEGIBLE)
        return rect(
          { x: left, y: top + size * 0.45, w: length, h: size * 0.5 },
          `rx="${num(size * 0.2)}" fill="${BAR_COLOUR}" opacity="${BAR_OPACITY}"`,
        )
      return `<text x="${num(left)}" y="${num(top + size * 1.02)}" textLength="${num(length)}" lengthAdjust="spacingAndGlyphs" ${face(size, colour(props.color).solid)}>${escaped(words)}</text>`
    })
    .join('')
}

function line({ x, y, props }: TLLineShape): string {
  const points = Object.values(props.points).map((point) => `${num(x + point.x)},${num(y + point.y)}`)
  return `<polyline points="${points.join(' ')}" fill="none" stroke="${colour(props.color).solid}" stroke-width="${THIN_LINE}"/>`
}

/** The arc as a quadratic curve through the same three points, and a triangle at its end. */
function arrow({ x, y, props }: TLArrowShape): string {
  const [dx, dy] = [props.end.x - props.start.x, props.end.y - props.start.y]
  const length = Math.hypot(dx, dy) || 1
  const from = { x: x + props.start.x, y: y + props.start.y }
  const to = { x: x + props.end.x, y: y + props.end.y }
  const control = {
    x: (from.x + to.x) / 2 - (2 * props.bend * dy) / length,
    y: (from.y + to.y) / 2 + (2 * props.bend * dx) / length,
  }
  const width = STROKE_PX[props.size] * props.scale
  const angle = (Math.atan2(to.y - control.y, to.x - control.x) * 180) / Math.PI
  const head = width * 4
  const solid = colour(props.color).solid
  return (
    `<path d="M${num(from.x)} ${num(from.y)}Q${num(control.x)} ${num(control.y)} ${num(to.x)} ${num(to.y)}" fill="none" stroke="${solid}" stroke-width="${num(width)}"/>` +
    `<path d="M0 0L${num(-head)} ${num(-head * 0.55)}V${num(head * 0.55)}Z" transform="translate(${num(to.x)} ${num(to.y)}) rotate(${num(angle)})" fill="${solid}"/>`
  )
}

function note({ x, y, props }: TLNoteShape): string {
  return rect({ x, y, w: NOTE, h: NOTE }, `fill="${colour(props.color).note.fill}"`)
}

const rect = (box: Box, look: string): string =>
  `<rect x="${num(box.x)}" y="${num(box.y)}" width="${num(box.w)}" height="${num(box.h)}" ${look}/>`

const face = (size: number, fill: string): string =>
  `font-family="'IBM Plex Sans', system-ui, sans-serif" font-weight="700" font-size="${num(size)}" fill="${fill}"`

const num = (value: number): string => String(Math.round(value * 10) / 10)

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (words: string): string => words.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')
