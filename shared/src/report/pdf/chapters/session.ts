// What was asked, how people worked and what was planned.
import type { ReportContents } from '../../contents/reportContents.ts'
import { numbered, phrase } from '../../phrases.ts'
import { programmeFacts } from '../../programmeFacts.ts'
import { questionFacts, questionGroups } from '../../questionGroups.ts'
import { groupsTable, programmeTable, pulseTable } from '../../toldTables.ts'
import type { ReportWriter } from '../flow/ReportWriter.ts'
import { META } from '../flow/sheet.ts'
import { addTold } from '../flow/table.ts'

export function writeQuestions(writer: ReportWriter, { questions, questionRule, pulses, locale }: ReportContents): void {
  if (!questions?.length && !pulses?.length) return
  writer.chapter(phrase('questionBox', locale))
  for (const { heading, rule, questions: some } of questionGroups(questions ?? [], questionRule, locale)) {
    writer.section(heading)
    if (rule) {
      writer.facts(rule)
      writer.gap(4)
    }
    writer.list(some.map((question) => ({ text: question.text, items: question.parts, meta: questionFacts(question, locale) })))
  }
  if (!pulses?.length) return
  writer.section(phrase('pulse', locale))
  writer.facts(phrase('pulseMost', locale))
  addTold(writer, pulseTable(pulses, locale))
}

export function writeGroups(writer: ReportWriter, { groups, names, locale }: ReportContents): void {
  if (!groups?.length) return
  writer.chapter(phrase('groups', locale))
  addTold(writer, groupsTable(groups, names, locale))
}

export function writeProgramme(writer: ReportWriter, { programme, locale }: ReportContents): void {
  if (!programme || programme.steps.length + programme.slides.length === 0) return
  writer.chapter(phrase('programme', locale))
  const facts = programmeFacts(programme, locale)
  if (facts.length > 0) writer.facts(...facts)
  if (programme.steps.length > 0) addTold(writer, programmeTable(programme, locale))
  if (programme.slides.length === 0) return
  writer.section(phrase('slides', locale))
  for (const [at, text] of programme.slides.entries()) {
    const page = numbered('slide', at + 1, locale)
    writer.paragraph(text ? `${page}: ${text}` : page, text ? undefined : META)
  }
}
