import type { TLRecord } from '@tldraw/tlschema'
import { expect, test } from 'vitest'
import { ParticipantId } from '../../ids.ts'
import { viewOf } from '../../session/model/session.ts'
import { emptySession } from '../../session/session.ts'
import { contentsOf, frame, noteRecord } from '../outlineFixture.ts'
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

test('RU1 the parts offered are those the session has something of', () => {
  expect(partsTold(gatherReport(reportSource(), WHOLE_REPORT))).toEqual(REPORT_PARTS)
  const quiet = gatherReport(reportSource({ session: viewOf(emptySession) }), WHOLE_REPORT)
  expect(partsTold(quiet)).toEqual(['outcomes', 'areas', 'notes'])
  const session = { ...viewOf(emptySession), placing: reportSession().placing }
  expect(partsTold(gatherReport(reportSource({ session }), WHOLE_REPORT)), 'places are told with the ratings').toContain('ratings')
})
