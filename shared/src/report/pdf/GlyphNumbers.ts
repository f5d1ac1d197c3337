// Numbers of glyphs in an embedded font's subset. Owns what each number stands for, which is what a reader of the PDF finds.
// Invariant: a number has one meaning. Letters share glyphs, as a base or a dot of Arabic, so one glyph may have several numbers.
import type { KitFont } from './kitDocument.ts'

export class GlyphNumbers {
  /** Those of glyphs that stand for something else too, by font, glyph and what they stand for. */
  readonly #others = new Map<string, number>()

  /** The number of a glyph that stands for `codePoints`, taken into the subset where it is new. */
  numberOf({ id, subset, unicode }: KitFont, glyph: number, codePoints: readonly number[]): number {
    const first = subset.includeGlyph(glyph)
    const meant = unicode[first] ?? codePoints
    unicode[first] = meant
    if (meant.length === codePoints.length && meant.every((point, at) => point === codePoints[at])) return first
    const meaning = `${id} ${glyph} ${codePoints.join(' ')}`
    const number = this.#others.get(meaning) ?? subset.glyphs.push(glyph) - 1
    unicode[number] = codePoints
    this.#others.set(meaning, number)
    return number
  }
}
