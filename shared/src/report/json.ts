// A board as JSON for other programs: areas, and what is written in them in reading order. Documented in docs/export.md;
// a field is never taken away or given another meaning without raising `version`.
import { missingFrom, type NeededPart, type Outcome } from '../board/outcome.ts'
import type { Locale } from '../locale.ts'
import type { BoardOutline, OutlineItem } from './boardOutline.ts'
import type { ReportContents } from './contents/reportContents.ts'
import { type TextNode, textBlocks, textLines } from './text/textBlocks.ts'

export interface JsonOptions {
  readonly id: string
  readonly title: string
  readonly locale: Locale
  readonly date: Date
  /** What came of the session; left out: the board alone. */
  readonly results?: ReportContents
}

/** Raised when a reader of the older form would misread the newer. */
export const JSON_EXPORT_VERSION = 1

export interface JsonItem {
  readonly id: string
  readonly kind: OutlineItem['kind']
  /** A line a paragraph; '' where nothing is written. */
  readonly text: string
  readonly links: readonly string[]
  readonly color: string
  readonly scaffold: boolean
  /** Canvas units on the board. */
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly from?: string
  readonly to?: string
  readonly outcome?: Outcome
  /** What an action still lacks to be a commitment. */
  readonly unfinished?: readonly NeededPart[]
  readonly author?: string
}

/** The whole file, indented, ending with a line feed. */
export function boardJson(outline: BoardOutline, { id, title, locale, date, results }: JsonOptions): string {
  const file = {
    format: 'keha-board-outline',
    version: JSON_EXPORT_VERSION,
    board: { id, title, locale },
    exportedAt: date.toISOString(),
    areas: outline.areas.map((area) => ({
      id: area.id,
      name: area.name,
      scaffold: area.locked,
      ...placeOf(area.bounds),
      items: area.items.map(jsonItem),
    })),
    outside: outline.outside.map(jsonItem),
    ...(results && { results: resultsOf(results) }),
  }
  return `${JSON.stringify(file, null, 2)}\n`
}

/** Without what the file says elsewhere. */
function resultsOf({ title: _title, locale: _locale, date: _date, parts: _parts, areas: _areas, ...results }: ReportContents) {
  return results
}

function jsonItem({ id, kind, text, color, locked, bounds, joins, outcome, author }: OutlineItem): JsonItem {
  const missing = missingFrom(outcome)
  return {
    id,
    kind,
    text: text ? textLines(text).join('\n') : '',
    links: text ? linksIn(text) : [],
    color,
    scaffold: locked,
    ...placeOf(bounds),
    ...(joins ?? {}),
    ...(outcome && { outcome }),
    ...(missing.length > 0 && { unfinished: missing }),
    ...(author !== undefined && { author }),
  }
}

function placeOf([x, y, width, height]: OutlineItem['bounds']) {
  const rounded = (value: number): number => Math.round(value * 100) / 100
  return { x: rounded(x), y: rounded(y), width: rounded(width), height: rounded(height) }
}

const linksIn = (text: TextNode): string[] => [
  ...new Set(textBlocks(text).flatMap((block) => block.texts.flatMap(({ href }) => (href === undefined ? [] : [href])))),
]
