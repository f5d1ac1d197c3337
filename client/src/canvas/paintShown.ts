// Paints what the others show on one canvas: cursors with names, laser trails, reactions.
import type { Editor } from 'tldraw'
import { ICON_PATHS } from '../ui/Icon.tsx'
import { REACTIONS, type Shower } from './cursors.ts'
import { TRAIL_MS, type Trails } from './Trails.ts'

const ARROW = new Path2D('M0 0 L0 16 L4.4 12.2 L7.3 18.6 L10 17.4 L7.1 11.1 L12.8 10.8 Z')
const DRAWINGS = REACTIONS.map((name) => new Path2D(ICON_PATHS[name]))
/** Screen pixels a reaction rises while it is seen. */
const RISE_PX = 48

interface Painting {
  readonly showers: readonly Shower[]
  readonly trails: Trails
  readonly names: boolean
  readonly nowMs: number
  readonly isMotionReduced: boolean
}

export function paintShown(
  context: CanvasRenderingContext2D,
  editor: Editor,
  { showers, trails, names, nowMs, isMotionReduced }: Painting,
): void {
  const { w, h } = editor.getViewportScreenBounds()
  fitCanvas(context, w, h)
  context.textBaseline = 'middle'
  for (const shower of showers) {
    paintTrail(context, editor, trails, shower, nowMs)
    const at = shower.cursor ? editor.pageToViewport(shower.cursor) : null
    const isInside = at !== null && at.x > -20 && at.y > -20 && at.x < w + 20 && at.y < h + 20
    if (at && isInside) paintCursor(context, at, shower, names)
    const reaction = trails.reaction(shower.clientId, nowMs)
    if (!reaction) continue
    const place = at && isInside ? at : { x: 28 + (shower.clientId % 5) * 44, y: h - 96 }
    const rise = isMotionReduced ? RISE_PX / 2 : RISE_PX * reaction.progress
    context.globalAlpha = isMotionReduced ? 1 : 1 - reaction.progress ** 3
    paintReaction(context, { x: place.x, y: place.y - 20 - rise }, shower.colour, reaction.which)
    context.globalAlpha = 1
  }
}

function paintReaction(context: CanvasRenderingContext2D, { x, y }: { x: number; y: number }, colour: string, which: number): void {
  const drawing = DRAWINGS[which]
  if (!drawing) return
  context.save()
  context.translate(x, y)
  context.fillStyle = '#ffffff'
  context.strokeStyle = colour
  context.lineWidth = 2
  context.lineCap = 'round'
  context.lineJoin = 'round'
  context.beginPath()
  context.arc(0, 0, 20, 0, 2 * Math.PI)
  context.fill()
  context.stroke()
  context.translate(-12, -12)
  context.stroke(drawing)
  context.restore()
}

function fitCanvas(context: CanvasRenderingContext2D, w: number, h: number): void {
  const { canvas } = context
  const ratio = devicePixelRatio
  if (canvas.width !== Math.round(w * ratio) || canvas.height !== Math.round(h * ratio)) {
    canvas.width = Math.round(w * ratio)
    canvas.height = Math.round(h * ratio)
    canvas.style.width = `${w}px`
    canvas.style.height = `${h}px`
  }
  context.setTransform(ratio, 0, 0, ratio, 0, 0)
  context.clearRect(0, 0, w, h)
}

function paintCursor(
  context: CanvasRenderingContext2D,
  { x, y }: { x: number; y: number },
  { colour, name, laser }: Shower,
  names: boolean,
): void {
  context.save()
  context.translate(x, y)
  context.fillStyle = colour
  context.strokeStyle = '#ffffff'
  context.lineWidth = 1.5
  if (laser) {
    context.beginPath()
    context.arc(0, 0, 7, 0, 2 * Math.PI)
    context.stroke()
    context.fill()
  } else {
    context.stroke(ARROW)
    context.fill(ARROW)
  }
  if (names || laser) paintName(context, name)
  context.restore()
}

function paintName(context: CanvasRenderingContext2D, name: string): void {
  const shown = name.length > 24 ? `${name.slice(0, 23)}…` : name
  context.font = "500 12px 'tldraw_sans', sans-serif"
  const width = context.measureText(shown).width + 12
  context.beginPath()
  context.roundRect(12, 16, width, 20, 6)
  context.fill()
  context.fillStyle = '#ffffff'
  context.fillText(shown, 18, 26.5)
}

function paintTrail(context: CanvasRenderingContext2D, editor: Editor, trails: Trails, { clientId, colour }: Shower, nowMs: number): void {
  const points = trails.points(clientId)
  context.strokeStyle = colour
  context.lineCap = 'round'
  for (const [i, point] of points.entries()) {
    const before = points[i - 1]
    if (!before) continue
    const [from, to] = [editor.pageToViewport(before), editor.pageToViewport(point)]
    const left = Math.max(0, 1 - (nowMs - point.atMs) / TRAIL_MS)
    context.globalAlpha = left
    context.lineWidth = 2 + 4 * left
    context.beginPath()
    context.moveTo(from.x, from.y)
    context.lineTo(to.x, to.y)
    context.stroke()
  }
  context.globalAlpha = 1
}
