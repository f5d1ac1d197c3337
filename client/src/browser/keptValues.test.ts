import { expect, test } from 'vitest'
import { fakeStorage } from './fakeStorage.ts'
import { keptValues } from './keptValues.ts'

test('CL53 a value is there for the next visit', () => {
  const storage = fakeStorage()
  keptValues(storage).write('name', { name: 'Aino', organisation: '' })
  expect(keptValues(storage).read('name')).toEqual({ name: 'Aino', organisation: '' })
  expect(keptValues(storage).read('other')).toBeNull()
})

test('CL53 without storage, or with a full one, a value lasts as long as the page and nothing is thrown', () => {
  for (const storage of [null, fakeStorage({ full: true })]) {
    const kept = keptValues(storage)
    kept.write('language', 'sv')
    expect(kept.read('language')).toBe('sv')
    expect(keptValues(storage).read('language')).toBeNull()
  }
})

test('CL53 a damaged value reads as none', () => {
  const storage = fakeStorage()
  storage.setItem('keha.boards', '[{"board":')
  expect(keptValues(storage).read('boards')).toBeNull()
})
