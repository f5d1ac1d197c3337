import { QuestionId } from '@keha/shared/ids.ts'
import type { Question, QuestionsSlice } from '@keha/shared/session/model/questions.ts'
import { aQuestion } from '@keha/shared/session/testing/aQuestion.ts'
import { expect, test } from 'vitest'
import { questionLists } from './questionLists.ts'

const id = (name: string) => QuestionId.parse(`q${name.padEnd(12, '0')}`)
const one = (name: string, more: Partial<Question> = {}): Question => aQuestion(id(name), name, more)

test('QB1 every question is in one list, those set aside too, and a part only with its whole', () => {
  const slice: QuestionsSlice = {
    order: 'newest',
    pulse: { round: 0, slower: 0, example: 0, clear: 0 },
    pulses: [],
    questions: [
      one('first'),
      one('on', { state: 'now' }),
      one('part', { merged: id('first') }),
      one('answered', { state: 'answered' }),
      one('carried', { state: 'carried', owner: 'Aino' }),
      one('aside', { setAside: true }),
      one('bothaside', { state: 'answered', setAside: true }),
      one('last'),
    ],
  }
  const { now, ...lists } = questionLists(slice)
  expect(now?.text).toBe('on')
  expect(Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, list.map(({ text }) => text)]))).toEqual({
    queue: ['last', 'first'],
    carried: ['carried'],
    answered: ['answered'],
    aside: ['aside', 'bothaside'],
  })
})
