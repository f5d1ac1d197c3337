// Pictures of kinds a PDF cannot hold, as the server decodes them, sound and damaged.
import { decodePicture, MAX_DECODED_PIXELS } from '@keha/server/src/export/decodePicture.ts'
import { shrunk, writePng } from '@keha/server/src/export/writePng.ts'
import { inflatedSize, readPng } from '@keha/shared/report/pdf/pictureFormat.ts'
import { expect, test } from 'vitest'
import { seededRandom, seedFor } from '../support/seededRandom.ts'
import { FIXTURE_PICTURES } from './fixturePictures.ts'

const { gif, webpAlpha, webpLossy, webpLossless, webpMoving, jpeg, png } = FIXTURE_PICTURES
const pixelsOf = async (bytes: Uint8Array, most?: number) => (await decodePicture(bytes, most)).pixels
const DECODED = [gif, webpAlpha, webpLossy, webpLossless, webpMoving] as const

/** Red, green, blue, opacity at a place. */
async function pixelOf({ bytes }: { readonly bytes: Uint8Array }, x: number, y: number): Promise<number[]> {
  const pixels = await pixelsOf(bytes)
  if (!pixels) return []
  const at = (y * pixels.width + x) * 4
  return [...pixels.data.slice(at, at + 4)]
}
const near = (wanted: readonly number[], got: readonly number[]): boolean =>
  got.length === 4 && wanted.every((value, at) => Math.abs(value - (got[at] ?? 0)) <= 12)

test('PD32 GIF and WebP are decoded, of moving ones the first frame; what is seen through stays so', async () => {
  for (const { src, bytes, width, height } of DECODED) expect(await pixelsOf(bytes), src).toMatchObject({ width, height })
  expect(near([10, 147, 150, 255], await pixelOf(gif, 20, 15))).toBe(true)
  expect(near([155, 34, 38, 255], await pixelOf(webpAlpha, 24, 24))).toBe(true)
  expect(near([90, 24, 154, 255], await pixelOf(webpLossless, 20, 20))).toBe(true)
  expect(near([208, 0, 0, 255], await pixelOf(webpMoving, 20, 15))).toBe(true)
  for (const see of [gif, webpAlpha, webpLossless, webpMoving]) expect((await pixelOf(see, 0, 0))[3], see.src).toBe(0)
  expect((await pixelOf(webpLossy, 0, 0))[3]).toBe(255)
  // What a PDF can hold is not decoded.
  expect([await pixelsOf(jpeg.bytes), await pixelsOf(png.bytes)]).toEqual([undefined, undefined])
})

test('PD32 a damaged picture, or one that says to be larger than it may, is none, and the next one is decoded as ever', async () => {
  const seed = seedFor(32)
  const random = seededRandom(seed)
  let decoded = 0
  for (let run = 0; run < 300; run++) {
    const { bytes } = random.pick(DECODED)
    const damaged = bytes.slice(0, random.below(4) === 0 ? random.below(bytes.length) : bytes.length)
    for (let change = random.below(6); change >= 0; change--) damaged[random.below(damaged.length)] = random.below(256)
    const pixels = await pixelsOf(damaged, 100_000)
    if (!pixels) continue
    decoded++
    expect(pixels.data.length, `seed ${seed}, run ${run}`).toBe(pixels.width * pixels.height * 4)
  }
  expect(decoded).toBeGreaterThan(20)
  expect(decoded).toBeLessThan(280)
  const vast = gif.bytes.slice()
  new DataView(vast.buffer).setUint32(6, 0xffffffff)
  expect(await decodePicture(vast)).toEqual({ pixels: undefined, tried: 0 })
  expect(await decodePicture(gif.bytes, MAX_DECODED_PIXELS)).toMatchObject({ tried: gif.width * gif.height })
  for (const { bytes } of DECODED) expect(await pixelsOf(bytes)).toBeDefined()
})

test('PD32 pixels are written as a PNG that is whole, smaller where they are many', () => {
  const [width, height] = [5_000, 30]
  const data = new Uint8ClampedArray(width * height * 4).fill(255)
  data.fill(0, 0, 4)
  const small = shrunk({ data, width, height }, 2_048)
  expect([small.width, small.height]).toEqual([1_667, 10])
  // Eight opaque white pixels and one of nothing.
  expect([...small.data.slice(0, 4)]).toEqual([255, 255, 255, 227])
  const form = readPng(writePng(small))
  expect(form).toMatchObject({ width: 1_667, height: 10, depth: 32 })
  expect(form && inflatedSize(form)).toBe(10 * (1 + 1_667 * 4))
  expect(readPng(writePng({ data: new Uint8Array(16).fill(255), width: 2, height: 2 }))?.depth).toBe(24)
})
