import { expect, test } from 'vitest'
import { instructionBlocks, plainInstruction } from './instructionText.ts'

const plain = (text: string) => ({ text, bold: false })
const bold = (text: string) => ({ text, bold: true })

test('PU4 bold, lists and line breaks are told apart; an empty line parts two paragraphs', () => {
  expect(instructionBlocks('Kirjoita **yksi** ajatus.\nLue ääneen.\n\n- ensin itse\n- **sitten** yhdessä\nLopuksi tauko')).toEqual([
    { kind: 'paragraph', lines: [[plain('Kirjoita '), bold('yksi'), plain(' ajatus.')], [plain('Lue ääneen.')]] },
    { kind: 'list', lines: [[plain('ensin itse')], [bold('sitten'), plain(' yhdessä')]] },
    { kind: 'paragraph', lines: [[plain('Lopuksi tauko')]] },
  ])
})

test('PU4 a link is its text and address, and nothing to press', () => {
  expect(plainInstruction('Katso [ohje](https://esimerkki.fi/a) ja https://esimerkki.fi')).toBe(
    'Katso ohje (https://esimerkki.fi/a) ja https://esimerkki.fi',
  )
  expect(plainInstruction('[x](javascript:alert`1`)')).toBe('x (javascript:alert`1`)')
})

test('PU4 whatever is in an instruction stays words', () => {
  for (const hostile of [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '**<b onmouseover=alert(1)>x</b>**',
    '&lt;svg/onload=alert(1)&gt;',
    '</p><iframe srcdoc="x">',
    '{{constructor.constructor("x")()}}',
    '__proto__',
  ]) {
    const blocks = instructionBlocks(hostile)
    expect(plainInstruction(hostile)).toBe(hostile.replaceAll('**', ''))
    for (const { kind, lines } of blocks) {
      expect(['paragraph', 'list']).toContain(kind)
      for (const run of lines.flat()) expect(Object.keys(run).sort()).toEqual(['bold', 'text'])
    }
  }
})

test('PU4 loose stars and marks stay as they are', () => {
  for (const text of ['2 ** 3 ** 4', '**', '****', '***', '** alku', '-', '-5 astetta', 'a - b'])
    expect(plainInstruction(text), text).toBe(text)
})

test('PU4 an endless instruction is read in no time', () => {
  for (const part of ['*', '**a', '[', '[a](', '- ', '**a **', '\n', '<'])
    expect(plainInstruction(part.repeat(20_000)).length).toBeLessThanOrEqual(part.length * 20_000)
})
