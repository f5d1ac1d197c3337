// For tests: a board with something of everything a board file holds, drawn by a seed, and what its file is read into.
import type { TLRecord, TLShape } from '@tldraw/tlschema'
import { digest as sha256 } from 'lib0/hash/sha256'
import * as Y from 'yjs'
import { newBoardDocument } from '../board/document.ts'
import { canonicalJson } from '../board/hash.ts'
import { note } from '../board/honestWriting.ts'
import { type BoardContents, readBoard } from '../board/readBoard.ts'
import { BoardId, GroupId, ParticipantId, QuestionId, RecordId, StepId } from '../ids.ts'
import { type Chance, oneOf, seededChance, shuffled, whole } from '../seededChance.ts'
import type { Cafe } from '../session/model/cafe.ts'
import type { Envelope, SessionEvent, SessionState } from '../session/model/session.ts'
import { emptySession, evolve } from '../session/session.ts'
import { PLACING, RATING, topic, vote } from '../session/testing/commandStates.ts'
import { after, idOf, NOW_MS, planned, recordId } from '../session/testing/workshop.ts'
import type { NewBoard, OpenedBoardFile } from './openBoardFile.ts'
import type { BoardFileParts, Digest } from './packBoardFile.ts'
import { savedBoard } from './savedBoard.ts'
import { savedSession } from './savedSession.ts'

export const digest: Digest = (bytes) => [...sha256(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('')

export const NEW_BOARD: NewBoard = {
  epoch: 'another-epoch',
  clientIds: [11, 12],
  nowMs: NOW_MS + 1,
  imageSrc: (path) => `/api/boards/newboard2345/images/${path.replace(/\W/g, '-')}`,
}
const BOARD = BoardId.parse('oldboard2345')
const WORDS = ['Äiti ja öljy', '=1+1', '<script>', 'två\nrader', '🌱', '', '"; --', '\u202Eoikealta'] as const

const frame = (id: string, x: number): TLRecord =>
  ({ ...note(id), type: 'frame', x, props: { w: 900, h: 600, name: id, color: 'black' } }) as unknown as TLShape

function picture(name: string, src: string): readonly TLRecord[] {
  const asset = {
    id: `asset:${name}`,
    typeName: 'asset',
    type: 'image',
    meta: {},
    props: { name, src, w: 4, h: 4, mimeType: 'image/png', isAnimated: false, fileSize: 9 },
  }
  const shape = {
    ...note(name),
    type: 'image',
    props: { assetId: asset.id, w: 4, h: 4, url: '', crop: null, flipX: false, flipY: false, playing: true, altText: name },
  }
  return [asset, shape] as unknown as TLRecord[]
}

const idOfRecord = ({ id }: TLRecord): RecordId => RecordId.parse(id)

/** The same seed gives the same board. */
export function boardToSave(seed: number): BoardFileParts {
  const chance = seededChance(seed)
  const src = `/api/boards/${BOARD}/images/${'k'.repeat(20)}${seed}`
  const field = note('field', oneOf(chance, WORDS), { meta: { field: true } })
  const slides = chance() < 0.3 ? picture('dia', src) : []
  const scaffold = [frame('area', 0), frame('other', 1_000), field, ...slides]
  const notes = Array.from({ length: whole(chance, 12) }, (_, at) =>
    note(`n${at}`, oneOf(chance, WORDS), {
      x: whole(chance, 2_000),
      y: whole(chance, 600),
      meta: oneOf(chance, [{}, { author: 'participant' }]),
    }),
  )
  const records = [...notes, ...(chance() < 0.6 ? picture('kuva', src) : []), ...(chance() < 0.3 ? picture('muualta', otherBoards) : [])]
  const doc = newBoardDocument({ epoch: 'epoch', records, clientId: 5 })
  const contents = readBoard(doc, scaffold)
  doc.destroy()
  return {
    title: oneOf(chance, ['Verkosto', '../../etc', '=HYPERLINK("x")']),
    locale: oneOf(chance, ['fi', 'en', 'sv']),
    template: 'blank',
    contents,
    scaffold: new Set(scaffold.map(({ id }) => id)),
    names: seed % 2 === 0,
    session: after(workshop(chance), [
      { type: 'slidesPlaced', pages: slides.slice(1).map(idOfRecord), records: slides.map(idOfRecord) },
      { type: 'namingAgreed', person: idOf('participant'), agreed: true },
    ]),
    images: new Map([[src, new Uint8Array([0x89, 0x50, seed & 255])]]),
    nowMs: NOW_MS,
  }
}
const otherBoards = `/api/boards/strangers234/images/${'z'.repeat(20)}`

function workshop(chance: Chance): SessionState {
  const round = { ...vote({ title: oneOf(chance, ['Mikä ensin?', '+1']) }), votesEach: 3 }
  const totals = [{ note: recordId('n0'), votes: 3, text: 'Äiti' }]
  const asked = (id: string): QuestionId => QuestionId.parse(`q${id.padEnd(12, '0')}`)
  const ask = (id: string): SessionEvent => ({
    type: 'questionAsked',
    question: { id: asked(id), text: `Miksi ${id}?`, asker: idOf('participant'), organisation: 'Yhdistys', atMs: NOW_MS },
  })
  const parts: readonly (readonly SessionEvent[])[] = [
    [{ type: 'stepEntered', step: StepId.parse('step-2'), minutes: 10, atMs: NOW_MS }],
    [{ type: 'votePrepared', vote: round }],
    [
      { type: 'votePrepared', vote: round },
      { type: 'voteClosed', round: round.id, voters: 2, given: 3, totals },
    ],
    [
      { type: 'votePrepared', vote: round },
      { type: 'voteOpened', round: round.id, endsAtMs: null },
      { type: 'ballotsCounted', round: round.id, voters: 1, given: 1, totals: null },
    ],
    [
      { type: 'ratingOpened', rating: RATING },
      { type: 'ratingClosed', rating: RATING.id, answered: 5, spreads: [{ criterion: 'trust', counts: [0, 1, 1, 2, 1], cannotSay: 0 }] },
    ],
    [
      { type: 'placingOpened', placing: PLACING },
      { type: 'placingShown', placing: PLACING.id, dots: [{ x: 0.25, y: 0 }] },
    ],
    [ask('one'), ask('two'), { type: 'questionMerged', question: asked('two'), into: asked('one') }],
    [ask('three'), { type: 'questionStateSet', question: asked('three'), state: 'carried', owner: 'Liisa' }],
    [ask('four'), { type: 'questionStateSet', question: asked('four'), state: 'now', owner: '' }],
    [ask('five'), { type: 'questionSetAside', question: asked('five'), aside: true }],
    [
      {
        type: 'topicAnnounced',
        topic: topic(7, idOf('participant'), { report: { points: 'Kyllä', actions: '', missing: '' }, closed: true }),
      },
    ],
  ]
  const together: readonly SessionEvent[] = [
    { type: 'cafePlanned', cafe: cafeOf(chance) },
    {
      type: 'groupsMade',
      groups: [1, 2].map((n) => ({
        id: GroupId.parse(`g${n}`),
        name: n === 1 ? '' : '=1',
        members: [idOf(n === 1 ? 'participant' : 'facilitator')],
        area: null,
      })),
    },
  ]
  const chosen = new Set(parts.filter(() => chance() < 0.5))
  // Only one way for the vote to be.
  const votes = parts.slice(1, 4).filter((part) => chosen.has(part))
  for (const part of votes.slice(1)) chosen.delete(part)
  return after(planned, [...chosen, together.filter(() => chance() < 0.6)].flat())
}

/** With seats of three people, one of whom is a member; begun or not. */
function cafeOf(chance: Chance): Cafe {
  const people = [idOf('participant'), idOf('facilitator'), ParticipantId.parse('pleft23456789')]
  const row = () => {
    const [first, ...rest] = shuffled(chance, people)
    return [
      { members: rest, host: rest[0] ?? null },
      { members: first ? [first] : [], host: null },
    ]
  }
  const round = whole(chance, 3)
  return {
    tables: ['Ikkuna', ''].map((name) => ({ area: null, name })),
    rounds: 3,
    minutes: oneOf(chance, [null, 20]),
    variant: oneOf(chance, ['scatter', 'together']),
    hostsStay: chance() < 0.5,
    mixOrganisations: true,
    metBefore: chance() < 0.3 ? [[idOf('participant'), idOf('facilitator')]] : [],
    plan: [row(), row(), row()],
    round,
    isOver: round > 0 && chance() < 0.5,
    said: round > 0 ? [{ round: 0, table: 1, text: 'Puhuttiin' }] : [],
    starred: round > 0 ? [{ note: recordId('n0'), table: null }] : [],
  }
}

/** A board's content in one form, whichever board it is on: what must be the same after going through a file. */
export function canonical({
  contents,
  scaffold,
  names,
  session,
}: Pick<BoardFileParts, 'contents' | 'scaffold' | 'names' | 'session'>): string {
  const hasOwn = (src: string): string | undefined => (src === otherBoards ? undefined : 'own')
  return canonicalJson({
    board: savedBoard({ contents, scaffold, writer: (name) => (names && name ? name : null) }, hasOwn),
    session: savedSession(session),
  })
}

/** The board that a file's content makes. */
export function boardOf({ update, events }: OpenedBoardFile): {
  contents: BoardContents
  scaffold: Set<string>
  names: true
  session: SessionState
} {
  const session = events.reduce<SessionState>((was, event, at) => {
    const envelope: Envelope = { seq: at + 1, atMs: NOW_MS, by: null, event }
    return evolve(was, envelope)
  }, emptySession)
  const doc = new Y.Doc()
  Y.applyUpdate(doc, update)
  const contents = readBoard(doc, session.scaffold.records)
  doc.destroy()
  return { contents, scaffold: new Set(session.scaffold.records.map(({ id }) => id)), names: true, session }
}
