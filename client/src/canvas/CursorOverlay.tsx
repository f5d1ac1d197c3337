// Draws what the others show (cursors, laser pointers, reactions) on one canvas over the board, at most once a frame and only
// when something moved; and sends one's own cursor.
import { useEffect, useRef } from 'react'
import { type Editor, react } from 'tldraw'
import type { BoardLine } from '../sync/BoardLine.ts'
import { IDLE_MS, NAMES_UP_TO, SEND_EVERY_MS, shownBy } from './cursors.ts'
import { paintShown } from './paintShown.ts'
import { Trails } from './Trails.ts'

interface CursorOverlayProps {
  readonly editor: Editor
  readonly line: BoardLine
  /** Milliseconds of a clock that only goes forward. */
  readonly nowMs: () => number
}

export function CursorOverlay({ editor, line, nowMs }: CursorOverlayProps) {
  const ref = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const context = ref.current?.getContext('2d')
    if (!context) return
    const { awareness, state } = line
    const movedAtMs = new Map<number, number>()
    const trails = new Trails()
    let frame = 0
    let fade: ReturnType<typeof setTimeout> | undefined

    const showers = () => {
      const { session, here } = state.getState()
      return session ? shownBy(awareness.getStates(), here, session.people, awareness.clientID) : []
    }
    const draw = () => {
      frame = 0
      const now = nowMs()
      const all = showers()
      const isMoving = trails.settle(now)
      const fresh = all.filter(({ clientId }) => now - (movedAtMs.get(clientId) ?? 0) < IDLE_MS)
      const isMotionReduced = editor.user.getAnimationSpeed() === 0
      // An empty canvas over the whole board would be laid out and composed again at every move of the view.
      context.canvas.hidden = fresh.length === 0 && !isMoving
      if (!context.canvas.hidden)
        paintShown(context, editor, { showers: fresh, trails, names: all.length <= NAMES_UP_TO, nowMs: now, isMotionReduced })
      clearTimeout(fade)
      if (isMoving) schedule()
      else if (fresh.length > 0) fade = setTimeout(schedule, IDLE_MS)
    }
    const schedule = () => {
      if (frame === 0) frame = requestAnimationFrame(draw)
    }
    const heard = ({ added, updated, removed }: { added: number[]; updated: number[]; removed: number[] }) => {
      for (const id of [...added, ...updated]) movedAtMs.set(id, nowMs())
      for (const id of removed) movedAtMs.delete(id)
      trails.take(showers(), nowMs())
      schedule()
    }
    awareness.on('change', heard)
    const stopCamera = react('cursors follow the camera', () => {
      editor.getCamera()
      editor.getViewportScreenBounds()
      if (!context.canvas.hidden) schedule()
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
  return <canvas ref={ref} className="cursors" hidden />
}

/** Sends one's own cursor, ten times a second at most and only when it moved or became a laser. Returns how to stop. */
function sendCursor(editor: Editor, { awareness }: BoardLine): () => void {
  let waiting: ReturnType<typeof setTimeout> | undefined
  let sent = ''
  const send = () => {
    waiting = undefined
    const { x, y } = editor.inputs.currentPagePoint
    const c = [Math.round(x), Math.round(y)]
    const isLaser = editor.isIn('laser.lasering')
    const state = `${c} ${isLaser}`
    if (state === sent) return
    sent = state
    const { l: _before, ...others } = awareness.getLocalState() ?? {}
    awareness.setLocalState(isLaser ? { ...others, c, l: true } : { ...others, c })
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
  const MOVES = ['pointermove', 'pointerdown', 'pointerup'] as const
  for (const type of MOVES) container.addEventListener(type, moved)
  container.addEventListener('pointerleave', left)
  return () => {
    clearTimeout(waiting)
    for (const type of MOVES) container.removeEventListener(type, moved)
    container.removeEventListener('pointerleave', left)
  }
}
