import { encodeUtf8 } from 'lib0/string'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { recordsOf } from '../board/document.ts'
import { note } from '../board/honestWriting.ts'
import { MAX_RECORDS } from '../board/readBoard.ts'
import { MAX_SCAFFOLD } from '../session/model/scaffold.ts'
import { Envelope } from '../session/model/session.ts'
import { PLACING, RATING, ROUND, vote } from '../session/testing/commandStates.ts'
import { after, idOf, NOW_MS, planned } from '../session/testing/workshop.ts'
import { boardOf, boardToSave, canonical, digest, NEW_BOARD } from './boardFileFixture.ts'
import { BOARD_FILE_LIMITS, Manifest, PATHS } from './manifest.ts'
import { openBoardFile } from './openBoardFile.ts'
import { BoardFileTooLarge, packBoardFile } from './packBoardFile.ts'
import { savedSession } from './savedSession.ts'
import { unzip, ZipRefused, zip } from './zip.ts'

const ANY = { unpacked: 1e8, entries: 600, mayHold: () => true, most: () => 1e8 }
const SEEDS = 150
const open = (bytes: Uint8Array) => openBoardFile(bytes, NEW_BOARD, digest)
const reason = (bytes: Uint8Array): string => {
  const result = open(bytes)
  return result.ok ? 'taken' : `${result.problem}: ${result.reason}`
}
const text = (entries: ReadonlyMap<string, Uint8Array>, path: string): string => new TextDecoder().decode(entries.get(path))

interface Forgery {
  readonly entries?: (entries: Map<string, Uint8Array>) => void
  readonly manifest?: (manifest: Record<string, unknown> & { entries: { bytes: number; sha256: string }[] }) => object
}

/** A file made of changed entries, the manifest telling the truth of them unless it is changed itself. */
function forged({ entries: change, manifest: changeManifest }: Forgery): Uint8Array {
  const entries = unzip(packBoardFile(boardToSave(3), digest), ANY)
  const manifest = JSON.parse(text(entries, PATHS.manifest))
  entries.delete(PATHS.manifest)
  change?.(entries)
  manifest.entries = [...entries].map(([path, bytes]) => ({ path, bytes: bytes.length, sha256: digest(bytes) }))
  const told = encodeUtf8(JSON.stringify({ ...manifest, ...changeManifest?.(manifest) }))
  return zip([{ path: PATHS.manifest, bytes: told }, ...[...entries].map(([path, bytes]) => ({ path, bytes }))], new Date(NOW_MS))
}
type Json = Record<string, unknown[]>
const withJson = (path: string, change: (value: Json) => object) =>
  forged({ entries: (all) => all.set(path, encodeUtf8(JSON.stringify(change(JSON.parse(text(all, path)))))) })
const withRecord = (record: unknown, part: 'records' | 'scaffold' = 'records') =>
  withJson(PATHS.board, (board) => ({ ...board, [part]: [...(board[part] ?? []), record] }))
const withText = (change: (json: string) => string) =>
  forged({
    entries: (all) => {
      const changed = change(text(all, PATHS.board))
      if (changed === text(all, PATHS.board)) throw new Error('nothing was changed')
      all.set(PATHS.board, encodeUtf8(changed))
    },
  })
const withMany = (part: 'records' | 'scaffold', count: number) =>
  withJson(PATHS.board, (board) => ({ ...board, [part]: Array.from({ length: count }, (_, at) => note(`many${at}`)) }))
const withPath = (path: string) => forged({ entries: (all) => all.set(path, new Uint8Array(3)) })
/** A path that no packer of ours writes. */
const withPrototype = () =>
  Buffer.from(Buffer.from(withPath('xxprotoxx')).toString('latin1').replaceAll('xxprotoxx', '__proto__'), 'latin1')

const BINDING = {
  id: 'binding:b',
  typeName: 'binding',
  type: 'arrow',
  fromId: 'shape:gone',
  toId: 'shape:gone2',
  meta: {},
  props: { terminal: 'start', normalizedAnchor: { x: 0.5, y: 0.5 }, isExact: false, isPrecise: false, snap: 'none' },
}
const LATER = JSON.stringify({ schemaVersion: 2, sequences: { 'com.tldraw.store': 99 } })
const asset = (src: string) => ({
  id: 'asset:evil',
  typeName: 'asset',
  type: 'image',
  meta: {},
  props: { name: '', src, w: 4, h: 4, mimeType: 'image/png', isAnimated: false },
})

test('BF1 a board saved, opened and saved again is the same board, whatever is on it', () => {
  let [pictures, results] = [0, 0]
  for (let seed = 1; seed <= SEEDS; seed++) {
    const parts = boardToSave(seed)
    const result = open(packBoardFile(parts, digest))
    if (!result.ok) throw new Error(`seed ${seed}: ${result.reason}`)
    const { file } = result
    const again = boardOf(file)
    expect(canonical(again), `seed ${seed}`).toBe(canonical(parts))
    const images = new Map([...file.images].map(([path, bytes]) => [NEW_BOARD.imageSrc(path), bytes]))
    const session = { ...again.session, people: parts.session.people }
    const twice = open(packBoardFile({ ...parts, ...again, session, images }, digest))
    expect(twice.ok && canonical(boardOf(twice.file)), `seed ${seed}`).toBe(canonical(parts))
    for (const event of file.events) expect(Envelope.shape.event.safeParse(event).success, event.type).toBe(true)
    pictures += file.images.size
    results += again.session.voting.rounds.length + again.session.questions.questions.length
  }
  expect(pictures).toBeGreaterThan(SEEDS / 4)
  expect(results).toBeGreaterThan(SEEDS)
})

test('BF2 the manifest tells form, version, time, and every entry with its size and checksum; what is in it is readable JSON', () => {
  const parts = boardToSave(3)
  const bytes = packBoardFile(parts, digest)
  expect(packBoardFile(parts, digest)).toEqual(bytes)
  const entries = unzip(bytes, ANY)
  const manifest = Manifest.parse(JSON.parse(text(entries, PATHS.manifest)))
  expect(manifest.exportedAt).toBe(new Date(NOW_MS).toISOString())
  expect(manifest.board).toEqual({ title: parts.title, locale: parts.locale, template: 'blank' })
  for (const entry of manifest.entries) {
    const found = entries.get(entry.path) ?? new Uint8Array()
    expect([entry.bytes, entry.sha256]).toEqual([found.length, digest(found)])
  }
  expect(JSON.parse(text(entries, PATHS.session)).agenda).toHaveLength(3)
})

test('BF2 the document is there as Yjs has it, and the same content is the same file in whatever order its keys came', () => {
  const parts = boardToSave(3)
  const bytes = packBoardFile(parts, digest)
  const doc = new Y.Doc()
  Y.applyUpdate(doc, unzip(bytes, ANY).get(PATHS.document) ?? new Uint8Array())
  const own = [...parts.contents.records.keys()].filter((id) => !parts.scaffold.has(id) && recordsOf(doc).has(id))
  expect(own.length).toBeGreaterThan(2)
  expect(JSON.parse(text(unzip(bytes, ANY), PATHS.board)).records.map(({ id }: { id: string }) => id)).toEqual(own.sort())
  const backwards = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(backwards)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value)
        .reverse()
        .map(([key, inner]) => [key, backwards(inner)]),
    )
  }
  const records = new Map([...parts.contents.records].reverse().map(([id, record]) => [id, backwards(record) as typeof record]))
  expect(packBoardFile({ ...parts, contents: { ...parts.contents, records } }, digest)).toEqual(bytes)
})

test('BF5 a board with more pictures than a file may hold is not saved', () => {
  const parts = Array.from({ length: 40 }, (_, at) => boardToSave(at + 1)).find((one) =>
    unzip(packBoardFile(one, digest), ANY).has('images/1.png'),
  )
  if (!parts) throw new Error('no board with a picture')
  const large = new Uint8Array(BOARD_FILE_LIMITS.file)
  const images = new Map([...parts.images.keys()].map((src) => [src, large]))
  expect(() => packBoardFile({ ...parts, images }, () => 'a'.repeat(64))).toThrow(BoardFileTooLarge)
})

test('BF3 nobody and no other board is in a file: no people, no askers, no seats, no addresses of pictures, no hand of any writer', () => {
  for (let seed = 1; seed <= 40; seed++) {
    const parts = boardToSave(seed)
    const entries = unzip(packBoardFile(parts, digest), ANY)
    const all = [...entries.values()].map((bytes) => new TextDecoder('latin1').decode(bytes)).join('\n')
    for (const word of [idOf('participant'), idOf('facilitator'), '/api/boards/', 'oldboard2345', 'strangers234', 'epoch"', 'supporters'])
      expect(all, `seed ${seed}`).not.toContain(word)
  }
})

test('BF3 nothing is saved of a rating, a placing or a vote that is open but the vote as it was prepared', () => {
  const open = after(planned, [
    { type: 'votePrepared', vote: vote() },
    { type: 'voteOpened', round: ROUND, endsAtMs: null },
    { type: 'ballotsCounted', round: ROUND, voters: 1, given: 1, totals: [] },
    { type: 'ratingOpened', rating: RATING },
    { type: 'placingOpened', placing: PLACING },
  ])
  expect(savedSession(open)).toMatchObject({ votes: [{ ...vote(), result: null }], ratings: [], placings: [] })
})

const REFUSED: readonly (readonly [string, () => Uint8Array, RegExp])[] = [
  ['nothing', () => new Uint8Array(), /manifest/],
  ['no zip', () => encodeUtf8('hello '.repeat(99)), /bad/],
  ['cut short', () => packBoardFile(boardToSave(3), digest).slice(0, 900), /bad/],
  [
    'a wrong checksum',
    () => forged({ manifest: ({ entries: [first, ...rest] }) => ({ entries: [{ ...first, sha256: 'a'.repeat(64) }, ...rest] }) }),
    /not what/,
  ],
  ['an entry that is not listed', () => forged({ manifest: ({ entries }) => ({ entries: entries.slice(1) }) }), /not listed/],
  [
    'an entry that is missing',
    () => forged({ manifest: ({ entries }) => ({ entries: [...entries, { ...entries[0], path: 'images/9.png' }] }) }),
    /not listed/,
  ],
  [
    'a wrong size',
    () => forged({ manifest: ({ entries: [first, ...rest] }) => ({ entries: [{ ...first, bytes: Number(first?.bytes) + 1 }, ...rest] }) }),
    /not what/,
  ],
  ['an entry listed twice', () => forged({ manifest: ({ entries }) => ({ entries: [...entries, entries[0]] }) }), /not listed/],
  ['more bytes than a file may have', () => new Uint8Array(BOARD_FILE_LIMITS.file + 1), /too large/],
  ['a path out of the file', () => withPath('../../etc/passwd'), /may not be/],
  ['an absolute path', () => withPath('/images/1.png'), /may not be/],
  ['a backslash', () => withPath('images\\1.png'), /may not be/],
  ['a key of prototypes as a path', withPrototype, /may not be/],
  ['rights', () => forged({ manifest: () => ({ keys: { facilitator: 'x' } }) }), /manifest/],
  ['people', () => withJson(PATHS.session, (all) => ({ ...all, people: { members: [] } })), /session/],
  ['sealed values', () => withJson(PATHS.session, (all) => ({ ...all, sealed: [{ person: 'p', value: '{}' }] })), /session/],
  ['an asker', () => withJson(PATHS.session, (all) => ({ ...all, questions: [{ ...QUESTION, asker: 'paaaaaaaaaaaa' }] })), /session/],
  ['the board before', () => withJson(PATHS.session, (all) => ({ ...all, cycle: { previous: 'strangers234' } })), /session/],
  ['another epoch', () => withJson(PATHS.board, (all) => ({ ...all, epoch: 'e' })), /board/],
  ['a step twice', () => withJson(PATHS.session, ({ agenda = [], ...all }) => ({ ...all, agenda: [agenda[0], agenda[0]] })), /twice/],
  [
    'a question part of none',
    () => withJson(PATHS.session, (all) => ({ ...all, questions: [{ ...QUESTION, merged: 'qbbbbbbbbbbbb' }] })),
    /none/,
  ],
  [
    'a record twice',
    () => withJson(PATHS.board, ({ records = [], ...all }) => ({ ...all, records: [...records, note('a'), note('a')] })),
    /twice/,
  ],
  [
    'a slide that is no picture',
    () => withJson(PATHS.session, (all) => ({ ...all, slides: { pages: ['shape:area'], records: ['shape:area'] } })),
    /slides/,
  ],
  ['a record of the scaffold in the document', () => withRecord(note('field')), /twice/],
  ['a page in the scaffold', () => withRecord({ id: 'page:x', typeName: 'page', name: '', index: 'a1', meta: {} }, 'scaffold'), /scaffold/],
  ['a record of no kind', () => withRecord({ id: 'user:x', typeName: 'user' }), /may not be on a board/],
  ['no record', () => withRecord({}), /bad/],
  ['an asset without parts', () => withRecord({ ...asset(''), props: null }), /no record/],
  ['more scaffold than a board has', () => withMany('scaffold', MAX_SCAFFOLD + 1), /no scaffold/],
  ['more records than a board has', () => withMany('records', MAX_RECORDS + 1), /too many records/],
  ['a shape far away', () => withRecord(note('far', '', { x: 1e9 })), /may not be on a board/],
  [
    'an embed',
    () => withRecord({ ...note('e'), type: 'embed', props: { w: 1, h: 1, url: 'https://evil.example' } }),
    /may not be on a board/,
  ],
  ['a parent in a circle', () => withRecord(note('c', '', { parentId: 'shape:c' })), /together/],
  ['a binding without ends', () => withRecord(BINDING), /together/],
  ['a picture of another board', () => withRecord(asset('/api/boards/strangers234/images/aaaaaaaaaaaa')), /elsewhere/],
  ['a picture of another host', () => withRecord(asset('https://evil.example/a.png')), /elsewhere/],
  ['a picture that is not in the file', () => withRecord(asset('images/9.png')), /elsewhere/],
  ['a prototype in a record', () => withText((json) => json.replace('"meta": {}', '"meta": {"__proto__": {"role": 1}}')), /cannot be read/],
  [
    'a constructor in a record',
    () => withText((json) => json.replace('"meta": {}', '"meta": {"constructor": {"prototype": 1}}')),
    /cannot be read/,
  ],
  [
    'values a little too deep',
    () => withText((json) => json.replace('"meta": {}', `"meta": {"a": ${'['.repeat(62)}${']'.repeat(62)}}`)),
    /cannot be read/,
  ],
  [
    'values too deep',
    () => withText((json) => json.replace('"meta": {}', `"meta": {"a": ${'['.repeat(9_999)}${']'.repeat(9_999)}}`)),
    /cannot be read/,
  ],
  ['records of a later release', () => withJson(PATHS.board, (all) => ({ ...all, schema: LATER })), /newer/],
  ['a form of a later release', () => forged({ manifest: () => ({ version: 3 }) }), /newer/],
]
const QUESTION = {
  id: 'qaaaaaaaaaaaa',
  text: 'Miksi?',
  organisation: null,
  state: 'queued',
  owner: '',
  setAside: false,
  merged: null,
}

test.each(REFUSED)('BF4 %s is refused', (_name, make, expected) => {
  expect(reason(make())).toMatch(expected)
})

const SLOT = { id: 's1', name: '', minutes: 45 }
const SPACE = { id: 'a1', name: 'Aula', area: null, capacity: null }
const TOPIC = { id: 't1', title: 'Aihe', why: '', cell: { slot: 's1', space: 'a1' }, report: null, closed: false }
const COUNTED = { voters: 1, given: 3, totals: [{ note: 'shape:n0', votes: 3, text: 'Äiti' }] }
const SPREAD = { criterion: 'trust', counts: [1, 1, 1, 1, 1], cannotSay: 0 }
/** Of a session; each taken as it is here. */
const SOUND = {
  votes: [{ ...vote(), result: COUNTED }],
  ratings: [{ ...RATING, answered: 5, spreads: [SPREAD] }],
  questions: [QUESTION, { ...QUESTION, id: 'qbbbbbbbbbbbb', merged: QUESTION.id }],
  openSpace: { slots: [SLOT], spaces: [SPACE], topics: [TOPIC, { ...TOPIC, id: 't2', cell: null }] },
  cafe: {
    tables: [
      { area: null, name: '' },
      { area: null, name: '' },
    ],
    rounds: 2,
    minutes: null,
    variant: 'scatter',
    hostsStay: false,
    mixOrganisations: false,
    seats: [
      [
        { members: [1, 2], host: 1 },
        { members: [3], host: null },
      ],
    ],
    isOver: true,
    metBefore: [[1, 3]],
    said: [{ round: 0, table: 1, text: 'Sanottu' }],
    starred: [{ note: 'shape:n0', table: 1 }],
  },
  groups: [{ name: '', area: null, members: [1, 3] }],
}
const CAFE = SOUND.cafe
const withCafe = (more: object) => ({ cafe: { ...CAFE, ...more } })
const withSeats = (...seats: object[]) => withCafe({ seats: [seats] })
const [VOTE, RATED, MERGED, SPACES] = [SOUND.votes[0], SOUND.ratings[0], SOUND.questions[1], SOUND.openSpace]
const withResult = (more: object) => ({ votes: [{ ...VOTE, result: { ...COUNTED, ...more } }] })
const withTopics = (...topics: object[]) => ({ openSpace: { ...SPACES, topics } })

test.each<readonly [string, object, RegExp]>([
  ['what a workshop leaves', {}, /^taken$/],
  ['votes that are not the sum', withResult({ given: 2 }), /add up/],
  ['more votes than people have', withResult({ given: 4, totals: [{ ...COUNTED.totals[0], votes: 4 }] }), /add up/],
  ['a note counted twice', withResult({ given: 6, voters: 2, totals: [COUNTED.totals[0], COUNTED.totals[0]] }), /counted twice/],
  ['answers of four', { ratings: [{ ...RATED, answered: 4 }] }, /may not be shown/],
  ['answers to what was not asked', { ratings: [{ ...RATED, spreads: [{ ...SPREAD, criterion: 'other' }] }] }, /may not be shown/],
  ['a criterion twice', { ratings: [{ ...RATED, criteria: [...RATING.criteria, ...RATING.criteria] }] }, /criterion twice/],
  ['a question carried on by nobody', { questions: [{ ...QUESTION, state: 'carried' }] }, /by nobody/],
  ['a question that waits with somebody', { questions: [{ ...QUESTION, owner: 'Liisa' }] }, /by nobody/],
  ['a part of a part', { questions: [QUESTION, MERGED, { ...QUESTION, id: 'qcccccccccccc', merged: MERGED?.id }] }, /part of none/],
  ['an answered part', { questions: [QUESTION, { ...MERGED, state: 'answered' }] }, /part of none/],
  ['a part set aside', { questions: [QUESTION, { ...MERGED, setAside: true }] }, /part of none/],
  ['two topics in one place', withTopics(TOPIC, { ...TOPIC, id: 't2' }), /in one place/],
  ['a topic in no slot', withTopics({ ...TOPIC, cell: { slot: 's2', space: 'a1' } }), /no place/],
  ['a topic in no space', withTopics({ ...TOPIC, cell: { slot: 's1', space: 'a2' } }), /no place/],
  ['a topic placed without a timetable', { openSpace: { slots: [], spaces: [], topics: [TOPIC] } }, /without a timetable/],
  ['a round more than there are', withCafe({ rounds: 1, seats: [CAFE.seats[0], CAFE.seats[0]] }), /rounds that were not/],
  ['a café that is over and never began', withCafe({ seats: [], said: [], starred: [] }), /rounds that were not/],
  ['a table too many', withSeats({ members: [1], host: null }), /tables that are not/],
  ['somebody at two tables', withSeats({ members: [1], host: null }, { members: [1], host: null }), /two tables/],
  ['a host who sits elsewhere', withSeats({ members: [1], host: 2 }, { members: [2], host: null }), /host of no table/],
  ['somebody who met themselves', withCafe({ metBefore: [[2, 2]] }), /met themselves/],
  ['something said twice', withCafe({ said: [CAFE.said[0], CAFE.said[0]] }), /said twice/],
  ['something said of a round that was not', withCafe({ said: [{ round: 1, table: 0, text: 'x' }] }), /no table/],
  ['a star of a table that is not', withCafe({ starred: [{ note: 'shape:n0', table: 2 }] }), /star of no table/],
  [
    'somebody in two groups',
    {
      groups: [
        { name: '', area: null, members: [1] },
        { name: '', area: null, members: [1] },
      ],
    },
    /two groups/,
  ],
  ['people by their ids', { groups: [{ name: '', area: null, members: [idOf('participant')] }] }, /cannot be read/],
  ['a person with a role', { names: [{ person: 1, name: 'Liisa', role: 'facilitator' }] }, /cannot be read/],
  ['topics out of order', withTopics({ ...TOPIC, id: 't2' }), /out of order/],
])('BF4 a session is taken as a workshop can leave one: %s', (_name, more, expected) => {
  expect(reason(withJson(PATHS.session, (all) => ({ ...all, ...SOUND, ...more })))).toMatch(expected)
})

test('BF5 a file that would unpack to gigabytes is let go at its limit, in a moment', () => {
  const zeros = new Uint8Array(64 * 1024 * 1024)
  const bomb = zip([{ path: 'images/1.png', bytes: zeros }], new Date(NOW_MS))
  expect(bomb.length).toBeLessThan(100_000)
  expect(reason(bomb)).toMatch(/too much/)
  const many = zip(
    Array.from({ length: 600 }, (_, at) => ({ path: `images/${at + 1}.png`, bytes: new Uint8Array(1) })),
    new Date(NOW_MS),
  )
  expect(reason(many)).toMatch(/may not be/)
})

test('BF5 a zip is let go at each limit: of one entry, of all together, of how many; and where a name comes twice', () => {
  const bytes = (count: number) => Uint8Array.from({ length: count }, (_, at) => at % 251)
  const made = zip(
    ['a1', 'a2', 'a3'].map((path) => ({ path, bytes: bytes(100) })),
    new Date(NOW_MS),
  )
  const limits = { unpacked: 300, entries: 3, mayHold: () => true, most: () => 100 }
  expect([...unzip(made, limits)]).toEqual(['a1', 'a2', 'a3'].map((path) => [path, bytes(100)]))
  expect(() => unzip(made, { ...limits, unpacked: 299 })).toThrow('too much')
  expect(() => unzip(made, { ...limits, most: (path) => (path === 'a2' ? 99 : 100) })).toThrow('too much')
  expect(() => unzip(made, { ...limits, entries: 2 })).toThrow('may not be')
  const twice = Buffer.from(Buffer.from(made).toString('latin1').replaceAll('a3', 'a1'), 'latin1')
  expect(() => unzip(twice, limits)).toThrow('may not be')
})

test('BF4 a zip that is cut within an entry is refused, wherever', () => {
  const noise = Uint8Array.from({ length: 300 }, (_, at) => (at * at * 7919 + at * 31) % 256)
  for (const isPacked of [true, false]) {
    const made = zip(
      ['a1', 'a2'].map((path) => ({ path, bytes: noise, isPacked })),
      new Date(NOW_MS),
    )
    const second = Buffer.from(made).indexOf('a2', 'latin1') - 30
    const limits = { unpacked: 1e4, entries: 3, mayHold: () => true, most: () => 1e4 }
    for (let cut = 33; cut < second; cut++) expect(() => unzip(made.slice(0, cut), limits), `cut at ${cut}`).toThrow(ZipRefused)
    expect(unzip(made.slice(0, second), limits).size).toBe(1)
  }
})
