// The facilitator's slots and spaces; planned again at any time, and topics keep their places where those are kept.
import { RecordId } from '@keha/shared/ids.ts'
import { MAX_SLOTS, MAX_SPACES, type OpenSpaceSlice, type Slot, type Space } from '@keha/shared/session/model/openSpace.ts'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useOpenBoard, useSend } from '../board/board.ts'
import { type BoardArea, useAreas } from '../canvas/boardAreas.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Field } from '../ui/Field.tsx'
import { FormEnd } from '../ui/FormEnd.tsx'
import { Icon } from '../ui/Icon.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { firstDraft, newSlot, newSpace, type PlanDraft } from './planDraft.ts'

interface PlanOpenSpaceProps {
  readonly slice: OpenSpaceSlice
  readonly onClose: () => void
}

export function PlanOpenSpace({ slice, onClose }: PlanOpenSpaceProps) {
  const { t } = useTranslation()
  const send = useSend()
  const { line, canvas } = useOpenBoard()
  const areas = useAreas(canvas)
  const [draft, setDraft] = useState<PlanDraft>(() => {
    const agenda = line.state.getState().session?.agenda
    const ids = areas.map(({ id }) => id)
    return agenda ? firstDraft(slice, agenda, ids) : slice
  })
  const { slots, spaces } = draft
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (await send({ type: 'planOpenSpace', slots: [...slots], spaces: [...spaces] })) onClose()
  }
  return (
    <Dialog title={t('openSpace.plan')} size="wide" onClose={onClose}>
      <form className="open-space__form" onSubmit={(event) => void submit(event)}>
        <fieldset className="open-space__rows">
          <legend className="timetable__heading">{t('openSpace.slots')}</legend>
          {slots.map((slot, i) => (
            <SlotRow
              key={slot.id}
              slot={slot}
              number={i + 1}
              onChange={(to) => setDraft({ ...draft, slots: slots.with(i, to) })}
              onRemove={() => setDraft({ ...draft, slots: slots.toSpliced(i, 1) })}
            />
          ))}
          <button
            type="button"
            className="button"
            disabled={slots.length >= MAX_SLOTS}
            onClick={() => setDraft({ ...draft, slots: [...slots, newSlot(slots)] })}
          >
            <Icon name="plus" />
            {t('openSpace.addSlot')}
          </button>
        </fieldset>
        <fieldset className="open-space__rows">
          <legend className="timetable__heading">{t('openSpace.spaces')}</legend>
          {spaces.map((space, i) => (
            <SpaceRow
              key={space.id}
              space={space}
              number={i + 1}
              areas={areas}
              onChange={(to) => setDraft({ ...draft, spaces: spaces.with(i, to) })}
              onRemove={() => setDraft({ ...draft, spaces: spaces.toSpliced(i, 1) })}
            />
          ))}
          <button
            type="button"
            className="button"
            disabled={spaces.length >= MAX_SPACES}
            onClick={() => setDraft({ ...draft, spaces: [...spaces, newSpace(spaces)] })}
          >
            <Icon name="plus" />
            {t('openSpace.addSpace')}
          </button>
        </fieldset>
        <FormEnd onCancel={onClose} words={t('openSpace.save')} disabled={slots.length === 0 || spaces.length === 0} />
      </form>
    </Dialog>
  )
}

interface RowProps<T> {
  readonly number: number
  readonly onChange: (to: T) => void
  readonly onRemove: () => void
}

function SlotRow({ slot, number, onChange, onRemove }: RowProps<Slot> & { readonly slot: Slot }) {
  const { t } = useTranslation()
  const title = t('openSpace.slot', { number })
  return (
    <div className="open-space__row">
      <Field
        label={t('openSpace.nameOf', { title })}
        placeholder={title}
        maxLength={60}
        value={slot.name}
        onChange={({ target }) => onChange({ ...slot, name: target.value })}
      />
      <Field
        label={t('openSpace.minutesWord')}
        type="number"
        required
        min={1}
        max={600}
        value={slot.minutes || ''}
        onChange={({ target }) => onChange({ ...slot, minutes: target.valueAsNumber || 0 })}
      />
      <RemoveRow title={title} onRemove={onRemove} />
    </div>
  )
}

function SpaceRow({
  space,
  number,
  areas,
  onChange,
  onRemove,
}: RowProps<Space> & { readonly space: Space; readonly areas: readonly BoardArea[] }) {
  const { t } = useTranslation()
  const title = t('openSpace.space', { number })
  return (
    <div className="open-space__row open-space__row--space">
      <Field
        label={t('openSpace.nameOf', { title })}
        placeholder={areas.find(({ id }) => id === space.area)?.name || title}
        maxLength={60}
        value={space.name}
        onChange={({ target }) => onChange({ ...space, name: target.value })}
      />
      <SelectField
        label={t('openSpace.area')}
        value={space.area ?? ''}
        options={[
          { value: '', words: t('openSpace.noArea') },
          ...areas.map((area) => ({ value: area.id, words: area.name || t('vote.unnamedArea') })),
        ]}
        onChoose={(value) => onChange({ ...space, area: value === '' ? null : RecordId.parse(value) })}
      />
      <Field
        label={t('openSpace.capacity')}
        type="number"
        min={1}
        max={1000}
        value={space.capacity ?? ''}
        onChange={({ target }) => onChange({ ...space, capacity: target.valueAsNumber || null })}
      />
      <RemoveRow title={title} onRemove={onRemove} />
    </div>
  )
}

function RemoveRow({ title, onRemove }: { readonly title: string; readonly onRemove: () => void }) {
  const { t } = useTranslation()
  return (
    <button type="button" className="button button--quiet button--icon" aria-label={t('openSpace.remove', { title })} onClick={onRemove}>
      <Icon name="bin" />
    </button>
  )
}
