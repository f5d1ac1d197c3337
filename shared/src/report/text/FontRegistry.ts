/// <reference path="../foreign.d.ts" />
// Font faces, their glyphs and shaping. HarfBuzz shapes, as the browser does; fontkit reads coverage and metrics and is
// what PDFKit embeds. Owns the shaping cache: one registry lives as long as its worker.
// Never throws for text it cannot show: the graphemes are counted in `missing` and get the face's empty box.
import { create, type FontkitFont } from 'fontkit'
import { Direction, Blob as FontBlob, Buffer as ShapeBuffer, Face as ShapeFace, Font as ShapeFont, shape } from 'harfbuzzjs'
import { fallbackFaces, isEmojiFace } from './fontFaces.ts'
import { graphemes, isEmoji, RIGHT_TO_LEFT } from './graphemes.ts'

/** Glyphs in drawing order; lengths in thousandths of the font size. */
export interface ShapedText {
  readonly glyphs: readonly ShapedGlyph[]
  /** In font sizes. */
  readonly width: number
}

export interface ShapedGlyph {
  readonly id: number
  readonly advance: number
  readonly dx: number
  readonly dy: number
  /** What the glyph stands for, for searching and copying; empty for all but one glyph of a ligature. */
  readonly codePoints: readonly number[]
}

/** How a run is set. */
export interface RunStyle {
  /** Width of a space, in font sizes, where it is not the face's own. */
  readonly space?: number | undefined
  /** Where it is not told by the letters: brackets and numbers among such letters. */
  readonly rightToLeft?: boolean | undefined
}

export interface FontFace {
  readonly file: string
  readonly font: FontkitFont
  /** In font sizes, upwards and downwards from the baseline. */
  readonly ascent: number
  readonly descent: number
  readonly emoji: boolean
  readonly shaper: ShapeFont
  readonly shaped: Map<string, ShapedText>
  readonly coverage: Map<number, boolean>
}

/** Bytes of a font file, or undefined where it is not at hand. */
export type FontSource = (file: string) => Uint8Array | undefined

/** Latin text that every face covers and that needs no look-up. */
const PLAIN = /^[\x20-\x7e\u00a0-\u017f\u2013\u2014\u2018-\u201d\u2026\u20ac]*$/
/** Joiners and variation selectors have no glyph of their own. */
const INVISIBLE: ReadonlySet<number> = new Set([0xfe0e, 0xfe0f, 0x200d, 0x20e3, 0x200b])

/** Words kept a face: a board of 4,000 notes has about as many, and a server makes PDFs of many boards. */
const MAX_SHAPED = 20_000

export class FontRegistry {
  /** Graphemes no face covers, with how often they were met. */
  readonly missing = new Map<string, number>()
  readonly #source: FontSource
  readonly #faces = new Map<string, FontFace>()
  readonly #buffer = new ShapeBuffer()

  constructor(source: FontSource) {
    this.#source = source
  }

  /** The face of a file; throws where the file is not at hand, since every style has its own. */
  face(file: string): FontFace {
    const face = this.#find(file)
    if (!face) throw new Error(`font ${file} is not at hand`)
    return face
  }

  #find(file: string): FontFace | undefined {
    const known = this.#faces.get(file)
    if (known) return known
    const data = this.#source(file)
    if (!data) return undefined
    const font = create(data)
    const bytes = data.buffer.slice(data.byteOffset, data.byteOffset + data.byteLength) as ArrayBuffer
    const face: FontFace = {
      file,
      font,
      ascent: font.hhea.ascent / font.unitsPerEm,
      descent: -font.hhea.descent / font.unitsPerEm,
      emoji: isEmojiFace(file),
      shaper: new ShapeFont(new ShapeFace(new FontBlob(bytes))),
      shaped: new Map(),
      coverage: new Map(),
    }
    this.#faces.set(file, face)
    return face
  }

  /** Text cut into runs of one face each: `primary` wherever it covers, emoji always in the emoji face. */
  itemize(primary: FontFace, text: string): { text: string; readonly face: FontFace }[] {
    if (PLAIN.test(text)) return text ? [{ text, face: primary }] : []
    const runs: { text: string; readonly face: FontFace }[] = []
    for (const grapheme of graphemes(text)) {
      const last = runs.at(-1)
      const face = /^\s$/.test(grapheme) ? spaceFace(primary, last) : this.#pick(primary, grapheme)
      if (last && last.face === face) last.text += grapheme
      else runs.push({ text: grapheme, face })
    }
    return runs
  }

  #pick(primary: FontFace, grapheme: string): FontFace {
    const emoji = isEmoji(grapheme)
    if (!emoji && this.#covers(primary, grapheme)) return primary
    const fallbacks = fallbackFaces(grapheme)
      .map((file) => this.#find(file))
      .filter((face) => face !== undefined)
    const found = [...fallbacks.filter((face) => face.emoji && emoji), primary, ...fallbacks].find((face) => this.#covers(face, grapheme))
    if (found) return found
    this.missing.set(grapheme, (this.missing.get(grapheme) ?? 0) + 1)
    return primary
  }

  #covers(face: FontFace, grapheme: string): boolean {
    for (const character of grapheme) {
      const codePoint = character.codePointAt(0) ?? 0
      if (!INVISIBLE.has(codePoint) && !this.#has(face, codePoint)) return false
    }
    return true
  }

  #has(face: FontFace, codePoint: number): boolean {
    const known = face.coverage.get(codePoint)
    if (known !== undefined) return known
    const has = face.font.hasGlyphForCodePoint(codePoint)
    face.coverage.set(codePoint, has)
    return has
  }

  /** Shapes one word or run of one direction; brackets from right to left are the other way round. */
  shape(face: FontFace, text: string, rightToLeft = RIGHT_TO_LEFT.test(text)): ShapedText {
    const key = rightToLeft ? `\u200f${text}` : text
    const known = face.shaped.get(key)
    if (known) return known
    const buffer = this.#buffer
    buffer.clearContents()
    buffer.addText(text)
    buffer.guessSegmentProperties()
    if (rightToLeft) buffer.setDirection(Direction.RTL)
    shape(face.shaper, buffer)
    const infos = buffer.getGlyphInfos()
    const positions = buffer.getGlyphPositions()
    const codePoints = codePointsByGlyph(
      text,
      infos.map((info) => info.cluster),
      positions.map((position) => position.xAdvance),
    )
    const perThousand = 1000 / face.font.unitsPerEm
    const glyphs = infos.map((info, index): ShapedGlyph => {
      const position = positions[index]
      return {
        id: info.codepoint,
        advance: (position?.xAdvance ?? 0) * perThousand,
        dx: (position?.xOffset ?? 0) * perThousand,
        dy: (position?.yOffset ?? 0) * perThousand,
        codePoints: codePoints[index] ?? [],
      }
    })
    const shaped: ShapedText = { glyphs, width: glyphs.reduce((sum, glyph) => sum + glyph.advance, 0) / 1000 }
    if (face.shaped.size >= MAX_SHAPED) face.shaped.clear()
    face.shaped.set(key, shaped)
    return shaped
  }

  /** A glyph's outline as SVG path data, in the font's units, upwards. */
  outline(face: FontFace, id: number): string {
    return face.shaper.glyphToPath(id)
  }

  /** Width of a run in px: word by word, so that every word is shaped once; right-to-left text as a whole. */
  width(face: FontFace, text: string, size: number, { space, rightToLeft = RIGHT_TO_LEFT.test(text) }: RunStyle = {}): number {
    const spaces = space === undefined ? 0 : (text.split(' ').length - 1) * (space - this.glyphWidth(face, ' '))
    return this.words(text, rightToLeft).reduce((sum, word) => sum + this.shape(face, word, rightToLeft).width, spaces) * size
  }

  /** Width of a character's own glyph in font sizes, as no word around it changes it: CSS's `ch` is that of "0". */
  glyphWidth(face: FontFace, character: string): number {
    return face.font.glyphForCodePoint(character.codePointAt(0) ?? 0).advanceWidth / face.font.unitsPerEm
  }

  /** The pieces a run is shaped in; a word keeps the space after it. */
  words(text: string, rightToLeft: boolean): readonly string[] {
    return rightToLeft ? [text] : (text.match(/[^ \t]*[ \t]|[^ \t]+$/g) ?? [])
  }
}

/**
 * A space is the primary face's also after a word in another, as in a browser. Only words from right to left stay together, or
 * readers of the PDF would lose what is between them; their space is as wide as the primary face's.
 */
function spaceFace(primary: FontFace, last: { readonly text: string; readonly face: FontFace } | undefined): FontFace {
  return last && RIGHT_TO_LEFT.test(last.text) ? last.face : primary
}

/**
 * What each glyph stands for. The widest glyph of a cluster gets the cluster's code points, since the others are its dots and
 * marks; where a cluster has as many glyphs as code points they are paired one to one, so that marks are searched apart. The
 * glyphs stand as they are seen, left to right.
 */
export function codePointsByGlyph(text: string, clusters: readonly number[], advances: readonly number[]): (readonly number[])[] {
  const starts = [...new Set(clusters)].sort((a, b) => a - b)
  const endOf = new Map(starts.map((start, index) => [start, starts[index + 1] ?? text.length]))
  const rightToLeft = clusters.length > 1 && (clusters[0] ?? 0) > (clusters.at(-1) ?? 0)
  const result: (readonly number[])[] = []
  for (let first = 0; first < clusters.length; ) {
    let end = first + 1
    while (end < clusters.length && clusters[end] === clusters[first]) end++
    const start = clusters[first] ?? 0
    const points = Array.from(text.slice(start, endOf.get(start)), (character) => character.codePointAt(0) ?? 0)
    const meant = meaningsOf(points, advances.slice(first, end), rightToLeft)
    result.push(...(rightToLeft ? meant.reverse() : meant))
    first = end
  }
  return result
}

/** What the glyphs of one cluster stand for, in the order of writing; `widths` are as they are seen. */
function meaningsOf(points: readonly number[], widths: readonly number[], rightToLeft: boolean): (readonly number[])[] {
  const [letter = 0, ...marks] = points
  const between = widths.length - points.length
  if (between === 0) return points.map((point) => [point])
  // A letter, its own dots, then its vowels: a reader turns what runs from right to left round glyph by glyph.
  if (rightToLeft && between > 0 && marks.length > 0 && marks.every(isMark))
    return [[letter], ...Array.from({ length: between }, () => []), ...marks.map((mark) => [mark])]
  const widest = widths.indexOf(Math.max(...widths))
  const bearer = rightToLeft ? widths.length - 1 - widest : widest
  return widths.map((_, index) => (index === bearer ? points : []))
}

const isMark = (point: number): boolean => /\p{Mn}/u.test(String.fromCodePoint(point))
