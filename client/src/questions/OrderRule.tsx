// By which rule the queue goes: everyone reads it, facilitators choose it.
import { QUESTION_ORDERS, QuestionOrder } from '@keha/shared/session/model/questions.ts'
import { useTranslation } from 'react-i18next'
import { useRole, useSend } from '../board/board.ts'
import { SelectField } from '../ui/SelectField.tsx'

const ORDER_WORDS = { newest: 'question.newest', support: 'question.mostSupport', unheard: 'question.unheard' } as const

export function OrderRule({ order }: { readonly order: QuestionOrder }) {
  const { t } = useTranslation()
  const role = useRole()
  const send = useSend()
  if (role !== 'facilitator') return <p className="soft small">{t('question.orderIs', { order: t(ORDER_WORDS[order]) })}</p>
  return (
    <SelectField
      label={t('question.order')}
      value={order}
      options={QUESTION_ORDERS.map((one) => ({ value: one, words: t(ORDER_WORDS[one]) }))}
      onChoose={(value) => void send({ type: 'setQuestionOrder', order: QuestionOrder.parse(value) })}
    />
  )
}
