// Bytes that changed on the disk (R2 of the fault list): the board comes back whole, or not at all and with the reason.
import {
  closeSync,
  copyFileSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { ParticipantId } from '@keha/shared/ids.ts'
import { expect, test } from 'vitest'
import { StoreDamaged, StoreFault } from './BoardStore.ts'
import { appendOf, board, metaOf, snapshotAt } from './contract.ts'
import { SqliteBoardStore } from './SqliteBoardStore.ts'
import { copyOf, openStore, storeDirectory } from './storeDirectory.ts'
import { WITNESS_FILE } from './Witness.ts'

const id = board()
const LAST = 48
const PERSON = ParticipantId.parse('pmattiaaaaaaa')

/** Two boards with snapshots, updates and events. */
async function fill(store: SqliteBoardStore): Promise<void> {
  for (const each of [id, board('other')]) {
    await store.create(metaOf(each), appendOf(1, 1))
    for (let at = 2; at <= LAST; at++) await store.append(each, appendOf(at, at))
    await store.append(each, { updates: [], events: [], sealed: [{ person: PERSON, value: '{"kept":1}' }] })
    for (const at of [10, 20, 30, 40]) await store.compact(each, at, snapshotAt(at))
  }
}

/** Runs statements on a closed store's database. */
function alter(directory: string, statements: string): void {
  const database = new DatabaseSync(join(directory, 'boards.db'))
  database.exec(statements)
  database.close()
}

async function closedStore(): Promise<string> {
  const directory = storeDirectory()
  const store = await openStore(directory)
  await fill(store)
  await store.close()
  return directory
}

const FLIP = "data = CAST(substr(data, 1, 1) || x'2a' || substr(data, 3) AS BLOB)"

test('ST8 a damaged snapshot costs nothing: an older one and the updates after it make the whole board', async () => {
  const directory = await closedStore()
  alter(directory, `UPDATE snapshot SET ${FLIP} WHERE at = 40`)
  const loaded = await (await openStore(directory)).load(id)
  expect(loaded?.snapshot).toEqual(snapshotAt(30))
  expect(loaded?.updates).toEqual(appendOf(31, LAST).updates)
  expect(loaded?.events).toEqual(appendOf(1, LAST).events)
  expect(loaded?.sealed).toHaveLength(1)
})

const DAMAGES: readonly (readonly [string, string, RegExp])[] = [
  ['a flipped update', `UPDATE log SET ${FLIP} WHERE at = 45`, /update 45 of board .* newest good snapshot is at 40 of 48/],
  ['a missing update', 'DELETE FROM log WHERE at = 45', /update 45 .* at 40 of 48/],
  ['a missing last update', 'DELETE FROM log WHERE at = 48', /update 48 .* at 40 of 48/],
  ['an update in another’s place', 'UPDATE log SET data = (SELECT data FROM log WHERE at = 44) WHERE at = 45', /update 45 .* at 40 of 48/],
  ['a missing session event', 'DELETE FROM events WHERE seq = 48', /session event 48 .* at 40 of 48/],
  ['a flipped session event', "UPDATE events SET data = replace(data, '3000', '9000') WHERE seq = 3", /session event 3 .* at 40 of 48/],
  ['a missing head', "DELETE FROM heads WHERE board LIKE 'one%'", /head .* is gone/],
  ['a flipped head', 'UPDATE heads SET last_at = 47', /head .* is damaged/],
  ['no sound snapshot and no early updates', `UPDATE snapshot SET ${FLIP}`, /update 1 .* no good snapshot, of 48/],
  ['a flipped sealed value', "UPDATE sealed SET data = replace(data, 'kept', 'sent')", /what is sealed of board .* is damaged/],
  ['a missing sealed value', 'DELETE FROM sealed', /what is sealed of board .* is damaged/],
  ['a missing row of the board', 'DELETE FROM boards', /is gone/],
  ['a flipped row of the board', "UPDATE boards SET meta = replace(meta, 'blank', 'blink')", /is damaged/],
]
for (const [what, statements, reason] of DAMAGES)
  test(`ST8 ${what} is told, with the newest good snapshot, and nothing smaller is shown`, async () => {
    const directory = await closedStore()
    alter(directory, statements)
    const store = await openStore(directory)
    await expect(store.load(id)).rejects.toBeInstanceOf(StoreDamaged)
    await expect(store.load(id)).rejects.toThrow(reason)
  })

test('ST8, ST18 something kept that was flipped, or put in the place of another, is told', async () => {
  const bytes = (word: string) => new TextEncoder().encode(word)
  const fill = async () => {
    const directory = storeDirectory()
    const store = await openStore(directory)
    const kept = [
      { key: 'deleted/1', value: bytes('first') },
      { key: 'deleted/2', value: bytes('second') },
    ]
    await store.create(metaOf(id), { ...appendOf(1, 1), kept })
    await store.close()
    return directory
  }
  const swap = "data = (SELECT data FROM kept WHERE key = 'deleted/1'), checksum = (SELECT checksum FROM kept WHERE key = 'deleted/1')"
  for (const change of [FLIP, swap]) {
    const directory = await fill()
    alter(directory, `UPDATE kept SET ${change} WHERE key = 'deleted/2'`)
    const store = await openStore(directory)
    await expect(store.kept(id, 'deleted/')).rejects.toThrow(/deleted\/2 of board .* is damaged/)
    expect(await store.kept(id, 'deleted/1')).toEqual([{ key: 'deleted/1', value: bytes('first') }])
  }
})

test('LR4 a life whose bytes changed, or that a newer program wrote, is unreadable and says of no board that it is due', async () => {
  const directory = storeDirectory()
  const store = await openStore(directory)
  const newer = board('newer')
  await store.create(metaOf(id), { ...appendOf(1, 1), life: { quietSinceMs: 7_000, days: 30 } })
  await store.create(metaOf(newer), { ...appendOf(1, 1), life: { quietSinceMs: 7_000, days: 'spring' } as never })
  await store.close()
  alter(directory, "UPDATE lives SET data = replace(data, '7000', '1000') WHERE board LIKE 'one%'")
  const again = await openStore(directory)
  expect([await again.life(id), await again.life(newer)]).toEqual(['unreadable', 'unreadable'])
  expect((await again.boards()).map(({ life }) => life)).toEqual(['unreadable', 'unreadable'])
  // A change of the board does not write over it; a facilitator's choice does.
  await again.append(id, { updates: [], events: [], life: { quietSinceMs: 8_000, days: 90 } })
  expect(await again.life(id)).toEqual({ quietSinceMs: 8_000, days: 90 })
})

test('ST17 a sealed value that was written over or erased is in no file of the store', async () => {
  const directory = storeDirectory()
  const store = await openStore(directory)
  await store.create(metaOf(id), { ...appendOf(1, 1), sealed: [{ person: PERSON, value: '"first secret"' }] })
  await store.append(id, { ...appendOf(2, 2), sealed: [{ person: PERSON, value: '"second secret"' }] })
  await store.append(id, { ...appendOf(3, 3), sealed: [{ person: PERSON, value: null }] })
  await store.close()
  const files = readdirSync(directory).map((name) => readFileSync(join(directory, name), 'latin1'))
  expect(files.join('')).toContain('command-3')
  expect(files.join('')).not.toMatch(/(first|second) secret/)
})

test('ST19 nothing of an erased board, and nothing that was erased otherwise, is in any file once scrubbed, also while the store is open', async () => {
  const directory = storeDirectory()
  const store = await openStore(directory)
  const secret = (of: string) => new TextEncoder().encode(`secret ${of} `.repeat(300))
  const doomed = board('doomed')
  await store.create(
    { ...metaOf(doomed), title: 'secret title' },
    {
      ...appendOf(1, 1),
      kept: [{ key: 'points', value: secret('point') }],
      life: { quietSinceMs: 1, word: 'secret life' },
    },
  )
  await store.addPerson({
    board: doomed,
    person: { id: PERSON, name: 'secret name', role: 'participant', colour: '#0b6e4f' },
    tokenHash: 'secret hash',
  })
  await store.putImage(doomed, 'photo', { mime: 'image/png', bytes: secret('image') })
  await store.create(metaOf(id), appendOf(1, 1))
  // Values of many sizes, so that pages are split and rows move between them.
  const people = Array.from({ length: 80 }, (_, at) => ParticipantId.parse(`p${String(at).padStart(12, '0')}`))
  for (const length of [5, 90, 400])
    for (const person of people)
      await store.append(id, { updates: [], events: [], sealed: [{ person, value: `"secret ${person} ${'x'.repeat(length)}"` }] })
  await store.append(id, { updates: [], events: [], sealed: people.map((person) => ({ person, value: null })) })
  await store.writeAhead(doomed, [{ at: 2, update: secret('update') }])
  await store.append(doomed, { updates: [{ at: 2, update: secret('update') }], events: [] })
  await store.writeAhead(doomed, [{ at: 3, update: secret('update ahead') }])
  await store.compact(doomed, 2, secret('snapshot'))
  const files = () => readdirSync(directory).map((name) => readFileSync(join(directory, name), 'latin1'))
  expect(files().join('')).toContain('secret image')
  await store.erase(doomed)
  await store.scrub()
  expect(files().join('')).not.toContain('secret')
  expect((await store.load(id))?.updates).toEqual(appendOf(1, 1).updates)
  await store.close()
  // Written anew: nothing of it is left that no row uses, where SQLite may have left something of a row.
  const database = new DatabaseSync(join(directory, 'boards.db'))
  expect(database.prepare('PRAGMA freelist_count').get()).toEqual({ freelist_count: 0 })
  database.close()
  const again = await openStore(directory)
  expect((await again.boards()).map(({ meta }) => meta.id)).toEqual([id])
})

test('ST21 what the database has is in no file ahead once the store is closed, and what it lacks is', async () => {
  const directory = storeDirectory()
  const store = await openStore(directory)
  const other = board('other')
  for (const each of [id, other]) {
    await store.create(metaOf(each), appendOf(1, 1))
    await store.writeAhead(each, appendOf(2, 2).updates)
  }
  await store.append(id, { ...appendOf(2, 2), events: [] })
  await store.append(other, { ...appendOf(2, 2), events: [] })
  await store.close()
  const ahead = () =>
    readdirSync(directory).filter((name) => name.startsWith('boards.ahead') && readFileSync(join(directory, name)).length > 0)
  expect(ahead()).toEqual([])
  const again = await SqliteBoardStore.open({ directory, report: () => undefined })
  await again.writeAhead(other, appendOf(3, 3).updates)
  await again.close()
  expect(ahead().length).toBe(1)
  const taken = await openStore(directory)
  expect((await taken.load(other))?.updates).toEqual(appendOf(1, 3).updates)
})

test('ST21 what was written ahead of a damaged board is let go when it is refused, and holds up no file', async () => {
  const directory = storeDirectory()
  const store = await openStore(directory)
  await store.create(metaOf(id), appendOf(1, 1))
  await store.writeAhead(id, appendOf(2, 2).updates)
  alter(directory, `UPDATE heads SET last_at = 7 WHERE board = '${id}'`)
  await expect(store.load(id)).rejects.toBeInstanceOf(StoreDamaged)
  await store.scrub()
  await store.close()
  const ahead = readdirSync(directory).filter((name) => name.startsWith('boards.ahead'))
  expect(ahead.map((name) => readFileSync(join(directory, name)).length)).toEqual([0, 0])
})

test('ST8 an unknown board is not denied by a store whose table of boards is damaged', async () => {
  const directory = await closedStore()
  alter(directory, "UPDATE boards SET meta = 'x' WHERE id LIKE 'other%'")
  const store = await openStore(directory)
  expect(await store.meta(id)).toEqual(metaOf(id))
  await expect(store.meta(board('third'))).rejects.toBeInstanceOf(StoreDamaged)
})

/** A small generator of numbers below `limit`, the same for a seed. */
function seeded(seed: number): (limit: number) => number {
  let state = seed
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
}

function flipByte(path: string, at: number, mask: number): void {
  const file = openSync(path, 'r+')
  const byte = Buffer.alloc(1)
  readSync(file, byte, 0, 1, at)
  writeSync(file, Buffer.from([(byte[0] ?? 0) ^ mask]), 0, 1, at)
  closeSync(file)
}

type Outcome = 'whole' | 'refused'

/** Opens what a crash left and loads the board: anything but all of it, or a refusal, fails the test. */
async function outcomeOf(directory: string, what: string): Promise<Outcome> {
  let store: SqliteBoardStore | undefined
  try {
    store = await openStore(directory)
    const loaded = await store.load(id)
    const from = loaded?.snapshotAt ?? 0
    expect(loaded, what).toEqual({
      snapshot: from === 0 ? null : snapshotAt(from),
      snapshotAt: from,
      updates: appendOf(from + 1, LAST).updates,
      events: appendOf(1, LAST).events,
      sealed: [{ person: PERSON, value: '{"kept":1}' }],
    })
    return 'whole'
  } catch (error) {
    if (error instanceof StoreDamaged || error instanceof StoreFault) return 'refused'
    throw error
  } finally {
    await store?.close()
  }
}

const SEED = Number(process.env['KEHA_SEED'] ?? 20_260)
const FLIPS = Number(process.env['KEHA_FLIPS'] ?? 40)

for (const state of ['closed in order', 'killed'] as const)
  test(`ST8 a byte flipped anywhere in the files of a store ${state} shows the whole board or a refusal`, { timeout: 60_000 }, async () => {
    const original = storeDirectory()
    const store = await openStore(original)
    await fill(store)
    if (state === 'closed in order') await store.close()
    const file = state === 'killed' ? 'boards.db-wal' : 'boards.db'
    const random = seeded(SEED)
    const seen: Record<Outcome, number> = { whole: 0, refused: 0 }
    for (let turn = 0; turn < FLIPS; turn++) {
      const copy = copyOf(original)
      const at = random(statSync(join(copy, file)).size)
      flipByte(join(copy, file), at, 1 << random(8))
      seen[await outcomeOf(copy, `KEHA_SEED=${SEED}, turn ${turn}: byte ${at} of ${file}`)] += 1
      rmSync(copy, { recursive: true })
    }
    expect(seen.refused).toBeGreaterThan(0)
    expect(seen.refused + seen.whole).toBe(FLIPS)
  })

test('ST13 a write-ahead log that was torn, lost or replaced by an older one is missed, and the files are left as they are', async () => {
  const original = storeDirectory()
  const store = await openStore(original)
  await fill(store)
  const size = statSync(join(original, 'boards.db-wal')).size
  const random = seeded(SEED)
  expect(await outcomeOf(copyOf(original), 'untouched')).toBe('whole')
  for (const kept of [0, size - 1, ...Array.from({ length: 8 }, () => random(size))]) {
    const copy = copyOf(original)
    truncateSync(join(copy, 'boards.db-wal'), kept)
    const before = readFileSync(join(copy, 'boards.db-wal'))
    expect(await outcomeOf(copy, `KEHA_SEED=${SEED}, cut at ${kept}`)).toBe('refused')
    expect(readFileSync(join(copy, 'boards.db-wal')).equals(before)).toBe(true)
  }
})

test('ST13 a store that is killed as soon as it took up what it had already, opens again', async () => {
  const killed = storeDirectory()
  const store = await openStore(killed)
  await store.create(metaOf(id), appendOf(1, 1))
  await store.writeAhead(id, appendOf(2, 2).updates)
  await store.append(id, { ...appendOf(2, 2), events: [] })
  const once = copyOf(killed)
  await openStore(once)
  expect((await (await openStore(copyOf(once))).load(id))?.updates).toEqual(appendOf(1, 2).updates)
})

test('ST13 a database that is gone is not begun anew, until somebody says so by removing the witness', async () => {
  const directory = await closedStore()
  renameSync(join(directory, 'boards.db'), join(directory, 'elsewhere'))
  await expect(openStore(directory)).rejects.toThrow(/holds the first 0 of 10[0-9] commits/)
  copyFileSync(join(directory, 'elsewhere'), join(directory, 'boards.db'))
  expect(await outcomeOf(directory, 'put back')).toBe('whole')
  rmSync(join(directory, 'boards.db'))
  rmSync(join(directory, WITNESS_FILE))
  expect(await (await openStore(directory)).meta(id)).toBeUndefined()
})
