// One step in the agenda's editor: a handle to drag it by, five minutes more or less, and buttons for the rest.
import { inLanguage } from '@keha/shared/locale.ts'
import type { Step } from '@keha/shared/session/model/agenda.ts'
import type { ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import { useSend } from '../board/board.ts'
import { useLocale } from '../locales/language.ts'
import { announce } from '../ui/announcements.ts'
import { Icon, type IconName } from '../ui/Icon.tsx'
import { newStepId, within } from './stepDraft.ts'

const MINUTES_A_PRESS = 5

interface RowProps {
  readonly step: Step
  readonly index: number
  readonly last: boolean
  /** The step that is on now. */
  readonly on: boolean
  readonly standing: ComponentProps<'li'>
  readonly handle: ComponentProps<'span'>
  readonly onEdit: () => void
  readonly onMove: (to: number) => void
  readonly onRemoved: () => void
}

export function AgendaEditorRow({ step, index, last, on, standing, handle, onEdit, onMove, onRemoved }: RowProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  const send = useSend()
  const title = inLanguage(step.title, locale)
  const lengthen = (by: number) => void send({ type: 'changeStep', step: step.id, change: { minutes: within(step.minutes + by) } })
  const repeat = async () => {
    if (await send({ type: 'repeatStep', step: step.id, as: newStepId() }))
      announce(t('agendaEdit.repeated', { title }), { spokenOnly: true })
  }
  const remove = async () => {
    if (!(await send({ type: 'removeStep', step: step.id }))) return
    onRemoved()
    announce(t('agendaEdit.removed', { title }), { spokenOnly: true })
  }
  return (
    <li className="edit-row" data-step={step.id} data-now={on} aria-current={on ? 'step' : undefined} {...standing}>
      <span className="edit-row__grip" title={t('agendaEdit.drag')} aria-hidden="true" {...handle}>
        <Icon name="grip" />
      </span>
      <span className="edit-row__title">
        <span className="soft digits">{index + 1}</span> {title}
        {on ? <span className="edit-row__now">{t('agendaEdit.now')}</span> : null}
      </span>
      <div className="edit-row__tools">
        <span className="edit-row__minutes">
          <Tool
            icon="minus"
            words={t('agendaEdit.shorten', { title })}
            disabled={step.minutes === 0}
            onPress={() => lengthen(-MINUTES_A_PRESS)}
          />
          <span className="digits">{t('agenda.minutes', { count: step.minutes })}</span>
          <Tool icon="plus" words={t('agendaEdit.lengthen', { title })} onPress={() => lengthen(MINUTES_A_PRESS)} />
        </span>
        <span className="edit-row__buttons">
          <Tool icon="pen" words={t('agendaEdit.edit', { title })} onPress={onEdit} />
          <Tool move="up" icon="chevronUp" words={t('agendaEdit.up', { title })} disabled={index === 0} onPress={() => onMove(index - 1)} />
          <Tool move="down" icon="chevronDown" words={t('agendaEdit.down', { title })} disabled={last} onPress={() => onMove(index + 1)} />
          <Tool icon="repeat" words={t('agendaEdit.repeat', { title })} onPress={() => void repeat()} />
          <Tool icon="bin" words={t('agendaEdit.remove', { title })} disabled={on} onPress={() => void remove()} />
        </span>
      </div>
    </li>
  )
}

interface ToolProps {
  readonly icon: IconName
  readonly words: string
  readonly disabled?: boolean
  /** By which the keyboard finds it again when the row has moved. */
  readonly move?: 'up' | 'down'
  readonly onPress: () => void
}

function Tool({ icon, words, disabled = false, move, onPress }: ToolProps) {
  return (
    <button
      type="button"
      className="button button--quiet button--icon edit-row__tool"
      aria-label={words}
      title={words}
      disabled={disabled}
      data-move={move}
      onClick={onPress}
    >
      <Icon name={icon} />
    </button>
  )
}
