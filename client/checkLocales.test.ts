import { expect, test } from 'vitest'
import { localeProblems } from './checkLocales.ts'

const texts = (entries: Record<string, string>) => new Map(Object.entries(entries))
const SOURCES = `t('a.one'); const KEY = 'a.many'; t("a.blank", { name })`
const whole = { 'a.one': 'Yksi', 'a.many_one': 'Yksi', 'a.many_other': 'Monta', 'a.blank': 'Hei {{name}}' }

test('CL64 texts that are whole, used and alike in all languages pass', () => {
  expect(localeProblems({ fi: texts(whole), sv: texts(whole) }, SOURCES)).toEqual([])
})

test('CL64 a text that is missing, empty, unused or has other blanks is found', () => {
  const { 'a.one': _, ...without } = whole
  const of = (sv: Record<string, string>, fi: Record<string, string> = whole, sources = SOURCES) =>
    localeProblems({ fi: texts(fi), sv: texts(sv) }, sources)
  expect(of(without)).toEqual(['sv: a.one is missing'])
  expect(of(whole, without)).toEqual(['fi: a.one is missing, sv has it', "t('a.one') has no text"])
  expect(of({ ...whole, 'a.one': ' ' })).toEqual(['sv: a.one is empty'])
  expect(of({ ...whole, 'a.blank': 'Hej {{namn}}' })).toEqual(['sv: a.blank has other blanks than fi'])
  expect(of({ ...whole, 'a.old': 'x' }, { ...whole, 'a.old': 'x' })).toEqual(['a.old is not used'])
  expect(of(whole, whole, `${SOURCES} t('a.none')`)).toEqual(["t('a.none') has no text"])
})
