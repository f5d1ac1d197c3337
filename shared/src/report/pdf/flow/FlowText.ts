// Text of a report laid out in a column, to be painted whole or line by line.

import { linkTarget } from '../../linkTarget.ts'
import type { Rgb } from '../../svg/svgShapes.ts'
import type { TextEngine, TextLayout } from '../../text/TextEngine.ts'
import type { TextNode } from '../../text/textBlocks.ts'
import type { PdfCanvas, Tag } from '../PdfCanvas.ts'
import { type MetLink, moved, type TextPainter } from '../TextPainter.ts'
import type { TextStyle } from './sheet.ts'

/** A text set in a width. `begun` are the tags of what is painted of it so far. */
export interface SetText {
  readonly layout: TextLayout
  readonly style: TextStyle
  readonly begun: Map<string, Tag>
}

/** A part of a text that is not cut. */
export interface Strip {
  readonly from: number
  readonly to: number
  readonly top: number
  readonly height: number
}

/** Up to so many lines stay together; of more, two at each end. */
const WHOLE_LINES = 4

export class FlowText {
  readonly #canvas: PdfCanvas
  readonly #text: TextPainter
  readonly #engine: TextEngine

  constructor(canvas: PdfCanvas, text: TextPainter, engine: TextEngine) {
    this.#canvas = canvas
    this.#text = text
    this.#engine = engine
  }

  set(content: TextNode | string, style: TextStyle, width: number, align: 'start' | 'center' | 'end' = 'start'): SetText {
    const document = typeof content === 'string' ? plain(content, style.bold) : content
    const options = { family: 'sans', size: style.size, maxWidth: width, align, breakWords: true, minWidth: width, flat: true } as const
    return { layout: this.#engine.layout(document, options), style, begun: new Map() }
  }

  /** Paints lines under `parent`, a paragraph or list a block, the first of them at `x`, `top`. */
  paint({ layout, style, begun }: SetText, parent: Tag, x: number, top: number, { from, to, top: above }: Strip): void {
    const body = { family: 'sans', size: style.size, color: hex(style.colour) } as const
    this.#lay(this.#text.paintLayout(layout, body, [x, top - above], parent, { from, to, begun }))
  }

  /** Paints all of it as the content of one tag. */
  paintAs({ layout, style }: SetText, tag: Tag, type: string, x: number, top: number): void {
    const lines = layout.lines.map((line) => moved(line, x, top))
    this.#lay(this.#text.paintLines(lines, tag, type, style.colour))
  }

  /** Paints all of it inside a mark that is open. */
  paintBare({ layout, style }: SetText, x: number, top: number): void {
    for (const line of layout.lines) this.#text.paintPlain(line.text, style.size, x + line.x, top + line.baseline, style.colour, style.bold)
  }

  #lay(links: readonly MetLink[]): void {
    for (const { box, href, tag, text } of links) {
      const url = linkTarget(href)
      if (url) this.#canvas.linkOut(this.#canvas.onPage(box), url, tag, text || url)
    }
  }
}

export const whole = ({ layout }: SetText): Strip => ({ from: 0, to: layout.lines.length, top: 0, height: layout.height })

/** Where a text may be cut between pages: nowhere in a short one, elsewhere between lines, but two stay at each end. */
export function strips(text: SetText): Strip[] {
  const { lines, height } = text.layout
  if (lines.length <= WHOLE_LINES) return [whole(text)]
  const cuts = [0, ...lines.map((_, at) => at).slice(2, -1), lines.length]
  return cuts.slice(1).map((to, at) => {
    const from = cuts[at] ?? 0
    const top = lines[from]?.y ?? 0
    return { from, to, top, height: (lines[to]?.y ?? height) - top }
  })
}

/** The lines of a text whose tops lie in a band of it. */
export function band({ layout }: SetText, top: number, bottom: number): Strip {
  const from = layout.lines.findIndex(({ y }) => y >= top)
  const inside = layout.lines.filter(({ y }) => y >= top && y < bottom)
  const first = inside[0]
  return { from, to: from + inside.length, top: first?.y ?? top, height: inside.reduce((sum, line) => sum + line.height, 0) }
}

function plain(text: string, bold: boolean): TextNode {
  const marks = bold ? { marks: [{ type: 'bold' }] } : {}
  return {
    type: 'doc',
    content: text.split('\n').map((line) => ({ type: 'paragraph', content: line ? [{ type: 'text', text: line, ...marks }] : [] })),
  }
}

const hex = (colour: Rgb): string =>
  `#${colour
    .map((part) =>
      Math.round(part * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`
