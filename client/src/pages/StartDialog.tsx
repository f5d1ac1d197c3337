// Starting a workshop: asks for a title and nothing else, makes the board and opens it for its facilitator.
import type { TemplateSummary } from '@keha/shared/api.ts'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ApiProblem } from '../browser/boardsApi.ts'
import { useServices } from '../browser/services.ts'
import { useLocale } from '../locales/language.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Field } from '../ui/Field.tsx'
import { FormEnd } from '../ui/FormEnd.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useProblemWords } from '../ui/problemWords.ts'
import { useLead } from './useLead.ts'

const MAX_TITLE_LENGTH = 120
/** These begin with solutions and promises: whoever starts one with people who have not met is gently asked to think again. */
const NEEDS_TRUST: ReadonlySet<TemplateSummary['phase']> = new Set(['progress', 'wheel'])

export function StartDialog({ template, onClose }: { readonly template: TemplateSummary; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { api } = useServices()
  const lead = useLead()
  const problemWords = useProblemWords()
  const [title, setTitle] = useState('')
  const [working, setWorking] = useState(false)
  const [problem, setProblem] = useState<ApiProblem | null>(null)

  const start = async () => {
    setWorking(true)
    const chosen = title.trim() || template.title[locale]
    const created = await api.create({ template: template.id, locale, title: chosen })
    if (!created.ok) {
      setWorking(false)
      return setProblem(created.code)
    }
    await lead(created.value)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!working) void start()
  }

  return (
    <Dialog title={template.title[locale]} onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        {NEEDS_TRUST.has(template.phase) ? (
          <p className="notice">
            <Icon name="info" />
            <span>{t('start.firstMeeting')}</span>
          </p>
        ) : null}
        <Field
          label={t('start.title')}
          hint={t('start.titleHint')}
          problem={problem ? problemWords(problem) : undefined}
          name="title"
          autoComplete="off"
          maxLength={MAX_TITLE_LENGTH}
          placeholder={template.title[locale]}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
          data-first
        />
        <FormEnd onCancel={onClose} words={working ? t('start.working') : t('start.go')} working={working} />
      </form>
    </Dialog>
  )
}
