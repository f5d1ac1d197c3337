// The field for a board's code: forgives lower case, gaps and dashes, and shows the two groups while typing.
import { useTranslation } from 'react-i18next'
import { Field } from '../ui/Field.tsx'
import { readCode, showCode } from '../ui/joinCode.ts'

interface CodeFieldProps {
  readonly code: string
  readonly onChange: (code: string) => void
  /** True once a person tried to go on with what can't be a code. */
  readonly wrong: boolean
  readonly first?: boolean
}

export function CodeField({ code, onChange, wrong, first = false }: CodeFieldProps) {
  const { t } = useTranslation()
  return (
    <Field
      label={t('join.code')}
      hint={t('join.codeHint')}
      problem={wrong && readCode(code) === null ? t('join.codeWrong') : undefined}
      className="input--code"
      name="code"
      placeholder="ABCD 2345"
      autoComplete="off"
      autoCapitalize="characters"
      spellCheck={false}
      value={code}
      onChange={(event) => onChange(showCode(event.target.value))}
      data-first={first || undefined}
    />
  )
}
