// Questions in one list of the box.
import type { Question, QuestionsSlice } from '@keha/shared/session/model/questions.ts'
import { QuestionItem } from './QuestionItem.tsx'

interface QuestionListProps {
  readonly slice: QuestionsSlice
  readonly questions: readonly Question[]
  readonly words: string
}

export function QuestionList({ slice, questions, words }: QuestionListProps) {
  return (
    <ul className="plain questions__list" aria-label={words}>
      {questions.map((question) => (
        <QuestionItem key={question.id} slice={slice} question={question} />
      ))}
    </ul>
  )
}
