// Draws the others' cursors on one canvas over the board, at most once a frame and only when something moved.
import { useEffect, useRef } from 'react'
import { type Editor, react } from 'tldraw'
import type { BoardLine } from '../sync/BoardLine.ts'
import { type Cursor, cursorsOf, IDLE_MS, NAMES_UP_TO, SEND_EVERY_MS } from './cursors.ts'

interface CursorOverlayProps {
  readonly editor: Editor
  readonly line: BoardLine
  /** Milliseconds of a clock that only goes forward. */
  readonly nowMs: () => number
}

export function CursorOverlay({ editor, line, nowMs }: CursorOverlayProps) {
  const ref = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const canvas = ref.current
    const context = canvas?.getContext('2d')
    if (!canvas || !context) return
    const { awareness, state } = line
    const movedAtMs = new Map<number, number>()
    let frame = 0
    let fade: ReturnType<typeof setTimeout> | undefined

    const draw = () => {
      frame = 0
      const { session, here } = state.getState()
      const now = nowMs()
      const all = session ? cursorsOf(awareness.getStates(), here, session.people, awareness.clientID) : []
      const fresh = all.filter(({ clientId }) => now - (movedAtMs.get(clientId) ?? 0) < IDLE_MS)
      paint(context, canvas, editor, fresh, all.length <= NAMES_UP_TO)
      clearTimeout(fade)
      if (fresh.length > 0) fade = setTimeout(schedule, IDLE_MS)
    }
    const schedule = () => {
      if (frame === 0) frame = requestAnimationFrame(draw)
    }
    const heard = ({ added, updated, removed }: { added: number[]; updated: number[]; removed: number[] }) => {
      for (const id of [...added, ...updated]) movedAtMs.set(id, nowMs())
      for (const id of removed) movedAtMs.delete(id)
      schedule()
    }
    awareness.on('change', heard)
    const stopCamera = react('cursors follow the camera', () => {
      editor.getCamera()
      editor.getViewportScreenBounds()
      schedule()
    })
    const stopSending = sendCursor(editor, line)
    return () => {
      awareness.off('change', heard)
      stopCamera()
      stopSending()
      clearTimeout(fade)
      cancelAnimationFrame(frame)
    }
  }, [editor, line, nowMs])
  return <canvas ref={ref} className="cursors" />
}

/** Sends one's own cursor, ten times a second at most and only when it moved. Returns how to stop. */
function sendCursor(editor: Editor, { awareness }: BoardLine): () => void {
  let waiting: ReturnType<typeof setTimeout> | undefined
  let sent = ''
  const send = () => {
    waiting = undefined
    const { x, y } = editor.inputs.currentPagePoint
    const c = [Math.round(x), Math.round(y)]
    if (String(c) === sent) return
    sent = String(c)
    awareness.setLocalStateField('c', c)
  }
  const moved = () => {
    waiting ??= setTimeout(send, SEND_EVERY_MS)
  }
  const left = () => {
    clearTimeout(waiting)
    waiting = undefined
    sent = ''
    awareness.setLocalStateField('c', null)
  }
  const container = editor.getContainer()
  container.addEventListener('pointermove', moved)
  container.addEventListener('pointerleave', left)
  return () => {
    clearTimeout(waiting)
    container.removeEventListener('pointermove', moved)
    container.removeEventListener('pointerleave', left)
  }
}

const ARROW = new Path2D('M0 0 L0 16 L4.4 12.2 L7.3 18.6 L10 17.4 L7.1 11.1 L12.8 10.8 Z')

function paint(
  context: CanvasRenderingContext2D,
  canvas: HTMLCanvasElement,
  editor: Editor,
  cursors: readonly Cursor[],
  names: boolean,
): void {
  const { w, h } = editor.getViewportScreenBounds()
  const ratio = devicePixelRatio
  if (canvas.width !== Math.round(w * ratio) || canvas.height !== Math.round(h * ratio)) {
    canvas.width = Math.round(w * ratio)
    canvas.height = Math.round(h * ratio)
    canvas.style.width = `${w}px`
    canvas.style.height = `${h}px`
  }
  context.setTransform(ratio, 0, 0, ratio, 0, 0)
  context.clearRect(0, 0, w, h)
  context.font = "500 12px 'tldraw_sans', sans-serif"
  context.textBaseline = 'middle'
  for (const cursor of cursors) {
    const { x, y } = editor.pageToViewport(cursor)
    if (x < -20 || y < -20 || x > w + 20 || y > h + 20) continue
    context.save()
    context.translate(x, y)
    context.fillStyle = cursor.colour
    context.strokeStyle = '#ffffff'
    context.lineWidth = 1.5
    context.stroke(ARROW)
    context.fill(ARROW)
    if (names) paintName(context, cursor.name)
    context.restore()
  }
}

function paintName(context: CanvasRenderingContext2D, name: string): void {
  const shown = name.length > 24 ? `${name.slice(0, 23)}…` : name
  const width = context.measureText(shown).width + 12
  context.beginPath()
  context.roundRect(12, 16, width, 20, 6)
  context.fill()
  context.fillStyle = '#ffffff'
  context.fillText(shown, 18, 26.5)
}
