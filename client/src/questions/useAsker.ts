// Who asked, in words: the name and the organisation, or that there is none.
import type { Question } from '@keha/shared/session/model/questions.ts'
import { useTranslation } from 'react-i18next'
import { useBoard } from '../board/board.ts'

export function useAsker(): (question: Question) => string {
  const { t } = useTranslation()
  const members = useBoard(({ session }) => session?.people.members)
  return ({ asker, organisation }) => {
    if (asker === null) return t('question.nobody')
    const name = members?.find(({ id }) => id === asker)?.name ?? t('question.left')
    return organisation === null ? name : `${name}, ${organisation}`
  }
}
