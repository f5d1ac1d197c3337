// What slides are made of: a picture a page, with its size in pixels and its words; and how a drawn page becomes one.
import { SlidesRefused } from './slideFiles.ts'

export interface SlidePage {
  readonly picture: Blob
  readonly width: number
  readonly height: number
  /** Empty where nothing is known of it. */
  readonly words: string
}

export interface SlideSource {
  readonly count: number
  /** `at` from 0. Rejects with `SlidesRefused`. */
  page(at: number): Promise<SlidePage>
  close(): void
}

/** Pixels of the longer side: sharp on a projector, and some hundred kilobytes a page. */
export const SLIDE_PX = 1_920
/** Above this a page is drawn as JPEG. */
const MAX_PNG_BYTES = 700 * 1024
const JPEG_QUALITY = 0.92

/** The context of a canvas that is white as paper. */
export function paper(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas to draw on')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  return context
}

/** The canvas as a picture the server and the PDF take. */
export async function drawn(canvas: HTMLCanvasElement, words: string): Promise<SlidePage> {
  const as = (type: string) => new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, JPEG_QUALITY))
  const png = await as('image/png')
  const picture = png && png.size <= MAX_PNG_BYTES ? png : await as('image/jpeg')
  const { width, height } = canvas
  canvas.width = 0
  if (!picture) throw new SlidesRefused('damaged')
  return { picture, width, height, words }
}
