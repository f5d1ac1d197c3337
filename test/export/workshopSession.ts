// The session of the workshop's board, with every tool used as a network would: 24 people of seven organisations, marked notes,
// votes, ratings, places, questions, a café of three rounds, an open space. Deterministic.
import { BoardId, GroupId, ParticipantId, QuestionId, RecordId, RoundId, SlotId, SpaceId, StepId, TopicId } from '@keha/shared/ids.ts'
import { seat } from '@keha/shared/seating/seat.ts'
import { seededChance } from '@keha/shared/seededChance.ts'
import type { CafeSettings } from '@keha/shared/session/model/cafe.ts'
import { kept, requestOf } from '@keha/shared/session/model/cafe.ts'
import { type SessionView, viewOf } from '@keha/shared/session/model/session.ts'
import { emptySession } from '@keha/shared/session/session.ts'
import type { TLRecord } from '@tldraw/tlschema'
import type { WorkshopBoard } from './workshopBoard.ts'

const FIRST = 'Aino Eero Helmi Ilmari Jukka Kaisa Lauri Marjatta Niilo Oili Pekka Riitta Sakari Tuula Urho Veera Yrjö Åke Ärla Öistein'
const LAST = 'Aalto Berg Carlsson Dahl Eklund Forsman'
const FAMILY = LAST.split(' ')
const ORGANISATIONS = [
  'Nuorisotoimi',
  'Satakunnan hyvinvointialue',
  'Porin kaupunki',
  'Nuoret ry',
  '4H-yhdistys',
  'Seurakunta',
  undefined,
] as const
export const PEOPLE: readonly string[] = FIRST.split(' ').map((first, at) => `${first} ${FAMILY[at % FAMILY.length]}`)
const idOf = (at: number): ParticipantId => ParticipantId.parse(`p${`henkilo${at}`.padEnd(12, 'x')}`)
const record = (name: string): RecordId => RecordId.parse(`shape:${name}`)
const roundId = (name: string): RoundId => RoundId.parse(`v${name.padEnd(12, 'x')}`)

/** What notes are marked as, by their number. */
const MARKS: Readonly<Record<number, object>> = {
  0: { kind: 'decision' },
  2: { kind: 'decision' },
  9: { kind: 'decision' },
  17: { kind: 'action', who: PEOPLE[3], when: '15.1.2027' },
  19: { kind: 'action', who: 'Porin kaupunki', when: 'kevään aikana' },
  20: { kind: 'action', state: 'done' },
  21: { kind: 'action', who: PEOPLE[5], why: 'koulut jäivät syksyllä pois', how: 'soittokierros', state: 'done', round: 1 },
  22: { kind: 'action', who: 'Aino ja Eero yhdessä koulujen kanssa', when: 'ennen kesälomia', state: 'stopped' },
  32: { kind: 'question' },
  39: { kind: 'question' },
}

/** A page of slides, as the scaffold has it. */
const slide = (records: readonly TLRecord[]): TLRecord[] =>
  records.flatMap((one) =>
    one.typeName === 'shape' && one.type === 'image'
      ? [{ ...one, id: 'shape:dia1', y: one.y - 180, isLocked: true, props: { ...one.props, altText: 'Verkosto on pyörä' } } as TLRecord]
      : [],
  )

/** The board's records with the notes' marks and writers, and a page of slides. */
export const markedRecords = ({ records }: WorkshopBoard): TLRecord[] =>
  [...records, ...slide(records)].map((one) => {
    const number = /^shape:note(\d+)$/.exec(one.id)?.[1]
    const outcome = number === undefined ? undefined : MARKS[Number(number)]
    const author = number !== undefined && Number(number) % 9 === 0 ? PEOPLE[Number(number) % PEOPLE.length] : undefined
    return { ...one, meta: { ...one.meta, ...(outcome && { outcome }), ...(author && { author }) } } as TLRecord
  })

const VOTED = [
  [2, 9, 'Tärkeää: lappu-2 luottamus ensin'],
  [0, 7, 'Åbo ja Äänekoski lappu-0 yhteistyö'],
  [9, 7, 'Pitkä yhdyssana yhteistyöverkosto lappu-9'],
  [4, 3, 'Katso ohje lappu-4'],
  [8, 1, 'Perhe 👨‍👩‍👧 lappu-8 ❤️ sävy 👋🏽'],
] as const

export const STATEMENTS: readonly (readonly [string, readonly string[]])[] = [
  ['Yhteinen suunta', ['Tiedämme, mihin verkosto pyrkii.', 'Tavoitteet on kirjattu niin, että jokainen ymmärtää ne samalla tavalla.']],
  ['Luottamus', ['Uskallamme sanoa, mitä ajattelemme.', 'Lupaukset pidetään.']],
  ['Vuoropuhelu', ['Kaikkia kuullaan.', 'Opimme toisiltamme.']],
  ['Rakenteet', ['Vastuut ovat selvät.', 'Aikaa ja rahaa on riittävästi.']],
  ['Vaikutukset', ['Työmme näkyy nuorten arjessa.']],
]

export function workshopSession(): SessionView {
  const members = PEOPLE.map((name, at) => {
    const organisation = ORGANISATIONS[at % ORGANISATIONS.length]
    const role = at === 0 ? ('facilitator' as const) : ('participant' as const)
    return { id: idOf(at), name, ...(organisation && { organisation }), role, colour: '#0b6e4f', handRaisedAtMs: null, mayBeNamed: true }
  })
  const people = { ...emptySession.people, members }
  return {
    ...viewOf(emptySession),
    people,
    cycle: {
      number: 2,
      previous: { id: PREVIOUS, title: 'Kevään kierros' },
      turns: [{ number: 1, id: PREVIOUS, title: 'Kevään kierros', promised: 3, kept: 1, stopped: 1 }],
      next: null,
    },
    agenda: { ...emptySession.agenda, steps: steps(), startedAtMs: Date.UTC(2026, 10, 24, 7), plannedMinutes: 180 },
    closing: { closedAtMs: Date.UTC(2026, 10, 24, 9, 15) },
    groups: {
      groups: [
        { id: GroupId.parse('g1'), name: 'Viestintä', members: [1, 2, 3, 4].map(idOf), area: record('area1') },
        { id: GroupId.parse('g2'), name: '', members: [5, 6, 7].map(idOf), area: null },
      ],
    },
    slides: { pages: [record('dia1')], records: [record('dia1')], at: 0, led: false },
    voting: { rounds: [vote()] },
    rating: { ratings: [rating(), { ...rating(), id: roundId('small'), title: 'Päivän anti', answered: 3, spreads: null }] },
    placing: { placings: placings() },
    questions: {
      ...emptySession.questions,
      questions: questions(),
      pulses: [{ round: 2, step: StepId.parse('listen'), slower: 4, example: 7, clear: 2 }],
    },
    cafe: { cafe: cafe(people) },
    openSpace: openSpace(),
  }
}

const PREVIOUS = BoardId.parse('edellinen234')

const steps = (): SessionView['agenda']['steps'] => [
  { id: StepId.parse('listen'), kind: 'listen', title: 'Puheenvuoro ja kysymykset', instruction: '', minutes: 30, way: 'teaching' },
  { id: StepId.parse('cafe'), kind: 'rotate', title: 'Kahvilan kierrokset', instruction: '', minutes: 60 },
  { id: StepId.parse('agree'), kind: 'agree', title: 'Sovitaan', instruction: '', minutes: 20, area: record('area3') },
]

const vote = (): SessionView['voting']['rounds'][number] => ({
  id: roundId('tarkein'),
  title: 'Mikä on meille tärkeintä?',
  area: record('area0'),
  kind: 'note',
  votesEach: 3,
  several: false,
  secret: true,
  quorum: 12,
  minutes: null,
  status: 'closed',
  endsAtMs: null,
  voters: 16,
  given: 27,
  totals: VOTED.map(([number, votes, text]) => ({ note: record(`note${number}`), votes, text })),
})

function rating(): SessionView['rating']['ratings'][number] {
  const criteria = STATEMENTS.flatMap(([group, texts], g) => texts.map((text, at) => ({ id: `c${g}-${at}`, text, group })))
  const spreads = criteria.map(({ id }, at) => ({
    criterion: id,
    counts: [at % 3, (at * 2) % 5, 3 + (at % 4), 6 - (at % 3), (at * 3) % 4] as [number, number, number, number, number],
    cannotSay: at % 2,
  }))
  return { id: roundId('arvio'), step: null, title: 'Miten yhteistyömme voi?', criteria, status: 'closed', answered: 18, spreads }
}

function placings(): SessionView['placing']['placings'] {
  const chance = seededChance(7)
  const dots = Array.from({ length: 19 }, () => ({ x: Math.round(chance() * 100) / 100, y: Math.round(chance() * 100) / 100 }))
  const base = { step: null, status: 'shown' as const, placed: dots.length }
  return [
    {
      ...base,
      id: roundId('asteikko'),
      title: 'Kuinka hyvin tunnemme toisemme?',
      across: { from: 'Emme vielä', to: 'Vuosien takaa' },
      dots: dots.map(({ x }) => ({ x: Math.round(x * 10) / 10, y: 0 })),
    },
    {
      ...base,
      id: roundId('taso'),
      title: 'Hankkeet: aika ja vaikutus',
      across: { from: 'Nopea', to: 'Hidas' },
      up: { from: 'Pieni vaikutus', to: 'Suuri vaikutus' },
      dots,
    },
  ]
}

function questions(): SessionView['questions']['questions'] {
  const one = (at: number, text: string, more: object = {}) => ({
    id: QuestionId.parse(`q${`kysymys${at}`.padEnd(12, 'x')}`),
    text,
    asker: null,
    organisation: null,
    atMs: at,
    supporters: [],
    state: 'queued' as const,
    owner: '',
    setAside: false,
    merged: null,
    ...more,
  })
  return [
    one(1, 'Kuka kutsuu seuraavan tapaamisen koolle?', { supporters: [1, 2, 3, 4].map(idOf), asker: idOf(5) }),
    one(2, 'Mistä rahoitus ensi vuodelle?', { state: 'carried', owner: PEOPLE[7], supporters: [idOf(9)] }),
    one(3, 'Riittääkö kunnan tuki?', { merged: QuestionId.parse(`q${'kysymys2'.padEnd(12, 'x')}`) }),
    one(5, 'Tuleeko kahvia?', { setAside: true }),
    one(6, 'Milloin nuoret kuullaan?', { supporters: [1, 2].map(idOf) }),
    one(4, 'Mitä tarkoittaa yhteiskehittäminen?', { state: 'answered', asker: idOf(11), supporters: [idOf(2)] }),
  ]
}

function cafe(people: SessionView['people']): SessionView['cafe']['cafe'] {
  const settings: CafeSettings = {
    tables: ['Koulu', 'Vapaa-aika', '', 'Työ'].map((name) => ({ area: null, name })),
    rounds: 3,
    minutes: 20,
    variant: 'scatter',
    hostsStay: true,
    mixOrganisations: true,
  }
  const guests = people.members.slice(1).map(({ id }) => id)
  const plan = seat(requestOf(settings, people, guests, { metBefore: [], metEarlier: [], wishes: [] }), seededChance(3))
  return {
    ...settings,
    metBefore: [],
    plan: kept(plan),
    round: 3,
    isOver: true,
    said: [
      { round: 0, table: 0, text: 'Koulupäivän jälkeen on tyhjää: nuoret kaipaavat paikkaa, jossa saa vain olla.' },
      { round: 1, table: 0, text: 'Opettajat haluavat mukaan, kunhan aikaa on. Iltapäivät sopivat parhaiten.' },
      { round: 0, table: 1, text: 'Harrastukset maksavat liikaa. Välineitä voisi lainata yhdestä paikasta.' },
    ],
    starred: [
      { note: record('note3'), table: 0 },
      { note: record('note16'), table: 1 },
      { note: record('note40'), table: null },
    ],
  }
}

function openSpace(): SessionView['openSpace'] {
  const slots = ['Aamupäivä', ''].map((name, at) => ({ id: SlotId.parse(`s${at + 1}`), name, minutes: 45 }))
  const spaces = ['Aula', 'Kirjasto'].map((name, at) => ({ id: SpaceId.parse(`a${at + 1}`), name, area: null, capacity: null }))
  const topic = (at: number, title: string, more: object = {}) => ({
    id: TopicId.parse(`t${at}`),
    title,
    why: '',
    conveners: [idOf(at)],
    cell: { slot: SlotId.parse(`s${1 + ((at - 1) % 2)}`), space: SpaceId.parse(`a${1 + ((at - 1) % 2)}`) },
    interested: [],
    been: [at + 1, at + 4, at + 7].map(idOf),
    report: null,
    closed: false,
    ...more,
  })
  return {
    ...emptySession.openSpace,
    slots,
    spaces,
    announced: 3,
    topics: [
      topic(1, 'Nuorten oma tila keskustaan', {
        why: 'Kahviloissa ei saa istua ilman rahaa, ja kirjasto menee kiinni kuudelta.',
        report: {
          points: '- Tila tarvitsee aikuisen, mutta ei valvojaa\n- Vanha asema on tyhjillään\n- Nuoret haluavat sisustaa itse',
          actions: 'Kutsuja kysyy asemasta kaupungilta\nKokoonnutaan maaliskuussa',
          missing: `${PEOPLE[9]}, rehtorit`,
        },
        closed: true,
      }),
      topic(2, 'Vapaaehtoiset jaksamaan', { report: { points: 'Kiitos pitää sanoa ääneen', actions: '', missing: '' } }),
      topic(3, 'Yhteinen viestintä', { cell: null }),
    ],
  }
}
