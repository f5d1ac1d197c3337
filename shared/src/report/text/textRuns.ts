// Runs: pieces of a line of one face and one style, with their width. Cuts, trims, joins and orders them.
/// <reference path="../foreign.d.ts" />
import bidiFactory from 'bidi-js'
import type { FontFace, FontRegistry } from './FontRegistry.ts'
import { type FontFamily, faceFile } from './fontFaces.ts'
import { RIGHT_TO_LEFT } from './graphemes.ts'
import type { StyledText, TextStyle } from './textBlocks.ts'

export interface TextRun extends TextStyle {
  readonly text: string
  readonly face: FontFace
  readonly size: number
  /** Width of a space, in font sizes, where it is not the face's own. */
  readonly space?: number
  /** From the left of the layout; set when the line is aligned. */
  readonly x: number
  readonly width: number
  /** Set from right to left: its letters, brackets, and emoji one after another. */
  readonly rightToLeft: boolean
}

const bidi = bidiFactory()
const HANGING_SPACE = /[ \t]+$/
/** Font sizes. At 0.6, which IBM Plex Mono's is, pdf.js takes the words on both sides apart and tells the left one first. */
const WIDEST_SPACE = 0.59

/** The styled texts of a paragraph between two positions, as runs; line feeds have no width. */
export function cutRuns(
  fonts: FontRegistry,
  texts: readonly StyledText[],
  family: FontFamily,
  size: number,
  start: number,
  end: number,
): TextRun[] {
  const runs: TextRun[] = []
  let position = 0
  for (const styled of texts) {
    const from = Math.max(start, position)
    const to = Math.min(end, position + styled.text.length)
    if (from < to) {
      const primary = fonts.face(faceFile(styled.code ? 'mono' : family, styled.bold, styled.italic))
      const piece = styled.text.slice(from - position, to - position).replaceAll('\n', '')
      for (const { text, face } of fonts.itemize(primary, piece)) {
        const rightToLeft = RIGHT_TO_LEFT.test(text)
        const own = face !== primary && text.includes(' ') ? fonts.glyphWidth(primary, ' ') : undefined
        const space = own !== undefined && rightToLeft ? Math.min(own, WIDEST_SPACE) : own
        runs.push({
          ...styled,
          text,
          face,
          size,
          x: 0,
          width: fonts.width(face, text, size, { space }),
          rightToLeft,
          ...(space === undefined ? {} : { space }),
        })
      }
    }
    position += styled.text.length
  }
  return runs
}

export const widthOf = (runs: readonly TextRun[]): number => runs.reduce((sum, run) => sum + run.width, 0)

/** Runs without the spaces at their end, which hang over the edge and take no room. */
export function trimRuns(fonts: FontRegistry, runs: readonly TextRun[]): TextRun[] {
  const kept = [...runs]
  for (let last = kept.pop(); last; last = kept.pop()) {
    const text = last.text.replace(HANGING_SPACE, '')
    if (text === '') continue
    kept.push(text === last.text ? last : resized(fonts, last, text))
    break
  }
  return kept
}

const resized = (fonts: FontRegistry, run: TextRun, text: string): TextRun => ({
  ...run,
  text,
  width: fonts.width(run.face, text, run.size, run),
})

/** Neighbours of one face and style joined. */
export function joinRuns(fonts: FontRegistry, runs: readonly TextRun[]): TextRun[] {
  const joined: TextRun[] = []
  for (const run of runs) {
    const last = joined.at(-1)
    if (last && isAlike(last, run)) joined[joined.length - 1] = resized(fonts, last, last.text + run.text)
    else joined.push(run)
  }
  return joined
}

function isAlike(a: TextRun, b: TextRun): boolean {
  return (
    a.face === b.face &&
    a.space === b.space &&
    a.bold === b.bold &&
    a.italic === b.italic &&
    a.code === b.code &&
    a.strike === b.strike &&
    a.underline === b.underline &&
    a.highlight === b.highlight &&
    a.href === b.href
  )
}

/** Whether a paragraph begins at its right: by its first letter that has a direction. */
export function isFromRight(text: string): boolean {
  return RIGHT_TO_LEFT.test(text) && (bidi.getEmbeddingLevels(text, 'auto').paragraphs[0]?.level ?? 0) === 1
}

/**
 * Runs cut at changes of direction, in the order they are read, each at its place when they are set side by side from `left` on
 * as they are seen.
 */
export function placedRuns(fonts: FontRegistry, runs: readonly TextRun[], startsAtRight: boolean, left: number): TextRun[] {
  const { levels } = bidi.getEmbeddingLevels(runs.map((run) => run.text).join(''), startsAtRight ? 'rtl' : 'ltr')
  const parts: { run: TextRun; readonly level: number }[] = []
  let position = 0
  for (const run of runs) {
    for (let start = 0; start < run.text.length; ) {
      const level = levels[position + start] ?? 0
      let end = start + 1
      while (end < run.text.length && levels[position + end] === level) end++
      const rightToLeft = level % 2 === 1
      parts.push({ run: resized(fonts, { ...run, rightToLeft }, run.text.slice(start, end)), level })
      start = end
    }
    position += run.text.length
  }
  const seen = [...parts]
  const highest = Math.max(0, ...parts.map((part) => part.level))
  for (let level = highest; level >= 1; level--) reverseFrom(seen, level)
  let x = left
  for (const part of seen) {
    part.run = { ...part.run, x }
    x += part.run.width
  }
  return parts.map((part) => part.run)
}

/** Rule L2 of the Unicode bidirectional algorithm: reverses every stretch of at least `level`. */
function reverseFrom(parts: { readonly run: TextRun; readonly level: number }[], level: number): void {
  for (let start = 0; start < parts.length; start++) {
    let end = start
    while (end < parts.length && (parts[end]?.level ?? 0) >= level) end++
    if (end > start) parts.splice(start, end - start, ...parts.slice(start, end).reverse())
    start = Math.max(start, end)
  }
}
