// For tests: a session in which every tool was used, with a board to it. Ada, Bo and Cia are the names that may leak.
import type { TLRecord } from '@tldraw/tlschema'
import type { BoardContents } from '../../board/readBoard.ts'
import { GroupId, ParticipantId, QuestionId, RecordId, RoundId, SlotId, SpaceId, StepId, TopicId } from '../../ids.ts'
import type { Question } from '../../session/model/questions.ts'
import { type SessionView, viewOf } from '../../session/model/session.ts'
import type { VoteRound } from '../../session/model/voting.ts'
import { emptySession } from '../../session/session.ts'
import { aQuestion } from '../../session/testing/aQuestion.ts'
import { contentsOf, frame, noteRecord } from '../outlineFixture.ts'
import type { ReportSource } from './gatherReport.ts'

export const NAMES = ['Ada Aalto', 'Bo Berg', 'Cia Carlsson', 'Dan Daavittila', 'Eeva Eklund']
const ORGANISATIONS = ['Kaupunki', 'Järjestö', 'Kaupunki', undefined, 'Järjestö']
const personId = (at: number): ParticipantId => ParticipantId.parse(`p${'abcde'[at]?.repeat(12)}`)
const record = (name: string): RecordId => RecordId.parse(`shape:${name}`)
const note = (id: string, x: number, y: number, text: string, meta: object = {}): TLRecord =>
  ({ ...noteRecord(id, x, y, text), meta }) as unknown as TLRecord

export const reportBoard = (): BoardContents =>
  contentsOf([
    frame('why', 'Miksi?', 0, 0, true),
    frame('promises', 'Lupaukset', 1_700, 0, true),
    note('n1', 100, 100, 'Nuoret mukaan alusta asti', { author: NAMES[0], outcome: { kind: 'decision' } }),
    note('n2', 400, 100, 'Kutsutaan koulut', { outcome: { kind: 'action', who: NAMES[1], when: '1.12.' } }),
    note('n3', 700, 100, 'Tilat kuntoon', { outcome: { kind: 'action', who: 'kaupunki', state: 'done' } }),
    note('n4', 1_000, 100, 'Kuka maksaa?', { outcome: { kind: 'question' } }),
    note('n8', 1_300, 100, 'Vain ajatus'),
    note('n5', 1_800, 100, 'Kerromme asioista ajoissa'),
    note('n6', 2_100, 100, 'Tavataan kuukausittain'),
    note('n7', 4_000, 4_000, 'Jossain muualla'),
  ])

const round = (id: string, more: Partial<VoteRound>): VoteRound => ({
  id: RoundId.parse(`v${id.replace('-', '').padEnd(12, 'x')}`),
  title: `Äänestys ${id}`,
  area: record('why'),
  kind: 'note',
  votesEach: 3,
  several: false,
  secret: true,
  quorum: 3,
  minutes: null,
  status: 'closed',
  endsAtMs: null,
  voters: 5,
  given: 6,
  totals: [
    { note: record('n1'), votes: 3, text: 'Nuoret mukaan alusta asti' },
    { note: record('n2'), votes: 2, text: 'Kutsutaan koulut' },
    { note: record('n4'), votes: 2, text: 'Kuka maksaa?' },
  ],
  ...more,
})

const questionId = (name: string): QuestionId => QuestionId.parse(`q${name.replace('-', '').padEnd(12, 'x')}`)
const question = (id: string, more: Partial<Question>): Question => aQuestion(questionId(id), `Kysymys ${id}?`, more)

const rating = (id: string, answered: number, open = false): SessionView['rating']['ratings'][number] => ({
  id: RoundId.parse(`v${id.replace('-', '').padEnd(12, 'x')}`),
  step: null,
  title: `Arvio ${id}`,
  criteria: ['Luottamus', 'Puhe', 'Työ'].map((group, at) => ({ id: `c${at}`, text: `Väite ${at + 1}`, group })),
  status: open ? 'open' : 'closed',
  answered,
  spreads:
    open || answered < 5
      ? null
      : [0, 1, 2].map((at) => ({ criterion: `c${at}`, counts: at === 1 ? [2, 0, 0, 0, 2] : [0, 1, 2, 1, 0], cannotSay: 1 })),
})

export function reportSession(): SessionView {
  const members = NAMES.map((name, at) => ({
    id: personId(at),
    name,
    ...(ORGANISATIONS[at] && { organisation: ORGANISATIONS[at] }),
    role: at === 0 ? ('facilitator' as const) : ('participant' as const),
    colour: '#0b6e4f',
    handRaisedAtMs: null,
    mayBeNamed: true,
  }))
  const seats = (...tables: readonly (readonly number[])[]) =>
    tables.map((people) => ({ members: people.map(personId), host: personId(people[0] ?? 0) }))
  const slot = { id: SlotId.parse('s1'), name: '', minutes: 45 }
  const spaces = [{ id: SpaceId.parse('a1'), name: 'Aula', area: null, capacity: null }]
  const topic = (at: number, more: Partial<SessionView['openSpace']['topics'][number]>) => ({
    id: TopicId.parse(`t${at}`),
    title: `Aihe ${at}`,
    why: '',
    conveners: [personId(2)],
    cell: null,
    interested: [],
    been: [personId(3)],
    report: null,
    closed: false,
    ...more,
  })
  const step = (id: string, kind: 'write' | 'agree', area: string) => ({
    id: StepId.parse(id),
    kind,
    title: id,
    instruction: '',
    minutes: 10,
    area: record(area),
  })
  return {
    ...viewOf(emptySession),
    people: { ...emptySession.people, members },
    agenda: { ...emptySession.agenda, steps: [step('write', 'write', 'why'), step('agree', 'agree', 'promises')] },
    cycle: { number: 2, previous: null, turns: [], next: null },
    voting: { rounds: [round('round-1', {}), round('round-2', { status: 'open', secret: false, title: 'Vielä auki' })] },
    rating: { ratings: [rating('rating-1', 5), rating('rating-2', 4), rating('rating-3', 9, true)] },
    groups: {
      groups: [
        { id: GroupId.parse('g1'), name: 'Pari', members: [1, 2].map(personId), area: record('why') },
        { id: GroupId.parse('g2'), name: '', members: [3, 4].map(personId), area: null },
      ],
    },
    placing: {
      placings: (['open', 'shown'] as const).map((status, at) => ({
        id: RoundId.parse(`vplacingxxxx${at}`),
        step: null,
        title: `Paikka ${status}`,
        across: { from: 'vähän', to: 'paljon' },
        status,
        placed: 5,
        dots: status === 'shown' ? [0.1, 0.2, 0.5, 0.5, 0.9].map((x) => ({ x, y: 0 })) : null,
      })),
    },
    questions: {
      ...emptySession.questions,
      questions: [
        question('question-1', { asker: personId(1), organisation: 'Järjestö', supporters: [personId(0)], state: 'answered' }),
        question('question-2', { state: 'carried', owner: NAMES[4] ?? '' }),
        question('question-3', { merged: questionId('question-2') }),
      ],
    },
    cafe: {
      cafe: {
        tables: [
          { area: null, name: 'Ikkuna' },
          { area: null, name: '' },
        ],
        rounds: 3,
        minutes: null,
        variant: 'scatter',
        hostsStay: true,
        mixOrganisations: true,
        metBefore: [],
        plan: [seats([1, 2], [3, 4]), seats([1, 4], [3, 2]), seats([1, 2], [3, 4])],
        round: 2,
        isOver: true,
        said: [{ round: 0, table: 0, text: 'Puhuttiin kouluista' }],
        starred: [
          { note: record('n1'), table: 0 },
          { note: record('n4'), table: null },
        ],
      },
    },
    openSpace: {
      ...emptySession.openSpace,
      slots: [slot],
      spaces,
      topics: [
        topic(1, {}),
        topic(2, {
          cell: { slot: slot.id, space: SpaceId.parse('a1') },
          report: { points: '- ensin\n• sitten', actions: 'tehdään', missing: NAMES[4] ?? '' },
        }),
      ],
    },
  }
}

export const reportSource = (more: Partial<ReportSource> = {}): ReportSource => ({
  title: 'Syksyn työpaja',
  locale: 'fi',
  nowMs: Date.UTC(2026, 10, 24, 9, 30),
  template: { title: { fi: 'Kehä', en: 'Wheel', sv: 'Hjul' }, phase: 'wheel' },
  contents: reportBoard(),
  session: reportSession(),
  ...more,
})
