// The agenda as the spine of the facilitator's panel: every step with its minutes; the one that is on is open, with its
// guidance and what it needs. Any step can be gone to, and the whole be edited while it runs.

import { inLanguage } from '@keha/shared/locale.ts'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoard, useSend } from '../board/board.ts'
import { useLocale } from '../locales/language.ts'
import { Icon } from '../ui/Icon.tsx'
import { AgendaEditor } from './AgendaEditor.tsx'
import { AgendaTimes } from './AgendaTimes.tsx'
import { InstructionText } from './InstructionText.tsx'

/** `children` stand in the step that is on. */
export function AgendaList({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const send = useSend()
  const agenda = useBoard((state) => state.session?.agenda ?? null)
  const [editing, setEditing] = useState<'list' | 'new' | null>(null)
  if (agenda === null) return null
  const { steps } = agenda
  if (editing) return <AgendaEditor adding={editing === 'new'} onDone={() => setEditing(null)} />
  const at = steps.findIndex(({ id }) => id === agenda.current)
  if (steps.length === 0)
    return (
      <>
        <p className="soft agenda__none">{t('agenda.none')}</p>
        <button type="button" className="button button--wide agenda__first" onClick={() => setEditing('new')}>
          <Icon name="plus" />
          {t('agendaEdit.addFirst')}
        </button>
      </>
    )
  return (
    <>
      <ol className="plain agenda" aria-label={t('agenda.title')}>
        {steps.map((step, index) => {
          const title = inLanguage(step.title, locale)
          const on = index === at
          return (
            <li
              key={step.id}
              className="agenda__step"
              data-when={on ? 'now' : index < at ? 'done' : 'ahead'}
              aria-current={on ? 'step' : undefined}
            >
              <span className="agenda__mark digits" aria-hidden="true">
                {index < at ? <Icon name="check" /> : index + 1}
              </span>
              {on ? (
                <div className="agenda__now">
                  <h2 className="agenda__title">{title}</h2>
                  <InstructionText className="agenda__instruction" text={inLanguage(step.instruction, locale)} />
                  {children}
                  {step.guidance ? (
                    <details className="fold agenda__guidance">
                      <summary>{t('agenda.guidance')}</summary>
                      <InstructionText className="agenda__notes" text={inLanguage(step.guidance, locale)} />
                    </details>
                  ) : null}
                </div>
              ) : (
                <button
                  type="button"
                  className="agenda__go"
                  title={t('agenda.goTo', { title })}
                  onClick={() => void send({ type: 'goToStep', step: step.id })}
                >
                  <span>{title}</span>
                  <span className="soft digits agenda__minutes">{t('agenda.minutes', { count: step.minutes })}</span>
                </button>
              )}
            </li>
          )
        })}
      </ol>
      <AgendaTimes />
      <button type="button" className="button button--quiet agenda__edit" onClick={() => setEditing('list')}>
        <Icon name="pen" />
        {t('agendaEdit.open')}
      </button>
    </>
  )
}
