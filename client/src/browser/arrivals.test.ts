import { BoardId } from '@keha/shared/ids.ts'
import { expect, test } from 'vitest'
import { createArrivals, keyOfAddress, takeArrival } from './arrivals.ts'

const ID = BoardId.parse('abcdefghijkm')
const address = (pathname: string, hash: string, search = '') => ({ pathname, hash, search })

test('CL56 a board’s address gives its key and what may stay in the address bar', () => {
  expect(keyOfAddress(address(`/b/${ID}`, '#secret', '?a=1'))).toEqual({ boardId: ID, key: 'secret', clean: `/b/${ID}?a=1` })
  expect(keyOfAddress(address(`/b/${ID}/`, '#secret'))?.key).toBe('secret')
})

test('CL56 no other address has a key', () => {
  for (const [path, hash] of [
    ['/', '#content'],
    [`/b/${ID}`, ''],
    [`/b/${ID}`, '#'],
    ['/b/short', '#secret'],
    [`/b/${ID}/more`, '#secret'],
  ] as const)
    expect(keyOfAddress(address(path, hash)), path + hash).toBeNull()
})

test('CL56 the key leaves the address bar and is kept for the board', () => {
  const shown: string[] = []
  const history = { state: null, replaceState: (_state: unknown, _title: string, url: string) => shown.push(url) }
  const arrivals = createArrivals()
  takeArrival(arrivals, { location: address(`/b/${ID}`, '#secret'), history } as unknown as Window)
  expect(shown).toEqual([`/b/${ID}`])
  expect(arrivals.getState().keys.get(ID)).toBe('secret')
})
