// Drawing: the pen of a template. Turns "an area here, a panel there" into scaffold records with steady ids, in one calm look.
// Owns the look: accent, header, panels, fields, tables. Later strokes lie above earlier ones; ids are `shape:<template>-<name>`.
import type { TLDefaultColorStyle, TLShape } from '@tldraw/tlschema'
import { type Box, below, boxAround, columns, equal, inset, MARGIN, rows, topOf } from './grid.ts'
import { LINE_HEIGHT, textHeight } from './measure.ts'
import * as records from './records.ts'
import { type TextStyle, TYPEFACES } from './typeface.ts'

/** One accent a template: its strong colour, a note colour that sits well with it. */
interface Accent {
  readonly strong: TLDefaultColorStyle
  readonly note: TLDefaultColorStyle
  /** What is legible on the strong colour. */
  readonly onStrong: 'white' | 'black'
}

/** Height of an area's header: a title and two lines of guidance. */
const HEADER_H = 270
const TITLE_Y = 24
const DISC = 126
/** From the header to what lies below it. */
const HEADER_GAP = 30
const PANEL_PAD = 24
const HEADER_FIELD_H = 170
const SPOT_PAD = 16
const FIELD_LABEL_GAP = 8
/** Typed text as large as the body's. */
const FIELD_SCALE = 1.7
/** A stroke this thin is not seen: the look of a tint without an outline. */
const NO_STROKE = 0.1

interface AreaOptions {
  readonly title: string
  /** What belongs here, at most two lines. */
  readonly guide?: string
  /** The place in an order, shown in a disc. */
  readonly number?: number
  /** The area's name in lists and in the PDF, where it is not the title. */
  readonly name?: string
  /** How much of the header's width title and guide may take, 0–1; the rest is left for fields. */
  readonly share?: number
}

interface AreaPlan {
  /** The header's part that title and guide leave free. */
  readonly header: Box
  readonly body: Box
}

export class Drawing {
  readonly #template: string
  readonly #accent: Accent
  readonly #records: TLShape[] = []
  readonly #notes: TLShape[] = []

  constructor(template: string, accent: Accent) {
    this.#template = template
    this.#accent = accent
  }

  /** The scaffold so far. */
  get records(): readonly TLShape[] {
    return this.#records
  }

  /** Example notes, which everyone may change: they belong to the board's document. */
  get notes(): readonly TLShape[] {
    return this.#notes
  }

  /** A frame with a tinted header; people's notes lie in the body it returns. */
  area(name: string, box: Box, options: AreaOptions): AreaPlan {
    const { strong } = this.#accent
    this.#records.push(records.frame(this.#place(name, box), box, options.name ?? options.title, strong))
    this.#geo(`${name}-sheet`, box, { geo: 'rectangle', color: 'white', fill: 'fill', dash: 'solid', size: 's', scale: NO_STROKE })
    this.#tint(`${name}-header`, topOf(box, HEADER_H))
    const header = { x: box.x + MARGIN, y: box.y, w: box.w - 2 * MARGIN, h: HEADER_H }
    const [words, free] = columns(header, [options.share ?? 1, 1 - (options.share ?? 1)], 0) as [Box, Box]
    const indent = options.number === undefined ? 0 : DISC + 34
    const titleH = TYPEFACES.title.size * LINE_HEIGHT
    if (options.number !== undefined)
      this.disc(`${name}-number`, { x: words.x, y: box.y + (HEADER_H - DISC) / 2, w: DISC, h: DISC }, options.number)
    const titleY = options.guide === undefined ? (HEADER_H - titleH) / 2 : TITLE_Y
    const line = { x: words.x + indent, y: box.y + titleY, w: words.w - indent, h: titleH }
    this.text(`${name}-title`, line, options.title, 'title')
    if (options.guide !== undefined) this.text(`${name}-guide`, { ...line, y: line.y + titleH }, options.guide, 'body')
    return {
      header: { x: free.x, y: box.y + (HEADER_H - HEADER_FIELD_H) / 2, w: free.w, h: HEADER_FIELD_H },
      body: { x: header.x, y: box.y + HEADER_H + HEADER_GAP, w: header.w, h: box.h - HEADER_H - HEADER_GAP - MARGIN + 10 },
    }
  }

  /** A part of an area with a heading; returns the room under the heading. */
  panel(
    name: string,
    box: Box,
    look: 'tint' | 'outline' | 'dashed' | 'plain',
    heading: string,
    guide?: string,
    style: TextStyle = 'heading',
  ): Box {
    if (look === 'tint') this.#tint(name, box)
    else if (look !== 'plain')
      this.#geo(name, box, {
        geo: 'rectangle',
        color: 'grey',
        fill: 'none',
        dash: look === 'dashed' ? 'dashed' : 'solid',
        size: 's',
        scale: 1,
      })
    const inner = look === 'plain' ? box : inset(box, PANEL_PAD)
    let used = this.text(`${name}-heading`, inner, heading, style)
    if (guide !== undefined) used += this.text(`${name}-guide`, below(inner, used + 4), guide, 'body') + 4
    return below(inner, used + 14)
  }

  /** A white sheet on a tint. */
  sheet(name: string, box: Box): void {
    this.#geo(name, box, { geo: 'rectangle', color: 'grey', fill: 'semi', dash: 'solid', size: 's', scale: 1 })
  }

  /** The outline of a place for a few notes, with a small label or none; returns the room under the label. */
  spot(name: string, box: Box, label?: string): Box {
    this.#geo(name, box, { geo: 'rectangle', color: 'grey', fill: 'none', dash: 'dashed', size: 's', scale: 1 })
    const inner = { x: box.x + SPOT_PAD, y: box.y, w: box.w - 2 * SPOT_PAD, h: box.h }
    if (label === undefined) return inner
    return below(inner, 6 + this.text(`${name}-label`, below(inner, 6), label, 'label'))
  }

  /** A place to type into that does not move, under its label; `box` holds both. */
  field(name: string, box: Box, label: string): void {
    const used = this.text(`${name}-label`, box, label, 'label') + FIELD_LABEL_GAP
    this.#geo(name, below(box, used), {
      geo: 'rectangle',
      color: 'grey',
      fill: 'semi',
      dash: 'solid',
      size: 's',
      scale: FIELD_SCALE,
      align: 'start',
      field: true,
    })
  }

  /** Text within the box's width; returns its height. */
  text(name: string, box: Box, words: string, style: TextStyle, align: 'start' | 'middle' = 'start'): number {
    this.#records.push(records.text(this.#place(name, box), box.w, words, style, align))
    return textHeight(words, box.w, TYPEFACES[style])
  }

  /** A number in the accent's colour. */
  disc(name: string, box: Box, number: number): void {
    this.#geo(name, box, {
      geo: 'ellipse',
      color: this.#accent.strong,
      fill: 'fill',
      dash: 'solid',
      size: 'xl',
      scale: box.w / 60,
      label: String(number),
      labelColor: this.#accent.onStrong,
    })
  }

  /** A thin ring. */
  ring(name: string, box: Box): void {
    this.#geo(name, box, { geo: 'ellipse', color: this.#accent.strong, fill: 'none', dash: 'dashed', size: 'm', scale: 1.2 })
  }

  /** Numbered lines of advice one under another, filling the box evenly. */
  steps(name: string, box: Box, lines: readonly string[]): void {
    const size = 64
    rows(box, equal(lines.length), 12).forEach((row, i) => {
      const words = { x: row.x + size + 24, w: row.w - size - 24 }
      const height = textHeight(lines[i] ?? '', words.w, TYPEFACES.body)
      this.disc(`${name}-${i + 1}-number`, { x: row.x, y: row.y + (row.h - size) / 2, w: size, h: size }, i + 1)
      this.text(`${name}-${i + 1}`, { ...words, y: row.y + (row.h - height) / 2, h: height }, lines[i] ?? '', 'body')
    })
  }

  /** Headed columns with thin lines above rows, a column without a head left bare; returns the cells row by row. */
  table(name: string, box: Box, heads: readonly string[], weights: readonly number[], down: number): Box[] {
    const headH = TYPEFACES.heading.size * LINE_HEIGHT + 14
    columns(box, weights, 40).forEach((column, i) => {
      const head = heads[i] ?? ''
      if (head !== '') this.text(`${name}-head-${i + 1}`, column, head, 'heading')
    })
    return rows(below(box, headH), equal(down), 20).flatMap((row, i) => {
      this.line(`${name}-line-${i + 1}`, row.x, row.y, row.w, 0)
      return columns(below(row, 14), weights, 40)
    })
  }

  line(name: string, x: number, y: number, dx: number, dy: number, dash: 'solid' | 'dashed' = 'solid'): void {
    this.#records.push(records.line(this.#place(name, { x, y, w: 0, h: 0 }), dx, dy, 'grey', dash))
  }

  arrow(name: string, from: readonly [number, number], to: readonly [number, number], bend: number, look = records.TURN): void {
    const [x, y] = from
    this.#records.push(records.arrow(this.#place(name, { x, y, w: 0, h: 0 }), to[0] - x, to[1] - y, bend, this.#accent.strong, look))
  }

  /** A filled circle without words: an actor in a picture. */
  dot(name: string, cx: number, cy: number, across: number): void {
    this.#geo(name, boxAround(cx, cy, across, across), {
      geo: 'ellipse',
      color: this.#accent.strong,
      fill: 'fill',
      dash: 'solid',
      size: 's',
      scale: NO_STROKE,
    })
  }

  note(name: string, box: Box, words: string): void {
    const index = `a${this.#notes.length + 1}`
    this.#notes.push(records.note({ ...this.#place(name, box), index, locked: false }, words, this.#accent.note))
  }

  #tint(name: string, box: Box): void {
    this.#geo(name, box, { geo: 'rectangle', color: this.#accent.strong, fill: 'solid', dash: 'solid', size: 's', scale: NO_STROKE })
  }

  #geo(name: string, box: Box, look: records.GeoLook): void {
    this.#records.push(records.geo({ ...this.#place(name, box), locked: look.field !== true }, box, look))
  }

  #place(name: string, { x, y }: Box): records.Placing {
    return { id: `shape:${this.#template}-${name}`, index: records.scaffoldIndex(this.#records.length), x, y, locked: true }
  }
}
