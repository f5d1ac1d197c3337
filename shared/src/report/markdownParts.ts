// Parts that the Markdown is made of.
import { escaped, oneLine } from './markdownText.ts'
import type { ToldTable } from './toldTables.ts'

/** A heading with what it heads, apart; nothing where there is nothing to head. */
export const section = (level: 2 | 3 | 4, heading: string, parts: readonly string[]): string[] =>
  parts.length === 0 ? [] : [`${'#'.repeat(level)} ${escaped(oneLine(heading))}`, ...parts]

export function tableOf({ columns, rows }: ToldTable): string {
  const line = (cells: readonly (string | number)[]): string =>
    `| ${cells.map((cell) => (typeof cell === 'number' ? cell : escaped(oneLine(cell)))).join(' | ')} |`
  const isNumber = (at: number): boolean => typeof rows[0]?.[at] === 'number'
  return [
    line(columns.map(({ title }) => title)),
    `|${columns.map((_, at) => (isNumber(at) ? ' ---: |' : ' --- |')).join('')}`,
    ...rows.map(line),
  ].join('\n')
}

export interface ListItem {
  /** Markdown already, its lines after the first indented by two. */
  readonly markdown: string
  /** Text below it, in a line of its own; '' for none. */
  readonly facts?: string
  /** Items within it, as text. */
  readonly items?: readonly string[]
}

export const listOf = (items: readonly ListItem[]): string =>
  items
    .map(({ markdown, facts = '', items: inner = [] }) => {
      const below = facts === '' ? '' : `  \n  ${escaped(oneLine(facts))}`
      return [`- ${markdown || '–'}${below}`, ...inner.map((text) => `  - ${escaped(oneLine(text))}`)].join('\n')
    })
    .join('\n')

/** A list of texts; nothing for none. */
export const textsOf = (texts: readonly string[]): string[] =>
  texts.length === 0 ? [] : [listOf(texts.map((text) => ({ markdown: escaped(oneLine(text)) })))]

/** Facts in a line; nothing for none. */
export function factsOf(...parts: readonly (string | null)[]): string[] {
  const told = parts.filter((part) => part !== null && part !== '')
  return told.length === 0 ? [] : [told.map((part) => escaped(oneLine(part ?? ''))).join(' · ')]
}
