import { BoardId } from '@keha/shared/ids.ts'
import { expect, test } from 'vitest'
import { Remembered } from './Remembered.ts'

const [board, other] = ['remember2222', 'remember3333'].map((id) => BoardId.parse(id)) as [BoardId, BoardId]

test('RO56 what was read once is not read again, on its own board alone; that there is nothing is asked every time', async () => {
  const remembered = new Remembered<string>()
  const read: string[] = []
  const get = (of: BoardId, key: string, value: string | undefined) =>
    remembered.get(of, key, async () => {
      read.push(`${of}/${key}`)
      return value
    })
  expect([await get(board, 'a', 'one'), await get(board, 'a', 'not read'), await get(other, 'a', 'two')]).toEqual(['one', 'one', 'two'])
  expect([await get(board, 'none', undefined), await get(board, 'none', 'there now')]).toEqual([undefined, 'there now'])
  remembered.forget(board)
  expect([await get(board, 'a', 'three'), await get(other, 'a', 'not read')]).toEqual(['three', 'two'])
  expect(read.length).toBe(5)
})

test('RO56 what was asked before it was forgotten, and answered after, is not remembered', async () => {
  const remembered = new Remembered<string>()
  let answer: (value: string) => void = () => undefined
  const early = remembered.get(board, 'a', () => new Promise<string>((resolve) => (answer = resolve)))
  remembered.forget(board)
  answer('before')
  expect(await early).toBe('before')
  expect(await remembered.get(board, 'a', async () => undefined)).toBe(undefined)
})

test('RO56 no more than so many are remembered', async () => {
  const remembered = new Remembered<number>()
  let reads = 0
  const get = (key: number) => remembered.get(board, String(key), async () => ++reads)
  for (let key = 0; key <= 20_000; key++) await get(key)
  await get(20_000)
  expect(reads).toBe(20_001)
  await get(0)
  expect(reads).toBe(20_002)
})
