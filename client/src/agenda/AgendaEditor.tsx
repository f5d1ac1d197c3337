// The agenda while it is edited: every step with its minutes, its place and what can be done to it.
import type { StepId } from '@keha/shared/ids.ts'
import { inLanguage } from '@keha/shared/locale.ts'
import type { Step } from '@keha/shared/session/model/agenda.ts'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoard, useSend } from '../board/board.ts'
import { useLocale } from '../locales/language.ts'
import { announce } from '../ui/announcements.ts'
import { Icon } from '../ui/Icon.tsx'
import { AgendaEditorRow } from './AgendaEditorRow.tsx'
import { StepEditor } from './StepEditor.tsx'
import { changeOf, draftOf, newDraft, newStepId, type StepDraft, stepOf } from './stepDraft.ts'
import { useDragOrder } from './useDragOrder.ts'

const NO_STEPS: readonly Step[] = []

interface AgendaEditorProps {
  /** Begins with the form of a new step. */
  readonly adding: boolean
  readonly onDone: () => void
}

export function AgendaEditor({ adding, onDone }: AgendaEditorProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  const send = useSend()
  const agenda = useBoard((state) => state.session?.agenda ?? null)
  const [open, setOpen] = useState<Step | 'new' | null>(adding ? 'new' : null)
  const [removed, setRemoved] = useState<{ readonly step: Step; readonly at: number } | null>(null)
  const steps = agenda?.steps ?? NO_STEPS
  const { list, handle, standing } = useDragOrder((from, to) => void move(from, to))
  // A row that was moved by a button keeps the keyboard, also where it came to an end of the list.
  const moved = useRef<{ readonly step: StepId; readonly tool: 'up' | 'down' } | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the steps stand in another order.
  useEffect(() => {
    const row = list.current?.querySelector(`[data-step="${moved.current?.step}"]`)
    const tools = [...(row?.querySelectorAll<HTMLButtonElement>('[data-move]') ?? [])].filter(({ disabled }) => !disabled)
    ;(tools.find((tool) => tool.dataset['move'] === moved.current?.tool) ?? tools[0])?.focus()
    moved.current = null
  }, [steps])
  const move = async (from: number, to: number) => {
    const step = steps[from]
    if (step && (await send({ type: 'moveStep', step: step.id, to })))
      announce(t('agendaEdit.moved', { title: inLanguage(step.title, locale), place: to + 1 }), { spokenOnly: true })
  }
  const save = (draft: StepDraft): Promise<boolean> => {
    if (open === null || open === 'new') return send({ type: 'addStep', step: stepOf(draft, newStepId()) })
    const change = changeOf(open, draft, locale)
    return Object.keys(change).length === 0 ? Promise.resolve(true) : send({ type: 'changeStep', step: open.id, change })
  }

  // It opens below where the agenda was read; its beginning comes into view, and the keyboard with it.
  const section = useRef<HTMLElement>(null)
  useEffect(() => {
    section.current?.focus({ preventScroll: true })
    section.current?.scrollIntoView({ block: 'start' })
  }, [])

  return (
    <section ref={section} className="agenda-edit" aria-label={t('agendaEdit.title')} tabIndex={-1}>
      {steps.length === 0 ? (
        <p className="soft small">{t('agendaEdit.empty')}</p>
      ) : (
        <ol className="plain agenda-edit__list" ref={list}>
          {steps.map((step, index) => (
            <AgendaEditorRow
              key={step.id}
              step={step}
              index={index}
              last={index === steps.length - 1}
              on={step.id === agenda?.current}
              standing={standing(index)}
              handle={handle(index)}
              onEdit={() => setOpen(step)}
              onMove={(to) => {
                moved.current = { step: step.id, tool: to < index ? 'up' : 'down' }
                void move(index, to)
              }}
              onRemoved={() => setRemoved({ step, at: index })}
            />
          ))}
        </ol>
      )}
      <div className="agenda-edit__end">
        {removed ? (
          <p className="notice agenda-edit__removed">
            <span>{t('agendaEdit.removed', { title: inLanguage(removed.step.title, locale) })}</span>
            <button
              type="button"
              className="button"
              onClick={() => {
                setRemoved(null)
                void send({ type: 'addStep', ...removed })
              }}
            >
              {t('agendaEdit.putBack')}
            </button>
          </p>
        ) : null}
        <div className="row row--fill">
          <button type="button" className={`button ${steps.length === 0 ? 'button--main' : ''}`} onClick={() => setOpen('new')}>
            <Icon name="plus" />
            {t(steps.length === 0 ? 'agendaEdit.addFirst' : 'agendaEdit.add')}
          </button>
          <button type="button" className={`button ${steps.length === 0 ? '' : 'button--main'}`} onClick={onDone}>
            {t('agendaEdit.done')}
          </button>
        </div>
      </div>
      {open ? (
        <StepEditor
          heading={t(open === 'new' ? 'agendaEdit.newStep' : 'agendaEdit.editStep')}
          first={open === 'new' ? newDraft : draftOf(open, locale)}
          onSave={save}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </section>
  )
}
