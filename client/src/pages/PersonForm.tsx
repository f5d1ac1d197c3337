// Who you are: name, and organisation if you like; with it what is stored of you and for how long. Kept for next time.
import type { ToldLife } from '@keha/shared/life/boardLife.ts'
import { type ReactNode, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ApiProblem } from '../browser/boardsApi.ts'
import { keepMyName, type MyName, readMyName } from '../browser/myName.ts'
import { useServices } from '../browser/services.ts'
import { useLifeWords } from '../life/useLifeWords.ts'
import { Field } from '../ui/Field.tsx'
import { Form } from '../ui/Form.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useProblemWords } from '../ui/problemWords.ts'

/** Before it is known, or where the server keeps boards: nothing that would not be true later. */
const UNKNOWN = { erasedAtMs: null }
const MAX_NAME_LENGTH = 60
const MAX_ORGANISATION_LENGTH = 80

/** Agreeing is for this workshop alone: it is asked anew at each, and begins with no. */
export type Newcomer = MyName & { readonly mayBeNamed: boolean }

interface PersonFormProps {
  /** Fields that come before the name. */
  readonly children?: ReactNode
  /** Whether those fields are filled well; asked at each attempt, and says itself what is wrong. */
  readonly mayJoin?: () => boolean
  /** How long the board is kept, where it is known before joining. */
  readonly life?: ToldLife | null
  /** Answers with what went wrong, or null where the person is in. */
  readonly onJoin: (me: Newcomer) => Promise<ApiProblem | null>
}

export function PersonForm({ children, mayJoin = () => true, life = null, onJoin }: PersonFormProps) {
  const { t } = useTranslation()
  const { kept } = useServices()
  const problemWords = useProblemWords()
  const lifeWords = useLifeWords()
  const hint = useId()
  const [me, setMe] = useState<MyName>(() => readMyName(kept) ?? { name: '', organisation: '' })
  const [mayBeNamed, setMayBeNamed] = useState(false)
  const [nameless, setNameless] = useState(false)
  const [working, setWorking] = useState(false)
  const [problem, setProblem] = useState<ApiProblem | null>(null)

  const join = async () => {
    const trimmed = { name: me.name.trim(), organisation: me.organisation.trim() }
    const ready = mayJoin()
    setNameless(trimmed.name === '')
    if (!ready || trimmed.name === '' || working) return
    keepMyName(kept, trimmed)
    setWorking(true)
    setProblem(await onJoin({ ...trimmed, mayBeNamed }))
    setWorking(false)
  }

  return (
    <Form className="stack" onSend={() => void join()}>
      {children}
      <Field
        label={t('join.name')}
        hint={t('join.nameHint')}
        problem={nameless && me.name.trim() === '' ? t('join.nameMissing') : undefined}
        name="name"
        autoComplete="name"
        required
        maxLength={MAX_NAME_LENGTH}
        value={me.name}
        onChange={(event) => setMe({ ...me, name: event.target.value })}
      />
      <Field
        label={t('join.organisation')}
        name="organisation"
        autoComplete="organization"
        maxLength={MAX_ORGANISATION_LENGTH}
        value={me.organisation}
        onChange={(event) => setMe({ ...me, organisation: event.target.value })}
      />
      <div>
        <label className="check">
          <input type="checkbox" checked={mayBeNamed} aria-describedby={hint} onChange={({ target }) => setMayBeNamed(target.checked)} />
          {t('naming.agree')}
        </label>
        <p className="field__hint" id={hint}>
          {t('naming.hint')}
        </p>
      </div>
      {problem ? (
        <p className="notice notice--problem" role="alert">
          <Icon name="warning" />
          {problemWords(problem)}
        </p>
      ) : null}
      <button type="submit" className="button button--main button--large button--wide" aria-disabled={working}>
        {working ? t('join.working') : t('join.go')}
      </button>
      <p className="soft small">
        {t('join.stored')} {lifeWords(life ?? UNKNOWN)}
      </p>
    </Form>
  )
}
