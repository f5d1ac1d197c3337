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

/** Blink lays out in this; words that fit exactly are kept. */
const SLACK_PX = 1 / 64

interface Piece {
  readonly start: number
  readonly end: number
  readonly hard: boolean
}

/** Between two signs of ASCII Blink breaks by a table of its own, read back from it: before these after those, */
const OPENING = '(<[{'
const BEFORE_OPENING = '!"#%&)*+,.:;=>\\]|}~'
/** and after these before all but those, so that URLs and "C:\" stay whole. */
const NOT_AFTER_HYPHEN = '!$),./:;?]}'
const NOT_AFTER_QUESTION = '!"\'),./:;?]}'
const ASCII = /^[\x21-\x7e]$/

/** Whether Blink breaks between two signs of ASCII; a hyphen before a digit may be a minus, unless a letter or digit precedes it. */
function breaksAscii(before: string, last: string, next: string): boolean {
  if (last === '-' && /[0-9]/.test(next)) return /[A-Za-z0-9]/.test(before)
  if (last === '-') return !NOT_AFTER_HYPHEN.includes(next)
  if (last === '?') return !NOT_AFTER_QUESTION.includes(next)
  return OPENING.includes(next) && BEFORE_OPENING.includes(last)
}

/** Small kana and the long-vowel mark break as other kana do where the text's language is not Japanese. */
const SMALL_KANA = /[ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶーㇰ-ㇿｧ-ｰ]/g
/** A wide bracket begins a line after anything but another bracket, a quotation mark or what glues. */
const BEFORE_WIDE_BRACKET = /[^\s\p{Ps}\p{Pi}\p{Pf}"'\u00a0\u2011\u2060](?=[〈《「『【〔〖〘〚〝（［｛｟｢])/gu
/** A dash that begins a word stays with it. */
const WORD_WITH_DASH = /(?<![^\s\u00a0])[-‐‒–](?=[\p{L}\p{S}])/gu

const isSpace = (character: string): boolean => character === ' ' || character === '\t'

/**
 * The unbreakable pieces of a text as Blink has them: always after a run of spaces, by its table between signs of ASCII,
 * by UAX #14 as `linebreak` has it where another sign takes part.
 */
export function breakablePieces(text: string): Piece[] {
  const unicode = new Set<number>()
  const breaker = new LineBreaker(text.replace(SMALL_KANA, 'あ'))
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) unicode.add(next.position)
  for (const { index, 0: one } of text.matchAll(BEFORE_WIDE_BRACKET)) unicode.add(index + one.length)
  for (const { index } of text.matchAll(WORD_WITH_DASH)) unicode.delete(index + 1)
  const pieces: Piece[] = []
  let start = 0
  const add = (end: number, hard: boolean): void => {
    pieces.push({ start, end, hard })
    start = end
  }
  for (let at = 1; at < text.length; at++) {
    const [last = '', next = ''] = [text[at - 1], text[at]]
    if (last === '\n') add(at, true)
    else if (next === '\n' || isSpace(next)) continue
    else if (isSpace(last)) add(at, false)
    else if (ASCII.test(last) && ASCII.test(next)) {
      if (breaksAscii(text[at - 2] ?? '', last, next)) add(at, false)
    } else if (unicode.has(at)) add(at, false)
  }
  if (text !== '') add(text.length, text.endsWith('\n'))
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
  const endLine = (end: number, soft: boolean): void => {
    const runs = joinRuns(fonts, trimRuns(fonts, cut(lineStart, end)))
    lines.push({ runs, width: widthOf(runs), text: text.slice(lineStart, end).replace(/\n$/, ''), soft })
    lineStart = end
  }
  const fits = (end: number): boolean => room === Number.POSITIVE_INFINITY || widthOf(trimRuns(fonts, cut(lineStart, end))) <= room
  for (const piece of breakablePieces(text)) {
    if (piece.start > lineStart && !fits(piece.end)) endLine(piece.start, true)
    if (breakWords && !fits(piece.end)) {
      let position = piece.start
      for (const grapheme of graphemes(text.slice(piece.start, piece.end))) {
        const next = position + grapheme.length
        if (!/^\s$/.test(grapheme) && position > lineStart && !fits(next)) endLine(position, true)
        position = next
      }
    }
    if (piece.hard) endLine(piece.end, false)
  }
  if (lineStart < text.length || text.endsWith('\n')) endLine(text.length, false)
  return lines
}
