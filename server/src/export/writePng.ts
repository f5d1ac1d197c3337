// Pixels as a PNG that PDFKit can embed: without an alpha channel where nothing is seen through.
import { crc32, deflateSync } from 'node:zlib'

/** Red, green, blue and opacity, a byte each, row by row. */
export interface Pixels {
  readonly data: Uint8Array | Uint8ClampedArray
  readonly width: number
  readonly height: number
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
/** The filter that tells each byte as its difference from the pixel on its left: photographs take a third less. */
const SUB_FILTER = 1

export function writePng({ data, width, height }: Pixels): Uint8Array {
  const channels = isOpaque(data) ? 3 : 4
  const stride = 1 + width * channels
  const rows = Buffer.alloc(height * stride)
  for (let y = 0; y < height; y++) {
    let at = y * stride
    rows[at++] = SUB_FILTER
    for (let x = 0; x < width; x++)
      for (let channel = 0; channel < channels; channel++) {
        const here = (y * width + x) * 4 + channel
        rows[at++] = (data[here] ?? 0) - (x === 0 ? 0 : (data[here - 4] ?? 0))
      }
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, channels === 4 ? 6 : 2, 0, 0, 0], 8)
  return Buffer.concat([SIGNATURE, chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))])
}

function isOpaque(data: Pixels['data']): boolean {
  for (let at = 3; at < data.length; at += 4) if (data[at] !== 255) return false
  return true
}

function chunk(type: string, content: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(content.length)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}

/** Pixels whose longer side is at most `side`: each is the mean of a square of the old ones, what is seen through counting less. */
export function shrunk(pixels: Pixels, side: number): Pixels {
  const step = Math.ceil(Math.max(pixels.width, pixels.height) / side)
  if (step <= 1) return pixels
  const [width, height] = [Math.ceil(pixels.width / step), Math.ceil(pixels.height / step)]
  const data = new Uint8ClampedArray(width * height * 4)
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) data.set(meanOf(pixels, x * step, y * step, step), (y * width + x) * 4)
  return { data, width, height }
}

function meanOf({ data, width, height }: Pixels, left: number, top: number, step: number): readonly [number, number, number, number] {
  let [red, green, blue, opacity, count] = [0, 0, 0, 0, 0]
  for (let y = top; y < Math.min(top + step, height); y++)
    for (let x = left; x < Math.min(left + step, width); x++) {
      const at = (y * width + x) * 4
      const alpha = data[at + 3] ?? 0
      red += (data[at] ?? 0) * alpha
      green += (data[at + 1] ?? 0) * alpha
      blue += (data[at + 2] ?? 0) * alpha
      opacity += alpha
      count++
    }
  return opacity === 0 ? [0, 0, 0, 0] : [red / opacity, green / opacity, blue / opacity, opacity / count]
}
