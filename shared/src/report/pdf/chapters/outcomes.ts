// What came out of the session, first: decisions, actions with what was promised of them, agreements, questions to follow up.
import { ACTION_COLUMNS, actionCells, actionFacts, ownActions } from '../../actionTable.ts'
import type { ReportLookBack, ReportNote, ReportOutcomes } from '../../contents/reportContents.ts'
import { noteFacts } from '../../noteFacts.ts'
import { phrase } from '../../phrases.ts'
import type { TextNode } from '../../text/textBlocks.ts'
import { roundsTable } from '../../toldTables.ts'
import type { ReportWriter } from '../flow/ReportWriter.ts'
import { addTable, addTold } from '../flow/table.ts'

export function writeOutcomes(writer: ReportWriter, outcomes: ReportOutcomes, lookBack: ReportLookBack | null): void {
  const { decisions, agreements, questions } = outcomes
  if (Object.values(outcomes).flat().length === 0 && !lookBack) return
  const { locale } = writer
  writer.chapter(phrase('outcomes', locale), { startsPage: true })
  writeList(writer, phrase('decisions', locale), decisions)
  writeActions(writer, phrase('actions', locale), ownActions(outcomes))
  writeList(writer, phrase('agreements', locale), agreements)
  writeList(writer, phrase('followUps', locale), questions)
  if (!lookBack) return
  writeActions(writer, phrase('lookBack', locale), lookBack.promises)
  writer.section(phrase('theRounds', locale))
  addTold(writer, roundsTable(lookBack, locale))
}

function writeActions(writer: ReportWriter, title: string, actions: readonly ReportNote[]): void {
  if (actions.length === 0) return
  const { locale } = writer
  writer.section(title)
  addTable(
    writer,
    ACTION_COLUMNS.map((column) => ({ title: phrase(column.title, locale), share: column.share })),
    actions.map((action) => [{ text: withFacts(action, actionFacts(action, locale)) }, ...actionCells(action, locale)]),
  )
}

/** What the action says, and below it what was said of it. */
function withFacts({ rich, text }: ReportNote, facts: string): TextNode | string {
  if (facts === '') return rich ?? text
  const line = (words: string): TextNode => ({ type: 'paragraph', content: [{ type: 'text', text: words }] })
  return { type: 'doc', content: [...(rich?.content ?? [line(text)]), line(facts)] }
}

function writeList(writer: ReportWriter, title: string, notes: readonly ReportNote[]): void {
  if (notes.length === 0) return
  writer.section(title)
  writer.list(
    notes.map((note) => ({ text: note.rich ?? note.text, meta: noteFacts({ ...note, outcome: null }, writer.locale) })),
    true,
  )
}
