// The view of the canvas set exactly, which no key or wheel does: through the editor that tldraw's own elements hold.
import type { Page } from '@playwright/test'

export interface View {
  /** A place of the board, and where on the page it is to be seen, px. */
  readonly x: number
  readonly y: number
  readonly left: number
  readonly top: number
  readonly zoom: number
}

export function lookAt(page: Page, view: View): Promise<void> {
  return page.evaluate(({ x, y, left, top, zoom }) => {
    interface Fiber {
      readonly return: Fiber | null
      readonly memoizedProps: {
        readonly value?: { setCamera?: (camera: { x: number; y: number; z: number }, options: { force: boolean }) => void }
      } | null
    }
    const container = document.querySelector('.tl-canvas')
    const key = Object.keys(container ?? {}).find((name) => name.startsWith('__reactFiber$')) ?? ''
    let fiber: Fiber | null = (container as unknown as Record<string, Fiber>)[key] ?? null
    while (fiber && !fiber.memoizedProps?.value?.setCamera) fiber = fiber.return
    const corner = container?.getBoundingClientRect() ?? { left: 0, top: 0 }
    fiber?.memoizedProps?.value?.setCamera?.(
      { x: (left - corner.left) / zoom - x, y: (top - corner.top) / zoom - y, z: zoom },
      { force: true },
    )
  }, view)
}
