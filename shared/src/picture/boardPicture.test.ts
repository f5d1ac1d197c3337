import type { TLRecord } from '@tldraw/tlschema'
import { expect, test } from 'vitest'
import { newBoardDocument, recordsOf } from '../board/document.ts'
import { note } from '../board/honestWriting.ts'
import { readBoard } from '../board/readBoard.ts'
import { boardPicture } from './boardPicture.ts'
import { cameraFor } from './firstView.ts'

const shape = (id: string, type: string, props: object, more: object = {}): TLRecord =>
  ({ ...note(id, '', more), type, props }) as unknown as TLRecord
const frame = (id: string, more: object = {}) => shape(id, 'frame', { w: 600, h: 400, name: 'Ryhmä', color: 'blue' }, more)
const group = (id: string, more: object) => shape(id, 'group', {}, more)
const board = (...records: TLRecord[]) => newBoardDocument({ epoch: 'e', records, clientId: 1 })

test('CA34 everything is where the editor has it, in its order: index by index, what hangs on a parent with it', () => {
  const doc = board(
    note('a-top', 'ylin', { index: 'a3', x: 10, y: 20 }),
    frame('z-area', { index: 'a1', x: -100, y: -50 }),
    group('g', { index: 'a2', x: 1000, y: 0, rotation: Math.PI / 2 }),
    note('inside', 'sisällä', { parentId: 'shape:g', index: 'a1', x: 50, y: 0 }),
  )
  const { parts, bounds } = boardPicture(readBoard(doc, []))
  expect(parts.map(({ id }) => id)).toEqual(['shape:z-area', 'shape:inside', 'shape:a-top'])
  const [, inside, top] = parts
  expect(top?.matrix.slice(4)).toEqual([10, 20])
  expect(top?.kind === 'box' && [top.w, top.h, top.text?.words]).toEqual([200, 200, 'ylin'])
  // Turned by a quarter with its group: what lay to the right lies below.
  expect(inside?.matrix.slice(4).map(Math.round)).toEqual([1000, 50])
  expect(bounds?.map(Math.round)).toEqual([-100, -50, 1100, 400])
})

test('CA34 what no reader is shown is not in the picture, and the scaffold is', () => {
  const doc = board(note('good', 'näkyy'), note('bad', 'ei näy'))
  recordsOf(doc).set('shape:bad', { ...(recordsOf(doc).get('shape:bad') as object), parentId: 'shape:bad' })
  const contents = readBoard(doc, [frame('area')])
  const { parts } = boardPicture(contents)
  expect(contents.quarantine.has('shape:bad')).toBe(true)
  expect(parts.map(({ id }) => id).sort()).toEqual(['shape:area', 'shape:good'])
  expect(boardPicture(readBoard(board(), []))).toEqual({ parts: [], bounds: null })
})

test('CA34 an arrow runs between what it is bound to, wherever that was moved since', () => {
  const arrow = shape(
    'a',
    'arrow',
    { ...{ kind: 'arc', labelColor: 'black', color: 'black', fill: 'none', dash: 'solid', size: 'm', arrowheadStart: 'none' } },
    {},
  ) as TLRecord & { props: object }
  const records = new Map<string, TLRecord>()
  const put = (record: TLRecord) => records.set(record.id, record)
  put(note('from', '', { x: 0, y: 0 }))
  put(note('to', '', { x: 500, y: 0 }))
  put({ ...arrow, props: { ...arrow.props, start: { x: 1, y: 1 }, end: { x: 2, y: 2 }, scale: 1 } } as unknown as TLRecord)
  for (const [terminal, toId] of [
    ['start', 'shape:from'],
    ['end', 'shape:to'],
  ] as const)
    put({
      id: `binding:${terminal}`,
      typeName: 'binding',
      type: 'arrow',
      fromId: 'shape:a',
      toId,
      meta: {},
      props: { terminal, normalizedAnchor: { x: 0.5, y: 0.5 }, isExact: false, isPrecise: false, snap: 'none' },
    } as unknown as TLRecord)
  const drawn = boardPicture({ records }).parts.find(({ id }) => id === 'shape:a')
  expect(drawn?.kind === 'line' && drawn.points).toEqual([
    [100, 100],
    [600, 100],
  ])
})

test('CA34 the camera shows a place in the middle, whole, and no nearer and no further than the editor goes', () => {
  const size = { w: 1000, h: 600 }
  for (const [bounds, inset] of [
    [[0, 0, 400, 300], 40],
    [[-5_000, 300, 10_000, 200], undefined],
    [[10, 10, 0, 0], undefined],
    [[0, 0, 900_000, 900_000], undefined],
  ] as const) {
    const { x, y, z } = cameraFor({ bounds, ...(inset !== undefined && { inset }) }, size)
    const [left, top, w, h] = bounds
    expect((left + w / 2 + x) * z).toBeCloseTo(size.w / 2)
    expect((top + h / 2 + y) * z).toBeCloseTo(size.h / 2)
    expect(z).toBeGreaterThanOrEqual(0.05)
    expect(z).toBeLessThanOrEqual(8)
    if (z > 0.05) expect([w * z <= size.w - (inset ?? 128) + 1e-9, h * z <= size.h - (inset ?? 128) + 1e-9]).toEqual([true, true])
  }
})
