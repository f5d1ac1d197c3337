import type { TLRecord } from '@tldraw/tlschema'
import { expect, test } from 'vitest'
import { viewOf } from '../session/model/session.ts'
import { emptySession } from '../session/session.ts'
import { actionCells } from './actionTable.ts'
import { gatherReport } from './contents/gatherReport.ts'
import { REPORT_PARTS } from './contents/reportOptions.ts'
import { reportHtml } from './html/reportHtml.ts'
import { noteFacts } from './noteFacts.ts'
import { contentsOf, frame, noteRecord } from './outlineFixture.ts'
import { toldAreas } from './toldAreas.ts'

const marked = (id: string, text: string, outcome: object): TLRecord =>
  ({ ...noteRecord(id, 100, 100, text), meta: { outcome } }) as unknown as TLRecord

const report = (names: boolean) =>
  gatherReport(
    {
      title: 'Kierros',
      locale: 'fi',
      nowMs: 0,
      template: null,
      session: viewOf(emptySession),
      contents: contentsOf([
        frame('full', 'Lupaukset', 0, 0, true),
        frame('empty', 'Tyhjä', 2_000, 0, true),
        frame('other', 'Toinen tyhjä', 4_000, 0, true),
        marked('n1', 'Kutsumme koulut', { kind: 'action', who: 'Bo', organisation: 'Kaupunki', resources: 'kaksi päivää' }),
        marked('n2', 'Tilat kuntoon', { kind: 'action', state: 'done' }),
        marked('n3', 'Vanha päätös', { kind: 'decision', replaced: true }),
        marked('n4', 'Uusi päätös', { kind: 'decision', version: 2 }),
      ]),
    },
    { parts: REPORT_PARTS, names },
  )

test('RP11 an open promise tells its resources and what it lacks, one that is over lacks nothing; who is not named is not missing', () => {
  const [open, done] = report(true).outcomes?.actions ?? []
  if (!open || !done) throw new Error('no actions')
  expect(actionCells(open, 'fi').map(({ text }) => text)).toEqual(['Bo, Kaupunki', 'kaksi päivää', 'puuttuu', 'Kesken'])
  expect(actionCells(done, 'fi').map(({ text }) => text)).toEqual(['–', '–', '–', 'Tehty'])
  expect(noteFacts(open, 'fi')).toContain('Täydentämättä, puuttuu: milloin')
  const [unnamed] = report(false).outcomes?.actions ?? []
  if (!unnamed) throw new Error('no action')
  expect(actionCells(unnamed, 'fi').map(({ text }) => text)).toEqual(['–', 'kaksi päivää', 'puuttuu', 'Kesken'])
})

test('RP11 a replaced decision is a note that says so, and no outcome', () => {
  const { outcomes, areas } = report(true)
  expect(outcomes?.decisions.map(({ text }) => text)).toEqual(['Uusi päätös'])
  const old = areas?.flatMap(({ items }) => items).find(({ text }) => text === 'Vanha päätös')
  expect(old && noteFacts(old, 'fi')).toContain('Korvattu uudella versiolla')
  expect(outcomes?.decisions.map((note) => noteFacts(note, 'fi'))).toEqual([expect.stringContaining('Versio 2')])
})

test('RP12 areas nobody put anything in are named in one line', () => {
  const { told, empty } = toldAreas(report(true).areas ?? [])
  expect(told.map(({ area }) => area.name)).toEqual(['Lupaukset'])
  expect(empty.map(({ name }) => name)).toEqual(['Tyhjä', 'Toinen tyhjä'])
  const page = reportHtml(report(true))
  expect(page).toContain('<p class="facts">Ei lappuja: Tyhjä, Toinen tyhjä</p>')
  expect(page).not.toContain('<h3>Tyhjä</h3>')
})
