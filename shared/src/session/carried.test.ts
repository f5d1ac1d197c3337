import type { TLRecord } from '@tldraw/tlschema'
import { expect, test } from 'vitest'
import { note } from '../board/honestWriting.ts'
import { actionInState, actionWith, outcomeOf } from '../board/outcome.ts'
import { QuestionId } from '../ids.ts'
import { carriedOver, MAX_CARRIED } from './carried.ts'
import type { Question } from './model/questions.ts'
import { aQuestion } from './testing/aQuestion.ts'

const board = (...records: TLRecord[]) => ({
  records: new Map(records.map((record) => [record.id as string, record])),
  quarantine: new Map(),
})
const session = (questions: readonly Question[] = [], number = 1) => ({ questions: { questions }, cycle: { number } })
const marked = (id: string, text: string, outcome: object) => note(id, text, { meta: { outcome } })

const question = (text: string, more: Partial<Question>): Question => aQuestion(QuestionId.parse('qbbbbbbbbbbbb'), text, more)

test('CY1 open promises, questions and decisions are carried over, in that they stand as they were; what is over or empty is not', () => {
  const carried = carriedOver(
    board(
      marked('b', 'Kuka puuttuu?', { kind: 'question' }),
      marked('a', 'Kutsutaan', { kind: 'action', who: 'Aino', when: '12.5.' }),
      marked('c', 'Tehty jo', { kind: 'action', state: 'done' }),
      marked('d', 'Luovuttiin', { kind: 'action', state: 'stopped' }),
      marked('e', ' ', { kind: 'decision' }),
      marked('f', 'Kokoonnutaan', { kind: 'decision', version: 2 }),
      marked('h', 'Kokoonnuttiin', { kind: 'decision', replaced: true }),
      note('g', 'Muu lappu'),
    ),
    session([
      question('Kuka maksaa?', {}),
      question('Vastattu', { state: 'answered' }),
      question('Osa toista', { merged: QuestionId.parse('qaaaaaaaaaaaa') }),
    ]),
  )
  expect(carried).toEqual([
    { text: 'Kokoonnutaan', outcome: { kind: 'decision', version: 2 } },
    { text: 'Kutsutaan', outcome: { kind: 'action', who: 'Aino', when: '12.5.', round: 1 } },
    { text: 'Kuka puuttuu?', outcome: { kind: 'question' } },
    { text: 'Kuka maksaa?', outcome: { kind: 'question' } },
  ])
  const many = Array.from({ length: MAX_CARRIED + 5 }, (_, i) => marked(`n${i + 10}`, `x${i + 10}`, { kind: 'action' })).reverse()
  const first = carriedOver(board(...many), session()).map(({ text }) => text)
  expect(MAX_CARRIED).toBe(24)
  expect(first, 'in the order of their ids, however they came').toEqual(Array.from({ length: 24 }, (_, i) => `x${i + 10}`))
})

test('CY6 a promise knows the round it was made in, however often it is carried on', () => {
  const outcomes = (round?: number) =>
    carriedOver(board(marked('a', 'Kutsutaan', { kind: 'action', ...(round && { round }) })), session([], 3)).map(({ outcome }) => outcome)
  expect(outcomes()).toEqual([{ kind: 'action', round: 3 }])
  expect(outcomes(1)).toEqual([{ kind: 'action', round: 1 }])
})

test('CY2 an action is going on, done or stopped, and keeps who and when', () => {
  const action = actionWith(actionWith(undefined, 'who', 'Aino'), 'when', 'ma')
  const done = actionInState(action, 'done')
  expect(done).toEqual({ kind: 'action', who: 'Aino', when: 'ma', state: 'done' })
  expect(outcomeOf({ type: 'note', meta: { outcome: done } })).toEqual(done)
  expect(actionInState(done, undefined)).toEqual(action)
  expect(outcomeOf({ type: 'note', meta: { outcome: { kind: 'action', state: 'lost' } } })).toBe(undefined)
})
