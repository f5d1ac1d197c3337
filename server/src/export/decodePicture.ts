// GIF and WebP, which a PDF cannot hold, decoded: of a moving picture the first frame. What is uploaded is hostile, so the header is
// read first, nothing larger than a limit is decoded, WebP in a WebAssembly of its own for each picture, and all of it in the
// export's thread, which is ended when it takes too long.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import decodeWebp, { init as initWebp } from '@jsquash/webp/decode.js'
import { imageKind } from '../imageKind.ts'
import { firstGifFrame } from './gifFrame.ts'
import { firstFrameOfWebp } from './webpFrames.ts'
import type { Pixels } from './writePng.ts'

/** 64 MB once decoded; a photograph of a phone has 12 million. */
export const MAX_DECODED_PIXELS = 16_000_000

let decoder: WebAssembly.Module | undefined

export interface Decoded {
  /** Undefined for what is neither, has more than `most` pixels, or cannot be decoded. */
  readonly pixels: Pixels | undefined
  /** How many pixels were at least begun. */
  readonly tried: number
}

/** Never rejects. */
export async function decodePicture(bytes: Uint8Array, most = MAX_DECODED_PIXELS): Promise<Decoded> {
  const kind = imageKind(bytes)
  const tried = kind ? kind.width * kind.height : 0
  if (!kind || tried > most) return { pixels: undefined, tried: 0 }
  try {
    if (kind.mime === 'image/gif') return { pixels: firstGifFrame(bytes), tried }
    return { pixels: kind.mime === 'image/webp' ? await webpPixels(bytes, kind) : undefined, tried }
  } catch {
    // Not sound inside: a box on the page says so.
    return { pixels: undefined, tried }
  }
}

async function webpPixels(bytes: Uint8Array, { width, height }: Size): Promise<Pixels> {
  decoder ??= new WebAssembly.Module(readFileSync(createRequire(import.meta.url).resolve('@jsquash/webp/codec/dec/webp_dec.wasm')))
  // Fresh memory: whatever the last picture did to the decoder's is gone.
  await initWebp(decoder)
  const { still, x, y } = firstFrameOfWebp(bytes)
  const size = imageKind(still)
  if (!size) throw new Error('the frame is no picture')
  mustFit({ ...size, x, y }, { width, height })
  const frame = await decodeWebp(new Uint8Array(still).buffer)
  if (frame.width !== size.width || frame.height !== size.height) throw new Error('the frame is not as large as it says')
  if (frame.width === width && frame.height === height) return frame
  const data = new Uint8ClampedArray(width * height * 4)
  for (let row = 0; row < frame.height; row++)
    data.set(frame.data.subarray(row * frame.width * 4, (row + 1) * frame.width * 4), ((y + row) * width + x) * 4)
  return { data, width, height }
}

interface Size {
  readonly width: number
  readonly height: number
}

/** Or more would be decoded than the header tells. */
function mustFit(frame: Size & { readonly x: number; readonly y: number }, { width, height }: Size): void {
  if (frame.x + frame.width > width || frame.y + frame.height > height) throw new Error('the frame is larger than the picture')
}
