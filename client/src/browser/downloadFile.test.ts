import { expect, test } from 'vitest'
import { fileName } from './downloadFile.ts'

test('CL62 a file is named after the board, in its own letters, without what file systems refuse', () => {
  expect(fileName('Verkoston kevätpäivä 2026', 'pdf')).toBe('Verkoston kevätpäivä 2026.pdf')
  expect(fileName('A/B: "mitä?" <nyt>|*', 'md')).toBe('A B mitä nyt.md')
  expect(fileName('../../etc/passwd', 'json')).toBe('etc passwd.json')
  expect(fileName('tied\u202Efdp', 'pdf')).toBe('tied fdp.pdf')
  expect(fileName(' ... ', 'pdf')).toBe('keha.pdf')
  expect(fileName('x'.repeat(300), 'pdf')).toHaveLength(84)
})
