// Board files that were changed at random: bytes of the zip, and values of what is in it under a manifest that tells the truth
// of them, so that they get past the checksums. KEHA_FILES=10000 is the full number.
import { encodeUtf8 } from 'lib0/string'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { metaOf } from '../board/document.ts'
import { recordProblem } from '../board/records.ts'
import { type Chance, oneOf, seededChance, whole } from '../seededChance.ts'
import { NOW_MS } from '../session/testing/workshop.ts'
import { boardOf, boardToSave, digest, NEW_BOARD } from './boardFileFixture.ts'
import { PATHS } from './manifest.ts'
import { type OpenedBoardFile, openBoardFile } from './openBoardFile.ts'
import { packBoardFile } from './packBoardFile.ts'
import { unzip, zip } from './zip.ts'

const FILES = Number(process.env['KEHA_FILES'] ?? 600)
const ANY = { unpacked: 1e8, entries: 600, mayHold: () => true, most: () => 1e8 }
/** Of a plan, results and a scaffold: none that lets anybody in or changes a role. */
const TAKEN =
  /^(agendaPlanned|vote(Prepared|Closed)|rating(Opened|Closed)|placing(Opened|Shown)|question(Asked|StateSet|SetAside|Merged)|openSpacePlanned|topicAnnounced|scaffoldChanged|slidesPlaced)$/

const ODD: readonly [unknown, ...unknown[]] = [
  null,
  -1,
  1e308,
  '',
  '__proto__',
  [],
  {},
  true,
  'page:page',
  'shape:n0',
  'images/1.png',
  '/api/boards/strangers234/images/aaaaaaaaaaaa',
  'facilitator',
  { role: 'facilitator' },
  'a'.repeat(300),
  ['x', ['y', ['z']]],
]

/** One value somewhere inside made something else, taken away, or given another's place. */
function mutated(value: unknown, chance: Chance): unknown {
  if (typeof value !== 'object' || value === null || chance() < 0.15) return oneOf(chance, ODD)
  const keys = Object.keys(value)
  const key = keys[whole(chance, keys.length)]
  if (key === undefined) return oneOf(chance, ODD)
  const copy = (Array.isArray(value) ? [...value] : { ...value }) as Record<string, unknown>
  const how = chance()
  if (how < 0.06) delete copy[key]
  else if (how < 0.12) copy[oneOf(chance, ['id', 'type', 'typeName', 'parentId', 'meta', 'props', 'src', 'extra'])] = copy[key]
  else copy[key] = mutated(copy[key], chance)
  return copy
}

function changedBytes(bytes: Uint8Array, chance: Chance): Uint8Array {
  const changed = bytes.slice()
  for (let times = 1 + whole(chance, 8); times > 0; times--) changed[whole(chance, changed.length)] = whole(chance, 256)
  return chance() < 0.2 ? changed.slice(0, whole(chance, changed.length)) : changed
}

function changedInside(bytes: Uint8Array, chance: Chance): Uint8Array {
  const entries = unzip(bytes, ANY)
  const value = (path: string): unknown => JSON.parse(new TextDecoder().decode(entries.get(path)))
  const manifest = value(PATHS.manifest) as { entries: object[] }
  entries.delete(PATHS.manifest)
  const path = oneOf(chance, [PATHS.board, PATHS.board, PATHS.session])
  entries.set(path, encodeUtf8(JSON.stringify(mutated(value(path), chance))))
  manifest.entries = [...entries].map(([name, entry]) => ({ path: name, bytes: entry.length, sha256: digest(entry) }))
  const told = chance() < 0.1 ? mutated(manifest, chance) : manifest
  return zip(
    [
      { path: PATHS.manifest, bytes: encodeUtf8(JSON.stringify(told)) },
      ...[...entries].map(([name, entry]) => ({ path: name, bytes: entry })),
    ],
    new Date(NOW_MS),
  )
}

/** What a file may not bring, or null. */
function gained(file: OpenedBoardFile): string | null {
  const { contents, session } = boardOf(file)
  if (!file.events.every(({ type }) => TAKEN.test(type))) return 'an event of another kind'
  if (session.people.members.length > 0 || session.cycle.previous || session.closing.closedAtMs !== null) return 'people or boards'
  if (session.questions.questions.some(({ asker, supporters }) => asker || supporters.length > 0)) return 'an asker'
  if (contents.quarantine.size > 0) return 'records that are not shown'
  for (const record of contents.records.values()) {
    if (recordProblem(record) !== null) return 'a record that may not be'
    if (record.typeName === 'asset' && record.props.src && !record.props.src.startsWith('/api/boards/newboard2345/'))
      return 'a foreign picture'
  }
  const doc = new Y.Doc()
  Y.applyUpdate(doc, file.update)
  if (metaOf(doc).get('epoch') !== NEW_BOARD.epoch || [...doc.share.keys()].sort().join() !== 'meta,records') return 'another document'
  return doc.store.pendingStructs ? 'an update that waits' : null
}

test('BF6 thousands of files changed at random are refused, or bring content and nothing else; none throws', () => {
  let [taken, refused] = [0, 0]
  const reasons = new Set<string>()
  const from = performance.now()
  for (let seed = 1; seed <= FILES; seed++) {
    const chance = seededChance(seed)
    const honest = packBoardFile(boardToSave(1 + (seed % 40)), digest)
    const bytes = chance() < 0.3 ? changedBytes(honest, chance) : changedInside(honest, chance)
    const result = openBoardFile(bytes, NEW_BOARD, digest)
    if (result.ok) {
      const problem = gained(result.file)
      if (problem !== null) throw new Error(`seed ${seed}: ${problem}`)
      taken += 1
    } else {
      refused += 1
      reasons.add(result.reason)
    }
  }
  console.info(
    `board files: ${FILES}, ${refused} refused for ${reasons.size} reasons, ${taken} taken, ${Math.round(performance.now() - from)} ms`,
  )
  expect(refused).toBeGreaterThan(FILES / 3)
  expect(taken).toBeGreaterThan(FILES / 50)
  expect(reasons.size).toBeGreaterThan(8)
}, 300_000)
