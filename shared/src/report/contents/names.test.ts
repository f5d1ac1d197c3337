import { expect, test } from 'vitest'
import { actionWith } from '../../board/outcome.ts'
import type { SessionView } from '../../session/model/session.ts'
import { boardOutline } from '../boardOutline.ts'
import { notesCsv } from '../csv.ts'
import { reportHtml } from '../html/reportHtml.ts'
import { boardJson } from '../json.ts'
import { reportMarkdown } from '../markdown.ts'
import { contentsOf, noteRecord } from '../outlineFixture.ts'
import { resultsCsv } from '../resultsCsv.ts'
import { gatherReport, type ReportSource } from './gatherReport.ts'
import { namedOutline } from './namedOutline.ts'
import { namesFor } from './names.ts'
import { NAMES, reportBoard, reportSession } from './reportFixture.ts'
import { WHOLE_REPORT } from './reportOptions.ts'

const session = reportSession()
/** Who agrees, by their place in NAMES. */
const agreeing = (who: (at: number) => boolean | undefined): SessionView => ({
  ...session,
  people: {
    ...session.people,
    members: session.people.members.map(({ mayBeNamed: _, ...member }, at) => {
      const agreed = who(at)
      return agreed === undefined ? member : { ...member, mayBeNamed: agreed }
    }),
  },
})
const source = (view: SessionView, contents = reportBoard()): ReportSource => ({
  title: 'Työpaja',
  locale: 'fi',
  nowMs: Date.UTC(2026, 10, 24),
  template: null,
  contents,
  session: view,
})
/** Everything that leaves the board as text, in each of its forms. */
function forms(view: SessionView, names = true, contents = reportBoard()): Record<string, string> {
  const report = gatherReport(source(view, contents), { ...WHOLE_REPORT, names })
  const outline = namedOutline(boardOutline(contents), namesFor(view.people, names))
  return {
    report: JSON.stringify(report),
    markdown: reportMarkdown(report).replaceAll('\\', ''),
    html: reportHtml(report),
    notes: notesCsv(report),
    results: resultsCsv(report),
    json: boardJson(outline, { id: 'abcdefghijkm', title: 'Työpaja', locale: 'fi', date: new Date(0), results: report }),
  }
}
const namedIn = (text: string): string[] => NAMES.filter((name) => text.includes(name))

test('CN2 whoever agrees, in whatever company, every form names those of them it has to do with, and nobody else', () => {
  const all = Object.fromEntries(Object.entries(forms(agreeing(() => true))).map(([form, text]) => [form, namedIn(text)]))
  for (const form of ['report', 'markdown', 'html', 'results']) expect(all[form], form).toEqual(NAMES)
  for (let mask = 0; mask < 2 ** NAMES.length; mask++) {
    const agrees = (at: number) => (mask & (1 << at)) !== 0
    for (const [form, text] of Object.entries(forms(agreeing(agrees))))
      expect(namedIn(text), `${form} where ${mask.toString(2)} agreed`).toEqual(
        NAMES.filter((name, at) => agrees(at) && all[form]?.includes(name)),
      )
  }
})

test('CN1, CN5 who was not asked has not agreed', () => {
  for (const text of Object.values(forms(agreeing(() => undefined)))) expect(namedIn(text)).toEqual([])
})

test('CN4 nobody is named where names were not asked for, whoever agreed', () => {
  for (const text of Object.values(
    forms(
      agreeing(() => true),
      false,
    ),
  ))
    expect(namedIn(text)).toEqual([])
})

test('CN2 who is not named is counted with their organisation', () => {
  const { people } = gatherReport(source(agreeing((at) => at === 0)), { ...WHOLE_REPORT, names: true })
  expect(people).toEqual([
    { name: 'Järjestö', count: 2, people: [] },
    { name: 'Kaupunki', count: 2, people: ['Ada Aalto'] },
    { name: null, count: 1, people: [] },
  ])
  const { html, markdown } = forms(agreeing((at) => at === 0))
  for (const text of [html ?? '', markdown ?? '']) expect(text).toContain('Ada Aalto, 1 nimeämätön')
})

test('CN2 of two who are called the same both have to agree', () => {
  const members = ['a', 'b'].map((letter) => ({
    id: `p${letter.repeat(12)}` as never,
    name: 'Aino',
    role: 'participant' as const,
    colour: '#0b6e4f',
    handRaisedAtMs: null,
  }))
  const [one, two] = members
  if (!one || !two) throw new Error('two people')
  const writer = (first: boolean, second: boolean) =>
    namesFor(
      {
        members: [
          { ...one, mayBeNamed: first },
          { ...two, mayBeNamed: second },
        ],
      },
      true,
    ).writer('aino')
  expect([writer(true, true), writer(true, false), writer(false, false)]).toEqual(['aino', null, null])
})

test('CN3 what people wrote of who sees to something is told, but where it names somebody here who did not agree', () => {
  const names = namesFor(agreeing((at) => at === 0).people, true)
  const cases = { 'Ada Aalto': true, Työryhmä: true, 'Kaukainen Kaisa': true, kaupunki: true, 'Bo Bergström': true }
  for (const [words, told] of Object.entries(cases)) expect(names.said(words), words).toBe(told ? words : null)
  for (const words of ['Bo Berg', 'bo berg', 'Ada Aalto ja Bo Berg', 'Ada/Bo Berg', '(Bo  Berg)'])
    expect(names.said(words), words).toBeNull()
})

test('CN3 who wrote their own name as the one who does something is named there, and there alone', () => {
  const own = actionWith(undefined, 'who', ' bo berg ', 'Bo Berg')
  expect(own).toEqual({ kind: 'action', who: 'bo berg', own: true })
  // It stays theirs when other things are said of it, and is no more when somebody else says who.
  expect(actionWith(own, 'when', 'ma', 'Ada Aalto')).toMatchObject({ own: true })
  expect(actionWith(own, 'who', 'Bo Berg', 'Ada Aalto')).not.toHaveProperty('own')
  expect(actionWith(undefined, 'who', '', '')).not.toHaveProperty('own')
  const board = (outcome: object) => contentsOf([{ ...noteRecord('n', 0, 0, 'Kutsutaan koulut'), meta: { outcome } } as never])
  const view = agreeing(() => false)
  for (const [form, text] of Object.entries(forms(view, true, board(own)))) expect(text.split('bo berg').length, form).toBeGreaterThan(1)
  for (const [form, text] of Object.entries(forms(view, true, board({ ...own, own: undefined }))))
    expect(text, form).not.toContain('bo berg')
  for (const text of Object.values(forms(view, false, board(own)))) expect(text).not.toContain('bo berg')
  for (const text of Object.values(forms(view, true, board(own)))) expect(namedIn(text)).toEqual([])
})
