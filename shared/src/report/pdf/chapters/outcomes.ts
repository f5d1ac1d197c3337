// What came out of the session, first: decisions, actions with who and when, agreements, questions to follow up.
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
    const columns = [
      { title: phrase('what', locale), share: 0.5 },
      { title: phrase('who', locale), share: 0.2 },
      { title: phrase('when', locale), share: 0.16 },
      { title: phrase('state', locale), share: 0.14 },
    ]
    const said = (words: string | null) => ({ text: words ?? '–', soft: words === null })
    const stateOf = ({ state }: ReportNote) => ({ text: phrase(state ?? 'goingOn', locale), soft: state !== null })
    addTable(
      writer,
      columns,
      actions.map((action) => [{ text: action.rich ?? action.text }, said(action.who), said(action.when), stateOf(action)]),
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
