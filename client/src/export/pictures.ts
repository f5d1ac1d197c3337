// The board's pictures as the PDF can hold them: PNG and JPEG as they are, WebP and GIF drawn anew. All are decoded once,
// so that a damaged one is found here. Only from our own server. Runs in the worker.
import { isJpeg, readPng } from '@keha/shared/report/pdf/pictureFormat.ts'

/** Of the longer side; a picture drawn anew in a larger size would only make the file larger. */
const MAX_DRAWN_PX = 2_400
const JPEG_QUALITY = 0.9

/** Pictures by their `src`; those that cannot be shown are left out. */
export async function fetchPictures(sources: readonly string[]): Promise<Map<string, Uint8Array>> {
  const pictures = new Map<string, Uint8Array>()
  await Promise.all(
    sources.map(async (src) => {
      const picture = await fetchPicture(src)
      if (picture) pictures.set(src, picture)
    }),
  )
  return pictures
}

async function fetchPicture(src: string): Promise<Uint8Array | undefined> {
  if (!src.startsWith('/') || src.startsWith('//')) return undefined
  try {
    const response = await fetch(src)
    if (!response.ok) return undefined
    return await embeddable(await response.blob())
  } catch {
    // Not reachable or not a picture: the page says that it could not be shown.
    return undefined
  }
}

/** Rejects where the browser cannot decode it. */
async function embeddable(blob: Blob): Promise<Uint8Array | undefined> {
  const bitmap = await createImageBitmap(blob)
  const bytes = new Uint8Array(await blob.arrayBuffer())
  if (isJpeg(bytes) || readPng(bytes)) {
    bitmap.close()
    return bytes
  }
  const scale = Math.min(1, MAX_DRAWN_PX / Math.max(bitmap.width, bitmap.height))
  const canvas = new OffscreenCanvas(Math.max(1, Math.round(bitmap.width * scale)), Math.max(1, Math.round(bitmap.height * scale)))
  const context = canvas.getContext('2d')
  if (!context) return undefined
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  bitmap.close()
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
  const drawn = await canvas.convertToBlob(isOpaque(data) ? { type: 'image/jpeg', quality: JPEG_QUALITY } : { type: 'image/png' })
  return new Uint8Array(await drawn.arrayBuffer())
}

function isOpaque(pixels: Uint8ClampedArray): boolean {
  for (let at = 3; at < pixels.length; at += 4) if (pixels[at] !== 255) return false
  return true
}
