// What every `BoardStore` holds to (SPEC.md, ST). An adapter's own test hands in how it is opened and opened again.
// Knows nothing of any adapter; what only one of them can show stands in that one's test.
import { BoardId, CommandId, ParticipantId } from '@keha/shared/ids.ts'
import type { Person } from '@keha/shared/roles.ts'
import type { Envelope } from '@keha/shared/session/model/session.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Append, type BoardMeta, type BoardStore, SNAPSHOTS_KEPT, StoreMisuse } from './BoardStore.ts'

/** A store with nothing in it yet, and the same data opened again as the next process would. */
export interface StoreUnderTest {
  readonly store: BoardStore
  readonly reopen: () => Promise<BoardStore>
  readonly dispose: () => Promise<void>
}

export const board = (name = 'one'): BoardId => BoardId.parse(name.padEnd(12, 'a'))
const person = (name: string): Person => ({ id: personId(name), name, role: 'participant', colour: '#0b6e4f' })
const personId = (name: string): ParticipantId => ParticipantId.parse(`p${name.padEnd(12, 'a')}`)

export const metaOf = (id: BoardId, code = `CODE${id.slice(0, 4)}`): BoardMeta => ({
  id,
  title: 'Yhdessä – äö 🙂',
  locale: 'fi',
  template: 'blank',
  code,
  epoch: 'e1',
  createdAtMs: 1_700_000_000_000,
  keyHashes: { facilitator: 'f', participant: 'p', observer: 'o' },
})

/** Bytes that tell their place, so that a mixed-up order is seen. */
export const updateAt = (at: number) => ({ at, update: Uint8Array.from([at & 0xff, at >> 8, 7, 0, 255]) })
const eventAt = (seq: number): Envelope => ({
  seq,
  atMs: seq * 1_000,
  by: personId('matti'),
  commandId: CommandId.parse(`command-${seq}`),
  event: { type: 'handRaised', person: personId('matti'), atMs: seq * 1_000 },
})
const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index)
/** Updates and events numbered `from`…`to`. */
export const appendOf = (from: number, to: number): Append => ({
  updates: range(from, to).map(updateAt),
  events: range(from, to).map(eventAt),
})
const updatesOf = (from: number, to: number): Append => ({ updates: range(from, to).map(updateAt), events: [] })
export const snapshotAt = (at: number): Uint8Array => new TextEncoder().encode(`everything up to ${at}`)

/** To a board that has updates and events 1 and 2. */
const APPENDS_REFUSED: readonly (readonly [string, Append])[] = [
  ['a gap after the last update', updatesOf(4, 4)],
  ['a gap within', { updates: [updateAt(3), updateAt(5)], events: [] }],
  ['another update in a taken place', { updates: [{ at: 2, update: Uint8Array.from([9]) }], events: [] }],
  ['a gap after the last event', { updates: [updateAt(3)], events: [eventAt(4)] }],
  ['another event in a taken place', { updates: [updateAt(3)], events: [{ ...eventAt(2), atMs: 1 }] }],
]

export function describeBoardStore(name: string, open: () => Promise<StoreUnderTest>): void {
  describe(name, () => {
    let at: StoreUnderTest
    let store: BoardStore
    const id = board()
    beforeEach(async () => {
      at = await open()
      store = at.store
    })
    afterEach(() => at.dispose())

    test('ST1 what was acknowledged is there when the store is opened again', async () => {
      await store.create(metaOf(id), appendOf(1, 2))
      await store.append(id, appendOf(3, 3))
      await store.compact(id, 2, snapshotAt(2))
      await store.addPerson({ board: id, person: person('matti'), tokenHash: 'hash' })
      await store.putImage(id, 'image', { mime: 'image/png', bytes: Uint8Array.from([1, 2]) })
      const again = await at.reopen()
      expect(await again.meta(id)).toEqual(metaOf(id))
      expect(await again.load(id)).toEqual({
        snapshot: snapshotAt(2),
        snapshotAt: 2,
        updates: [updateAt(3)],
        events: appendOf(1, 3).events,
        sealed: [],
      })
      expect(await again.personOfToken(id, 'hash')).toEqual(person('matti'))
      expect(await again.image(id, 'image')).toEqual({ mime: 'image/png', bytes: Uint8Array.from([1, 2]) })
    })

    test('ST2 a board comes back as it was written, in order, and an unknown one not at all', async () => {
      await store.create(metaOf(id), appendOf(1, 1))
      await Promise.all(range(2, 300).map((place) => store.append(id, appendOf(place, place))))
      expect(await store.load(id)).toEqual({ snapshot: null, snapshotAt: 0, sealed: [], ...appendOf(1, 300) })
      expect(await store.idOfCode(metaOf(id).code)).toBe(id)
      expect(await store.load(board('other'))).toBeUndefined()
      expect(await store.meta(board('other'))).toBeUndefined()
      expect(await store.idOfCode('NOSUCH')).toBeUndefined()
    })

    test('ST3 a taken id or code is refused, and nothing is made or changed', async () => {
      await store.create(metaOf(id), appendOf(1, 1))
      const other = board('other')
      await expect(store.create({ ...metaOf(id, 'ANOTHER'), title: 'B' }, appendOf(1, 2))).rejects.toBeInstanceOf(StoreMisuse)
      await expect(store.create(metaOf(other, metaOf(id).code), appendOf(1, 2))).rejects.toBeInstanceOf(StoreMisuse)
      expect(await store.meta(id)).toEqual(metaOf(id))
      expect(await store.load(id)).toEqual({ snapshot: null, snapshotAt: 0, sealed: [], ...appendOf(1, 1) })
      expect(await store.meta(other)).toBeUndefined()
      expect(await store.idOfCode('ANOTHER')).toBeUndefined()
      await store.create(metaOf(other), appendOf(1, 1))
    })

    for (const [what, bad] of APPENDS_REFUSED)
      test(`ST4 ${what} is refused whole`, async () => {
        await store.create(metaOf(id), appendOf(1, 2))
        await expect(store.append(id, bad)).rejects.toBeInstanceOf(StoreMisuse)
        await expect(store.append(board('other'), appendOf(1, 1))).rejects.toBeInstanceOf(StoreMisuse)
        expect(await store.load(id)).toEqual({ snapshot: null, snapshotAt: 0, sealed: [], ...appendOf(1, 2) })
        await store.append(id, appendOf(3, 3))
      })

    test('ST5 an append repeated, alone or with more after it, is taken once', async () => {
      await store.create(metaOf(id), appendOf(1, 2))
      await store.append(id, appendOf(3, 4))
      await store.append(id, appendOf(3, 4))
      await store.append(id, appendOf(4, 6))
      expect(await store.load(id)).toEqual({ snapshot: null, snapshotAt: 0, sealed: [], ...appendOf(1, 6) })
    })

    test('ST21 what was written ahead is there without its append, when the board is loaded and when the store is opened again', async () => {
      const other = board('other')
      for (const each of [id, other]) await store.create(metaOf(each), appendOf(1, 2))
      expect(await store.writeAhead(id, updatesOf(3, 4).updates)).toBe(true)
      expect(await store.writeAhead(id, updatesOf(5, 5).updates)).toBe(true)
      await store.append(id, updatesOf(3, 3))
      expect((await store.load(id))?.updates).toEqual(updatesOf(1, 5).updates)
      await store.append(id, updatesOf(4, 6))
      expect(await store.writeAhead(other, updatesOf(3, 3).updates)).toBe(true)
      const again = await at.reopen()
      expect((await again.load(id))?.updates).toEqual(updatesOf(1, 6).updates)
      expect(await again.load(other)).toEqual({
        snapshot: null,
        snapshotAt: 0,
        sealed: [],
        ...appendOf(1, 2),
        ...{ updates: updatesOf(1, 3).updates },
      })
      await again.append(other, updatesOf(3, 4))
      expect((await again.load(other))?.updates).toEqual(updatesOf(1, 4).updates)
    })

    test('ST21 what was written ahead upon something that is not there is not taken up, nor what is of no board', async () => {
      const [other, gone] = [board('other'), board('gone')]
      for (const each of [id, other, gone]) await store.create(metaOf(each), appendOf(1, 2))
      await store.writeAhead(id, updatesOf(4, 5).updates)
      await store.writeAhead(other, [{ at: 2, update: Uint8Array.of(9) }, updateAt(3)])
      await store.writeAhead(gone, updatesOf(3, 3).updates)
      await store.writeAhead(board('none'), updatesOf(1, 1).updates)
      await store.erase(gone)
      const again = await at.reopen()
      expect((await again.load(id))?.updates).toEqual(updatesOf(1, 2).updates)
      expect((await again.load(other))?.updates).toEqual(updatesOf(1, 2).updates)
      expect([await again.load(gone), await again.load(board('none'))]).toEqual([undefined, undefined])
    })

    test('ST6 a refused write leaves its neighbours be', async () => {
      const other = board('other')
      await store.create(metaOf(id), appendOf(1, 1))
      const outcomes = await Promise.allSettled([
        store.append(id, appendOf(2, 2)),
        store.append(id, appendOf(9, 9)),
        store.create(metaOf(other), appendOf(1, 1)),
        store.create(metaOf(id), appendOf(1, 1)),
        store.append(id, appendOf(3, 3)),
      ])
      expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'rejected', 'fulfilled'])
      expect((await store.load(id))?.updates).toEqual(appendOf(1, 3).updates)
      expect((await store.load(other))?.updates).toEqual(appendOf(1, 1).updates)
    })

    test('ST7 a snapshot takes the place of what it holds, again and again', async () => {
      await store.create(metaOf(id), appendOf(1, 1))
      for (const turn of range(1, SNAPSHOTS_KEPT + 4)) {
        await store.append(id, appendOf(turn * 10 - 8, turn * 10 + 1))
        await store.compact(id, turn * 10, snapshotAt(turn * 10))
        expect(await store.load(id)).toEqual({
          snapshot: snapshotAt(turn * 10),
          snapshotAt: turn * 10,
          updates: [updateAt(turn * 10 + 1)],
          events: appendOf(1, turn * 10 + 1).events,
          sealed: [],
        })
      }
      await store.compact(id, (SNAPSHOTS_KEPT + 4) * 10, snapshotAt((SNAPSHOTS_KEPT + 4) * 10))
    })

    test('ST7 a snapshot of what is not there, older than the newest, or other than the one in its place is refused', async () => {
      await store.create(metaOf(id), appendOf(1, 5))
      await store.compact(id, 4, snapshotAt(4))
      for (const [place, bytes] of [
        [6, snapshotAt(6)],
        [0, snapshotAt(0)],
        [3, snapshotAt(3)],
        [4, snapshotAt(5)],
      ] as const)
        await expect(store.compact(id, place, bytes)).rejects.toBeInstanceOf(StoreMisuse)
      expect((await store.load(id))?.snapshot).toEqual(snapshotAt(4))
    })

    test('ST16 a sealed value is written and erased with its append, all or nothing', async () => {
      const [matti, maija] = [personId('matti'), personId('maija')]
      await store.create(metaOf(id), { ...appendOf(1, 1), sealed: [{ person: matti, value: '{"first":1}' }] })
      const second = {
        ...appendOf(2, 2),
        sealed: [
          { person: matti, value: '{"other":1}' },
          { person: maija, value: '{"äö 🙂":2}' },
          { person: matti, value: '{"second":2}' },
        ],
      }
      await store.append(id, second)
      await store.append(id, second)
      await expect(store.append(id, { ...appendOf(9, 9), sealed: [{ person: matti, value: null }] })).rejects.toBeInstanceOf(StoreMisuse)
      expect((await store.load(id))?.sealed).toEqual([
        { person: maija, value: '{"äö 🙂":2}' },
        { person: matti, value: '{"second":2}' },
      ])
      await store.append(id, { updates: [], events: [], sealed: [{ person: matti, value: null }] })
      const again = await at.reopen()
      expect(await again.load(id)).toEqual({
        snapshot: null,
        snapshotAt: 0,
        ...appendOf(1, 2),
        sealed: [{ person: maija, value: '{"äö 🙂":2}' }],
      })
    })

    test('ST18 what is kept under keys is written, written over and erased with its append, and found by the keys’ beginning', async () => {
      const text = (value: string) => new TextEncoder().encode(value)
      await store.create(metaOf(id), { ...appendOf(1, 1), kept: [{ key: 'deleted/1', value: text('a') }] })
      const other = board('other')
      await store.create(metaOf(other), { ...appendOf(1, 1), kept: [{ key: 'deleted/1', value: text('other') }] })
      const kept = [
        { key: 'deleted/2', value: text('b') },
        { key: 'deleted/10', value: text('ä 🙂') },
        { key: 'points', value: text('p') },
        { key: 'deleted/2', value: text('c') },
      ]
      await store.append(id, { ...appendOf(2, 2), kept })
      await expect(store.append(id, { ...appendOf(9, 9), kept: [{ key: 'points', value: null }] })).rejects.toBeInstanceOf(StoreMisuse)
      await store.append(id, { updates: [], events: [], kept: [{ key: 'deleted/1', value: null }] })
      const again = await at.reopen()
      expect(await again.kept(id, 'deleted/')).toEqual([
        { key: 'deleted/10', value: text('ä 🙂') },
        { key: 'deleted/2', value: text('c') },
      ])
      expect((await again.kept(id, '')).map(({ key }) => key)).toEqual(['deleted/10', 'deleted/2', 'points'])
      expect(await again.kept(other, '')).toEqual([{ key: 'deleted/1', value: text('other') }])
      expect(await again.kept(board('none'), '')).toEqual([])
      expect((await again.load(id))?.updates).toEqual(appendOf(1, 2).updates)
    })

    test('ST19 an erased board is nowhere, the others are as they were, and its id and code are free', async () => {
      const other = board('other')
      for (const each of [id, other]) {
        await store.create(metaOf(each), {
          ...appendOf(1, 2),
          sealed: [{ person: personId('matti'), value: 'sealed' }],
          kept: [{ key: 'points', value: snapshotAt(1) }],
          life: { quietSinceMs: 1 },
        })
        await store.compact(each, 1, snapshotAt(1))
        await store.addPerson({ board: each, person: person('matti'), tokenHash: 'hash' })
        await store.putImage(each, 'photo', { mime: 'image/png', bytes: snapshotAt(1) })
      }
      const whole = await store.load(other)
      await store.erase(id)
      await store.erase(board('none'))
      await store.scrub()
      await store.scrub()
      const again = await at.reopen()
      expect([await again.isGone(id), await again.isGone(other), await again.isGone(board('none'))]).toEqual([true, false, false])
      expect([await again.life(id), await again.life(other)]).toEqual([null, { quietSinceMs: 1 }])
      expect([await again.meta(id), await again.load(id), await again.idOfCode(metaOf(id).code)]).toEqual([undefined, undefined, undefined])
      expect([await again.personOfToken(id, 'hash'), await again.image(id, 'photo'), await again.kept(id, '')]).toEqual([
        undefined,
        undefined,
        [],
      ])
      expect(await again.load(other)).toEqual(whole)
      expect(await again.image(other, 'photo')).toBeDefined()
      await expect(again.append(id, appendOf(3, 3))).rejects.toBeInstanceOf(StoreMisuse)
      await again.create(metaOf(id), appendOf(1, 1))
      expect((await again.load(id))?.sealed).toEqual([])
      expect(await again.isGone(id)).toBe(false)
    })

    test('ST20 boards are listed with how long they live', async () => {
      const other = board('other')
      await store.create({ ...metaOf(other), createdAtMs: 5 }, appendOf(1, 1))
      await store.create(metaOf(id), { ...appendOf(1, 1), life: { quietSinceMs: 7, days: 30 } })
      await store.append(id, { updates: [], events: [], life: { quietSinceMs: 9, days: null, noticedAtMs: 8, later: { kept: [1] } } })
      const life = { quietSinceMs: 9, days: null, noticedAtMs: 8, later: { kept: [1] } }
      const again = await at.reopen()
      expect(await again.boards()).toEqual([
        { meta: { ...metaOf(other), createdAtMs: 5 }, life: null },
        { meta: metaOf(id), life },
      ])
      expect([await again.life(id), await again.life(other), await again.life(board('none'))]).toEqual([life, null, null])
    })

    test('ST9 a token is its board’s alone, and nobody’s once revoked', async () => {
      const other = board('other')
      await store.create(metaOf(id), appendOf(1, 1))
      await store.create(metaOf(other), appendOf(1, 1))
      await store.addPerson({ board: id, person: person('matti'), tokenHash: 'hash1' })
      await store.addPerson({ board: id, person: person('matti'), tokenHash: 'hash2' })
      await store.addPerson({ board: id, person: person('maija'), tokenHash: 'hash3' })
      expect(await store.personOfToken(id, 'hash1')).toEqual(person('matti'))
      expect(await store.personOfToken(other, 'hash1')).toBeUndefined()
      await store.revokeTokens(id, personId('matti'))
      expect(await store.personOfToken(id, 'hash1')).toBeUndefined()
      expect(await store.personOfToken(id, 'hash2')).toBeUndefined()
      expect(await store.personOfToken(id, 'hash3')).toEqual(person('maija'))
      await expect(store.addPerson({ board: board('none'), person: person('matti'), tokenHash: 'hash' })).rejects.toBeInstanceOf(
        StoreMisuse,
      )
    })

    test('ST10 an image comes back as it was, from its board alone', async () => {
      const bytes = Uint8Array.from({ length: 100_000 }, (_, index) => (index * 7) & 0xff)
      await store.create(metaOf(id), appendOf(1, 1))
      await store.putImage(id, 'photo', { mime: 'image/jpeg', bytes })
      expect(await store.image(id, 'photo')).toEqual({ mime: 'image/jpeg', bytes })
      expect(await store.image(id, 'none')).toBeUndefined()
      expect(await store.image(board('other'), 'photo')).toBeUndefined()
      await expect(store.putImage(board('other'), 'photo', { mime: 'image/jpeg', bytes })).rejects.toBeInstanceOf(StoreMisuse)
    })

    test('ST14 the caller’s buffers may be reused at once', async () => {
      await store.create(metaOf(id), appendOf(1, 1))
      const pool = Buffer.alloc(64, 5)
      const kept = Uint8Array.from(pool.subarray(8, 12))
      const whole = Uint8Array.from(kept)
      const written = [
        store.append(id, { updates: [{ at: 2, update: pool.subarray(8, 12) }], events: [] }),
        store.append(id, { updates: [{ at: 3, update: whole }], events: [] }),
        store.compact(id, 1, pool.subarray(8, 12)),
        store.putImage(id, 'photo', { mime: 'image/png', bytes: pool.subarray(8, 12) }),
      ]
      pool.fill(9)
      whole.fill(9)
      await Promise.all(written)
      const loaded = await store.load(id)
      const read = [...(loaded?.updates ?? []).map(({ update }) => update), loaded?.snapshot]
      expect(read.map((bytes) => Array.from(bytes ?? []))).toEqual([[...kept], [...kept], [...kept]])
      expect(Array.from((await store.image(id, 'photo'))?.bytes ?? [])).toEqual([...kept])
    })

    test('ST11 a working store says so, and waits for what is under way before it closes', async () => {
      await store.create(metaOf(id), appendOf(1, 1))
      expect(await store.healthy()).toBe(true)
      const written = store.append(id, appendOf(2, 2))
      await store.close()
      await written
    })
  })
}
