import { CODE_ALPHABET, CODE_LENGTH } from '@keha/shared/ids.ts'
import { expect, test } from 'vitest'
import { readCode, showCode } from './joinCode.ts'

test('CL52 a code is read in lower case, with gaps, dashes and spaces around it', () => {
  for (const typed of ['ABCD2345', 'abcd2345', 'abcd 2345', ' ABCD-2345 ', 'ab cd–23 45', 'ABCD\u00a02345'])
    expect(readCode(typed), typed).toBe('ABCD2345')
})

test('CL52 what can’t be a code is not read as one', () => {
  for (const typed of ['', 'ABCD234', 'ABCD23456', 'ABCD2340', 'ABCDO345', 'ABCD234Ä', 'ABCD I345'])
    expect(readCode(typed), typed).toBeNull()
})

test('CL52 every code reads back from how it is shown', () => {
  for (let at = 0; at + CODE_LENGTH <= CODE_ALPHABET.length; at++) {
    const code = CODE_ALPHABET.slice(at, at + CODE_LENGTH)
    expect(showCode(code)).toBe(`${code.slice(0, 4)} ${code.slice(4)}`)
    expect(readCode(showCode(code))).toBe(code)
  }
  expect(showCode('abc')).toBe('ABC')
  expect(showCode('ABCD-2345')).toBe('ABCD 2345')
})
