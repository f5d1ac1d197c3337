// What is known of a board while it opens, for those who show it. Held by OpeningBoard.tsx, filled by followOpening.ts.
import type { LocalisedText } from '@keha/shared/locale.ts'
import type { FirstView } from '@keha/shared/picture/firstView.ts'
import { createStore, type StoreApi } from 'zustand/vanilla'

export interface Opening {
  /** Paints the board's picture over a canvas element, as large as that is now; null until there is one. */
  readonly paint: ((canvas: HTMLCanvasElement) => void) | null
  /** What the picture shows, and the editor after it; null where the board is empty. */
  readonly view: FirstView | null
  /** What the step that is on is called; null before the first, undefined while it is not known. */
  readonly step: LocalisedText | null | undefined
  /** The picture has been seen, or there is none to see: the editor may be built, which nothing else is done beside. */
  readonly seen: boolean
}

export type OpeningStore = StoreApi<Opening>

export const createOpening = (): OpeningStore => createStore<Opening>(() => ({ paint: null, view: null, step: undefined, seen: false }))

/** Runs `task` when what was drawn until now is on the screen; at once in a tab that nobody sees. Returns how to stop. */
export function afterPaint(task: () => void): () => void {
  if (document.visibilityState === 'hidden') {
    const timer = setTimeout(task)
    return () => clearTimeout(timer)
  }
  let timer: ReturnType<typeof setTimeout> | undefined
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(task)
  })
  return () => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
}
