// The board's pictures as the PDF can hold them: PNG and JPEG as they are, WebP and GIF drawn anew. All are decoded once,
// so that a damaged one is found here. Only from our own server. Runs in the worker.
import { isJpeg, readPng } from '@keha/shared/report/pdf/pictureFormat.ts'
import { redrawnPicture } from '../browser/redrawnPicture.ts'

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
async function embeddable(blob: Blob): Promise<Uint8Array> {
  const bytes = new Uint8Array(await blob.arrayBuffer())
  if (!isJpeg(bytes) && !readPng(bytes)) return new Uint8Array(await (await redrawnPicture(blob)).arrayBuffer())
  const bitmap = await createImageBitmap(blob)
  bitmap.close()
  return bytes
}
