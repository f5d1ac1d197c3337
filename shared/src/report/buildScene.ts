// Takes a scene from an editor. Notes, texts, images and frames come from their records; what tldraw draws by geometry
// (geo shapes, arrows, lines, drawings) comes as its own markup. Yields between shapes so that a live editor stays live.
// Reads only: the editor is not changed.
import { getDefaultColorTheme, type TLArrowShape, type TLDefaultShape, type TLFrameShape, type TLShape } from '@tldraw/tlschema'
import type { DrawShape, RenderedShape, SceneEditor } from './editorPort.ts'
import { type Bounds, boundsOf, type Matrix, multiply } from './geometry.ts'
import { areaAt, areaTouched, pageOrder } from './membership.ts'
import { readingOrder } from './readingOrder.ts'
import type { ItemKind, Scene, SceneArea, SceneItem } from './scene.ts'
import { arrowText, geoText, imageBody, NOTE_SIDE_PX, noteBody, noteText, shapeText, textText, withoutText } from './shapeBodies.ts'
import { isEmptyText, type TextNode } from './text/textBlocks.ts'

export interface SceneOptions {
  readonly draw: DrawShape
  /** Called between shapes; awaits the next free moment where the editor is live. */
  readonly pause?: (done: number, of: number) => Promise<void>
}

const KINDS: Readonly<Record<string, ItemKind>> = {
  note: 'note',
  text: 'text',
  geo: 'geo',
  arrow: 'arrow',
  line: 'line',
  draw: 'drawing',
  highlight: 'drawing',
  image: 'image',
}

/** Kinds that join places rather than lie in one. */
const JOINING: ReadonlySet<ItemKind> = new Set(['arrow', 'line', 'drawing'])

export async function buildScene(editor: SceneEditor, options: SceneOptions): Promise<Scene> {
  const rendered = [...editor.getUnorderedRenderingShapes(false)].sort((a, b) => drawnAt(a) - drawnAt(b))
  const areas = sceneAreas(editor, rendered)
  const items: SceneItem[] = []
  const undrawn: { readonly id: string; readonly problem: string }[] = []
  const draw: DrawShape = async (shape, util) => {
    try {
      return await options.draw(shape, util)
    } catch (problem) {
      undrawn.push({ id: shape.id, problem: String(problem) })
      return ''
    }
  }
  for (const [index, one] of rendered.entries()) {
    await options.pause?.(index, rendered.length)
    if (one.shape.type === 'frame' || one.shape.type === 'group') continue
    items.push(await sceneItem(editor, one, areas, draw))
  }
  return { areas, items, undrawn }
}

/** A highlighter's stroke lies below the shapes around it. */
const drawnAt = (one: RenderedShape): number => (one.shape.type === 'highlight' ? one.backgroundIndex : one.index)

function sceneAreas(editor: SceneEditor, rendered: readonly RenderedShape[]): SceneArea[] {
  const theme = getDefaultColorTheme({ isDarkMode: false })
  const frames = rendered.filter((one): one is RenderedShape & { shape: TLFrameShape } => one.shape.type === 'frame')
  const areas = frames.map(({ shape, util }): SceneArea => {
    const colours = theme[util.options?.showColors ? shape.props.color : 'black'].frame
    return {
      id: shape.id,
      name: shape.props.name.trim(),
      bounds: boundsOf(matrixOf(editor, shape), [0, 0, shape.props.w, shape.props.h]),
      fill: colours.fill,
      stroke: colours.stroke,
      locked: editor.isShapeOrAncestorLocked(shape),
      within: null,
    }
  })
  const placed = areas.map((area) => ({
    ...area,
    within: areaAt(
      area.bounds,
      areas.filter((other) => isLarger(other, area)),
    ),
  }))
  return pageOrder(placed, readingOrder)
}

const isLarger = (a: SceneArea, b: SceneArea): boolean => a.bounds[2] * a.bounds[3] > b.bounds[2] * b.bounds[3]

function matrixOf(editor: SceneEditor, shape: TLShape): Matrix {
  const { a, b, c, d, e, f } = editor.getShapePageTransform(shape)
  return [a, b, c, d, e, f]
}

async function sceneItem(editor: SceneEditor, one: RenderedShape, areas: readonly SceneArea[], draw: DrawShape): Promise<SceneItem> {
  const { util, opacity } = one
  const shape = one.shape as TLDefaultShape
  const kind = KINDS[shape.type] ?? 'other'
  const own = matrixOf(editor, shape)
  const scale = shape.type !== 'image' && 'scale' in shape.props ? Number(shape.props.scale) : 1
  const matrix = multiply(own, [scale, 0, 0, scale, 0, 0])
  const bounds = boundsIn(editor, shape, own, matrix)
  const mask = editor.getShapeMask(shape)
  return {
    id: shape.id,
    kind,
    area: JOINING.has(kind) ? areaTouched(bounds, areas) : areaAt(bounds, areas),
    matrix,
    bounds,
    opacity,
    clip: mask?.flatMap(({ x, y }) => [x, y]),
    locked: editor.isShapeOrAncestorLocked(shape),
    url: 'url' in shape.props && typeof shape.props.url === 'string' && shape.props.url !== '' ? shape.props.url : undefined,
    note: shape.type === 'note' ? noteBody(shape) : undefined,
    image: shape.type === 'image' ? imageBody(editor, shape) : undefined,
    svg: NOT_DRAWN_BY_TLDRAW.has(kind) ? undefined : await draw(shape.type === 'geo' ? withoutText(shape) : shape, util),
    text: textOf(editor, shape),
    joins: shape.type === 'arrow' ? joinsOf(editor, shape) : undefined,
  }
}

const NOT_DRAWN_BY_TLDRAW: ReadonlySet<ItemKind> = new Set(['note', 'text', 'image'])

/** Rich text in a shape costs tldraw 5–17 ms of HTML each time it is measured, so nothing is measured that can be told. */
function boundsIn(editor: SceneEditor, shape: TLDefaultShape, own: Matrix, matrix: Matrix): Bounds {
  if (shape.type === 'note') return boundsOf(matrix, noteBox(shape.props.growY))
  if (shape.type === 'geo') return boundsOf(own, [0, 0, shape.props.w, shape.props.h + shape.props.growY])
  if (shape.type === 'image') return boundsOf(own, [0, 0, shape.props.w, shape.props.h])
  const box = editor.getShapePageBounds(shape)
  return box ? [box.x, box.y, box.w, box.h] : boundsOf(own, [0, 0, 0, 0])
}

const noteBox = (growY: number): Bounds => [0, 0, NOTE_SIDE_PX, NOTE_SIDE_PX + growY]

function textOf(editor: SceneEditor, shape: TLDefaultShape) {
  switch (shape.type) {
    case 'note':
      return isEmptyText(shape.props.richText as TextNode) ? undefined : noteText(shape)
    case 'text':
      return isEmptyText(shape.props.richText as TextNode) ? undefined : textText(editor, shape)
    case 'geo':
      return isEmptyText(shape.props.richText as TextNode) ? undefined : geoText(shape)
    case 'arrow':
      return shape.props.text.trim() === '' ? undefined : arrowText(editor, shape)
    default:
      return undefined
  }
}

function joinsOf(editor: SceneEditor, shape: TLArrowShape): SceneItem['joins'] {
  const bindings = editor.getBindingsFromShape(shape, 'arrow')
  const textAt = (terminal: 'start' | 'end'): string => {
    const binding = bindings.find((one) => 'terminal' in one.props && one.props.terminal === terminal)
    const bound = binding && editor.getShape(binding.toId)
    return bound ? shapeText(bound as TLDefaultShape) : ''
  }
  const from = textAt('start')
  const to = textAt('end')
  return from || to ? { from, to } : undefined
}
