import { expect, test } from 'vitest'
import { mayConnect } from './origin.ts'

const DEFAULT = ['self', 'tools']
const asked = (origin: string | undefined, allowed = DEFAULT, publicUrl: string | undefined = undefined) =>
  mayConnect({ origin, host: 'board.example:8787', publicUrl, allowed })

test('GA2 pages of this host, of PUBLIC_URL and requests without an origin may connect by default; nobody else', () => {
  expect(asked('http://board.example:8787')).toBe(true)
  expect(asked('https://board.example:8787')).toBe(true)
  expect(asked(undefined)).toBe(true)
  expect(asked('https://keha.example', DEFAULT, 'https://keha.example')).toBe(true)
  expect(asked('https://keha.example', DEFAULT, 'https://keha.example/sub')).toBe(true)
  for (const origin of [
    'null',
    '',
    'https://evil.example',
    'http://board.example',
    'http://board.example:8787.evil.example',
    'file://board.example:8787',
    'x',
  ])
    expect([origin, asked(origin)]).toEqual([origin, false])
})

test('GA2 the list decides: without `tools` a missing origin is refused, listed origins and `null` are let in', () => {
  expect(asked(undefined, ['self'])).toBe(false)
  expect(asked('http://board.example:8787', ['tools'])).toBe(false)
  expect(asked('https://other.example', ['self', 'https://other.example'])).toBe(true)
  expect(asked('null', ['self', 'null'])).toBe(true)
})
