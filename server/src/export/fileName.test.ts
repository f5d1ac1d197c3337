import { expect, test } from 'vitest'
import { fileName } from './fileName.ts'

test("PD18 a download's name is the title in plain letters", () => {
  expect(fileName('Mitä & miksi? – Åbo', 'pdf')).toBe('mita-miksi-abo.pdf')
  expect(fileName('Þór Łódź straße', 'md')).toBe('thor-lodz-strasse.md')
  expect(fileName('会議', 'json')).toBe('board.json')
  expect(fileName('"\r\nx: y"', 'pdf')).toBe('x-y.pdf')
  expect(fileName('a'.repeat(200), 'pdf')).toHaveLength(64)
})
