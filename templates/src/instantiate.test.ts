// What a board begins with, through the session's and the document's own code.

import { TemplateSummary } from '@keha/shared/api.ts'
import { newBoardDocument } from '@keha/shared/board/document.ts'
import { readBoard } from '@keha/shared/board/readBoard.ts'
import { LOCALES } from '@keha/shared/locale.ts'
import { type Envelope, SessionEvent } from '@keha/shared/session/model/session.ts'
import { emptySession, evolve } from '@keha/shared/session/session.ts'
import { expect, test } from 'vitest'
import { catalogue, findTemplate } from './catalogue.ts'
import { instantiate } from './instantiate.ts'
import { minutesOf, summaryOf } from './template.ts'

const everywhere = catalogue.flatMap((template) => LOCALES.map((locale) => ({ template, locale, name: `${template.id} ${locale}` })))

test.each(everywhere)('TE10 $name begins as a board every reader shows whole', ({ template, locale }) => {
  const { records, events } = instantiate(template, { locale })
  const session = events.reduce(
    (state, event, i) => evolve(state, { seq: i + 1, atMs: 0, by: null, event: SessionEvent.parse(event) } satisfies Envelope),
    emptySession,
  )
  expect(session.agenda.steps).toEqual(template.agenda)
  expect(session.agenda.current).toBeNull()
  expect(session.scaffold.records).toHaveLength(template.scaffold(locale).length)

  const doc = newBoardDocument({ epoch: 'e', records, clientId: 1 })
  const board = readBoard(doc, session.scaffold.records)
  expect([...board.quarantine]).toEqual([])
  for (const record of [...template.scaffold(locale), ...records]) expect(board.records.get(record.id)).toEqual(record)
})

test('TE10 the same template and language give the same beginning', () => {
  for (const { template, locale } of everywhere) expect(instantiate(template, { locale })).toEqual(instantiate(template, { locale }))
})

test.each(catalogue)('TE12 $id is told to Home by a summary the API takes', (template) => {
  const summary = TemplateSummary.parse(summaryOf(template))
  expect(summary.minutes).toBe(template.agenda.reduce((sum, step) => sum + step.minutes, 0))
  expect(summary.minutes).toBe(minutesOf(template))
  expect(summary.people.min).toBeLessThan(summary.people.max)
  expect(summary.roles.length).toBeGreaterThan(0)
})

test('TE12 the catalogue has the templates in the order of the work, each found by its id', () => {
  expect(catalogue.map((template) => template.id)).toEqual([
    'wheel',
    'network-map',
    'ways-of-coordinating',
    'network-kinds',
    'developing-together',
    'ways-of-working',
    'core-wheel',
    'coordination',
    'facilitation-plan',
    'ways-of-learning',
    'learning-cafe',
    'open-space',
    'expert-lecture',
    'plan-act-evaluate',
    'impact',
    'self-assessment',
    'blank',
  ])
  for (const template of catalogue) expect(findTemplate(template.id)).toBe(template)
  expect(findTemplate('no-such')).toBeUndefined()
})

test('TE12 templates that follow the framework of network work name its author', () => {
  for (const template of catalogue.filter(({ phase }) => phase !== 'any'))
    for (const locale of LOCALES) expect(template.source?.[locale]).toMatch(/Timo Järvensivu/)
})
