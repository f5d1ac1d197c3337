// Areas and things shown small or in passing, where their own page is elsewhere: texts are bars where the lines are, so that none
// is told twice. Painted inside a tag or artifact that is open.
import type { Bounds, Matrix } from '../geometry.ts'
import type { SceneItem } from '../scene.ts'
import { paintSvg } from '../svg/paintSvg.ts'
import { colourOf, type Rgb } from '../svg/svgShapes.ts'
import { parseSvg } from '../svg/svgTree.ts'
import type { ItemPainter } from './ItemPainter.ts'
import { polygonOperators } from './operators.ts'
import type { PdfCanvas } from './PdfCanvas.ts'
import type { TextPainter } from './TextPainter.ts'

const INK: Rgb = [0.07, 0.07, 0.07]
const GREY: Rgb = [0.37, 0.39, 0.42]
const WHITE: Rgb = [1, 1, 1]

export function paintAreaBox(canvas: PdfCanvas, box: Bounds, fill: string, stroke: string): void {
  canvas.fillBox(box, colourOf(fill) ?? WHITE)
  const [x, y, width, height] = box
  // Just outside: a template lays a sheet over the whole area.
  canvas.strokeBox([x - 0.7, y - 0.7, width + 1.4, height + 1.4], colourOf(stroke) ?? GREY, 0.8)
}

/** What an item is painted with. */
interface SmallTools {
  readonly canvas: PdfCanvas
  readonly text: TextPainter
  readonly items: Pick<ItemPainter, 'paintPicture'>
}

export function paintSmall({ canvas, text, items }: SmallTools, item: SceneItem, toPage: Matrix): void {
  canvas.save()
  canvas.transform(toPage)
  if (item.clip) canvas.clip(polygonOperators(item.clip), false)
  if (item.svg) {
    canvas.save()
    canvas.transform(item.matrix)
    paintSvg(canvas, parseSvg(item.svg), item.opacity)
    canvas.restore()
  }
  canvas.transform(item.matrix)
  canvas.fade(item.opacity)
  if (item.note) canvas.fillBox([0, 0, item.note.width, item.note.height], colourOf(item.note.fill) ?? WHITE)
  if (item.image) items.paintPicture(item.image, item.opacity)
  if (item.text) {
    const { layout, x, y } = text.place(item.text)
    const colour = colourOf(item.text.color) ?? INK
    for (const line of layout.lines)
      if (line.width > 0)
        canvas.fillBox([x + line.x, y + line.y + line.height * 0.3, line.width, line.height * 0.36], colour, 0.35 * item.opacity)
  }
  canvas.restore()
}
