import type { TLRecord } from '@tldraw/tlschema'
import { expect, test } from 'vitest'
import { BoardTitle } from '../api.ts'
import { note } from '../board/honestWriting.ts'
import { MAX_TURNS, nextTitle, type Turn } from './model/cycle.ts'
import { apply, planned } from './testing/workshop.ts'
import { cycle } from './tools/cycle.ts'
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

test('CY5 a next round has its number in its title, in the place of the one before, and the title is one a board may have', () => {
  expect(['Syksy', 'Syksy 2', 'Syksy 2026 2', '2'].map((title, at) => nextTitle(title, at + 2))).toEqual([
    'Syksy 2',
    'Syksy 3',
    'Syksy 2026 4',
    '2 5',
  ])
  expect(BoardTitle.safeParse('x'.repeat(120)).success).toBe(true)
  expect(BoardTitle.safeParse(nextTitle('x'.repeat(120), 999)).success).toBe(true)
})

test('CY5 a board has one next round: told again it is the same, and another is refused', () => {
  const next = (id: string) => ({ type: 'linkNext' as const, next: { id: id as never, title: 'Syksy 2', code: 'ABCD2345' } })
  const room = { actor: { kind: 'room' as const } }
  const linked = apply(planned, next('nextboard234'), room)
  expect(linked.state.cycle.next?.id).toBe('nextboard234')
  expect(apply(linked.state, next('nextboard234'), room).decision).toEqual({ ok: true, events: [] })
  expect(apply(linked.state, next('otherboard23'), room).decision).toEqual({ ok: false, code: 'next-exists' })
})

test('CY7 a board begins with the rounds before it; one made before they were kept has none', () => {
  const begun = { type: 'cycleBegun' as const, number: 2, previous: { id: 'before234561' as never, title: 'Syksy 1' } }
  expect(cycle.evolve(cycle.initial, { ...begun, turns: [turn(1)] })).toEqual({
    number: 2,
    previous: begun.previous,
    turns: [turn(1)],
    next: null,
  })
  expect(cycle.evolve(cycle.initial, begun).turns).toEqual([])
})
