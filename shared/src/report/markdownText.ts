// What people wrote, as Markdown that is read as they wrote it: escaped, with its marks, lists and links. Pure.
import { type TextBlock, type TextNode, textBlocks } from './text/textBlocks.ts'

/** Paragraphs as lines; lists keep their marks. `indent` is put before every line after the first. */
export function itemText(text: TextNode, indent: string): string {
  const lines = textBlocks(text).flatMap((block) => blockLine(block).map((line) => ({ line, list: block.marker !== undefined })))
  // Two spaces keep lines apart; before and after a list's lines they are apart already.
  return lines
    .map(({ line, list }, index) => (index === lines.length - 1 || list || lines[index + 1]?.list ? line : `${line}  `))
    .join(`\n${indent}`)
}

function blockLine(block: TextBlock): string[] {
  const content = block.texts.map(styled).join('').trim().replaceAll('\n', ' ')
  if (content === '') return []
  const nesting = '  '.repeat(Math.max(0, block.depth - 1))
  if (block.marker) return [`${nesting}${block.marker.kind === 'number' ? block.marker.text : '-'} ${content}`]
  return [block.tag === 'P' || content.startsWith('**') ? content : `**${content}**`]
}

function styled({ text, bold, italic, code, strike, href }: TextBlock['texts'][number]): string {
  const [, before = '', body = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? []
  if (body === '') return text
  let shown = code ? inCode(body) : escaped(body)
  if (strike) shown = `~~${shown}~~`
  if (italic) shown = `*${shown}*`
  if (bold) shown = `**${shown}**`
  if (href !== undefined) shown = `[${shown}](${href.replace(/[\s()<>]/g, percent)})`
  return before + shown + after
}

function inCode(text: string): string {
  const ticks = '`'.repeat(1 + Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length)))
  return ticks.length > 1 ? `${ticks} ${text} ${ticks}` : `\`${text}\``
}

const percent = (character: string): string => `%${(character.codePointAt(0) ?? 0).toString(16).padStart(2, '0')}`

export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** Characters that mean something in Markdown, and those that begin a heading, list or quotation at a line's start. */
export function escaped(text: string): string {
  return text
    .replace(/[\\`*_[\]<>|~]/g, (character) => `\\${character}`)
    .replace(/^(\s*)([#+-]|\d+[.)])(?=\s|$)/gm, (_, space: string, mark: string) => `${space}${mark.slice(0, -1)}\\${mark.slice(-1)}`)
}
