// For tests: board files changed at random, in the bytes of the zip or in what it holds under a manifest that tells the truth of it.
import { decodeUtf8, encodeUtf8 } from 'lib0/string'
import { type Chance, oneOf, seededChance, whole } from '../seededChance.ts'
import { NOW_MS } from '../session/testing/workshop.ts'
import { boardToSave, digest } from './boardFileFixture.ts'
import { PATHS } from './manifest.ts'
import { packBoardFile } from './packBoardFile.ts'
import { unzip, zip } from './zip.ts'

const ANY = { unpacked: 1e8, entries: 600, mayHold: () => true, most: () => 1e8 }

/** The same seed gives the same file. */
export function boardFileMutant(seed: number): Uint8Array {
  const chance = seededChance(seed)
  const honest = packBoardFile(boardToSave(1 + (seed % 40)), digest)
  return chance() < 0.3 ? changedBytes(honest, chance) : changedInside(honest, chance)
}

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
export function mutated(value: unknown, chance: Chance): unknown {
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
  const value = (path: string): unknown => JSON.parse(decodeUtf8(entries.get(path) ?? new Uint8Array()))
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
