import { expect, test } from 'vitest'
import { linesOfText, MAX_LINE, MAX_NOTES } from './pastedLines.ts'

test('WA1 every line that says something is a note, without the marks of a list', () => {
  expect(linesOfText('• yksi\r\n\n  - kaksi \n*\tkolme\u2028–neljä\n1. viisi\n \t \n')).toEqual({
    lines: ['yksi', 'kaksi', 'kolme', '–neljä', '1. viisi'],
    leftOut: 0,
  })
  expect(linesOfText(' \n')).toEqual({ lines: [], leftOut: 0 })
})

test('WA1 a long line stays whole, a longer one goes on in the next note, and nothing of it is lost', () => {
  expect(linesOfText('x'.repeat(MAX_LINE)).lines).toHaveLength(1)
  const words = 'sana '.repeat(1_000).trim()
  const { lines } = linesOfText(words)
  expect(lines.length).toBeGreaterThan(2)
  for (const line of lines) expect(line.length).toBeLessThanOrEqual(MAX_LINE)
  expect(lines.join(' ')).toBe(words)
  const emoji = `${'x'.repeat(MAX_LINE - 1)}😀`
  expect(linesOfText(emoji).lines).toEqual(['x'.repeat(MAX_LINE - 1), '😀'])
})

test('WA1 of too many lines the first are taken, and how many were not is told', () => {
  const text = Array.from({ length: MAX_NOTES + 7 }, (_, at) => `rivi ${at}`).join('\n')
  const { lines, leftOut } = linesOfText(text)
  expect([lines.length, lines.at(-1), leftOut]).toEqual([MAX_NOTES, `rivi ${MAX_NOTES - 1}`, 7])
})
