// A picture of any kind the browser knows, drawn anew as PNG or JPEG: what a PDF can hold. Of a moving picture the first frame is kept. Works on the page and in a worker.

/** Of the longer side; more shows no more detail on a board. */
const MAX_SIDE_PX = 4_096
const JPEG_QUALITY = 0.9

/** PNG where anything is see-through, else JPEG. Rejects where the browser cannot decode it. */
export async function redrawnPicture(blob: Blob): Promise<Blob> {
  const bitmap = await createImageBitmap(blob)
  const scale = Math.min(1, MAX_SIDE_PX / Math.max(bitmap.width, bitmap.height))
  const canvas = new OffscreenCanvas(Math.max(1, Math.round(bitmap.width * scale)), Math.max(1, Math.round(bitmap.height * scale)))
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas to draw on')
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  bitmap.close()
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
  return canvas.convertToBlob(isOpaque(data) ? { type: 'image/jpeg', quality: JPEG_QUALITY } : { type: 'image/png' })
}

function isOpaque(pixels: Uint8ClampedArray): boolean {
  for (let at = 3; at < pixels.length; at += 4) if (pixels[at] !== 255) return false
  return true
}
