import { expect, test } from 'vitest'
import { firstLanguage } from './language.ts'

test('CL63 the language is the person’s choice, else the browser’s first that there is, else Finnish', () => {
  expect(firstLanguage('sv', ['fi-FI'])).toBe('sv')
  expect(firstLanguage(null, ['de-DE', 'sv-FI', 'en'])).toBe('sv')
  expect(firstLanguage('de', ['EN-gb'])).toBe('en')
  expect(firstLanguage(undefined, ['de', 'fr'])).toBe('fi')
  expect(firstLanguage(undefined, [])).toBe('fi')
})
