// What was asked, how people worked and what was planned, as sections of the report's page.
import type { ReportContents } from '../contents/reportContents.ts'
import { numbered, phrase } from '../phrases.ts'
import { programmeFacts } from '../programmeFacts.ts'
import { questionFacts, questionGroups } from '../questionGroups.ts'
import { groupsTable, programmeTable, pulseTable } from '../toldTables.ts'
import { facts, list, type Section, told } from './htmlParts.ts'
import { html } from './markup.ts'

export function questionsSection({ questions, questionRule, pulses, locale }: ReportContents): Section | null {
  if (!questions?.length && !pulses?.length) return null
  const groups = questionGroups(questions ?? [], questionRule, locale).map(
    ({ heading, rule, questions: some }) =>
      html`<h3>${heading}</h3>\n${facts(rule)}${list(some.map((question) => html`<p>${question.text}</p>${question.parts.length > 0 ? list(question.parts) : null}${facts(questionFacts(question, locale))}`))}`,
  )
  const pulse = pulses?.length
    ? html`<h3>${phrase('pulse', locale)}</h3>\n${facts(phrase('pulseMost', locale))}${told(pulseTable(pulses, locale))}`
    : null
  return { id: 'questions', heading: phrase('questionBox', locale), body: html`${groups}${pulse}` }
}

export function groupsSection({ groups, names, locale }: ReportContents): Section | null {
  if (!groups?.length) return null
  return { id: 'groups', heading: phrase('groups', locale), body: told(groupsTable(groups, names, locale)) }
}

export function programmeSection({ programme, locale }: ReportContents): Section | null {
  if (!programme || programme.steps.length + programme.slides.length === 0) return null
  const { steps, slides } = programme
  const pages = slides.map((text, at) => (text ? `${numbered('slide', at + 1, locale)}: ${text}` : numbered('slide', at + 1, locale)))
  const body = html`${facts(...programmeFacts(programme, locale))}${steps.length > 0 ? told(programmeTable(programme, locale)) : null}${
    slides.length > 0 ? html`<h3>${phrase('slides', locale)}</h3>\n${list(pages)}` : null
  }`
  return { id: 'programme', heading: phrase('programme', locale), body }
}
