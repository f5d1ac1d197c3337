// Unmasked binary WebSocket frames (RFC 6455, section 5.2), built by hand so that many readers are written the same bytes.
import { Buffer } from 'node:buffer'

const FINAL_BINARY = 0x82
/** A message from this size on is not copied into a frame: its head goes before it and its bytes are written as they are. */
const LARGE_BYTES = 16 * 1024

const headBytes = (size: number): number => (size < 126 ? 2 : size < 65_536 ? 4 : 10)

/** Writes the head of a frame of `size` bytes; returns where the message begins. */
function putHead(chunk: Buffer, at: number, size: number): number {
  chunk[at] = FINAL_BINARY
  if (size < 126) chunk[at + 1] = size
  else if (size < 65_536) {
    chunk[at + 1] = 126
    chunk.writeUInt16BE(size, at + 2)
  } else {
    chunk[at + 1] = 127
    chunk.writeBigUInt64BE(BigInt(size), at + 2)
  }
  return at + headBytes(size)
}

/** The messages as frames, in as few chunks as copying large ones is avoided with: mostly one. */
export function chunksOf(messages: readonly Uint8Array[]): readonly Uint8Array[] {
  const chunks: Uint8Array[] = []
  let small: Uint8Array[] = []
  for (const message of messages) {
    if (message.length < LARGE_BYTES) {
      small.push(message)
      continue
    }
    chunks.push(framed(small, message.length), message)
    small = []
  }
  if (small.length > 0) chunks.push(framed(small))
  return chunks
}

/** Whole frames, and the head of the one that follows, where its size is given. */
function framed(messages: readonly Uint8Array[], nextSize?: number): Buffer {
  let bytes = nextSize === undefined ? 0 : headBytes(nextSize)
  for (const { length } of messages) bytes += headBytes(length) + length
  const chunk = Buffer.allocUnsafe(bytes)
  let at = 0
  for (const message of messages) {
    at = putHead(chunk, at, message.length)
    chunk.set(message, at)
    at += message.length
  }
  if (nextSize !== undefined) putHead(chunk, at, nextSize)
  return chunk
}
