// From files to slides on the board: drawn, uploaded and placed, one page after the other; nothing is placed unless all is.
import type { Command } from '@keha/shared/session/model/session.ts'
import { openSlides } from './openSlides.ts'
import { inNameOrder } from './slideFiles.ts'
import { type Bounds, type SlidesWords, slideRecords, type UploadedSlide } from './slideRecords.ts'

interface Placing {
  readonly files: readonly File[]
  /** Answers the picture's address on this server. */
  readonly upload: (picture: Blob, signal: AbortSignal) => Promise<string>
  /** What the board's shapes cover when the slides are ready. */
  readonly taken: () => Bounds | null
  readonly words: SlidesWords
  readonly send: (command: Command) => Promise<boolean>
  /** Pages done. */
  readonly onProgress: (done: number, of: number) => void
  readonly signal: AbortSignal
}

/** Answers how many slides were placed; 0 where the server refused them, which it told. Rejects with `SlidesRefused`, what `upload` rejected with, or the signal's reason. */
export async function placeSlides({ files, upload, taken, words, send, onProgress, signal }: Placing): Promise<number> {
  const source = await openSlides(inNameOrder(files))
  try {
    const slides: UploadedSlide[] = []
    for (let at = 0; at < source.count; at++) {
      onProgress(at, source.count)
      signal.throwIfAborted()
      const { picture, width, height, words: said } = await source.page(at)
      signal.throwIfAborted()
      slides.push({ src: await upload(picture, signal), mime: picture.type, bytes: picture.size, width, height, words: said })
    }
    signal.throwIfAborted()
    const { records, pages } = slideRecords(slides, crypto.randomUUID().slice(0, 8), taken(), words)
    return (await send({ type: 'placeSlides', records: [...records], pages: [...pages] })) ? pages.length : 0
  } finally {
    source.close()
  }
}
