// What PDFKit can embed: PNG and JPEG that are whole as far as their outer form tells. PDFKit throws on others, and on a
// PNG with damaged pixels at a time when nobody can catch it, so callers that give pictures have checked their pixels.
import { IDENTITY, type Matrix } from '../geometry.ts'

/** EXIF orientations as matrices of the unit square, right and down. */
export const ORIENTATIONS: Readonly<Record<number, Matrix>> = {
  1: IDENTITY,
  2: [-1, 0, 0, 1, 1, 0],
  3: [-1, 0, 0, -1, 1, 1],
  4: [1, 0, 0, -1, 0, 1],
  5: [0, 1, 1, 0, 0, 0],
  6: [0, 1, -1, 0, 1, 0],
  7: [0, -1, -1, 0, 1, 1],
  8: [0, -1, 1, 0, 0, 1],
}

/** Pixels; a picture of more would need hundreds of megabytes to be taken apart. */
const MAX_PIXELS = 40_000_000
const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

export interface PngForm {
  readonly width: number
  readonly height: number
  /** Bits a pixel. */
  readonly depth: number
  readonly interlaced: boolean
  /** The compressed pixels. */
  readonly data: readonly Uint8Array[]
}

/** The outer form of a PNG, or undefined where it is none or not whole. */
export function readPng(bytes: Uint8Array): PngForm | undefined {
  if (!PNG_SIGNATURE.every((byte, index) => bytes[index] === byte) || bytes.length < 45) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const [width, height, bits, colours] = [view.getUint32(16), view.getUint32(20), view.getUint8(24), view.getUint8(25)]
  const channels = ({ 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 } as Record<number, number>)[colours]
  if (channels === undefined || width === 0 || height === 0 || width * height > MAX_PIXELS) return undefined
  const data: Uint8Array[] = []
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at)
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (at + 12 + length > bytes.length) return undefined
    if (type === 'IDAT') data.push(bytes.subarray(at + 8, at + 8 + length))
    if (type === 'IEND')
      return data.length > 0 ? { width, height, depth: bits * channels, interlaced: view.getUint8(28) === 1, data } : undefined
    at += 12 + length
  }
  return undefined
}

/** Bytes of a PNG's pixels once inflated, with a filter byte a row; undefined for interlaced ones, whose rows are apart. */
export function inflatedSize({ width, height, depth, interlaced }: PngForm): number | undefined {
  return interlaced ? undefined : height * (1 + Math.ceil((width * depth) / 8))
}

/** Whether the bytes are a JPEG with a frame header PDF knows. */
export function isJpeg(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return false
  for (let at = 2; at + 9 < bytes.length; ) {
    if (bytes[at] !== 0xff) {
      at++
      continue
    }
    const marker = bytes[at + 1] ?? 0
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc) {
      const height = ((bytes[at + 5] ?? 0) << 8) | (bytes[at + 6] ?? 0)
      const width = ((bytes[at + 7] ?? 0) << 8) | (bytes[at + 8] ?? 0)
      return width > 0 && height > 0 && [1, 3, 4].includes(bytes[at + 9] ?? 0)
    }
    if (marker === 0xd9 || marker === 0xda) return false
    const bare = marker === 0xff || marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)
    at += bare ? (marker === 0xff ? 1 : 2) : 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0))
  }
  return false
}

export const isEmbeddable = (bytes: Uint8Array): boolean => isJpeg(bytes) || readPng(bytes) !== undefined
