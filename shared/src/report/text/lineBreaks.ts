/// <reference path="../foreign.d.ts" />
// Where a paragraph breaks: UAX #14 as Blink applies it, words wider than the line cut where the style allows.
import LineBreaker from 'linebreak'
import type { FontRegistry } from './FontRegistry.ts'
import type { FontFamily } from './fontFaces.ts'
import { graphemes } from './graphemes.ts'
import type { StyledText } from './textBlocks.ts'
import { cutRuns, joinRuns, type TextRun, trimRuns, widthOf } from './textRuns.ts'

export interface BrokenLine {
  readonly runs: readonly TextRun[]
  readonly width: number
  readonly text: string
  /** Broken for want of room, not by the writer. */
  readonly soft: boolean
}

export interface BreakOptions {
  readonly family: FontFamily
  readonly size: number
  /** Room for a line, px; Infinity for none. */
  readonly available: number
  /** Whether words wider than a line are cut (CSS `overflow-wrap: break-word`). */
  readonly breakWords: boolean
}

/** Blink lays out in 1/64 px; a little slack keeps words that fit exactly. */
const SLACK_PX = 0.05

interface Piece {
  readonly start: number
  readonly end: number
  readonly hard: boolean
}

/** Before the break: the hyphen of "A-12", and the space between a closing quotation mark and a bracket. */
const BREAKS_OF_BLINK = /(?<=[A-Za-z0-9])-(?=[0-9])|(?<=["'”’»] *) (?=[([{])/g

/**
 * The unbreakable pieces of a text: UAX #14 as `linebreak` has it, but for what Blink does otherwise. It does not break
 * after "/" before ASCII, which keeps URLs whole, and it breaks at `BREAKS_OF_BLINK`.
 */
export function breakablePieces(text: string): Piece[] {
  const pieces: Piece[] = []
  const breaker = new LineBreaker(text)
  let start = 0
  const add = (end: number, hard: boolean): void => {
    pieces.push({ start, end, hard })
    start = end
  }
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
    const end = next.position
    const insideUrl = end < text.length && text[end - 1] === '/' && /[\x21-\x7e]/.test(text[end] ?? '')
    if (!next.required && insideUrl) continue
    const from = start
    for (const { index } of text.slice(from, end).matchAll(BREAKS_OF_BLINK)) add(from + index + 1, false)
    add(end, next.required && text[end - 1] === '\n')
  }
  return pieces
}

/** The lines of one paragraph; at least one, empty where there is no text. */
export function breakLines(fonts: FontRegistry, texts: readonly StyledText[], options: BreakOptions): BrokenLine[] {
  const text = texts.map((one) => one.text).join('')
  if (text === '') return [{ runs: [], width: 0, text: '', soft: false }]
  const { family, size, available, breakWords } = options
  const room = available + SLACK_PX
  const cut = (start: number, end: number): TextRun[] => cutRuns(fonts, texts, family, size, start, end)
  const lines: BrokenLine[] = []
  let lineStart = 0
  let lineWidth = 0
  const endLine = (end: number, soft: boolean): void => {
    const runs = joinRuns(fonts, trimRuns(fonts, cut(lineStart, end)))
    lines.push({ runs, width: widthOf(runs), text: text.slice(lineStart, end).replace(/\n$/, ''), soft })
    lineStart = end
    lineWidth = 0
  }
  for (const piece of breakablePieces(text)) {
    const runs = cut(piece.start, piece.end)
    const needed = widthOf(trimRuns(fonts, runs))
    if (lineWidth > 0 && lineWidth + needed > room) endLine(piece.start, true)
    if (lineWidth === 0 && needed > room && breakWords) {
      let position = piece.start
      for (const grapheme of graphemes(text.slice(piece.start, piece.end))) {
        const next = position + grapheme.length
        if (!/^\s$/.test(grapheme) && position > lineStart && widthOf(cut(lineStart, next)) > room) endLine(position, true)
        position = next
      }
      lineWidth = widthOf(cut(lineStart, piece.end))
    } else lineWidth += widthOf(runs)
    if (piece.hard) endLine(piece.end, false)
  }
  if (lineStart < text.length || text.endsWith('\n')) endLine(text.length, false)
  return lines
}
