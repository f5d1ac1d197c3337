// Unmasked binary WebSocket frames, built by hand so that one buffer serves every reader of a message.
import { Buffer } from 'node:buffer'

const FINAL_BINARY = 0x82

/** The message as one whole frame (RFC 6455, section 5.2). */
export function binaryFrame(message: Uint8Array): Buffer {
  const size = message.length
  const head = size < 126 ? 2 : size < 65_536 ? 4 : 10
  const frame = Buffer.allocUnsafe(head + size)
  frame[0] = FINAL_BINARY
  if (head === 2) frame[1] = size
  else if (head === 4) {
    frame[1] = 126
    frame.writeUInt16BE(size, 2)
  } else {
    frame[1] = 127
    frame.writeBigUInt64BE(BigInt(size), 2)
  }
  frame.set(message, head)
  return frame
}

/** A whole board: each newcomer gets it between other messages, and a copy for each would cost more than sending it. */
const LARGE_BYTES = 64 * 1024

/** Builds a frame once for a message sent to many in a row; for a large one, once as long as its sender keeps it. */
export class FrameCache {
  #message: Uint8Array | null = null
  #frame: Buffer = Buffer.alloc(0)
  readonly #large = new WeakMap<Uint8Array, Buffer>()

  frameOf(message: Uint8Array): Buffer {
    if (message.length >= LARGE_BYTES) return this.#largeFrameOf(message)
    if (message !== this.#message) {
      this.#message = message
      this.#frame = binaryFrame(message)
    }
    return this.#frame
  }

  #largeFrameOf(message: Uint8Array): Buffer {
    const frame = this.#large.get(message) ?? binaryFrame(message)
    this.#large.set(message, frame)
    return frame
  }
}
