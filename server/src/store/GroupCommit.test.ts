import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { Append } from './BoardStore.ts'
import { appendOf, board, metaOf, snapshotAt } from './contract.ts'
import { GroupCommit } from './GroupCommit.ts'
import { lastCommit } from './openDatabase.ts'
import { connect, DATABASE_FILE } from './sqliteSchema.ts'
import { storeDirectory } from './storeDirectory.ts'

const id = board()

function open() {
  const database = connect(join(storeDirectory(), DATABASE_FILE))
  onTestFinished(() => database.close())
  const confirmed: number[] = []
  return { database, confirmed, group: new GroupCommit(database, (commits) => confirmed.push(commits)) }
}

const create = { method: 'create', args: [metaOf(id), appendOf(1, 1)] } as const
const append = (appended: Append) => ({ method: 'append', args: [id, appended] }) as const
const large = (at: number, bytes: number): Append => ({ updates: [{ at, update: new Uint8Array(bytes).fill(at) }], events: [] })

test('ST11 a full disk fails what does not fit, keeps what was kept, and takes writes again once there is room', () => {
  const { database, group } = open()
  expect(group.run([create])[0]?.ok).toBe(true)
  const { page_count: pages } = database.prepare('PRAGMA page_count').get() as { page_count: number }
  database.exec(`PRAGMA max_page_count = ${pages + 5}`)
  const answers = [2, 3, 4].flatMap((at) => group.run([append(large(at, 16_000))]))
  expect(answers).toMatchObject([{ ok: true }, { ok: false, kind: 'fault' }, { ok: false, kind: 'misuse' }])
  expect(group.run([{ method: 'load', args: [id] }])[0]).toMatchObject({ value: { updates: [{ at: 1 }, { at: 2 }] } })
  database.exec(`PRAGMA max_page_count = ${pages + 1_000}`)
  expect(group.run([append(large(3, 16_000))])[0]?.ok).toBe(true)
  expect(group.run([{ method: 'healthy', args: [] }])[0]?.ok).toBe(true)
})

test('ST11 a store that has no room left for anything says that it is not well', () => {
  const { database, group } = open()
  group.run([create])
  database.exec('PRAGMA max_page_count = 1')
  expect(group.run([{ method: 'healthy', args: [] }])[0]).toMatchObject({ ok: false, kind: 'fault' })
})

test('ST6 what is written together is one commit, told to the witness only when it changed something', () => {
  const { group, confirmed } = open()
  group.run([create, append(appendOf(2, 2)), append(appendOf(9, 9)), append(appendOf(3, 3))])
  expect(confirmed).toEqual([1])
  group.run([append(appendOf(9, 9)), { method: 'load', args: [id] }])
  expect(confirmed).toEqual([1])
  group.run([append(appendOf(4, 4))])
  expect(confirmed).toEqual([1, 2])
})

test('ST13 no commit is confirmed that the database does not know of, whatever is called', () => {
  const { database, group, confirmed } = open()
  const takeUp = (last: number) => ({ method: 'takeUp', args: [id, appendOf(1, last).updates] }) as const
  group.run([create])
  group.run([takeUp(1)])
  group.run([{ method: 'takeUp', args: [board('unknown'), appendOf(1, 1).updates] }])
  group.run([{ method: 'healthy', args: [] }])
  expect(confirmed).toEqual([1])
  group.run([takeUp(3)])
  group.run([takeUp(2), { method: 'load', args: [id] }])
  expect(confirmed).toEqual([1, 2])
  expect(lastCommit(database)).toBe(2)
})

test('ST7 the updates after the oldest kept snapshot stay, and no others', () => {
  const { database, group } = open()
  group.run([create, append(appendOf(2, 60))])
  for (const at of [10, 20, 30, 40, 50]) group.run([{ method: 'compact', args: [id, at, snapshotAt(at)] }])
  expect(database.prepare('SELECT at FROM snapshot ORDER BY at').all()).toEqual([{ at: 30 }, { at: 40 }, { at: 50 }])
  expect(database.prepare('SELECT min(at) AS first, count(*) AS count FROM log').get()).toEqual({ first: 31, count: 30 })
})

test('ST7 a snapshot that does not read back as it was written drops nothing', () => {
  const { database, group } = open()
  group.run([create, append(appendOf(2, 60))])
  for (const at of [10, 20, 30]) group.run([{ method: 'compact', args: [id, at, snapshotAt(at)] }])
  database.exec("CREATE TEMP TRIGGER bad_disk AFTER INSERT ON snapshot BEGIN UPDATE snapshot SET data = x'00' WHERE at = NEW.at; END")
  expect(group.run([{ method: 'compact', args: [id, 40, snapshotAt(40)] }])[0]).toMatchObject({ ok: false, kind: 'damaged' })
  expect(database.prepare('SELECT max(at) AS newest FROM snapshot').get()).toEqual({ newest: 30 })
  expect(database.prepare('SELECT count(*) AS count FROM log').get()).toEqual({ count: 60 })
})

test('ST11 a bad call among good ones fails alone, also one that was half done', () => {
  const { database, group } = open()
  group.run([create])
  database.exec("CREATE TEMP TRIGGER bad_event BEFORE INSERT ON events BEGIN SELECT RAISE(FAIL, 'no'); END")
  const bad = append({ updates: large(3, 10).updates, events: appendOf(2, 2).events })
  const answers = group.run([append(large(2, 10)), bad, append(large(3, 10)), { method: 'load', args: [id] }])
  expect(answers.map(({ ok }) => ok)).toEqual([true, false, true, true])
  expect(answers[3]).toMatchObject({ value: { updates: [{ at: 1 }, { at: 2 }, { at: 3 }] } })
})
