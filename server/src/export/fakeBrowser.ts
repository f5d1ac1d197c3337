// The little of a browser that tldraw's Editor asks for, over linkedom. Only for the export's worker thread, so that no
// `window` is ever seen by the rest of the server. tldraw and react-dom must be imported before it is started: they look
// for a window when they load.
import { parseHTML } from 'linkedom'

const GLOBALS = ['Node', 'Element', 'HTMLElement', 'DOMParser', 'MutationObserver', 'XMLSerializer'] as const
const FRAME_MS = 16

/** Sets the globals once; returns an element for an editor to live in. */
export function startFakeBrowser(): HTMLElement {
  const page = parseHTML('<!doctype html><html><head></head><body></body></html>')
  const window = page.window as unknown as Record<string, unknown>
  const noListener = { matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }
  window['devicePixelRatio'] = 1
  window['matchMedia'] = () => noListener
  const globals: Record<string, unknown> = {
    window,
    document: page.document,
    devicePixelRatio: 1,
    requestAnimationFrame: (task: () => void) => setTimeout(task, FRAME_MS).unref(),
    cancelAnimationFrame: clearTimeout,
  }
  for (const name of GLOBALS) globals[name] = window[name]
  for (const [name, value] of Object.entries(globals))
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true })
  const container = page.document.createElement('div')
  page.document.body.appendChild(container)
  return container as unknown as HTMLElement
}
