// Where the words of a shape lie in it, as on the canvas.
import type { TextBody } from '../scene.ts'
import type { TextEngine, TextLayout } from './TextEngine.ts'

export interface PlacedBody {
  readonly layout: TextLayout
  /** Of the layout's origin, in the item's own px; above or left of the box where the text is larger than that. */
  readonly x: number
  readonly y: number
}

export function placeBody(engine: TextEngine, body: TextBody): PlacedBody {
  const [left, top, width, height] = body.box
  const inner = width - 2 * body.padding
  const layout = engine.layout(body.content, {
    family: body.family,
    size: body.size,
    maxWidth: body.wraps ? inner : undefined,
    align: body.align,
    breakWords: true,
  })
  const share = { start: 0, center: 0.5, end: 1 }
  return {
    layout,
    x: left + body.padding + (inner - layout.width) * share[body.align],
    y: top + body.padding + (height - 2 * body.padding - layout.height) * share[body.verticalAlign],
  }
}
