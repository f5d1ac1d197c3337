import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gatherReport } from './contents/gatherReport.ts'
import { NAMES, reportSource } from './contents/reportFixture.ts'
import { REPORT_PARTS, WHOLE_REPORT } from './contents/reportOptions.ts'
import { cell, notesCsv } from './csv.ts'
import { resultsCsv } from './resultsCsv.ts'

const report = gatherReport(reportSource(), { parts: REPORT_PARTS, names: true })

/** Reads it as a spreadsheet does. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]]
  const pattern = /(?:"((?:[^"]|"")*)"|([^;\r\n"]*))(;|\r\n)/y
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    rows.at(-1)?.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '')
    if (match[3] === '\r\n') rows.push([])
  }
  return rows.slice(0, -1)
}

test('EX1 the table has a row a note: its area, text, writer, mark, who, when, state, and its votes in each closed round', () => {
  const csv = notesCsv(report)
  expect(csv.startsWith('\uFEFF"Alue";"Teksti"')).toBe(true)
  const [head = [], ...rows] = readCsv(csv.slice(1))
  expect(head).toEqual([
    'Alue',
    'Teksti',
    'Kirjoittaja',
    'Merkintä',
    'Kuka',
    'Organisaatio',
    'Miksi',
    'Miten',
    'Resurssit',
    'Milloin',
    'Tila',
    'Luvattu kierroksella',
    'Päätöksen versio',
    'Sadonkorjuuseen',
    'Ääniä: Äänestys round-1',
  ])
  expect(rows).toHaveLength(report.counts.notes)
  expect(rows[0]).toEqual(['Miksi?', 'Nuoret mukaan alusta asti', NAMES[0], 'Päätös', '', '', '', '', '', '', '', '', '1', 'kyllä', '3'])
  expect(rows.find(([, text]) => text === 'Kutsutaan koulut')).toEqual([
    'Miksi?',
    'Kutsutaan koulut',
    '',
    'Toimenpide',
    NAMES[1],
    '',
    '',
    '',
    '',
    '1.12.',
    'Kesken',
    '',
    '',
    '',
    '2',
  ])
  expect(rows.find(([, text]) => text === 'Tilat kuntoon')?.[10]).toBe('Tehty')
  expect(rows.at(-1)?.[1]).toBe('Jossain muualla')
})

test('EX1 only notes are rows, and a note counts in each round the votes it got there, in rounds of one title all', () => {
  const [area] = report.areas ?? []
  const [note] = area?.items ?? []
  const [vote] = report.votes ?? []
  if (!area || !note || !vote) throw new Error('no notes, or no votes')
  const votes = ['a', 'b', 'a'].map((round, at) => ({ round, votes: 10 ** at }))
  const items = [
    { ...note, votes },
    { ...note, kind: 'text' as const },
    { ...note, kind: 'arrow' as const },
  ]
  const told = { ...report, areas: [{ ...area, items }], votes: ['a', 'b', 'c', 'a'].map((title) => ({ ...vote, title })) }
  const [head = [], ...rows] = readCsv(notesCsv(told).slice(1))
  expect(head.slice(-3)).toEqual(['Ääniä: a', 'Ääniä: b', 'Ääniä: c'])
  expect(rows.map((row) => row.slice(-3))).toEqual([['101', '10', '0']])
})

test('EX8 EX9 results have a table of their own: part, title, item, field, value, for each thing told', () => {
  const [head = [], ...rows] = readCsv(resultsCsv(report).slice(1))
  expect(head).toEqual(['Osa', 'Otsikko', 'Kohta', 'Tieto', 'Arvo'])
  expect(rows.every((row) => row.length === 5 && row[4] !== '')).toBe(true)
  const told = (...row: readonly string[]) => expect(rows.filter((one) => one.join('|') === row.join('|'))).toHaveLength(1)
  told('Mukana olivat', 'Mukana olivat', 'Kaupunki', 'Osallistujia', '2')
  told('Tulokset', 'Toimenpiteet', 'Kutsutaan koulut', 'Kuka', NAMES[1] ?? '')
  told('Äänestykset', 'Äänestys round-1', 'Kutsutaan koulut', 'Äänet', '2')
  told('Arviot', 'Arvio rating-1', 'Väite 2', '5', '2')
  told('Arviot', 'Paikka shown', 'keskellä', 'Osallistujia', '2')
  told('Kysymykset', 'Jatkoon', 'Kysymys question-2?', 'Yhdistetyt kysymykset', 'Kysymys question-3?')
  told('Oppimiskahvila', 'Pöytä', 'Ikkuna', 'Kierros 1', 'Puhuttiin kouluista')
  told('Open space', 'Aihe 2', '', 'Pääkohdat', 'sitten')
  told('Ryhmät', 'Ryhmät', 'Pari', 'Alue', 'Miksi?')
  told('Ohjelma', 'Ohjelma', 'agree', 'Minuutteja', '10')
  const nameless = resultsCsv(gatherReport(reportSource(), WHOLE_REPORT))
  expect(NAMES.filter((name) => nameless.includes(name))).toEqual([])
  const evil = { ...report, groups: [{ name: '=1+1', area: '@x', count: 1, people: ['+2'] }] }
  const told2 = readCsv(resultsCsv(evil).slice(1)).filter(([part]) => part === 'Ryhmät')
  expect(told2.map((row) => [row[2], row[4]])).toEqual([
    ["'=1+1", "'@x"],
    ["'=1+1", "'+2"],
    ["'=1+1", '1'],
  ])
})

test('EX2 nothing in the table is a formula, whatever people wrote; and it reads back as it was written', () => {
  const openings = [
    '=1+1',
    '+358',
    '-5',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '＝1',
    '＋1',
    '－1',
    '＠x',
    ' =1',
    '\u00a0=1',
    '\u200b=1',
    '\ufeff=1',
    '|calc',
    '%0A',
  ]
  for (const text of openings) expect(cell(text), JSON.stringify(text)).toMatch(/^"'/)
  for (const text of ['Miksi?', '1 = 1', '"lainaus"', 'a;b', '', '5']) expect(cell(text)).not.toMatch(/^"'/)
  // Half of it what a table is made of, or a formula.
  const sign = fc.oneof(fc.constantFrom(...'=+-@＝＋－＠|% \t\r\n;"\''), fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }))
  let guarded = 0
  fc.assert(
    fc.property(fc.array(fc.string({ unit: sign }), { minLength: 1, maxLength: 4 }), (texts) => {
      const row = readCsv(`${texts.map(cell).join(';')}\r\n`)[0] ?? []
      expect(row.map((text, at) => (text === `'${texts[at]}` ? texts[at] : text))).toEqual(texts)
      for (const text of row) expect(text).not.toMatch(/^\s*[=+\-@＝＋－＠]/)
      guarded += row.filter((text, at) => text === `'${texts[at]}`).length
    }),
    { seed: 8, numRuns: 1_000 },
  )
  expect(guarded).toBeGreaterThan(300)
  const evil = {
    ...report,
    areas: [{ id: null, name: '=HYPERLINK("http://evil.example")', texts: [], items: report.areas?.[0]?.items ?? [] }],
  }
  expect(notesCsv(evil)).toContain(`"'=HYPERLINK(""http://evil.example"")"`)
})
