// The templates, grouped as the work goes. Fetched from the server; says so while it waits and when it can't.
import type { TemplateSummary } from '@keha/shared/api.ts'
import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ApiResult } from '../browser/boardsApi.ts'
import { useServices } from '../browser/services.ts'
import { useProblemWords } from '../ui/problemWords.ts'
import { Waiting } from '../ui/Waiting.tsx'
import { TemplateCard } from './TemplateCard.tsx'

const GROUPS = [
  { phase: 'assemble', title: 'phase.assemble', when: 'phaseWhen.assemble' },
  { phase: 'agree', title: 'phase.agree', when: 'phaseWhen.agree' },
  { phase: 'learn', title: 'phase.learn', when: 'phaseWhen.learn' },
  { phase: 'progress', title: 'phase.progress', when: 'phaseWhen.progress' },
  { phase: 'impact', title: 'phase.impact', when: 'phaseWhen.impact' },
  { phase: 'wheel', title: 'phase.wheel', when: 'phaseWhen.wheel' },
  { phase: 'any', title: 'phase.any', when: 'phaseWhen.any' },
] as const satisfies readonly { phase: TemplateSummary['phase']; title: string; when: string }[]

export function TemplateGroups({ onStart }: { readonly onStart: (template: TemplateSummary) => void }) {
  const { t } = useTranslation()
  const { api } = useServices()
  const problemWords = useProblemWords()
  const [answer, setAnswer] = useState<ApiResult<readonly TemplateSummary[]> | null>(null)
  const fetchAll = useCallback(() => {
    setAnswer(null)
    api.templates().then(setAnswer, () => setAnswer({ ok: false, code: 'internal' }))
  }, [api])
  useEffect(fetchAll, [fetchAll])

  if (answer === null) return <Waiting words={t('home.templatesComing')} />
  if (!answer.ok)
    return (
      <div className="notice notice--problem" role="alert">
        <p>{problemWords(answer.code)}</p>
        <button type="button" className="button" onClick={fetchAll}>
          {t('ui.tryAgain')}
        </button>
      </div>
    )
  return (
    <div className="template-groups">
      {GROUPS.map(({ phase, title, when }) => {
        const templates = answer.value.filter((template) => template.phase === phase)
        if (templates.length === 0) return null
        return (
          <section key={phase} className="template-group" data-size={Math.min(3, templates.length)} aria-labelledby={`group-${phase}`}>
            <h3 id={`group-${phase}`} className="template-group__title">
              {t(title)}
            </h3>
            <p className="soft template-group__when">{t(when)}</p>
            <ul className="plain template-group__cards">
              {templates.map((template) => (
                <TemplateCard key={template.id} template={template} onStart={onStart} />
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}
