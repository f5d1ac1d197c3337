// The first frame of a moving WebP as a still one, since the decoder reads only those. By the container's specification
// (developers.google.com/speed/webp/docs/riff_container): ANMF holds 16 bytes about the frame, then its own chunks.

const FRAME_HEAD_BYTES = 16
const HAS_ALPHA = 0x10

export interface WebpFrame {
  readonly still: Uint8Array
  /** Of its corner, in the whole picture. */
  readonly x: number
  readonly y: number
}

interface Chunk {
  readonly name: string
  readonly content: Buffer
}

/** The picture itself where it does not move, or is not whole. */
export function firstFrameOfWebp(bytes: Uint8Array): WebpFrame {
  const frame = chunksOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).subarray(12)).find(({ name }) => name === 'ANMF')
  if (!frame || frame.content.length <= FRAME_HEAD_BYTES) return { still: bytes, x: 0, y: 0 }
  const own = chunksOf(frame.content.subarray(FRAME_HEAD_BYTES)).filter(({ name }) => ['ALPH', 'VP8 ', 'VP8L'].includes(name))
  const [x, y] = [2 * frame.content.readUIntLE(0, 3), 2 * frame.content.readUIntLE(3, 3)]
  if (!own.some(({ name }) => name === 'ALPH')) return { still: container(own), x, y }
  const about = Buffer.alloc(10)
  about[0] = HAS_ALPHA
  // Width and height less one, three bytes each, as ANMF has them.
  frame.content.copy(about, 4, 6, 12)
  return { still: container([{ name: 'VP8X', content: about }, ...own]), x, y }
}

function chunksOf(bytes: Buffer): Chunk[] {
  const chunks: Chunk[] = []
  for (let at = 0; at + 8 <= bytes.length; ) {
    const size = bytes.readUInt32LE(at + 4)
    chunks.push({ name: bytes.toString('latin1', at, at + 4), content: bytes.subarray(at + 8, at + 8 + size) })
    at += 8 + size + (size % 2)
  }
  return chunks
}

function container(chunks: readonly Chunk[]): Uint8Array {
  const written = chunks.map(({ name, content }) => {
    const head = Buffer.alloc(8)
    head.write(name, 'latin1')
    head.writeUInt32LE(content.length, 4)
    return Buffer.concat([head, content, Buffer.alloc(content.length % 2)])
  })
  const body = Buffer.concat([Buffer.from('WEBP', 'latin1'), ...written])
  const head = Buffer.alloc(8)
  head.write('RIFF', 'latin1')
  head.writeUInt32LE(body.length, 4)
  return Buffer.concat([head, body])
}
