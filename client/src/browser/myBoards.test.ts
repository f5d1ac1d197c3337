import { Joined } from '@keha/shared/api.ts'
import { BoardId } from '@keha/shared/ids.ts'
import { expect, test } from 'vitest'
import { fakeStorage } from './fakeStorage.ts'
import { keptValues } from './keptValues.ts'
import { entryFor, myBoards } from './myBoards.ts'

const KEY = 'k'.repeat(22)
const idOf = (n: number) => BoardId.parse(`board${String(n).padStart(7, '0')}`)
const joined = (n: number, title = `Taulu ${n}`) =>
  Joined.parse({
    token: 't'.repeat(22),
    participant: { id: 'pabcdefghijkm', name: 'Aino', role: 'participant', colour: '#0b6e4f' },
    board: { id: idOf(n), title, locale: 'fi', template: 'blank', epoch: 'e1' },
  })

function browser() {
  const storage = fakeStorage()
  let time = 1_000
  const open = () =>
    myBoards(keptValues(storage), () => {
      time += 1
      return time
    })
  return { storage, open }
}

test('CL54 the board opened last comes first, also after another visit', () => {
  const { open } = browser()
  const boards = open()
  for (const n of [1, 2, 3]) boards.remember(joined(n), KEY)
  boards.touch(idOf(2))
  expect(
    open()
      .list()
      .map(({ board }) => board.id),
  ).toEqual([idOf(2), idOf(3), idOf(1)])
})

test('CL54 joining the same board again replaces its entry; forgetting takes it away', () => {
  const boards = browser().open()
  boards.remember(joined(1, 'Vanha'), KEY)
  boards.remember(joined(1, 'Uusi'), null)
  expect(boards.list().map(({ board, key }) => [board.title, key])).toEqual([['Uusi', null]])
  boards.forget(idOf(1))
  expect(boards.list()).toEqual([])
})

test('CL54 what another version left is left out, the rest stays', () => {
  const { storage, open } = browser()
  open().remember(joined(1), KEY)
  const kept = JSON.parse(storage.getItem('keha.boards') ?? '[]') as unknown[]
  storage.setItem('keha.boards', JSON.stringify([{ board: { id: 'x' } }, null, ...kept]))
  expect(open().list()).toHaveLength(1)
  storage.setItem('keha.boards', '"no list"')
  expect(open().list()).toEqual([])
})

test('CL54 at most sixty boards are kept, the oldest goes', () => {
  const boards = browser().open()
  for (let n = 0; n < 70; n++) boards.remember(joined(n), KEY)
  expect(boards.list()).toHaveLength(60)
  expect(boards.find(idOf(9))).toBeUndefined()
  expect(boards.find(idOf(10))).toBeDefined()
})

test('CL55 the same link, or none, goes straight in; another link asks again', () => {
  const boards = browser().open()
  const entry = boards.remember(joined(1), KEY)
  expect(entryFor(entry, undefined)).toBe(entry)
  expect(entryFor(entry, KEY)).toBe(entry)
  expect(entryFor(entry, 'f'.repeat(22))).toBeNull()
  expect(entryFor(undefined, KEY)).toBeNull()
})
