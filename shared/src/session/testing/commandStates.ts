// For tests: the states of a workshop that decide what a command does, each named by where the workshop is.
import type { TLRecord } from '@tldraw/tlschema'
import { note } from '../../board/honestWriting.ts'
import { GroupId, ParticipantId, QuestionId, RoundId, SlotId, SpaceId, TopicId } from '../../ids.ts'
import type { Cafe } from '../model/cafe.ts'
import type { Cell, OpenSpaceSlice, Topic } from '../model/openSpace.ts'
import type { PlacingSettings } from '../model/placing.ts'
import type { RatingSettings } from '../model/rating.ts'
import { type Mine, NOTHING_SEALED, type Sealed, sealing, withSealed } from '../model/sealed.ts'
import type { SessionEvent, SessionState } from '../model/session.ts'
import type { VoteSettings } from '../model/voting.ts'
import { after, idOf, MINUTE_MS, NOW_MS, planned, recordId, stepId } from './workshop.ts'

export interface Situation {
  readonly state: SessionState
  readonly sealed: Sealed
}

export const ROUND = RoundId.parse('vaaaaaaaaaaaa')
export const OTHER_ROUND = RoundId.parse('vbbbbbbbbbbbb')
export const GROUP = (n: number): GroupId => GroupId.parse(`g${n}`)
export const NEWCOMER = ParticipantId.parse('pnewcomer2345')
export const vote = (more: Partial<VoteSettings> = {}): VoteSettings => ({
  id: ROUND,
  title: 'What first?',
  area: null,
  kind: 'note',
  votesEach: 3,
  several: false,
  secret: true,
  quorum: null,
  minutes: null,
  ...more,
})

export const RATING: RatingSettings = {
  id: ROUND,
  step: stepId(2),
  title: 'Trust',
  criteria: [{ id: 'trust', text: 'We trust each other' }],
}
export const PLACING: PlacingSettings = { id: ROUND, step: stepId(2), title: 'Where are we?', across: { from: 'Market', to: 'Network' } }

export const question = (name: string): QuestionId => QuestionId.parse(`q${name.padEnd(12, '0')}`)
/** Asked of the lecture: one by the participant, one without a name that is part of it, one by the facilitator that is on. */
const lecture: readonly SessionEvent[] = [
  {
    type: 'questionAsked',
    question: { id: question('mine'), text: 'Who pays?', asker: idOf('participant'), organisation: null, atMs: NOW_MS },
  },
  { type: 'questionAsked', question: { id: question('part'), text: 'What of money?', asker: null, organisation: null, atMs: NOW_MS } },
  { type: 'questionAsked', question: { id: question('on'), text: 'When?', asker: idOf('facilitator'), organisation: null, atMs: NOW_MS } },
  { type: 'questionMerged', question: question('part'), into: question('mine') },
  { type: 'questionSupported', question: question('part'), person: idOf('facilitator'), support: true },
  { type: 'questionStateSet', question: question('on'), state: 'now', owner: '' },
  { type: 'pulseCounted', slower: 1, example: 0, clear: 0 },
]

const SEATS = [
  { members: [idOf('participant')], host: idOf('participant') },
  { members: [], host: null },
]
/** Two tables, two rounds; the participant is the host of the first, and a facilitator has starred a note. */
export const CAFE: Cafe = {
  tables: [
    { area: null, name: '' },
    { area: null, name: '' },
  ],
  rounds: 2,
  minutes: 10,
  variant: 'scatter',
  hostsStay: true,
  mixOrganisations: true,
  metBefore: [],
  plan: [SEATS, SEATS],
  round: 0,
  isOver: false,
  said: [],
  starred: [],
}
const cafe = (...events: SessionEvent[]): SessionState => after(begun, [{ type: 'cafePlanned', cafe: CAFE }, ...events])
const roundOne: readonly SessionEvent[] = [
  { type: 'roundStarted', round: 1, plan: CAFE.plan },
  { type: 'noteStarred', note: recordId('free2'), table: null },
]

export const TOPIC = (n: number): TopicId => TopicId.parse(`t${n}`)
export const CELL = (slot: number, space: number): Cell => ({ slot: SlotId.parse(`s${slot}`), space: SpaceId.parse(`a${space}`) })
export const topic = (n: number, convener: ParticipantId, more: Partial<Topic> = {}): Topic => ({
  id: TOPIC(n),
  title: `Topic ${n}`,
  why: '',
  conveners: [convener],
  cell: null,
  interested: [],
  been: [],
  report: null,
  closed: false,
  ...more,
})
/** Two slots, two spaces; one fits into the first. */
export const OPEN_SPACE: Pick<OpenSpaceSlice, 'slots' | 'spaces'> = {
  slots: [1, 2].map((n) => ({ id: CELL(n, 1).slot, name: '', minutes: 45 })),
  spaces: [1, 2].map((n) => ({ id: CELL(1, n).space, name: '', area: null, capacity: n === 1 ? 1 : null })),
}
/** The participant's topic with the participant in it, and two of the facilitator's: one wanted, one whose report is ready. */
const MARKETPLACE: readonly SessionEvent[] = [
  { type: 'openSpacePlanned', ...OPEN_SPACE } as SessionEvent,
  { type: 'topicAnnounced', topic: topic(1, idOf('participant'), { cell: CELL(1, 1) }) },
  { type: 'topicAnnounced', topic: topic(2, idOf('facilitator'), { interested: [idOf('participant')] }) },
  {
    type: 'topicAnnounced',
    topic: topic(3, idOf('facilitator'), { cell: CELL(2, 2), report: { points: 'Yes', actions: '', missing: '' }, closed: true }),
  },
  { type: 'wentToTopic', person: idOf('participant'), at: TOPIC(1) },
]

/** A picture of a lecture's page. */
export const slide = (name: string): TLRecord =>
  note(name, '', {
    type: 'image',
    props: { w: 16, h: 9, assetId: null, playing: true, url: '', crop: null, flipX: false, flipY: false, altText: name },
  })
/** Three pages, the second of them on, and everyone's view with it. */
const SLIDES: readonly SessionEvent[] = [
  { type: 'scaffoldChanged', put: [slide('s1'), slide('s2'), slide('s3')], remove: [] },
  { type: 'slidesPlaced', pages: ['s1', 's2', 's3'].map(recordId), records: ['s1', 's2', 's3'].map(recordId) },
  { type: 'slideShown', at: 1 },
  { type: 'slidesLed', led: true },
]

export const begun = after(planned, [
  { type: 'stepEntered', step: stepId(2), minutes: 10, atMs: NOW_MS },
  { type: 'handRaised', person: idOf('participant'), atMs: NOW_MS },
])
const running = after(begun, [{ type: 'timerStarted', totalMs: 10 * MINUTE_MS, endsAtMs: NOW_MS + 5 * MINUTE_MS }])
export const privately = after(begun, [{ type: 'writingSet', mode: 'private', anonymous: true, atMs: NOW_MS }])

/** The participant has written one note privately, and the facilitator one. */
const written = after(privately, [{ type: 'privateNotesCounted', waiting: 2 }])
const notesOf = (...names: string[]): Mine => ({
  ...NOTHING_SEALED,
  notes: names.map((name) => ({ id: recordId(name), text: `of ${name}`, colour: 'yellow', anonymous: true, step: stepId(2) })),
})
export const WRITTEN: Sealed = new Map([
  [idOf('participant'), notesOf('mine')],
  [idOf('facilitator'), notesOf('theirs')],
])

const voting = (more: Partial<VoteSettings>, ...events: SessionEvent[]): SessionState =>
  after(begun, [{ type: 'votePrepared', vote: vote(more) }, ...events])
const opened = (endsAtMs: number | null): SessionEvent => ({ type: 'voteOpened', round: ROUND, endsAtMs })
const VOTED: Sealed = withSealed(new Map(), [
  sealing(idOf('participant'), { ...NOTHING_SEALED, ballots: [{ round: ROUND, notes: [recordId('free')] }] }),
])

const alone = (state: SessionState): Situation => ({ state, sealed: new Map() })

/** `due`: the timer's, or the vote's, time is up and the room has not said so yet. */
export const STATES = {
  planned: alone(planned),
  ready: alone(begun),
  running: alone(running),
  due: alone(after(begun, [{ type: 'timerStarted', totalMs: 10 * MINUTE_MS, endsAtMs: NOW_MS }])),
  paused: alone(after(running, [{ type: 'timerPaused', remainingMs: MINUTE_MS }])),
  over: alone(after(running, [{ type: 'timerEnded' }])),
  private: alone(privately),
  written: { state: written, sealed: WRITTEN },
  closed: alone(after(begun, [{ type: 'writingSet', mode: 'closed', anonymous: false, atMs: NOW_MS }])),
  frozen: { state: after(written, [{ type: 'writingFrozen', reason: 'Listen', atMs: NOW_MS }]), sealed: WRITTEN },
  votePrepared: alone(voting({})),
  voteOpen: alone(voting({}, opened(null))),
  voteDue: alone(voting({ minutes: 1 }, opened(NOW_MS))),
  voted: {
    state: voting({}, opened(null), { type: 'ballotsCounted', round: ROUND, voters: 1, given: 1, totals: null }),
    sealed: VOTED,
  },
  voteClosed: alone(voting({}, opened(null), { type: 'voteClosed', round: ROUND, voters: 0, given: 0, totals: [] })),
  grouped: alone(
    after(begun, [
      {
        type: 'groupsMade',
        groups: [
          { id: GROUP(1), name: '', members: [idOf('participant')], area: null },
          { id: GROUP(2), name: '', members: [], area: null },
        ],
      },
    ]),
  ),
  /** Everyone moves themselves; the participant is ready; the door is locked; everyone is held. */
  hosting: alone(
    after(planned, [
      { type: 'stepChanged', step: { ...planned.agenda.steps[1], way: 'hosting' } as never },
      { type: 'stepEntered', step: stepId(2), minutes: 10, atMs: NOW_MS },
      { type: 'groupsMade', groups: [{ id: GROUP(1), name: '', members: [], area: null }] },
      { type: 'readySaid', person: idOf('participant'), ready: true },
      { type: 'doorLocked', locked: true },
      { type: 'everyoneBrought', place: { page: 'page:page' as never, x: 0, y: 0, w: 1, h: 1 }, held: true },
    ]),
  ),
  /** A rating and a placing are open; the participant has answered both. */
  rated: {
    state: after(begun, [
      { type: 'ratingOpened', rating: RATING },
      { type: 'ratingsCounted', rating: ROUND, answered: 1 },
      { type: 'placingOpened', placing: PLACING },
      { type: 'dotsCounted', placing: ROUND, placed: 1 },
    ]),
    sealed: withSealed(new Map(), [
      sealing(idOf('participant'), {
        ...NOTHING_SEALED,
        answers: [{ round: ROUND, part: 'trust', value: 4 }],
        dots: [{ round: ROUND, x: 0.5, y: 0 }],
      }),
    ]),
  },
  shown: alone(
    after(begun, [
      { type: 'ratingOpened', rating: RATING },
      { type: 'ratingClosed', rating: ROUND, answered: 0, spreads: null },
      { type: 'placingOpened', placing: PLACING },
      { type: 'placingShown', placing: ROUND, dots: [] },
    ]),
  ),
  /** The participant has asked once without a name, and wants it slower. */
  asked: {
    state: after(begun, lecture),
    sealed: withSealed(new Map(), [
      sealing(idOf('participant'), { ...NOTHING_SEALED, asked: [question('own')], pulse: { round: 1, what: 'slower' } }),
    ]),
  },
  cafePlanned: alone(cafe()),
  cafeOn: alone(cafe(...roundOne)),
  marketplace: alone(after(begun, MARKETPLACE)),
  lecture: alone(after(begun, SLIDES)),
  cafeOver: alone(cafe(...roundOne, { type: 'cafeEnded' })),
  /** The workshop is over; two notes are still private. */
  ended: { state: after(written, [{ type: 'workshopClosed', atMs: NOW_MS }]), sealed: WRITTEN },
} satisfies Record<string, Situation>
export type StateName = keyof typeof STATES

export const NEW_NOTE = note('new')
