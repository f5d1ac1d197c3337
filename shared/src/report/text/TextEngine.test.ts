import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { FontRegistry } from './FontRegistry.ts'
import { EMOJI_FACE, type FontFamily, faceFile, fallbackFaces } from './fontFaces.ts'
import { breakablePieces } from './lineBreaks.ts'
import { type TextAlign, TextEngine } from './TextEngine.ts'
import { plainDocument, type TextNode } from './textBlocks.ts'

const fonts = new FontRegistry((file) => readFileSync(new URL(`../../../fonts/${file}`, import.meta.url)))
const engine = new TextEngine(fonts)
const texts = (document: TextNode, maxWidth: number, size = 22): string[] =>
  engine.layout(document, { family: 'draw', size, maxWidth, align: 'start', breakWords: true }).lines.map((line) => line.text.trim())

/** Notes as Chromium 156 shows them with tldraw 3.15.6: the text of each line, its left and its top, px. */
interface SeenNote {
  readonly font: FontFamily
  readonly size: number
  readonly align: string
  readonly richText: TextNode
  readonly lines: readonly (readonly [string, number, number])[]
}
const seen = JSON.parse(readFileSync(new URL('./chromiumLines.json', import.meta.url), 'utf8')) as SeenNote[]
const INNER_WIDTH_PX = 168
const PADDING_PX = 16
const ALIGN: Record<string, TextAlign> = { start: 'start', middle: 'center', end: 'end' }

test('PD11 notes of all fonts, sizes, marks, lists and headings have the lines of the canvas, at their places', () => {
  let alike = 0
  const places: number[] = []
  for (const { font, size, align, richText, lines } of seen) {
    const layout = engine.layout(richText, {
      family: font,
      size,
      maxWidth: INNER_WIDTH_PX,
      align: ALIGN[align] ?? 'start',
      breakWords: true,
    })
    const left = PADDING_PX + (INNER_WIDTH_PX - layout.width) * { start: 0, center: 0.5, end: 1 }[ALIGN[align] ?? 'start']
    const own = layout.lines.filter((line) => line.runs.length > 0)
    if (own.map((line) => line.text.trim()).join('\n') !== lines.map(([text]) => text).join('\n')) continue
    alike++
    for (const [index, line] of own.entries()) {
      const face = fonts.face(faceFile(font))
      const [, x, top] = lines[index] ?? ['', 0, 0]
      if (line.runs[0]?.code) continue
      const ownTop = PADDING_PX + line.baseline - Math.round(face.ascent * (line.runs[0]?.size ?? size))
      places.push(Math.max(Math.abs(left + line.x - x), Math.abs(ownTop - top)))
    }
  }
  expect(seen).toHaveLength(120)
  expect(alike / seen.length).toBeGreaterThanOrEqual(0.96)
  expect(places.length).toBeGreaterThan(500)
  // A list's indent may be half a px off: Chromium without subpixel positioning rounds the width of "0".
  expect(Math.max(...places)).toBeLessThan(1.3)
  expect(places.reduce((sum, place) => sum + place, 0) / places.length).toBeLessThan(0.15)
})

test('PD11 URLs stay whole at their slashes, hyphens before digits break, a word too wide is cut', () => {
  expect(texts(plainDocument('katso a/b ja'), 75)).toEqual(['katso', 'a/b ja'])
  expect(texts(plainDocument('kursiivi lappu-17'), 130)).toEqual(['kursiivi', 'lappu-17'])
  expect(texts(plainDocument('kursiivi lappu-17'), 165)).toEqual(['kursiivi lappu-', '17'])
  const cut = texts(plainDocument('epäjärjestelmällistyttämättömyydelläänsäkäänköhän'), 168)
  expect(cut.length).toBeGreaterThan(2)
  expect(cut.join('')).toBe('epäjärjestelmällistyttämättömyydelläänsäkäänköhän')
})

test('PD40 lines break after spaces and, between signs of ASCII, only where Blink breaks', () => {
  const pieces = (text: string) => breakablePieces(text).map(({ start, end }) => text.slice(start, end))
  expect(pieces('C:\\polku a(b) 50 % :-) e-mail -5 A-12 ?x=1')).toEqual([
    'C:\\polku ',
    'a(b) ',
    '50 ',
    '% ',
    ':-) ',
    'e-',
    'mail ',
    '-5 ',
    'A-',
    '12 ',
    '?',
    'x=1',
  ])
  expect(pieces('https://a.fi/b-c/d.html#k (x)[y]')).toEqual(['https://a.fi/b-', 'c/d.html#k ', '(x)', '[y]'])
  expect(pieces('メモを書く。「会議」 –ei a–b')).toEqual(['メ', 'モ', 'を', '書', 'く。', '「会', '議」 ', '–ei ', 'a–', 'b'])
  expect(pieces('a\n\nb')).toEqual(['a\n', '\n', 'b'])
})

test('PD11 every line fits its width, whatever the text, and no character is lost', () => {
  const text = 'Hyvää yötä 👩‍💻🇫🇮 – "työ" 2019–2026 (a/b) https://esimerkki.fi/ä?x=1 שלום عربي Ελληνικά'
  for (let width = 40; width < 400; width += 23) {
    const layout = engine.layout(plainDocument(text), { family: 'draw', size: 20, maxWidth: width, align: 'center', breakWords: true })
    for (const line of layout.lines) expect(line.width).toBeLessThanOrEqual(width + 0.06)
    expect(layout.lines.map((line) => line.text).join('')).toBe(text)
  }
})

test('PD3 emoji get the emoji face, Greek falls back, and what no font has is reported', () => {
  fonts.missing.clear()
  const draw = fonts.face(faceFile('draw'))
  expect(fonts.itemize(draw, 'a👩‍💻 b').map(({ text, face }) => [text, face.file])).toEqual([
    ['a', draw.file],
    ['👩‍💻', EMOJI_FACE],
    [' b', draw.file],
  ])
  expect(fonts.itemize(draw, 'नमस्ते दुनिया').map(({ face }) => face === draw)).toEqual([false, true, false])
  expect(fonts.itemize(draw, 'αβγδέ').map(({ face }) => face.file)).toEqual([faceFile('sans')])
  expect([...fonts.missing]).toEqual([])
  expect(fonts.itemize(draw, 'ᏣᎳ').map(({ face }) => face.file)).toEqual([draw.file])
  expect([...fonts.missing]).toEqual([
    ['Ꮳ', 1],
    ['Ꮃ', 1],
  ])
})

test('PD22 letters of other scripts get the face of their script, whole', () => {
  fonts.missing.clear()
  const samples = {
    Arabic: 'مرحبا بالعالم',
    Armenian: 'Բարեւ',
    Bengali: 'নমস্কার',
    Devanagari: 'नमस्ते',
    Georgian: 'გამარჯობა',
    Hebrew: 'שלום',
    JP: '会議のメモ',
    KR: '안녕하세요',
    Tamil: 'வணக்கம்',
    Thai: 'สวัสดี',
  }
  for (const [script, text] of Object.entries(samples)) {
    const file = `NotoSans${script}-Regular.ttf`
    expect(fonts.itemize(fonts.face(faceFile('draw')), text).map((run) => [run.text, run.face.file])).toEqual([[text, file]])
    expect(fallbackFaces(text)).toContain(file)
    expect(fonts.shape(fonts.face(file), text).glyphs.filter(({ id }) => id === 0)).toEqual([])
  }
  expect(fonts.itemize(fonts.face(faceFile('draw')), '们').map(({ face }) => face.file)).toEqual(['NotoSansSC-Regular.ttf'])
  expect([...fonts.missing]).toEqual([])
  expect(fallbackFaces('Ελλάδα Россия 👍')).toHaveLength(2)
})

test('PD41 signs that no style of the canvas has are set in a face of their own; those with a picture are pictures', () => {
  fonts.missing.clear()
  const serif = fonts.face(faceFile('serif'))
  const faces = (text: string) => fonts.itemize(serif, text).map((run) => [run.text, run.face.file])
  expect(faces('→✓')).toEqual([['→✓', serif.file]])
  expect(faces('★☐①⇒')).toEqual([
    ['★☐', 'NotoSansSymbols2-Regular.ttf'],
    ['①', 'NotoSansSymbols-Regular.ttf'],
    ['⇒', 'NotoSansMath-Regular.ttf'],
  ])
  expect(faces('☎✅⚠️1️⃣')).toEqual([['☎✅⚠️1️⃣', EMOJI_FACE]])
  expect(fonts.itemize(fonts.face(faceFile('draw')), '✔♥').map(({ face }) => face.file)).toEqual([faceFile('draw')])
  expect([...fonts.missing]).toEqual([])
  expect(fallbackFaces('→ ✓ ≤ 2 €')).toHaveLength(2)
})

test('PD3 each glyph stands for the characters it came from', () => {
  for (const text of ['äiti', 'fi-ligatuuri', '🇫🇮', '👩‍💻', 'שלום', 'שָׁלוֹם']) {
    const face = fonts.itemize(fonts.face(faceFile('sans')), text)[0]?.face ?? fonts.face(faceFile('sans'))
    const { glyphs } = fonts.shape(face, text)
    const points = glyphs.flatMap(({ codePoints }) => codePoints)
    // Glyphs stand from left to right.
    const told = /[\u0590-\u05ff]/.test(text) ? points.reverse() : points
    expect(told).toEqual(Array.from(text, (character) => character.codePointAt(0) ?? 0))
  }
})
