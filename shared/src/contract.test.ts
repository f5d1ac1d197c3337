// The small vocabularies: ids, languages, roles, codes and what goes over HTTP.
import { expect, test } from 'vitest'
import { ApiError, BoardTitle, CreateBoard, JoinBoard, JoinByCode, Secret, TemplateSummary } from './api.ts'
import { CODES, type Code, codeOfClose, sentence } from './codes.ts'
import { BOARD_ID_LENGTH, BoardId, CODE_ALPHABET, CODE_LENGTH, CommandId, ID_ALPHABET, ParticipantId, RecordId, StepId } from './ids.ts'
import { inLanguage, LOCALES, Translated } from './locale.ts'
import { PERSON_COLOURS, Person, PersonName } from './roles.ts'

test('PR6 an id is of its own shape and no other, without line breaks, prototypes or foreign letters', () => {
  const good = {
    BoardId: 'abcdefgh2345',
    ParticipantId: 'pabcdefgh2345',
    StepId: 'step-1',
    CommandId: 'a_B-12345',
    RecordId: 'shape:a-B_1',
  }
  const schemas = { BoardId, ParticipantId, StepId, CommandId, RecordId }
  for (const name of Object.keys(schemas) as (keyof typeof schemas)[]) {
    expect(schemas[name].safeParse(good[name]).success, name).toBe(true)
    for (const bad of ['', '__proto__', `${good[name]}\n`, ` ${good[name]}`, `${good[name]}ä`, 'a'.repeat(200), 5, null, {}, [good[name]]])
      expect(schemas[name].safeParse(bad).success, `${name} ${String(bad).slice(0, 20)}`).toBe(false)
  }
  expect(ParticipantId.safeParse(good.BoardId).success).toBe(false)
})

test('PR6 ids and codes are made of letters nobody mistakes for one another', () => {
  expect(BoardId.safeParse(ID_ALPHABET.slice(0, BOARD_ID_LENGTH)).success).toBe(true)
  for (const mistaken of ['l', '1', 'o', '0']) expect(ID_ALPHABET).not.toContain(mistaken)
  for (const mistaken of ['I', 'L', 'O', '0', '1']) expect(CODE_ALPHABET, mistaken).not.toContain(mistaken)
  expect(CODE_ALPHABET.length ** CODE_LENGTH).toBeGreaterThan(2 ** 38)
})

test('PR7 every text the product wrote comes in three languages, and a person’s own words as they are', () => {
  expect(LOCALES.map((locale) => inLanguage({ fi: 'a', en: 'b', sv: 'c' }, locale))).toEqual(['a', 'b', 'c'])
  expect(inLanguage('omat sanat', 'sv')).toBe('omat sanat')
  expect(Translated.safeParse({ fi: 'a', en: 'b' }).success).toBe(false)
  for (const code of Object.keys(CODES) as Code[]) expect(new Set(LOCALES.map((locale) => sentence(code, locale))).size, code).toBe(3)
})

test('PR7 a close code leads back to a code that has it', () => {
  for (const entry of Object.values(CODES))
    if ('close' in entry) {
      const code = codeOfClose(entry.close)
      expect(code && CODES[code]).toMatchObject({ close: entry.close })
    }
  for (const close of [0, 1000, 1006, 4999]) expect(codeOfClose(close)).toBe(undefined)
})

test('PR8 names are trimmed and bounded, colours are legible under white letters', () => {
  expect(PersonName.parse('  Aino  ')).toBe('Aino')
  for (const bad of ['', '   ', 'x'.repeat(61)]) expect(PersonName.safeParse(bad).success).toBe(false)
  expect(Person.safeParse({ id: 'pabcdefgh2345', name: 'A', role: 'admin', colour: '#000000' }).success).toBe(false)
  for (const colour of PERSON_COLOURS) expect(contrastWithWhite(colour), colour).toBeGreaterThanOrEqual(4.5)
})

test('PR9 what comes over HTTP has exactly the keys it may have', () => {
  const secret = 'a'.repeat(32)
  expect(CreateBoard.safeParse({ template: 'learning-cafe', locale: 'fi' }).success).toBe(true)
  expect(JoinBoard.safeParse({ key: secret, name: 'Aino' }).success).toBe(true)
  expect(JoinByCode.safeParse({ code: 'ABCD EFGH', name: 'Aino' }).success).toBe(true)
  expect(ApiError.safeParse({ code: 'internal', message: 'x' }).success).toBe(true)
  for (const bad of [
    { template: '../x', locale: 'fi' },
    { template: 'wheel', locale: 'de' },
    { template: 'wheel', locale: 'fi', role: 'facilitator' },
    { template: 'wheel', locale: 'fi', title: '   ' },
    JSON.parse('{"template":"wheel","locale":"fi","__proto__":{"a":1}}'),
  ])
    expect(CreateBoard.safeParse(bad).success, JSON.stringify(bad)).toBe(false)
  for (const bad of [
    { key: 'short', name: 'A' },
    { key: secret },
    { key: secret, name: 'A', role: 'facilitator' },
    { key: [secret], name: 'A' },
  ])
    expect(JoinBoard.safeParse(bad).success, JSON.stringify(bad)).toBe(false)
  expect(Secret.safeParse(`${secret}\n`).success).toBe(false)
  expect(BoardTitle.parse(' Kevät ')).toBe('Kevät')
  expect(TemplateSummary.safeParse({}).success).toBe(false)
})

/** WCAG 2.2 contrast ratio. */
function contrastWithWhite(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 1.05 / (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05)
}
