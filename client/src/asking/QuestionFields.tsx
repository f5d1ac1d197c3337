// The part of a step's form that says what everyone is asked.
import { useTranslation } from 'react-i18next'
import { Field } from '../ui/Field.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import type { QuestionDraft } from './questionDraft.ts'

const KINDS = ['none', 'rating', 'placing'] as const
const KIND_WORDS = { none: 'ask.kind.none', rating: 'ask.kind.rating', placing: 'ask.kind.placing' } as const

interface QuestionFieldsProps {
  readonly draft: QuestionDraft
  readonly onChange: (draft: QuestionDraft) => void
  readonly problem: string | undefined
}

export function QuestionFields({ draft, onChange, problem }: QuestionFieldsProps) {
  const { t } = useTranslation()
  const { kind, criteria, across, up } = draft
  /** One of these ends is what is missing: it is empty, and the axis is wanted. */
  const isMissing = (axis: 'across' | 'up', end: string) =>
    problem !== undefined && end.trim() === '' && (axis === 'across' || up.some((other) => other.trim() !== ''))
  const ends = (axis: 'across' | 'up', words: readonly [string, string]) => (
    <div className="step-form__pair">
      <Field
        label={t(axis === 'across' ? 'ask.from' : 'ask.bottom')}
        value={words[0]}
        aria-invalid={isMissing(axis, words[0])}
        maxLength={60}
        onChange={({ target }) => onChange({ ...draft, [axis]: [target.value, words[1]] })}
      />
      <Field
        label={t(axis === 'across' ? 'ask.to' : 'ask.top')}
        value={words[1]}
        aria-invalid={isMissing(axis, words[1])}
        maxLength={60}
        onChange={({ target }) => onChange({ ...draft, [axis]: [words[0], target.value] })}
      />
    </div>
  )
  return (
    <>
      <SelectField
        label={t('ask.question')}
        value={kind}
        options={KINDS.map((value) => ({ value, words: t(KIND_WORDS[value]) }))}
        onChoose={(value) => onChange({ ...draft, kind: KINDS.find((known) => known === value) ?? 'none' })}
      />
      {kind === 'rating' ? (
        <TextArea
          label={t('ask.criteria')}
          hint={t('ask.criteriaHint')}
          value={criteria}
          aria-invalid={problem !== undefined}
          maxLength={2_000}
          onChange={({ target }) => onChange({ ...draft, criteria: target.value })}
        />
      ) : null}
      {kind === 'placing' ? (
        <>
          {ends('across', across)}
          {ends('up', up)}
        </>
      ) : null}
      {problem ? (
        <p className="field__problem" role="alert">
          {problem}
        </p>
      ) : null}
    </>
  )
}
