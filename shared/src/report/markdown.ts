// A board as Markdown: decisions, actions and questions first, also those of the question box that have no answer, then areas as headings, notes as items in reading order, the template's own texts as paragraphs.
// Pure. What people wrote is escaped, so that it is read as they wrote it.
import { ACTION_PARTS, missingFrom, OUTCOME_KINDS, type Outcome, type OutcomeKind } from '../board/outcome.ts'
import type { Locale } from '../locale.ts'
import type { Question } from '../session/model/questions.ts'
import { openQuestions, withMerged } from '../session/questionQueue.ts'
import type { BoardOutline, OutlineItem } from './boardOutline.ts'
import { counted, dayOf, type PhraseId, phrase } from './phrases.ts'
import { type TextBlock, type TextNode, textBlocks, textLines } from './text/textBlocks.ts'

const OUTCOME_HEADINGS = { decision: 'decisions', action: 'actions', question: 'questions' } as const satisfies Record<
  OutcomeKind,
  PhraseId
>

export interface MarkdownOptions {
  readonly title: string
  readonly locale: Locale
  readonly date: Date
  /** Of the question box; those without an answer are listed. */
  readonly questions?: readonly Question[]
}

/** The whole file, ending with a line feed. */
export function boardMarkdown(outline: BoardOutline, { title, locale, date, questions = [] }: MarkdownOptions): string {
  const all = [...outline.areas.flatMap((area) => area.items), ...outline.outside]
  const notes = all.filter((item) => item.kind === 'note').length
  const facts = [counted('areas', outline.areas.length, locale), counted('notes', notes, locale), dayOf(date, locale)]
  const parts = [`# ${escaped(oneLine(title))}`, facts.join(' · ')]
  parts.push(...outcomeSections(all, locale), ...openQuestionSection(questions, locale))
  for (const area of outline.areas) parts.push(...section(area.name || phrase('namelessArea', locale), area.items, locale))
  if (outline.outside.some((item) => !item.locked)) {
    const name = phrase(outline.areas.length > 0 ? 'outside' : 'wholeBoard', locale)
    parts.push(
      ...section(
        name,
        outline.outside.filter((item) => !item.locked || outline.areas.length === 0),
        locale,
      ),
    )
  }
  return `${parts.join('\n\n')}\n`
}

/** What was agreed comes before everything else: who was not there looks for it first. */
function outcomeSections(items: readonly OutlineItem[], locale: Locale): string[] {
  return OUTCOME_KINDS.flatMap((kind) => {
    const lines = items.flatMap(({ text, outcome }) => (outcome?.kind === kind ? [outcomeItem(text, outcome, locale)] : []))
    return lines.length > 0 ? [`## ${phrase(OUTCOME_HEADINGS[kind], locale)}`, lines.join('\n')] : []
  })
}

/** For whoever sees to them, and for those who asked. */
function openQuestionSection(questions: readonly Question[], locale: Locale): string[] {
  const lines = openQuestions(questions).flatMap((one) => {
    const [, ...parts] = withMerged(questions, one)
    const owner = one.owner === '' ? '' : `  \n  ${phrase('who', locale)}: ${escaped(oneLine(one.owner))}`
    return [`- ${escaped(oneLine(one.text))}${owner}`, ...parts.map(({ text }) => `  - ${escaped(oneLine(text))}`)]
  })
  return lines.length > 0 ? [`## ${phrase('openQuestions', locale)}`, lines.join('\n')] : []
}

function outcomeItem(text: TextNode | undefined, outcome: Outcome, locale: Locale): string {
  const facts = outcomeFacts(outcome, locale)
  return `- ${text ? itemText(text, '  ') : '–'}${facts.length > 0 ? `  \n  ${facts.join(' · ')}` : ''}`
}

/** What is said of an outcome besides its text, and what an action still lacks. */
function outcomeFacts(outcome: Outcome, locale: Locale): string[] {
  if (outcome.kind === 'decision')
    return [
      ...(outcome.version === undefined ? [] : [`${phrase('version', locale)} ${outcome.version}`]),
      ...(outcome.replaced ? [phrase('replaced', locale)] : []),
    ]
  if (outcome.kind === 'question') return []
  const missing = missingFrom(outcome).map((part) => phrase(part, locale).toLowerCase())
  return [
    ...(outcome.state ? [phrase(outcome.state, locale)] : []),
    ...ACTION_PARTS.flatMap((part) => (outcome[part] === undefined ? [] : [`${phrase(part, locale)}: ${escaped(oneLine(outcome[part]))}`])),
    ...(missing.length > 0 ? [`${phrase('unfinished', locale)}: ${missing.join(', ')}`] : []),
  ]
}

function section(name: string, items: readonly OutlineItem[], locale: Locale): string[] {
  const paragraphs = items
    .filter((item) => item.locked && item.kind !== 'arrow' && !isRepeated(item, name))
    .flatMap((item) => (item.text ? [itemText(item.text, '')] : []))
  const list = items.filter((item) => !item.locked).flatMap((item) => listItem(item, locale))
  const notes = items.some((item) => item.kind === 'note')
  return [
    `## ${escaped(oneLine(name))}`,
    ...paragraphs,
    ...(list.length > 0 ? [list.join('\n')] : []),
    ...(notes ? [] : [`_${phrase('noNotes', locale)}_`]),
  ]
}

/** A scaffold's heading says the area's name again, and its numbered dots stand beside what they number. */
export function isRepeated({ kind, text }: OutlineItem, areaName: string): boolean {
  const words = text ? oneLine(textLines(text).join(' ')) : ''
  return words === oneLine(areaName) || (kind === 'shape' && /^\d{1,2}$/.test(words))
}

function listItem(item: OutlineItem, locale: Locale): string[] {
  if (item.joins) {
    const label = item.text ? ` (${itemText(item.text, '').replaceAll('\n', ' ')})` : ''
    return [`- ${escaped(oneLine(item.joins.from)) || '–'} → ${escaped(oneLine(item.joins.to)) || '–'}${label}`]
  }
  if (item.kind === 'image')
    return [`- [${phrase('picture', locale)}]`].map((line) => (item.text ? `- ${itemText(item.text, '  ')}` : line))
  const author = item.author === undefined ? '' : ` (${escaped(oneLine(item.author))})`
  return item.text ? [`- ${itemText(item.text, '  ')}${author}`] : []
}

/** Paragraphs as lines; lists keep their marks. `indent` is put before every line after the first. */
function itemText(text: TextNode, indent: string): string {
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

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** Characters that mean something in Markdown, and those that begin a heading, list or quotation at a line's start. */
export function escaped(text: string): string {
  return text
    .replace(/[\\`*_[\]<>|~]/g, (character) => `\\${character}`)
    .replace(/^(\s*)([#+-]|\d+[.)])(?=\s|$)/gm, (_, space: string, mark: string) => `${space}${mark.slice(0, -1)}\\${mark.slice(-1)}`)
}
