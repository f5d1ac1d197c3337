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

test('CL53, LR10 what is dropped by the beginning of its name is gone, and nothing else', () => {
  for (const storage of [fakeStorage(), null]) {
    const kept = keptValues(storage)
    for (const name of ['notes.a.1', 'notes.a.2', 'notes.b', 'name']) kept.write(name, 1)
    kept.drop('notes.a.')
    expect(['notes.a.1', 'notes.a.2', 'notes.b', 'name'].map((name) => kept.read(name))).toEqual([null, null, 1, 1])
  }
})
