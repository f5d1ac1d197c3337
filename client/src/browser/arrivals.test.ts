import { BoardId } from '@keha/shared/ids.ts'
import { expect, test } from 'vitest'
import { arrivalOf, createArrivals, takeArrival } from './arrivals.ts'

const ID = BoardId.parse('abcdefghijkm')
const address = (pathname: string, hash: string, search = '') => ({ pathname, hash, search })

const KEY = 'abcdefghijklmnopqrstuvwxyz_-0123'

test('CL56 a board’s address gives its key and what may stay in the address bar', () => {
  expect(arrivalOf(address(`/b/${ID}`, `#${KEY}`, '?a=1'))).toEqual({ boardId: ID, key: KEY, clean: `/b/${ID}?a=1` })
  expect(arrivalOf(address(`/b/${ID}/`, `#${KEY}`))?.key).toBe(KEY)
})

test('CL56 what a mail or a chat puts after a link is no part of its key', () => {
  for (const more of ['.', ')', '>', '%20', '&utm_source=mail', ':~:text=taulu', '”', ' ja koodi'])
    expect(arrivalOf(address(`/b/${ID}`, `#${KEY}${more}`))?.key, more).toBe(KEY)
})

test('CL56 what can be no key is taken out of the address bar too, and is not arrived with', () => {
  for (const hash of ['#content', `#${KEY.slice(0, 15)}`, `#${KEY}${KEY}${KEY}`, '#.', '#%F0%9F%99%82'])
    expect(arrivalOf(address(`/b/${ID}`, hash)), hash).toEqual({ boardId: ID, key: null, clean: `/b/${ID}` })
})

test('CL56 no other address brings anything', () => {
  for (const [path, hash] of [
    ['/', '#content'],
    [`/b/${ID}`, ''],
    [`/b/${ID}`, '#'],
    ['/b/short', `#${KEY}`],
    [`/b/${ID}/more`, `#${KEY}`],
  ] as const)
    expect(arrivalOf(address(path, hash)), path + hash).toBeNull()
})

test('CL56 the key leaves the address bar and is kept for the board', () => {
  const shown: string[] = []
  const history = { state: null, replaceState: (_state: unknown, _title: string, url: string) => shown.push(url) }
  const arrivals = createArrivals()
  const arrive = (hash: string) => takeArrival(arrivals, { location: address(`/b/${ID}`, hash), history } as unknown as Window)
  arrive('#lost')
  expect(arrivals.getState().keys.size).toBe(0)
  arrive(`#${KEY}`)
  expect(shown).toEqual([`/b/${ID}`, `/b/${ID}`])
  expect(arrivals.getState().keys.get(ID)).toBe(KEY)
})
