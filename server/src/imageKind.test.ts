import { expect, test } from 'vitest'
import { imageKind, isTooManyPixels } from './imageKind.ts'

const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
const join = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]))
const u32 = (value: number) => Uint8Array.of(value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255)
const u32le = (value: number) => u32(value).reverse()
const u16 = (value: number) => u32(value).slice(2)
const u16le = (value: number) => u16(value).reverse()
const u24le = (value: number) => u32(value).slice(1).reverse()

const chunk = (name: string, data: Uint8Array) => join(u32(data.length), latin(name), data, u32(0))
const png = (w: number, h: number, extra: Uint8Array = new Uint8Array()) =>
  join(
    latin('\x89PNG\r\n\x1a\n'),
    chunk('IHDR', join(u32(w), u32(h), Uint8Array.of(8, 6, 0, 0, 0))),
    extra,
    chunk('IDAT', new Uint8Array(4)),
    chunk('IEND', new Uint8Array()),
  )
const segment = (marker: number, data: Uint8Array) => join(Uint8Array.of(0xff, marker), u16(data.length + 2), data)
const jpeg = (w: number, h: number, before: Uint8Array = segment(0xe0, latin('JFIF\0'))) =>
  join(
    Uint8Array.of(0xff, 0xd8),
    before,
    segment(0xc2, join(Uint8Array.of(8), u16(h), u16(w), new Uint8Array(10))),
    segment(0xda, new Uint8Array(4)),
    Uint8Array.of(1, 2, 0xff, 0xd9),
  )
const riff = (kind: string, data: Uint8Array) =>
  join(latin('RIFF'), u32le(12 + data.length), latin('WEBP'), latin(kind), u32le(data.length), data)
const lossy = (w: number, h: number) => riff('VP8 ', join(Uint8Array.of(0, 0, 0, 0x9d, 0x01, 0x2a), u16le(w), u16le(h), new Uint8Array(8)))
const lossless = (w: number, h: number) =>
  riff('VP8L', join(Uint8Array.of(0x2f), u32le(((w - 1) | ((h - 1) << 14)) >>> 0), new Uint8Array(10)))
const extended = (w: number, h: number) => riff('VP8X', join(new Uint8Array(4), u24le(w - 1), u24le(h - 1)))
const gif = (w: number, h: number) => join(latin('GIF89a'), u16le(w), u16le(h), new Uint8Array(6), Uint8Array.of(0x3b))

test('HT7 kind and size of an image are read from its own bytes', () => {
  expect(imageKind(png(640, 480))).toEqual({ mime: 'image/png', width: 640, height: 480 })
  expect(imageKind(jpeg(640, 480))).toEqual({ mime: 'image/jpeg', width: 640, height: 480 })
  expect(imageKind(join(jpeg(640, 480), new Uint8Array(5)))?.mime).toBe('image/jpeg')
  for (const webp of [lossy, lossless, extended]) expect(imageKind(webp(640, 480))).toEqual({ mime: 'image/webp', width: 640, height: 480 })
  expect(imageKind(gif(640, 480))).toEqual({ mime: 'image/gif', width: 640, height: 480 })
})

test('HT7 what is none of these, is cut short, has something behind it or a page inside is no image', () => {
  const svg = latin('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
  const html = latin('<!doctype html><script>alert(1)</script>')
  const none = [
    new Uint8Array(),
    svg,
    html,
    latin('%PDF-1.7 and more than that'),
    png(10, 10).slice(0, -5),
    join(png(10, 10), latin('PK\x03\x04 a zip behind the picture')),
    png(10, 10, chunk('tEXt', html)),
    jpeg(10, 10).slice(0, -1),
    join(jpeg(10, 10), html),
    jpeg(10, 10, segment(0xfe, html)),
    join(Uint8Array.of(0xff, 0xd8), new Uint8Array(30), Uint8Array.of(0xff, 0xd9)),
    join(lossy(10, 10), html),
    riff('ALPH', new Uint8Array(20)),
    join(gif(10, 10), html),
    join(latin('GIF89a/*'), u16le(5), html),
    png(0, 10),
  ]
  for (const bytes of none)
    expect([Buffer.from(bytes).toString('latin1').slice(0, 40), imageKind(bytes)]).toEqual([expect.anything(), undefined])
})

test('HT7 reading any bytes ends, without an exception', () => {
  const whole = [png(10, 10), jpeg(10, 10), lossy(10, 10), lossless(10, 10), extended(10, 10), gif(10, 10)]
  let refused = 0
  for (const image of whole)
    for (let at = 0; at < image.length; at++) {
      const changed = image.slice()
      changed[at] = (changed[at] ?? 0) ^ 0xff
      for (const bytes of [changed, image.slice(0, at)]) if (imageKind(bytes) === undefined) refused += 1
    }
  expect(refused).toBeGreaterThan(300)
})

test('HT7 an image of more than 12,000 px a side or 50 million pixels is too large', () => {
  const size = (width: number, height: number) => isTooManyPixels({ mime: 'image/png', width, height })
  expect([size(12_000, 4_000), size(12_001, 1), size(1, 12_001), size(8_000, 8_000)]).toEqual([false, true, true, true])
})
