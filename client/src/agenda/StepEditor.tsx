// The form of a step, new or old, in a dialog. What it sends is stepDraft's business.
import { RecordId } from '@keha/shared/ids.ts'
import { StepKind, Way, WritingMode } from '@keha/shared/session/model/agenda.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { QuestionFields } from '../asking/QuestionFields.tsx'
import { questionOf } from '../asking/questionDraft.ts'
import { useOpenBoard } from '../board/board.ts'
import { useAreas } from '../canvas/boardAreas.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Field } from '../ui/Field.tsx'
import { Form } from '../ui/Form.tsx'
import { FormEnd } from '../ui/FormEnd.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { type StepDraft, writingByWay } from './stepDraft.ts'
import { KIND_WORDS, WAY_WORDS, WRITING_WORDS } from './stepWords.ts'

const MAX_TITLE_LENGTH = 120
const MAX_TEXT_LENGTH = 2_000
const AS_THE_WAY = 'way'

interface StepEditorProps {
  readonly heading: string
  readonly first: StepDraft
  /** Answers whether it was taken; the dialog then closes. */
  readonly onSave: (draft: StepDraft) => Promise<boolean>
  readonly onClose: () => void
}

export function StepEditor({ heading, first, onSave, onClose }: StepEditorProps) {
  const { t } = useTranslation()
  const { canvas } = useOpenBoard()
  const [draft, setDraft] = useState(first)
  const [tried, setTried] = useState(false)
  const areas = useAreas(canvas)
  const set = (change: Partial<StepDraft>) => setDraft({ ...draft, ...change })
  const nameless = draft.title.trim() === ''
  const questionless = questionOf(draft.asks) === undefined
  const save = async () => {
    setTried(true)
    if (!nameless && !questionless && (await onSave(draft))) onClose()
  }
  const byWay = writingByWay(draft)
  return (
    <Dialog title={heading} onClose={onClose} size="wide">
      <Form className="step-form" onSend={() => void save()}>
        <Field
          label={t('agendaEdit.stepTitle')}
          value={draft.title}
          maxLength={MAX_TITLE_LENGTH}
          problem={tried && nameless ? t('agendaEdit.titleMissing') : undefined}
          onChange={(event) => set({ title: event.target.value })}
          data-first
        />
        <div className="step-form__pair">
          <SelectField
            label={t('agendaEdit.kindLabel')}
            value={draft.kind}
            options={StepKind.options.map((value) => ({ value, words: t(KIND_WORDS[value]) }))}
            onChoose={(kind) => set({ kind: StepKind.parse(kind) })}
          />
          <Field
            label={t('agendaEdit.minutesLabel')}
            type="number"
            inputMode="numeric"
            min={0}
            max={600}
            value={Number.isNaN(draft.minutes) ? '' : draft.minutes}
            onChange={(event) => set({ minutes: event.target.valueAsNumber })}
          />
        </div>
        <TextArea
          label={t('agendaEdit.instruction')}
          hint={t('agendaEdit.instructionHint')}
          value={draft.instruction}
          maxLength={MAX_TEXT_LENGTH}
          onChange={(event) => set({ instruction: event.target.value })}
        />
        <TextArea
          label={t('agendaEdit.guidance')}
          hint={t('agendaEdit.guidanceHint')}
          rows={2}
          value={draft.guidance}
          maxLength={MAX_TEXT_LENGTH}
          onChange={(event) => set({ guidance: event.target.value })}
        />
        <fieldset className="ways">
          <legend className="field__label">{t('agendaEdit.wayLabel')}</legend>
          {Way.options.map((way) => (
            <label key={way} className="ways__one">
              <input type="radio" name="way" checked={draft.way === way} onChange={() => set({ way })} />
              <span>
                <span className="ways__name">{t(WAY_WORDS[way].name)}</span>
                <span className="soft small">{t(WAY_WORDS[way].line)}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <div className="step-form__pair">
          <SelectField
            label={t('agendaEdit.writingLabel')}
            value={draft.writing ?? AS_THE_WAY}
            options={[
              { value: AS_THE_WAY, words: t('agendaEdit.writing.way', { mode: t(WRITING_WORDS[byWay]).toLowerCase() }) },
              ...WritingMode.options.map((value) => ({ value, words: t(WRITING_WORDS[value]) })),
            ]}
            onChoose={(writing) => set({ writing: writing === AS_THE_WAY ? null : WritingMode.parse(writing) })}
          />
          <SelectField
            label={t('agendaEdit.area')}
            value={draft.area ?? ''}
            options={[
              { value: '', words: t('agendaEdit.noArea') },
              ...areas.map(({ id, name }) => ({ value: id, words: name || t('agendaEdit.namelessArea') })),
            ]}
            onChoose={(area) => set({ area: area === '' ? null : RecordId.parse(area) })}
          />
        </div>
        {(draft.writing ?? byWay) === 'private' ? (
          <label className="check">
            <input type="checkbox" checked={draft.anonymous} onChange={(event) => set({ anonymous: event.target.checked })} />
            {t('agendaEdit.anonymous')}
          </label>
        ) : null}
        <QuestionFields
          draft={draft.asks}
          problem={tried && questionless ? t('ask.missing') : undefined}
          onChange={(asks) => set({ asks })}
        />
        <FormEnd onCancel={onClose} words={t('ui.save')} className="step-form__end" />
      </Form>
    </Dialog>
  )
}
