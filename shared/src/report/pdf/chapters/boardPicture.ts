// The whole board small, for the cover, with a link from every area to its page. Notes are shown without their text, which
// is told elsewhere, as bars where the lines are, pictures from the copies that their pages have; the scaffold outside of all areas is shown as it is.
import { type Bounds, boundsOf, type Matrix, overlap, union } from '../../geometry.ts'
import { phrase } from '../../phrases.ts'
import type { Scene } from '../../scene.ts'
import type { Rgb } from '../../svg/svgShapes.ts'
import type { PageTools } from '../boardPage.ts'
import type { Tag } from '../PdfCanvas.ts'
import type { PagePlan } from '../pagePlan.ts'
import { paintAreaBox, paintSmall } from '../smallItem.ts'

const INK: Rgb = [0.07, 0.07, 0.07]
const GROUND: Rgb = [1, 1, 1]
const NAME_PT = 6.5

export interface BoardPicture {
  readonly width: number
  readonly height: number
  /** At a place on the page, under a tag; with links where the areas have pages. */
  readonly paint: (left: number, top: number, section: Tag, hasPages: boolean) => void
}

/** As large as fits. */
export function boardPicture(tools: PageTools, scene: Scene, plan: PagePlan, width: number, height: number): BoardPicture {
  const boxes = [...plan.pages.map((page) => page.bounds), ...scene.items.map((item) => item.bounds)]
  const [x, y, w, h] = boxes.length > 0 ? union(boxes) : [0, 0, 1, 1]
  // Above is room for the names of the topmost areas.
  const scale = Math.min(width / Math.max(w, 1), (height - NAME_PT - 4) / Math.max(h, 1))
  return {
    width: w * scale,
    height: h * scale + NAME_PT + 4,
    paint: (left, top, section, hasPages) => {
      const toPage: Matrix = [scale, 0, 0, scale, left - x * scale, top + NAME_PT + 4 - y * scale]
      paintSmallBoard(tools, scene, plan, toPage, section)
      paintNames(tools, plan, toPage, section, hasPages)
    },
  }
}

/** Above an area within another, or close below one, lies what is in that one, and other names: its own name is set inside. */
export const isNamedInside = (box: Bounds, all: readonly Bounds[]): boolean =>
  all.some((other) => overlap(other, [box[0], box[1] - NAME_PT - 3, box[2], NAME_PT + 2]) > 0)

function paintNames({ canvas, text }: PageTools, plan: PagePlan, toPage: Matrix, section: Tag, hasPages: boolean): void {
  if (plan.pages.length === 0) return
  const paragraph = canvas.tag(section, 'P')
  const boxes = plan.pages.map((page) => boundsOf(toPage, page.bounds))
  for (const page of plan.pages) {
    const box = boundsOf(toPage, page.bounds)
    const tag = hasPages ? canvas.tag(paragraph, 'Link') : paragraph
    const within = isNamedInside(box, boxes)
    const [width, baseline] = within ? [box[2] - 2, box[1] + NAME_PT] : [Math.max(box[2], 24), box[1] - 3]
    const shown = text.cutPlain(page.title, NAME_PT, width)
    const left = within ? box[0] + 1 : box[0]
    // Inside it lies on things.
    if (within) canvas.artifact(() => canvas.fillBox([left - 1, box[1], text.widthOfPlain(shown, NAME_PT) + 2, NAME_PT + 2], GROUND, 0.85))
    canvas.mark(tag, hasPages ? 'Link' : 'P', () => {
      text.paintPlain(shown, NAME_PT, left, baseline, INK)
    })
    if (hasPages) canvas.linkInside([box[0], box[1] - NAME_PT - 3, box[2], box[3] + NAME_PT + 3], page.name, tag, page.title)
  }
}

function paintSmallBoard(tools: PageTools, scene: Scene, plan: PagePlan, toPage: Matrix, section: Tag): void {
  const { canvas, items, locale } = tools
  const names = plan.pages.map((page) => page.title).join('; ')
  const bounds = boundsOf(toPage, union([...plan.pages.map((page) => page.bounds), ...scene.items.map((item) => item.bounds)]))
  const figure = canvas.tag(section, 'Figure', { alt: phrase('overviewAlt', locale) + names, bounds })
  const shown = new Set(plan.decoration.map((item) => item.id))
  canvas.mark(figure, 'Figure', () => {
    for (const area of [...scene.areas].sort(largerFirst)) paintAreaBox(canvas, boundsOf(toPage, area.bounds), area.fill, area.stroke)
    for (const item of scene.items) if (!shown.has(item.id)) paintSmall(tools, item, toPage)
  })
  canvas.save()
  canvas.transform(toPage)
  for (const item of plan.decoration) items.paint(item, canvas.tag(section, 'Div'), toPage)
  canvas.restore()
}

const largerFirst = (a: { readonly bounds: Bounds }, b: { readonly bounds: Bounds }): number =>
  b.bounds[2] * b.bounds[3] - a.bounds[2] * a.bounds[3]
