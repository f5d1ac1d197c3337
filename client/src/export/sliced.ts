// Long work on the page's thread cut into slices, so that frames and key strokes come between.

/** Under a frame's 16 ms, with room for the frame's own work. */
const SLICE_MS = 8

/**
 * To be awaited between pieces of work: gives way when a slice is over, tells how far the work is, and rejects with the
 * signal's reason once it is stopped.
 */
export function sliced(signal: AbortSignal | undefined, onShare: (share: number) => void): (done: number, of: number) => Promise<void> {
  let since = performance.now()
  return async (done, of) => {
    signal?.throwIfAborted()
    if (performance.now() - since < SLICE_MS) return
    onShare(of === 0 ? 1 : done / of)
    await nextMoment()
    since = performance.now()
  }
}

/** After what waits already: frames, input, timers. */
function nextMoment(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0)
  })
}
