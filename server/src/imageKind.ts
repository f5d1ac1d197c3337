// What an uploaded image is, from its own bytes: kind and size by reading the header, nothing decoded. Pure.
// A file is an image where it begins and ends as one; what a browser would take for a page, or what hides a second file
// behind the image, is none.
import type { StoredImage } from './store/BoardStore.ts'

export interface ImageKind {
  readonly mime: StoredImage['mime']
  readonly width: number
  readonly height: number
}

/** The largest side that browsers draw everywhere. */
const MAX_SIDE_PX = 12_000
/** What a picture takes in memory once decoded, four bytes each: 200 MB. */
const MAX_PIXELS = 50_000_000

/** The kind of image, or undefined where it is none of ours, broken, or something else as well. */
export function imageKind(bytes: Uint8Array): ImageKind | undefined {
  if (bytes.length < 16) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const kind = png(view) ?? jpeg(view) ?? webp(view) ?? gif(view)
  return kind && kind.width > 0 && kind.height > 0 && !looksLikePage(bytes) ? kind : undefined
}

export function isTooManyPixels({ width, height }: ImageKind): boolean {
  return width > MAX_SIDE_PX || height > MAX_SIDE_PX || width * height > MAX_PIXELS
}

const ascii = (view: DataView, at: number, length: number): string =>
  at + length <= view.byteLength ? String.fromCharCode(...new Uint8Array(view.buffer, view.byteOffset + at, length)) : ''

/** Walks the chunks: the last one, IEND, must end the file. */
function png(view: DataView): ImageKind | undefined {
  if (ascii(view, 0, 8) !== '\x89PNG\r\n\x1a\n' || ascii(view, 12, 4) !== 'IHDR') return undefined
  for (let at = 8; at + 12 <= view.byteLength; ) {
    const next = at + 12 + view.getUint32(at)
    if (ascii(view, at + 4, 4) === 'IEND')
      return next === view.byteLength ? { mime: 'image/png', width: view.getUint32(16), height: view.getUint32(20) } : undefined
    at = next
  }
  return undefined
}

/** Walks the segments to the frame header; the file must end with the end marker (cameras pad it with zeros). */
function jpeg(view: DataView): ImageKind | undefined {
  if (view.getUint16(0) !== 0xffd8 || !endsAsJpeg(view)) return undefined
  for (let at = 2; at + 9 <= view.byteLength; ) {
    if (view.getUint8(at) !== 0xff) return undefined
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) {
      at += 1
      continue
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
    if (isFrame) return { mime: 'image/jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    if (marker === 0xda || marker === 0xd9) return undefined
    at += 2 + view.getUint16(at + 2)
  }
  return undefined
}

function endsAsJpeg(view: DataView): boolean {
  let end = view.byteLength
  while (end > 2 && view.getUint8(end - 1) === 0) end -= 1
  return view.getUint16(end - 2) === 0xffd9
}

/** The RIFF size must be the file's. */
function webp(view: DataView): ImageKind | undefined {
  if (ascii(view, 0, 4) !== 'RIFF' || ascii(view, 8, 4) !== 'WEBP' || view.byteLength < 30) return undefined
  const size = view.getUint32(4, true) + 8
  if (size !== view.byteLength && size + 1 !== view.byteLength) return undefined
  const of = (width: number, height: number): ImageKind => ({ mime: 'image/webp', width, height })
  switch (ascii(view, 12, 4)) {
    case 'VP8 ':
      return view.getUint16(23) === 0x9d01 ? of(view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff) : undefined
    case 'VP8L': {
      const bits = view.getUint32(21, true)
      return view.getUint8(20) === 0x2f ? of((bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1) : undefined
    }
    case 'VP8X':
      return of((view.getUint32(24, true) & 0xffffff) + 1, (view.getUint32(26, true) >>> 8) + 1)
    default:
      return undefined
  }
}

function gif(view: DataView): ImageKind | undefined {
  if (!['GIF87a', 'GIF89a'].includes(ascii(view, 0, 6)) || view.getUint8(view.byteLength - 1) !== 0x3b) return undefined
  return { mime: 'image/gif', width: view.getUint16(6, true), height: view.getUint16(8, true) }
}

/** How much of the beginning browsers sniff for a page. */
const SNIFFED_BYTES = 1_024
/** Served with its type and `nosniff` it is harmless; kept on a disk and opened there it is not. */
function looksLikePage(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, SNIFFED_BYTES)).toString('latin1').toLowerCase()
  return /<(!doctype|html|script|svg|iframe|body|head)\b|%pdf-/.test(head)
}
