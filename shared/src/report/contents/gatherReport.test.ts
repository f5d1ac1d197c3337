import { expect, test } from 'vitest'
import { emptySession, viewOf } from '../../session/session.ts'
import { gatherReport } from './gatherReport.ts'
import { partsTold } from './partsTold.ts'
import { NAMES, reportSource } from './reportFixture.ts'
import { REPORT_PARTS, WHOLE_REPORT } from './reportOptions.ts'

const named = { ...WHOLE_REPORT, names: true }
const texts = (items: readonly { readonly text: string }[] | undefined) => items?.map(({ text }) => text)

test('RP1 what came out of a session stands with who, when and votes, and the report is plain JSON', () => {
  const report = gatherReport(reportSource(), named)
  expect(JSON.parse(JSON.stringify(report))).toEqual(report)
  expect(report).toMatchObject({
    title: 'Syksyn työpaja',
    date: '2026-11-24T09:30:00.000Z',
    template: { title: 'Kehä', phase: 'wheel' },
    round: 2,
  })
  expect(report.counts).toEqual({ areas: 2, notes: 8, people: 5 })
  expect(report.people).toEqual([
    { name: 'Järjestö', count: 2, people: ['Bo Berg', 'Eeva Eklund'] },
    { name: 'Kaupunki', count: 2, people: ['Ada Aalto', 'Cia Carlsson'] },
    { name: null, count: 1, people: ['Dan Daavittila'] },
  ])
  expect(report.outcomes?.decisions).toMatchObject([
    {
      text: 'Nuoret mukaan alusta asti',
      author: 'Ada Aalto',
      area: 'Miksi?',
      starred: true,
      votes: [{ round: 'Äänestys round-1', votes: 3 }],
    },
  ])
  expect(report.outcomes?.actions).toMatchObject([
    { text: 'Kutsutaan koulut', who: 'Bo Berg', when: '1.12.', state: null },
    { text: 'Tilat kuntoon', who: 'kaupunki', when: null, state: 'done' },
  ])
  expect(texts(report.outcomes?.questions)).toEqual(['Kuka maksaa?'])
  expect(report.votes).toMatchObject([
    { area: 'Miksi?', voters: 5, quorum: 3, totals: [{ rank: 1, tied: false }, { rank: 2, tied: true }, { rank: 2 }] },
  ])
  expect(report.questions).toMatchObject([
    { text: 'Kysymys question-1?', answered: true, support: 1, asker: 'Bo Berg (Järjestö)' },
    { text: 'Kysymys question-2?', answered: false, parts: ['Kysymys question-3?'], asker: null, owner: 'Eeva Eklund' },
  ])
  expect(report.cafe).toMatchObject({
    rounds: 2,
    people: 4,
    pairs: 4,
    acrossOrganisations: 1,
    possible: 4,
    tables: [
      {
        name: 'Ikkuna',
        hosts: ['Bo Berg (Järjestö)'],
        said: [{ round: 1, text: 'Puhuttiin kouluista' }],
        starred: ['Nuoret mukaan alusta asti'],
      },
      { name: 'Pöytä 2' },
    ],
    starred: ['Kuka maksaa?'],
  })
  expect(report.openSpace).toMatchObject([
    { title: 'Aihe 2', slot: '1. aikaikkuna', space: 'Aula', count: 2, report: { points: ['ensin', 'sitten'], actions: ['tehdään'] } },
    { title: 'Aihe 1', slot: null, report: null },
  ])
  expect(report.areas?.map(({ name, items }) => [name, items.length])).toEqual([
    ['Miksi?', 5],
    ['Lupaukset', 2],
    ['Alueiden ulkopuolella', 1],
  ])
})

test('RP2 what is open, not shown or of fewer than five is not told', () => {
  const report = gatherReport(reportSource(), named)
  expect(report.votes?.map(({ title }) => title)).toEqual(['Äänestys round-1'])
  expect(report.ratings).toMatchObject([
    { title: 'Arvio rating-1', answered: 5, radar: [{ mean: 3 }, { mean: 3 }, { mean: 3 }] },
    { title: 'Arvio rating-2', answered: 4, criteria: null, radar: [] },
  ])
  expect(report.ratings?.[0]?.criteria?.[1]).toMatchObject({ counts: [2, 0, 0, 0, 2], cannotSay: 1, mean: 3, disagreement: 2 })
  expect(report.placings?.map(({ title, dots }) => [title, dots.length])).toEqual([['Paikka shown', 5]])
  expect(JSON.stringify(report)).not.toMatch(/Vielä auki|rating-3|Paikka open/)
})

test('RP3 with names off no field holds a name, organisations are counted and may still be who sees to something', () => {
  const report = gatherReport(reportSource(), WHOLE_REPORT)
  for (const name of NAMES) expect(JSON.stringify(report)).not.toContain(name)
  expect(report.people?.map(({ name, count, people }) => [name, count, people])).toEqual([
    ['Järjestö', 2, null],
    ['Kaupunki', 2, null],
    [null, 1, null],
  ])
  expect(report.outcomes?.actions.map(({ who, when }) => [who, when])).toEqual([
    [null, '1.12.'],
    ['kaupunki', null],
  ])
  expect(report.openSpace?.[0]).toMatchObject({ conveners: null, people: null, count: 2, report: { missing: [] } })
})

test('RP4 parts that were not chosen are null, and what nobody did is empty', () => {
  const some = gatherReport(reportSource(), { parts: ['votes', 'outcomes'], names: true })
  expect(some.parts).toEqual(['outcomes', 'votes'])
  expect(some).toMatchObject({ people: null, ratings: null, placings: null, questions: null, cafe: null, openSpace: null, areas: null })
  const quiet = gatherReport(reportSource({ session: viewOf(emptySession) }), WHOLE_REPORT)
  expect(quiet.parts).toEqual(REPORT_PARTS)
  expect(quiet).toMatchObject({ people: [], votes: [], ratings: [], placings: [], questions: [], cafe: null, openSpace: [] })
})

test('RP5 agreements are unmarked notes where a step agrees on something', () => {
  expect(texts(gatherReport(reportSource(), named).outcomes?.agreements)).toEqual(['Kerromme asioista ajoissa', 'Tavataan kuukausittain'])
})

test('RU1 the parts offered are those the session has something of', () => {
  expect(partsTold(gatherReport(reportSource(), WHOLE_REPORT))).toEqual(REPORT_PARTS)
  const quiet = gatherReport(reportSource({ session: viewOf(emptySession) }), WHOLE_REPORT)
  expect(partsTold(quiet)).toEqual(['outcomes', 'areas', 'notes'])
})
