// Starting a workshop: asks for a title and nothing else, makes the board and opens it for its facilitator.
import type { TemplateSummary } from '@keha/shared/api.ts'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { arriveWith } from '../browser/arrivals.ts'
import type { ApiProblem } from '../browser/boardsApi.ts'
import { readMyName } from '../browser/myName.ts'
import { useServices } from '../browser/services.ts'
import { useLocale } from '../locales/language.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Field } from '../ui/Field.tsx'
import { FormEnd } from '../ui/FormEnd.tsx'
import { useProblemWords } from '../ui/problemWords.ts'

const MAX_TITLE_LENGTH = 120

export function StartDialog({ template, onClose }: { readonly template: TemplateSummary; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { api, myBoards, arrivals, kept } = useServices()
  const problemWords = useProblemWords()
  const [, navigate] = useLocation()
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
    const { id, keys } = created.value
    const me = readMyName(kept)
    const joined = await api.join(id, {
      key: keys.facilitator,
      name: me?.name ?? t('role.facilitator'),
      ...(me?.organisation && { organisation: me.organisation }),
    })
    // The board is there in any case: if joining failed, its door asks again with the same key.
    if (joined.ok) myBoards.remember(joined.value, keys.facilitator)
    else arriveWith(arrivals, id, keys.facilitator)
    arrivals.setState({ created: id })
    navigate(`/b/${id}`)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!working) void start()
  }

  return (
    <Dialog title={template.title[locale]} onClose={onClose}>
      <form className="stack" onSubmit={submit}>
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
