import { readFileSync } from 'node:fs'
import { deflateSync, inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { viewOf } from '../../session/model/session.ts'
import { emptySession } from '../../session/session.ts'
import { gatherReport, type ReportSource } from '../contents/gatherReport.ts'
import type { ReportContents } from '../contents/reportContents.ts'
import { WHOLE_REPORT } from '../contents/reportOptions.ts'
import { linkTarget } from '../linkTarget.ts'
import type { Scene, SceneItem } from '../scene.ts'
import { FontRegistry } from '../text/FontRegistry.ts'
import { plainDocument } from '../text/textBlocks.ts'
import { escapeXml } from './kitDocument.ts'
import { makePdf, type PdfOptions } from './makePdf.ts'
import { isEmbeddable, isJpeg, readPng } from './pictureFormat.ts'

const fonts = new FontRegistry((file) => readFileSync(new URL(`../../../fonts/${file}`, import.meta.url)))
const report = (more: Partial<ReportSource> = {}): ReportContents =>
  gatherReport(
    {
      title: 'Taulu',
      locale: 'fi',
      nowMs: Date.UTC(2026, 10, 24),
      template: null,
      contents: { records: new Map(), quarantine: new Map() },
      session: viewOf(emptySession),
      ...more,
    },
    WHOLE_REPORT,
  )

const item = (id: string, more: Partial<SceneItem>): SceneItem => ({
  id,
  kind: 'note',
  area: 'a',
  matrix: [1, 0, 0, 1, 20, 20],
  bounds: [20, 20, 200, 200],
  opacity: 1,
  clip: undefined,
  locked: false,
  note: undefined,
  svg: undefined,
  image: undefined,
  text: undefined,
  joins: undefined,
  url: undefined,
  ...more,
})
const note = (id: string, text: string): SceneItem =>
  item(id, {
    note: { width: 200, height: 200, fill: '#fed' },
    text: {
      content: plainDocument(text),
      family: 'draw',
      size: 22,
      color: '#000',
      align: 'center',
      verticalAlign: 'center',
      box: [0, 0, 200, 200],
      padding: 16,
      wraps: true,
    },
  })
const picture = (src: string): SceneItem =>
  item(`p-${src}`, {
    kind: 'image',
    image: { src, width: 100, height: 100, flipX: false, flipY: true, crop: { left: 0.1, top: 0, right: 0.9, bottom: 1 }, alt: '' },
  })
const sceneOf = (...items: readonly SceneItem[]): Scene => ({
  areas: [{ id: 'a', name: 'Alue', bounds: [0, 0, 800, 600], fill: '#fff', stroke: '#ccc', locked: true, within: null }],
  items,
  undrawn: [],
})
const make = (scene: Scene, more: PdfOptions = {}, image: (src: string) => Uint8Array | undefined = () => undefined, of = report()) =>
  makePdf(of, scene, { fonts, emoji: () => undefined, image }, more)

/** Every object's contents by number, from the cross-reference stream and the object streams of a packed file. */
function objectsOf(pdf: Uint8Array): Map<number, string> {
  const text = Buffer.from(pdf).toString('latin1')
  const objects = new Map<number, string>()
  const starts = [...text.matchAll(/(?:^|\n)(\d+) 0 obj\n/g)].map((match) => ({
    number: Number(match[1]),
    at: (match.index ?? 0) + match[0].length,
  }))
  for (const { number, at } of starts) {
    const end = text.indexOf('endobj', at)
    const body = text.slice(at, end).trim()
    const packed = /\/Type \/ObjStm \/N (\d+) \/First (\d+)/.exec(body)
    if (packed) {
      const stream = body.slice(body.indexOf('stream\n') + 7, body.lastIndexOf('\nendstream'))
      const plain = inflateSync(Buffer.from(stream, 'latin1')).toString('latin1')
      const first = Number(packed[2])
      const head = plain.slice(0, first).trim().split(/\s+/).map(Number)
      for (let index = 0; index < head.length; index += 2)
        objects.set(head[index] ?? 0, plain.slice(first + (head[index + 1] ?? 0), first + (head[index + 3] ?? plain.length)).trim())
    } else if (!body.includes('/Type /XRef')) objects.set(number, body)
  }
  return objects
}

test('PD20 a packed file has the same objects under the same numbers, and is smaller', async () => {
  const scene = sceneOf(...Array.from({ length: 40 }, (_, index) => note(`n${index}`, `lappu ${index} äö`)))
  const plain = await make(scene)
  const packed = await make(scene, { deflate: (bytes) => deflateSync(bytes) })
  const [before, after] = [objectsOf(plain.bytes), objectsOf(packed.bytes)]
  expect(before.size).toBeGreaterThan(100)
  expect(after).toEqual(before)
  expect(packed.bytes.length).toBeLessThan(plain.bytes.length * 0.8)
})

test('PD8 the same scene and date give the same bytes; another date gives others', async () => {
  const scene = sceneOf(note('n', 'sama'))
  const [a, b, later] = [await make(scene), await make(scene), await make(scene, {}, undefined, report({ nowMs: 0 }))]
  expect(Buffer.compare(a.bytes, b.bytes)).toBe(0)
  expect(Buffer.compare(a.bytes, later.bytes)).not.toBe(0)
})

test('PD3 what no font has is reported, and the file is made', async () => {
  const { missing, pages } = await make(sceneOf(note('n', 'ᏣᎳ ja muuta')))
  expect(missing).toEqual(['Ꮳ', 'Ꮃ'])
  expect(pages).toBe(3)
})

test('PD13 a picture that is missing, cut off or something else leaves the file whole', async () => {
  const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==', 'base64')
  const files: Record<string, Uint8Array> = {
    good: png,
    cut: png.subarray(0, 50),
    html: Buffer.from('<html>'.repeat(20)),
    jpeg: Buffer.from([0xff, 0xd8, 0xff, 0xd9, ...Array(20).fill(0)]),
  }
  const { bytes } = await make(sceneOf(...['good', 'cut', 'html', 'jpeg', 'none'].map(picture)), {}, (src) => files[src])
  const text = Buffer.from(bytes).toString('latin1')
  expect(text.match(/\/Subtype \/Image/g)).toHaveLength(2) // the picture and its opacity
  expect(Object.values(files).map(isEmbeddable)).toEqual([true, false, false, false])
  expect(readPng(png)).toMatchObject({ width: 1, height: 1, depth: 32, interlaced: false })
  expect(isJpeg(Buffer.from([0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, 0, 4, 0, 6, 3, 1, 0x11, 0]))).toBe(true)
})

test('PD7 only addresses that are safe to follow become links, written in ASCII', () => {
  expect(linkTarget('https://esimerkki.fi/ä b?x=%20')).toBe('https://esimerkki.fi/%C3%A4%20b?x=%20')
  expect(linkTarget('mailto:a@b.example')).toBe('mailto:a@b.example')
  expect(linkTarget('https://a.example/\ud800')).toBe('https://a.example/')
  for (const bad of ['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', '/suhteellinen', 'https://'])
    expect(linkTarget(bad)).toBeUndefined()
})

test('PD6 text inside the metadata is escaped, and what XML does not allow is left out', () => {
  expect(escapeXml('<a & b>\u0000\u0008')).toBe('&lt;a &amp; b&gt;')
})
