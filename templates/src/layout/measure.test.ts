// The measure against IBM Plex Sans shaped with its kerning, and the line breaking.
import { expect, test } from 'vitest'
import { textHeight, textLines, textWidth } from './measure.ts'

/** Shaped widths at font size 100 of the faces tldraw ships. */
const SHAPED = [
  { text: 'Millä resursseilla?', bold: true, width: 848.9 },
  { text: 'Vad återkom och vad överraskade?', bold: false, width: 1594 },
  { text: 'Write 1–3 notes: why does this matter?', bold: false, width: 1791.5 },
  { text: 'Yhteinen taulu', bold: true, width: 689.9 },
]

test.each(SHAPED)('TE4 the measure of "$text" is never narrower than the face, nor 6 % wider', ({ text, bold, width }) => {
  const measured = textWidth(text, { size: 100, bold })
  expect(measured).toBeGreaterThanOrEqual(width * 0.995)
  expect(measured).toBeLessThan(width * 1.06)
})

test('TE4 lines break at spaces and newlines, and a word longer than the line stands alone', () => {
  const face = { size: 10, bold: false }
  expect(textLines('aa bb cc', textWidth('aa bb', face), face)).toEqual(['aa bb', 'cc'])
  expect(textLines('aa\nbb', 1000, face)).toEqual(['aa', 'bb'])
  expect(textLines('a longerthanall b', textWidth('a b', face), face)).toEqual(['a', 'longerthanall', 'b'])
  expect(textHeight('aa\nbb', 1000, face)).toBeCloseTo(27)
})
