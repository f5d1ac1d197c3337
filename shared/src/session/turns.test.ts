import type { TLRecord } from '@tldraw/tlschema'
import { expect, test } from 'vitest'
import { note } from '../board/honestWriting.ts'
import { MAX_TURNS, type Turn } from './cycle.ts'
import { turnsSoFar } from './turns.ts'

const board = (...records: TLRecord[]) => ({ records: new Map(records.map((record) => [record.id as string, record])) })
const action = (id: string, more: object, text = 'Kutsutaan') => note(id, text, { meta: { outcome: { kind: 'action', ...more } } })
const turn = (number: number, counts: Partial<Turn> = {}): Turn => ({
  number,
  id: `before23456${number}` as never,
  title: `Syksy ${number}`,
  promised: 0,
  kept: 0,
  stopped: 0,
  ...counts,
})
const own = { id: 'thisboard234' as never, title: 'Nyt' }

test('CY7 each round tells what was promised in it, and what of it was kept or stopped, also in a later round', () => {
  const records = board(
    action('a', {}),
    action('b', { state: 'done' }),
    action('c', { state: 'stopped' }),
    action('d', { round: 1, state: 'done' }),
    action('e', { round: 1 }),
    action('f', { state: 'done' }, ' '),
    note('g', 'Muu lappu'),
  )
  expect(turnsSoFar(records, { number: 2, turns: [turn(1, { promised: 3, kept: 1 })] }, own)).toEqual([
    turn(1, { promised: 3, kept: 2 }),
    { ...turn(2), ...own, promised: 3, kept: 1, stopped: 1 },
  ])
})

test('CY7 nothing written on a note makes more kept than was promised, nor a round that was not', () => {
  const copies = ['a', 'b', 'c', 'd'].map((id) => action(id, { round: 1, state: id < 'c' ? 'done' : 'stopped' }))
  const [first, now] = turnsSoFar(board(...copies), { number: 2, turns: [turn(1, { promised: 1 })] }, own)
  expect(first).toEqual(turn(1, { promised: 1, kept: 1 }))
  expect(now).toMatchObject({ promised: 0, kept: 0, stopped: 0 })
  const [unknown] = turnsSoFar(board(action('a', { round: 7, state: 'done' })), { number: 1, turns: [] }, own)
  expect(unknown).toMatchObject({ number: 1, promised: 1, kept: 1 })
})

test('CY7 a board remembers the last forty rounds', () => {
  const turns = Array.from({ length: MAX_TURNS }, (_, at) => turn(at + 1))
  const told = turnsSoFar(board(), { number: MAX_TURNS + 1, turns }, own)
  expect(told.map(({ number }) => number)).toEqual(turns.map(({ number }) => number + 1))
})
