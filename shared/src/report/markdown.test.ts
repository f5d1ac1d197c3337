import type { TLRecord, TLShape } from '@tldraw/tlschema'
import { expect, test } from 'vitest'
import type { BoardContents } from '../board/readBoard.ts'
import { ParticipantId, QuestionId } from '../ids.ts'
import type { Question } from '../session/model/questions.ts'
import { type SessionView, viewOf } from '../session/model/session.ts'
import { emptySession } from '../session/session.ts'
import { aQuestion } from '../session/testing/aQuestion.ts'
import { boardOutline } from './boardOutline.ts'
import { gatherReport } from './contents/gatherReport.ts'
import { WHOLE_REPORT } from './contents/reportOptions.ts'
import { boardJson } from './json.ts'
import { reportMarkdown } from './markdown.ts'
import { escaped } from './markdownText.ts'
import { contentsOf, frame, join, noteRecord } from './outlineFixture.ts'

const contents = contentsOf([
  frame('f1', 'Miksi? *nyt*', 0, 0, true),
  frame('f2', 'Mitä', 1700, 0, true),
  noteRecord('b', 300, 20, 'toinen'),
  noteRecord('a', 20, 40, '# ei otsikko', { bold: 'lihava', link: ['ohje', 'https://a.example/x (1)'] }),
  noteRecord('c', 20, 320, '1. ei lista\n- eikä tämä'),
  noteRecord('out', 5000, 20, 'ulkona'),
  ...join('r', 'a', 'b', 'siksi'),
])
const options = { title: 'Työpaja', locale: 'fi', date: new Date(Date.UTC(2026, 10, 24)) } as const

/** A board on which Aino is, who may be named. */
const withAino: Pick<SessionView, 'people'> = {
  people: {
    ...viewOf(emptySession).people,
    members: [
      {
        id: ParticipantId.parse('paino23456789'),
        name: 'Aino_V',
        organisation: 'Kaupunki',
        role: 'participant',
        colour: '#0b6e4f',
        handRaisedAtMs: null,
        mayBeNamed: true,
      },
    ],
  },
}

function markdownOf(board: BoardContents, more: { readonly session?: Partial<SessionView>; readonly names?: boolean } = {}): string {
  const { title, locale, date } = options
  const session = { ...viewOf(emptySession), ...more.session }
  const source = { title, locale, nowMs: date.getTime(), template: null, contents: board, session }
  return reportMarkdown(gatherReport(source, { ...WHOLE_REPORT, names: more.names ?? true }))
}

test('PD16 areas are headings, notes are items in reading order, what people wrote is read as they wrote it', () => {
  expect(markdownOf(contents)).toBe(
    `# Työpaja

2 aluetta · 4 lappua · 24.11.2026

## Miksi? \\*nyt\\*

- \\# ei otsikko **lihava** [ohje](https://a.example/x%20%281%29)
- toinen
- \\# ei otsikko lihava ohje → toinen (siksi)
- 1\\. ei lista  
  \\- eikä tämä

## Mitä

_Ei lappuja_

## Alueiden ulkopuolella

- ulkona
`.replace('- # ei', '- \\# ei'),
  )
})

test('PD16 marks of Markdown in words are escaped', () => {
  expect(escaped('a_b *c* [d](e) <f> `g` 2. x')).toBe('a\\_b \\*c\\* \\[d\\](e) \\<f\\> \\`g\\` 2. x')
  expect(escaped('+ plus')).toBe('\\+ plus')
})

test('PD17 PD5 the JSON has areas and items in the same order, with places, links and what arrows join', () => {
  const json = JSON.parse(boardJson(boardOutline(contents), { id: 'abcdefghijkm', ...options }))
  expect(json).toMatchObject({ format: 'keha-board-outline', version: 1, board: { id: 'abcdefghijkm', title: 'Työpaja', locale: 'fi' } })
  expect(json.exportedAt).toBe('2026-11-24T00:00:00.000Z')
  expect(json.areas.map((area: { name: string; items: { id: string }[] }) => [area.name, area.items.map(({ id }) => id)])).toEqual([
    ['Miksi? *nyt*', ['shape:a', 'shape:b', 'shape:r', 'shape:c']],
    ['Mitä', []],
  ])
  const [first, , arrow] = json.areas[0].items
  expect(first).toMatchObject({
    kind: 'note',
    text: '# ei otsikko lihava ohje',
    links: ['https://a.example/x (1)'],
    x: 20,
    y: 40,
    width: 200,
  })
  expect(arrow).toMatchObject({ kind: 'arrow', text: 'siksi', from: '# ei otsikko lihava ohje', to: 'toinen' })
  expect(json.outside.map(({ id }: { id: string }) => id)).toEqual(['shape:out'])
})

test('WA6 decisions, actions with who and when, and questions come first; the JSON says them of their notes', () => {
  const marked = (id: string, y: number, text: string, outcome: object): TLRecord => ({
    ...(noteRecord(id, 20, y, text) as TLShape),
    meta: { outcome } as TLShape['meta'],
  })
  const told = contentsOf([
    frame('f1', 'Alue', 0, 0, true),
    marked('q', 600, 'Kuka maksaa?', { kind: 'question' }),
    marked('a', 300, 'Kutsu\nkoolle', { kind: 'action', who: 'Aino_V', when: '12.5.' }),
    marked('b', 900, 'Vielä yksi', { kind: 'action' }),
    marked('d', 20, 'Jatketaan', { kind: 'decision' }),
    marked('x', 1200, 'Ulkona', { kind: 'sabotage' }),
  ])
  const markdown = markdownOf(told)
  expect(markdown.slice(markdown.indexOf('## '), markdown.indexOf('## Alue'))).toBe(`## Päätökset

- Jatketaan

## Toimenpiteet

- Kutsu  
  koolle  
  Kuka: Aino\\_V · Milloin: 12.5. · Täydentämättä, puuttuu: resurssit
- Vielä yksi  
  Täydentämättä, puuttuu: kuka, resurssit, milloin

## Jatkoon jäävät kysymykset

- Kuka maksaa?

`)
  expect(markdown.match(/Jatketaan/g)).toHaveLength(2)
  const json = JSON.parse(boardJson(boardOutline(told), { id: 'abcdefghijkm', ...options }))
  expect(json.areas[0].items.map((item: { outcome?: object }) => item.outcome)).toEqual([
    { kind: 'decision' },
    { kind: 'action', who: 'Aino_V', when: '12.5.' },
    { kind: 'question' },
    { kind: 'action' },
  ])
  expect(json.outside[0]).not.toHaveProperty('outcome')
})

test('WU8 reports say who wrote a note that was revealed with a name, and nothing of any other', () => {
  const signed = (id: string, y: number, text: string, author: unknown): TLRecord => ({
    ...(noteRecord(id, 20, y, text) as TLShape),
    meta: { author } as TLShape['meta'],
  })
  const told = contentsOf([
    frame('f1', 'Alue', 0, 0, true),
    signed('a', 20, 'nimellä', 'Aino_V'),
    signed('b', 300, 'roskaa', { name: 'x' }),
    noteRecord('c', 20, 600, 'nimetön'),
  ])
  const markdown = markdownOf(told, { session: withAino })
  expect(markdown.slice(markdown.indexOf('- nimellä'))).toBe('- nimellä  \n  Kirjoittaja: Aino\\_V\n- roskaa\n- nimetön\n')
  expect(markdownOf(told, { names: false })).not.toContain('Aino')
  const json = JSON.parse(boardJson(boardOutline(told), { id: 'abcdefghijkm', ...options }))
  expect(json.areas[0].items.map((item: { author?: string }) => item.author)).toEqual(['Aino_V', undefined, undefined])
})

test('PD21 questions without an answer are listed, with who sees to each and what is part of it', () => {
  const id = (n: number) => QuestionId.parse(`q00000000000${n}`)
  const one = (n: number, text: string, more: Partial<Question> = {}): Question =>
    aQuestion(id(n), text, { asker: ParticipantId.parse('paino23456789'), organisation: 'Kaupunki', atMs: n, ...more })
  const questions = [
    one(1, 'Kuka *maksaa*?'),
    one(2, 'Milloin?', { state: 'answered' }),
    one(3, 'Mistä rahat?', { merged: id(1) }),
    one(4, 'Mitä tiedoilla tehdään?', { state: 'carried', owner: 'Liisa_V' }),
    one(5, 'Onko kahvia?', { setAside: true }),
  ]
  const box = { ...withAino, questions: { ...viewOf(emptySession).questions, questions } }
  const markdown = markdownOf(contents, { session: box, names: false })
  expect(markdown.slice(markdown.indexOf('## '), markdown.indexOf('## Miksi'))).toContain(`## Kysymykset

### Kysymykset vailla vastausta

- Kuka \\*maksaa\\*?
  - Mistä rahat?

### Jatkoon

- Mitä tiedoilla tehdään?

### Sivuun siirretyt

- Onko kahvia?

### Vastatut

- Milloin?

`)
  expect(markdown).not.toMatch(/Kysyjä|Liisa|Aino/)
  expect(markdownOf(contents, { session: box })).toContain(
    '- Mitä tiedoilla tehdään?  \n  Vastaa jatkosta: Liisa\\_V · Kysyjä: Aino\\_V (Kaupunki)\n',
  )
})

test('WH3 a commitment is told with its whole chain and what it lacks, a decision with its version', () => {
  const outcomes: readonly (readonly [string, Record<string, unknown>])[] = [
    ['vanha', { kind: 'decision', replaced: true }],
    ['uusi', { kind: 'decision', version: 2 }],
    ['koko', { kind: 'action', why: 'tarve', who: 'Aino', organisation: 'Kunta', how: 'yhdessä', resources: 'päivä', when: 'touko' }],
    ['kesken', { kind: 'action', who: 'Bo' }],
  ]
  const notes = outcomes.map(([id, outcome], at) => ({ ...noteRecord(id, 300 * at, 0, id), meta: { outcome } }) as unknown as TLRecord)
  const told = contentsOf([frame('f1', 'Lupaukset', 0, 0, true), ...notes])
  const markdown = markdownOf(told)
  expect(markdown).toContain('- vanha  \n  Päätös · Korvattu uudella versiolla\n- uusi  \n  Päätös · Versio 2\n')
  expect(markdown).toContain(
    '- koko  \n  Miksi: tarve · Kuka: Aino · Organisaatio: Kunta · Miten: yhdessä · Resurssit: päivä · Milloin: touko\n',
  )
  expect(markdown).toContain('- kesken  \n  Kuka: Bo · Täydentämättä, puuttuu: resurssit, milloin\n')
  const json = JSON.parse(boardJson(boardOutline(told), { id: 'abcdefghijkm', ...options }))
  expect(json.areas[0].items.map(({ unfinished }: { unfinished?: string[] }) => unfinished)).toEqual([
    undefined,
    undefined,
    undefined,
    ['resources', 'when'],
  ])
})
