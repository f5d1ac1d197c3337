import type { TLRecord } from '@tldraw/tlschema'
import { expect, test } from 'vitest'
import type * as Y from 'yjs'
import { deleteRecord, newBoardDocument, readRecord, recordsOf } from '../board/document.ts'
import { note } from '../board/honestWriting.ts'
import { ParticipantId } from '../ids.ts'
import { DELETIONS_KEPT, DELETIONS_KEPT_MS, Deletion, deletionId, deletionsOf, deletionsToDrop, putBack, recordsToKeep } from './deleted.ts'

const BY = ParticipantId.parse('pmatti2222222')
const board = (records: readonly TLRecord[]): Y.Doc => newBoardDocument({ epoch: 'e', records, clientId: 1 })
const remove = (doc: Y.Doc, ids: readonly string[]) =>
  doc.transact(() => {
    for (const id of ids) deleteRecord(doc, id)
  })
const deletions = (deleted: ReturnType<typeof recordsToKeep>) => {
  let number = 0
  return deletionsOf({ atMs: 1_000, by: BY, deleted, number: () => ++number })
}

test('RV6 what is put back has the text and place it had, and what is on the board is left alone', () => {
  const records = [note('a', 'yksi\nkaksi', { x: 5, y: -7 }), note('b', 'kolme'), note('c', 'jää')]
  const doc = board(records)
  const before = records.map(({ id }) => readRecord(doc, id))
  const kept = recordsToKeep(doc, ['shape:a', 'shape:b', 'shape:c', 'shape:none', 'page:page'])
  remove(doc, ['shape:a', 'shape:b'])
  const [deletion] = deletions(kept)
  const stored = Deletion.parse(JSON.parse(JSON.stringify(deletion)))
  expect(putBack(doc, stored.deleted, [], null)).toEqual(['shape:a', 'shape:b'])
  expect(records.map(({ id }) => readRecord(doc, id))).toEqual(before)
  expect(putBack(doc, stored.deleted, [], null)).toEqual([])
})

test('RV6 where the parent is gone it lies where it was seen; where the parent comes back too, in it', () => {
  const frame = note('f', '', { type: 'frame', x: 1_000, y: 500, props: { w: 900, h: 900, name: '', color: 'black' } })
  const doc = board([frame, note('a', 'x', { x: 10, y: 20, parentId: frame.id })])
  const kept = recordsToKeep(doc, ['shape:a', 'shape:f'])
  remove(doc, ['shape:a', 'shape:f'])
  putBack(doc, kept.slice(0, 1), [], null)
  expect(readRecord(doc, 'shape:a')).toMatchObject({ x: 1_010, y: 520, parentId: 'page:page' })
  remove(doc, ['shape:a'])
  putBack(doc, kept, [], null)
  expect(readRecord(doc, 'shape:a')).toMatchObject({ x: 10, y: 20, parentId: 'shape:f' })
})

test('RV6 what lay in something that lay in something else lies where it was seen', () => {
  const box = (id: string, x: number, y: number, parentId: string) =>
    note(id, '', { type: 'frame', x, y, parentId, props: { w: 900, h: 900, name: '', color: 'black' } })
  const doc = board([
    box('outer', 1_000, 500, 'page:page'),
    box('inner', 100, 50, 'shape:outer'),
    note('a', 'x', { x: 10, y: 20, parentId: 'shape:inner' }),
  ])
  const kept = recordsToKeep(doc, ['shape:a'])
  remove(doc, ['shape:a', 'shape:inner', 'shape:outer'])
  putBack(doc, kept, [], null)
  expect(readRecord(doc, 'shape:a')).toMatchObject({ x: 1_110, y: 570, parentId: 'page:page' })
})

test('RV6 what is in the scaffold by now is not put back a second time', () => {
  const doc = board([note('a', 'x')])
  const kept = recordsToKeep(doc, ['shape:a'])
  remove(doc, ['shape:a'])
  expect(putBack(doc, kept, [note('a', 'x')], null)).toEqual([])
  expect(recordsOf(doc).has('shape:a')).toBe(false)
})

test('RV5 a deletion says who, and of notes revealed without a name nobody', () => {
  const [anonymous, named, open] = ['abcdefghjkmnpqrstuvwx', 'bbcdefghjkmnpqrstuvwx', 'aBcdefghjkmnpqrstuvwx']
  const doc = board([note(anonymous ?? ''), note(named ?? '', '', { meta: { author: 'Maija' } }), note(open ?? '')])
  const made = deletions(recordsToKeep(doc, [`shape:${anonymous}`, `shape:${named}`, `shape:${open}`]))
  expect(made.map(({ by, deleted }) => [by, deleted.map(({ record }) => record.id)])).toEqual([
    [BY, [`shape:${named}`, `shape:${open}`]],
    [null, [`shape:${anonymous}`]],
  ])
  expect(new Set(made.map(({ id }) => id)).size).toBe(2)
})

test('RV5 what was no record, and bindings alone, are no deletion', () => {
  const binding = {
    id: 'binding:b',
    typeName: 'binding',
    type: 'arrow',
    fromId: 'shape:a',
    toId: 'shape:b',
    meta: {},
    props: { terminal: 'start', normalizedAnchor: { x: 0.5, y: 0.5 }, isExact: false, isPrecise: false, snap: 'none' },
  } as unknown as TLRecord
  const kept = recordsToKeep(board([note('a'), note('b'), binding]), ['binding:b'])
  expect(kept.map(({ record }) => record.id)).toEqual(['binding:b'])
  expect(deletions(kept)).toEqual([])
  expect(deletions([])).toEqual([])
  expect(recordsToKeep(board([]), ['page:page', 'document:document', 'shape:none'])).toEqual([])
})

test('RV7 the oldest deletions are dropped: too old, too many, too long; and a huge one is cut short', () => {
  const stored = (count: number, length = 10) => Array.from({ length: count }, (_, at) => ({ id: deletionId(at, 0), length }))
  expect(deletionsToDrop(stored(5), 100)).toEqual([])
  expect(deletionsToDrop(stored(5), DELETIONS_KEPT_MS + 2)).toEqual([deletionId(1, 0), deletionId(0, 0)])
  expect(deletionsToDrop(stored(DELETIONS_KEPT + 1), 1_000)).toEqual([deletionId(0, 0)])
  expect(deletionsToDrop(stored(5, 1_000_001), 100)).toEqual([deletionId(1, 0), deletionId(0, 0)])
  const doc = board(Array.from({ length: 30 }, (_, at) => note(`n${at}`, 'x'.repeat(50_000))))
  const [deletion] = deletions(
    recordsToKeep(
      doc,
      Array.from({ length: 30 }, (_, at) => `shape:n${at}`),
    ),
  )
  expect(deletion?.deleted.length).toBe(19)
  expect(deletion?.left).toBe(11)
})
