import type { TLRecord } from '@tldraw/tlschema'
import { expect, test } from 'vitest'
import { BoardId, ParticipantId, QuestionId } from '../../ids.ts'
import type { Question } from '../../session/model/questions.ts'
import { viewOf } from '../../session/model/session.ts'
import { emptySession } from '../../session/session.ts'
import { aQuestion } from '../../session/testing/aQuestion.ts'
import { actionFacts, ownActions } from '../actionTable.ts'
import { contentsOf, frame, noteRecord } from '../outlineFixture.ts'
import { questionGroups } from '../questionGroups.ts'
import { metTable } from '../toldTables.ts'
import { gatherReport } from './gatherReport.ts'
import { partsTold } from './partsTold.ts'
import { NAMES, reportSession, reportSource } from './reportFixture.ts'
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

test('RP1 observers took no part, and one organisation written two ways is one', () => {
  const session = reportSession()
  const [first, , third] = session.people.members
  if (!first || !third) throw new Error('no people')
  const watching = { ...first, id: ParticipantId.parse('pwatching2222'), name: 'Olli Observoija', role: 'observer' as const }
  const members = session.people.members.map((one) => (one === third ? { ...one, organisation: ' KAUPUNKI' } : one))
  const people = { ...session.people, members: [...members, watching] }
  const report = gatherReport(reportSource({ session: { ...session, people } }), named)
  expect(report.counts.people).toBe(5)
  expect(report.people?.map(({ name, count }) => [name, count])).toEqual([
    ['Järjestö', 2],
    ['Kaupunki', 2],
    [null, 1],
  ])
  expect(JSON.stringify(report)).not.toContain('Olli Observoija')
})

test('RP1 the scaffold is no note: its texts stand with their area and, outside of the areas, nowhere', () => {
  const locked = (id: string, x: number, text: string) => ({ ...noteRecord(id, x, 100, text), isLocked: true })
  const contents = contentsOf([
    frame('why', 'Miksi?', 0, 0, true),
    locked('l1', 100, 'Kirjoita tähän'),
    noteRecord('n1', 400, 100, 'Oma lappu'),
    noteRecord('n2', 700, 100, ' '),
    locked('l2', 4_000, 'Taulun otsikko'),
    noteRecord('n3', 4_400, 100, 'Jossain muualla'),
  ])
  const report = gatherReport(reportSource({ contents, session: viewOf(emptySession) }), named)
  const told = report.areas?.map((area) => [area.name, texts(area.texts), texts(area.items)?.filter((text) => text.trim() !== '')])
  expect(told).toEqual([
    ['Miksi?', ['Kirjoita tähän'], ['Oma lappu']],
    ['Alueiden ulkopuolella', [], ['Jossain muualla']],
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
  expect(report.questions?.map(({ asker, organisation, owner }) => [asker, organisation, owner])).toEqual([
    [null, null, null],
    [null, null, null],
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
  const marked = { ...noteRecord('d', 100, 100, 'Päätettiin'), meta: { outcome: { kind: 'decision' } } }
  const small = { ...frame('small', 'Pieni', 400, 100, false), props: { w: 400, h: 400, name: 'Pieni', color: 'black' } } as TLRecord
  const contents = contentsOf([
    frame('promises', 'Lupaukset', 0, 0, true),
    small,
    marked,
    noteRecord('in', 450, 150, 'Alueen sisällä alueessa'),
    noteRecord('blank', 900, 700, ' '),
    noteRecord('away', 4_000, 100, 'Muualla'),
  ])
  const { outcomes } = gatherReport(reportSource({ contents }), named)
  expect(texts(outcomes?.decisions)).toEqual(['Päätettiin'])
  expect(texts(outcomes?.agreements)).toEqual(['Alueen sisällä alueessa'])
})

test('RP7 two groups of statements make no radar', () => {
  const session = reportSession()
  const [first] = session.rating.ratings
  if (!first) throw new Error('no rating')
  const criteria = first.criteria.slice(0, 2)
  const told = gatherReport(reportSource({ session: { ...session, rating: { ratings: [{ ...first, criteria }] } } }), named)
  expect(told.ratings?.[0]?.criteria).toHaveLength(2)
  expect(told.ratings?.[0]?.radar).toEqual([])
})

test('RP13 the café tells whom each met, or how many met how many; a name that is gone is counted', () => {
  const { cafe } = gatherReport(reportSource(), named)
  expect(cafe?.met).toEqual([
    { name: 'Bo Berg (Järjestö)', count: 2, people: ['Cia Carlsson', 'Eeva Eklund'] },
    { name: 'Cia Carlsson (Kaupunki)', count: 2, people: ['Bo Berg', 'Dan Daavittila'] },
    { name: 'Dan Daavittila', count: 2, people: ['Eeva Eklund', 'Cia Carlsson'] },
    { name: 'Eeva Eklund (Järjestö)', count: 2, people: ['Dan Daavittila', 'Bo Berg'] },
  ])
  expect(cafe?.spread).toEqual([{ met: 2, people: 4 }])
  const session = reportSession()
  const left = session.people.members.filter(({ name }) => name !== 'Bo Berg')
  const gone = gatherReport(reportSource({ session: { ...session, people: { ...session.people, members: left } } }), named).cafe
  expect(gone?.met?.map(({ name }) => name)).not.toContain('Bo Berg (Järjestö)')
  const [cia] = gone?.met ?? []
  expect(cia).toEqual({ name: 'Cia Carlsson (Kaupunki)', count: 2, people: ['Dan Daavittila'] })
  expect(metTable(gone ?? fail(), 'fi')?.rows[0]).toEqual(['Cia Carlsson (Kaupunki)', 'Dan Daavittila, 1 nimeämätön', 2])
  expect(gatherReport(reportSource(), WHOLE_REPORT).cafe).toMatchObject({ met: null, spread: [{ met: 2, people: 4 }] })
})
const fail = (): never => {
  throw new Error('no café')
}

test('RP14 RP19 what was promised in earlier rounds is looked back on, with what each round kept, and stands in one list', () => {
  const promise = (id: string, x: number, outcome: object) =>
    ({ ...noteRecord(id, x, 100, `Lupaus ${id}`), meta: { outcome: { kind: 'action', ...outcome } } }) as unknown as TLRecord
  const contents = contentsOf([
    frame('why', 'Miksi?', 0, 0, true),
    promise('old', 100, { round: 1, state: 'done', why: 'tarve', how: 'yhdessä' }),
    promise('open', 400, { round: 1 }),
    promise('new', 700, {}),
    promise('future', 1_000, { round: 7 }),
  ])
  const cycle = { number: 2, previous: null, next: null, turns: [turn] }
  const report = gatherReport(reportSource({ contents, session: { ...reportSession(), cycle } }), named)
  expect(texts(report.lookBack?.promises)).toEqual(['Lupaus old', 'Lupaus open'])
  expect(report.lookBack?.rounds).toEqual([
    { number: 1, title: 'Kevät', promised: 4, kept: 2, stopped: 1 },
    { number: 2, title: 'Syksyn työpaja', promised: 2, kept: 0, stopped: 0 },
  ])
  if (!report.outcomes) throw new Error('no outcomes')
  expect(texts(ownActions(report.outcomes))).toEqual(['Lupaus new', 'Lupaus future'])
  const [first] = report.lookBack?.promises ?? []
  expect(first && actionFacts(first, 'fi')).toBe('1. kierros · Miksi: tarve · Miten: yhdessä')
  expect(JSON.stringify(report)).not.toContain('kevaantaulu2')
  expect(gatherReport(reportSource({ contents: contentsOf([]) }), named).lookBack).toBeNull()
})
const turn = { number: 1, id: BoardId.parse('kevaantaulu2'), title: 'Kevät', promised: 4, kept: 1, stopped: 1 }

test('RP15 every question is told once, by its state; those that wait in the order of the queue', () => {
  const questions = [
    ['aside', { setAside: true }],
    ['few', {}],
    ['carried', { state: 'carried', owner: 'Bo' }],
    ['many', { supporters: [2, 3, 4].map((n) => ParticipantId.parse(`p${String(n).repeat(12)}`)) }],
    ['answered', { state: 'answered' }],
    ['now', { state: 'now' }],
  ] as const
  const box = questions.map(([id, more]) => aQuestion(QuestionId.parse(`q${id.padEnd(12, 'x')}`), id, more as Partial<Question>))
  const session = { ...reportSession(), questions: { ...emptySession.questions, questions: box } }
  const report = gatherReport(reportSource({ session }), named)
  const groups = questionGroups(report.questions ?? [], report.questionRule, 'fi')
  expect(groups.map(({ heading, rule, questions: some }) => [heading, rule, texts(some)])).toEqual([
    ['Kysymykset vailla vastausta', 'Jonon järjestys: eniten tukea ensin', ['now', 'many', 'few']],
    ['Jatkoon', null, ['carried']],
    ['Sivuun siirretyt', null, ['aside']],
    ['Vastatut', null, ['answered']],
  ])
  expect(report.questions?.map(({ place }) => place)).toEqual([null, 2, null, 1, null, null])
})

test('RP17 the programme has its areas and slides, groups their people only where people are named', () => {
  const { programme, groups } = gatherReport(reportSource(), named)
  expect(programme?.steps.map(({ title, minutes, area }) => [title, minutes, area])).toEqual([
    ['write', 10, 'Miksi?'],
    ['agree', 10, 'Lupaukset'],
  ])
  expect(groups).toEqual([
    { name: 'Pari', area: 'Miksi?', count: 2, people: ['Bo Berg (Järjestö)', 'Cia Carlsson (Kaupunki)'] },
    { name: 'Ryhmä 2', area: null, count: 2, people: ['Dan Daavittila', 'Eeva Eklund (Järjestö)'] },
  ])
  expect(gatherReport(reportSource(), WHOLE_REPORT).groups?.map(({ count, people }) => [count, people])).toEqual([
    [2, null],
    [2, null],
  ])
})

test('RU1 the parts offered are those the session has something of', () => {
  expect(partsTold(gatherReport(reportSource(), WHOLE_REPORT))).toEqual(REPORT_PARTS)
  const quiet = gatherReport(reportSource({ session: viewOf(emptySession) }), WHOLE_REPORT)
  expect(partsTold(quiet)).toEqual(['outcomes', 'areas', 'notes'])
  const session = { ...viewOf(emptySession), placing: reportSession().placing }
  expect(partsTold(gatherReport(reportSource({ session }), WHOLE_REPORT)), 'places are told with the ratings').toContain('ratings')
})
