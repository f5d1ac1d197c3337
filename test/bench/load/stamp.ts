// Who sent a message and when, written into the message so that a reader finds it with one search over the bytes as they
// come, decoding nothing: in an update as the place of a note (two floats, the second always the same), in a pointer as text.
// Invariant: a stamp survives whatever servers do to messages: merging, batching, encoding the JSON anew.
import { Buffer } from 'node:buffer'

/** Tenths of a millisecond of this process's clock; wraps after five days. */
export const nowTicks = (): number => Math.floor(performance.now() * 10) >>> 0

const MARK = 613.1234567890123
const FLOAT64 = 123
const MARK_BYTES = (() => {
  const bytes = Buffer.alloc(9)
  bytes[0] = FLOAT64
  bytes.writeDoubleBE(MARK, 1)
  return bytes
})()
const TEXT_MARK = '~#k'
const TEXT_BYTES = Buffer.from(TEXT_MARK)
const scratch = Buffer.alloc(8)

/** The place `[x, y]` of a dragged note; x lies between 1024 and 2048. */
export function stampedPlace(sender: number, ticks: number): readonly [number, number] {
  scratch.writeUInt16BE(0x4090 | (sender >>> 12), 0)
  scratch.writeUInt16BE(((sender & 0xfff) << 4) | 1, 2)
  scratch.writeUInt32BE(ticks, 4)
  return [scratch.readDoubleBE(0), MARK]
}

export function stampedText(sender: number, ticks: number): string {
  return `${TEXT_MARK}${sender.toString(16).padStart(4, '0')}${ticks.toString(16).padStart(8, '0')}`
}

/** Told who sent it, when, and when it was found. */
export interface StampReader {
  readonly onUpdate: (sender: number, ticks: number, now: number) => void
  readonly onPointer: (sender: number, ticks: number, now: number) => void
}

/** Finds the stamps between two places of a buffer; all of them were found at the same time. */
export function readStamps(bytes: Buffer, from: number, to: number, reader: StampReader): void {
  const view = bytes.subarray(from, to)
  const now = nowTicks()
  for (let at = view.indexOf(MARK_BYTES, 8); at >= 0; at = view.indexOf(MARK_BYTES, at + 9)) {
    const sender = ((view.readUInt16BE(at - 8) & 0xf) << 12) | (view.readUInt16BE(at - 6) >>> 4)
    reader.onUpdate(sender, view.readUInt32BE(at - 4), now)
  }
  for (let at = view.indexOf(TEXT_BYTES); at >= 0; at = view.indexOf(TEXT_BYTES, at + 15))
    reader.onPointer(hexAt(view, at + 3, 4), hexAt(view, at + 7, 8), now)
}

/** The number that so many digits say. */
function hexAt(bytes: Buffer, from: number, digits: number): number {
  let value = 0
  for (let at = from; at < from + digits; at++) {
    const code = bytes[at] ?? 0
    value = (value << 4) | (code < 58 ? code - 48 : code - 87)
  }
  return value >>> 0
}
