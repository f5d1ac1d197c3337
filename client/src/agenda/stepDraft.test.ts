import { StepId } from '@keha/shared/ids.ts'
import { LOCALES } from '@keha/shared/locale.ts'
import { Step, StepChange } from '@keha/shared/session/model/agenda.ts'
import { expect, test } from 'vitest'
import { changeOf, draftOf, newDraft, newStepId, stepOf, within } from './stepDraft.ts'

const step = Step.parse({
  id: 'tables',
  kind: 'write',
  title: { fi: 'Pöytiin', en: 'To the tables', sv: 'Till borden' },
  instruction: { fi: 'Kirjoita.', en: 'Write.', sv: 'Skriv.' },
  guidance: 'Anna aikaa.',
  minutes: 10,
  area: 'shape:table',
})

test('PU1 a form that is left as it was changes nothing, in any language', () => {
  for (const locale of LOCALES) expect(changeOf(step, draftOf(step, locale), locale)).toEqual({})
})

test('PU1 only what was changed is sent; what was emptied is taken away', () => {
  const draft = {
    ...draftOf(step, 'en'),
    instruction: ' Write two notes. ',
    guidance: ' ',
    area: null,
    writing: 'private',
    anonymous: true,
  } as const
  const change = changeOf(step, draft, 'en')
  expect(change).toEqual({ instruction: 'Write two notes.', guidance: null, area: null, writing: 'private', anonymous: true })
  expect(StepChange.safeParse(change).success).toBe(true)
})

test('PU1 a new step is one that the server takes, without what was not said', () => {
  const id = StepId.parse('s-abc')
  expect(Step.parse(stepOf({ ...newDraft, title: ' Tauko ', kind: 'break' }, id))).toEqual({
    id,
    kind: 'break',
    title: 'Tauko',
    instruction: '',
    minutes: 10,
    way: 'facilitating',
  })
})

test('PU2 a new step has an id of its own', () => {
  const ids = new Set(Array.from({ length: 500 }, () => newStepId()))
  expect(ids.size).toBe(500)
  for (const id of ids) expect(id).toMatch(/^s-[a-z]{8}$/)
  expect(newStepId(new Uint8Array(8).fill(255))).toMatch(/^s-[a-z]{8}$/)
})

test('PU2 minutes are whole and within what a step takes', () => {
  expect([within(-3), within(4.6), within(Number.NaN), within(9_999)]).toEqual([0, 5, 0, 600])
})
