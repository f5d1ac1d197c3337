// The first frame of a GIF (GIF89a specification, W3C). Our own, since of the libraries the one everybody uses never ends on some
// damaged files. Every loop here goes forward in the file or fills the picture, so that it ends whatever the bytes are.
import type { Pixels } from './writePng.ts'

/** Of a code; the table of codes is full then. */
const MAX_CODES = 4_096
const INTERLACED_ROWS = [
  [0, 8],
  [4, 8],
  [2, 4],
  [1, 2],
] as const

/** Undefined where the file has no whole first frame that fits into the picture. */
export function firstGifFrame(bytes: Uint8Array): Pixels | undefined {
  const at = (index: number): number => bytes[index] ?? 0
  const short = (index: number): number => at(index) | (at(index + 1) << 8)
  const paletteBytes = (flags: number): number => (flags & 0x80 ? 3 << ((flags & 7) + 1) : 0)
  const [width, height] = [short(6), short(8)]
  let palette = 13
  let position = 13 + paletteBytes(at(10))
  let seeThrough = -1
  while (position < bytes.length) {
    const block = at(position++)
    if (block === 0x21) {
      const label = at(position++)
      if (label === 0xf9 && at(position + 1) & 1) seeThrough = at(position + 4)
      position = endOfBlocks(bytes, position)
    } else if (block === 0x2c) {
      const [left, top, w, h] = [short(position), short(position + 2), short(position + 4), short(position + 6)]
      const flags = at(position + 8)
      position += 9
      if (w === 0 || h === 0 || left + w > width || top + h > height) return undefined
      if (flags & 0x80) palette = position
      position += paletteBytes(flags)
      const indices = unpacked(subBlocks(bytes, position + 1), at(position), w * h)
      if (!indices) return undefined
      const data = new Uint8ClampedArray(width * height * 4)
      for (const [from, row] of rowOrder(h, (flags & 0x40) !== 0).entries())
        for (let x = 0; x < w; x++) {
          const index = indices[from * w + x] ?? 0
          if (index === seeThrough) continue
          const colour = palette + index * 3
          data.set([at(colour), at(colour + 1), at(colour + 2), 255], ((top + row) * width + left + x) * 4)
        }
      return { data, width, height }
    } else return undefined
  }
  return undefined
}

/** Blocks of at most 255 bytes, each behind its length, up to an empty one. */
function endOfBlocks(bytes: Uint8Array, from: number): number {
  let position = from
  while (position < bytes.length && bytes[position] !== 0) position += (bytes[position] ?? 0) + 1
  return position + 1
}

function subBlocks(bytes: Uint8Array, from: number): Uint8Array {
  const parts: Uint8Array[] = []
  for (let position = from; position < bytes.length && bytes[position] !== 0; position += (bytes[position] ?? 0) + 1)
    parts.push(bytes.subarray(position + 1, position + 1 + (bytes[position] ?? 0)))
  return Buffer.concat(parts)
}

/** LZW with codes of growing length, lowest bit first. Undefined where it is none; what is missing at its end is index 0. */
function unpacked(packed: Uint8Array, firstBits: number, size: number): Uint8Array | undefined {
  if (firstBits < 2 || firstBits > 8) return undefined
  const clear = 1 << firstBits
  const [before, last, length] = [new Uint16Array(MAX_CODES), new Uint8Array(MAX_CODES), new Uint16Array(MAX_CODES)]
  for (let code = 0; code < clear; code++) {
    last[code] = code
    length[code] = 1
  }
  const out = new Uint8Array(size)
  let [filled, bits, next, previous, buffer, held] = [0, firstBits + 1, clear + 2, -1, 0, 0]
  for (const byte of packed) {
    buffer |= byte << held
    held += 8
    while (held >= bits && filled < size) {
      const code = buffer & ((1 << bits) - 1)
      buffer >>>= bits
      held -= bits
      if (code === clear + 1) return out
      if (code === clear) {
        ;[bits, next, previous] = [firstBits + 1, clear + 2, -1]
        continue
      }
      if (code > next || (code === next && previous < 0) || (code >= clear && code < clear + 2)) return undefined
      // A code that is just being made is the previous one and its own first index.
      const known = code < next ? code : previous
      const end = filled + (length[known] ?? 0)
      for (let place = end - 1, part = known; place >= filled; place--, part = before[part] ?? 0)
        if (place < size) out[place] = last[part] ?? 0
      const first = out[filled] ?? 0
      if (code === next && end < size) out[end] = first
      if (previous >= 0 && next < MAX_CODES) {
        before[next] = previous
        last[next] = first
        length[next] = (length[previous] ?? 0) + 1
        next++
        if (next === 1 << bits && bits < 12) bits++
      }
      filled = code === known ? end : end + 1
      previous = code
    }
  }
  return out
}

/** Which row each row of the file is. */
function rowOrder(height: number, interlaced: boolean): number[] {
  const all = Array.from({ length: height }, (_, row) => row)
  return interlaced ? INTERLACED_ROWS.flatMap(([from, step]) => all.filter((row) => row >= from && (row - from) % step === 0)) : all
}
