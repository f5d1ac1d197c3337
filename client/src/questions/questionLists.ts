// The box as it is read: the one that is on, the queue by its rule, and what is carried on, answered or set aside. None is left out.

import type { Question, QuestionsSlice } from '@keha/shared/session/model/questions.ts'
import { ordered } from '@keha/shared/session/questionQueue.ts'

export interface QuestionLists {
  readonly now: Question | undefined
  readonly queue: readonly Question[]
  readonly carried: readonly Question[]
  readonly answered: readonly Question[]
  readonly aside: readonly Question[]
}

export function questionLists(slice: QuestionsSlice): QuestionLists {
  const whole = slice.questions.filter(({ merged }) => merged === null)
  const aside = whole.filter(({ setAside }) => setAside)
  const of = (state: Question['state']) => whole.filter((one) => one.state === state && !one.setAside)
  return { now: of('now')[0], queue: ordered(slice), carried: of('carried'), answered: of('answered'), aside }
}
