// The first page: the whole board small, with a link from every area to its page. Notes are shown without their text,
// which is on the areas' pages, as bars where the lines are; the scaffold outside of all areas is shown as it is.
import { type Bounds, boundsOf, type Matrix, union } from '../geometry.ts'
import { counted, dayOf, phrase } from '../phrases.ts'
import type { Scene, SceneItem } from '../scene.ts'
import { paintSvg } from '../svg/paintSvg.ts'
import { colourOf, type Rgb } from '../svg/svgShapes.ts'
import { parseSvg } from '../svg/svgTree.ts'
import { type PageTools, paintAreaBox, paintFooter } from './boardPage.ts'
import { OVERVIEW_SIZE, PAGE_MARGIN_PT } from './pageFormat.ts'
import type { PagePlan } from './pagePlan.ts'

const INK: Rgb = [0.07, 0.07, 0.07]
const GREY: Rgb = [0.3, 0.32, 0.35]
const WHITE: Rgb = [1, 1, 1]
const PICTURE_GREY: Rgb = [0.8, 0.84, 0.87]
const TITLE_PT = 20
const LINE_PT = 10
const NAME_PT = 7.5
/** Where the small board begins and ends. */
const TOP_PT = 78
const BOTTOM_PT = 34

export async function paintOverview(tools: PageTools, scene: Scene, plan: PagePlan, date: Date): Promise<void> {
  const { canvas, text, locale, boardTitle } = tools
  const [width, height] = OVERVIEW_SIZE
  canvas.addPage(width, height)
  canvas.addBookmark(boardTitle, true)
  const section = canvas.tag(canvas.root, 'Sect', { title: phrase('overview', locale) })
  canvas.mark(canvas.tag(section, 'H1'), 'H1', () => {
    text.paintPlain(text.cutPlain(boardTitle, TITLE_PT, width - 2 * PAGE_MARGIN_PT, true), TITLE_PT, PAGE_MARGIN_PT, 40, INK, true)
  })
  const notes = scene.items.filter((item) => item.kind === 'note').length
  const facts = [counted('areas', scene.areas.length, locale), counted('notes', notes, locale), dayOf(date, locale)]
  canvas.mark(canvas.tag(section, 'P'), 'P', () => {
    text.paintPlain(facts.join(' · '), LINE_PT, PAGE_MARGIN_PT, 58, GREY)
  })
  const toPage = smallBoard(scene, plan, width, height)
  await paintSmallBoard(tools, scene, plan, toPage, section)
  const contents = canvas.tag(section, 'TOC')
  for (const page of plan.pages) {
    const box = boundsOf(toPage, page.bounds)
    const name = text.cutPlain(page.title, NAME_PT, Math.max(box[2], 24))
    const tag = canvas.tag(canvas.tag(contents, 'TOCI'), 'Link')
    canvas.mark(tag, 'Link', () => {
      text.paintPlain(name, NAME_PT, box[0], box[1] - 3, INK)
    })
    canvas.linkInside([box[0], box[1] - NAME_PT - 3, box[2], box[3] + NAME_PT + 3], page.name, tag, page.title)
  }
  paintFooter(tools, 1, { width, height })
}

function smallBoard(scene: Scene, plan: PagePlan, width: number, height: number): Matrix {
  const boxes = [...plan.pages.map((page) => page.bounds), ...scene.items.map((item) => item.bounds)]
  const [x, y, w, h] = boxes.length > 0 ? union(boxes) : [0, 0, 1, 1]
  const [room, tall] = [width - 2 * PAGE_MARGIN_PT, height - TOP_PT - BOTTOM_PT]
  const scale = Math.min(room / Math.max(w, 1), tall / Math.max(h, 1))
  const left = PAGE_MARGIN_PT + (room - w * scale) / 2
  return [scale, 0, 0, scale, left - x * scale, TOP_PT - y * scale]
}

async function paintSmallBoard(
  tools: PageTools,
  scene: Scene,
  plan: PagePlan,
  toPage: Matrix,
  section: Parameters<PageTools['canvas']['tag']>[0],
): Promise<void> {
  const { canvas, items, locale } = tools
  const names = plan.pages.map((page) => page.title).join('; ')
  const bounds = boundsOf(toPage, union([...plan.pages.map((page) => page.bounds), ...scene.items.map((item) => item.bounds)]))
  const figure = canvas.tag(section, 'Figure', { alt: phrase('overviewAlt', locale) + names, bounds })
  const shown = new Set(plan.decoration.map((item) => item.id))
  canvas.mark(figure, 'Figure', () => {
    for (const area of [...scene.areas].sort(largerFirst)) paintAreaBox(canvas, boundsOf(toPage, area.bounds), area.fill, area.stroke)
    for (const item of scene.items) if (!shown.has(item.id)) paintSmall(tools, item, toPage)
  })
  await tools.pause()
  canvas.save()
  canvas.transform(toPage)
  for (const item of plan.decoration) items.paint(item, canvas.tag(section, 'Div'), toPage)
  canvas.restore()
}

const largerFirst = (a: { readonly bounds: Bounds }, b: { readonly bounds: Bounds }): number =>
  b.bounds[2] * b.bounds[3] - a.bounds[2] * a.bounds[3]

/** An item without its text. Everything is inside the overview's figure already. */
function paintSmall({ canvas, text }: PageTools, item: SceneItem, toPage: Matrix): void {
  canvas.save()
  canvas.transform(toPage)
  if (item.svg) {
    canvas.save()
    canvas.transform(item.matrix)
    paintSvg(canvas, parseSvg(item.svg), item.opacity)
    canvas.restore()
  }
  canvas.transform(item.matrix)
  canvas.fade(item.opacity)
  if (item.note) canvas.fillBox([0, 0, item.note.width, item.note.height], colourOf(item.note.fill) ?? WHITE)
  if (item.image) canvas.fillBox([0, 0, item.image.width, item.image.height], PICTURE_GREY)
  if (item.text) {
    const { layout, x, y } = text.place(item.text)
    const colour = colourOf(item.text.color) ?? INK
    for (const line of layout.lines)
      if (line.width > 0)
        canvas.fillBox([x + line.x, y + line.y + line.height * 0.3, line.width, line.height * 0.36], colour, 0.35 * item.opacity)
  }
  canvas.restore()
}
