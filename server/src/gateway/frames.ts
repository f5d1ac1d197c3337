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

/** Builds a frame once for a message sent to many in a row. */
export class FrameCache {
  #message: Uint8Array | null = null
  #frame: Buffer = Buffer.alloc(0)

  frameOf(message: Uint8Array): Buffer {
    if (message !== this.#message) {
      this.#message = message
      this.#frame = binaryFrame(message)
    }
    return this.#frame
  }
}
