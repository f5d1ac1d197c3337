// Tells in words why nothing happens when somebody tries to write on a board that is locked: `N` and other keys that would
// write, a double click, pasting. Seldom, so that it does not pile up.
import type { Editor } from 'tldraw'
import type { BoardLine } from '../sync/BoardLine.ts'
import { whyLocked } from '../ui/whyLocked.ts'

/** Keys by which something would be made: note, text, drawing. */
const WRITING_KEYS: ReadonlySet<string> = new Set(['n', 't', 'd'])
/** As long as the words stay on the screen. */
const SELDOM_MS = 7_000

/** Returns how to stop. */
export function tellWhyLocked(editor: Editor, line: BoardLine, tell: (why: NonNullable<ReturnType<typeof whyLocked>>) => void): () => void {
  let toldMs = Number.NEGATIVE_INFINITY
  const tried = () => {
    const { you, session } = line.state.getState()
    const why = you && session && whyLocked(you.role, session)
    const nowMs = line.clock.nowMs()
    if (!why || Math.abs(nowMs - toldMs) < SELDOM_MS) return
    toldMs = nowMs
    tell(why)
  }
  const container = editor.getContainer()
  const isHere = (target: EventTarget | null) =>
    target === document.body || (target instanceof HTMLElement && container.contains(target) && !target.matches('input, textarea, select'))
  const pressed = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !WRITING_KEYS.has(event.key.toLowerCase())) return
    if (isHere(event.target)) tried()
  }
  const pasted = ({ target }: ClipboardEvent) => {
    if (isHere(target)) tried()
  }
  // Before the canvas, which takes what it listens to.
  const options = { capture: true }
  window.addEventListener('keydown', pressed, options)
  window.addEventListener('paste', pasted, options)
  container.addEventListener('dblclick', tried, options)
  return () => {
    window.removeEventListener('keydown', pressed, options)
    window.removeEventListener('paste', pasted, options)
    container.removeEventListener('dblclick', tried, options)
  }
}
