// What came out of the session, first: decisions, actions with what was promised of them, agreements, questions to follow up.
import { ACTION_COLUMNS, actionCells } from '../../actionTable.ts'
import type { ReportNote, ReportOutcomes } from '../../contents/reportContents.ts'
import { noteFacts } from '../../noteFacts.ts'
import { phrase } from '../../phrases.ts'
import type { ReportWriter } from '../flow/ReportWriter.ts'
import { addTable } from '../flow/table.ts'

export function writeOutcomes(writer: ReportWriter, { decisions, actions, agreements, questions }: ReportOutcomes): void {
  if (decisions.length + actions.length + agreements.length + questions.length === 0) return
  const { locale } = writer
  writer.chapter(phrase('outcomes', locale), { startsPage: true })
  writeList(writer, phrase('decisions', locale), decisions)
  if (actions.length > 0) {
    writer.section(phrase('actions', locale))
    addTable(
      writer,
      ACTION_COLUMNS.map(({ title, share }) => ({ title: phrase(title, locale), share })),
      actions.map((action) => [{ text: action.rich ?? action.text }, ...actionCells(action, locale)]),
    )
  }
  writeList(writer, phrase('agreements', locale), agreements)
  writeList(writer, phrase('followUps', locale), questions)
}

function writeList(writer: ReportWriter, title: string, notes: readonly ReportNote[]): void {
  if (notes.length === 0) return
  writer.section(title)
  writer.list(
    notes.map((note) => ({ text: note.rich ?? note.text, meta: noteFacts({ ...note, outcome: null }, writer.locale) })),
    true,
  )
}
