// Plans a café of the participants who are here, and says beforehand what will come of it.
import type { ParticipantId, RecordId } from '@keha/shared/ids.ts'
import type { PairWish } from '@keha/shared/seating/pairWishes.ts'
import { currentStep } from '@keha/shared/session/model/agenda.ts'
import { type CafeSettings, CafeSettings as CafeSettingsSchema, MAX_CAFE_ROUNDS, MAX_TABLES } from '@keha/shared/session/model/cafe.ts'
import type { PeopleSlice } from '@keha/shared/session/model/people.ts'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AreaChoice } from '../board/AreaChoice.tsx'
import { useBoard, useOpenBoard, useSend } from '../board/board.ts'
import { presentIds } from '../board/presence.ts'
import { useAreas } from '../canvas/boardAreas.ts'
import { groupable, hasOrganisations } from '../groups/groupPlan.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Field } from '../ui/Field.tsx'
import { FormEnd } from '../ui/FormEnd.tsx'
import { FEWEST_TABLES, suggestedTables, tableAreas } from './cafePreview.ts'
import { HostWishes } from './HostWishes.tsx'
import { PairFields } from './PairFields.tsx'
import { PlanPreview } from './PlanPreview.tsx'
import { useCafe } from './useCafe.ts'

const FIRST_ROUNDS = 3
const FIRST_MINUTES = 15
const MAX_MINUTES = 120
const MAX_NAME = 60

export function PlanCafe({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const send = useSend()
  const { canvas } = useOpenBoard()
  const areas = useAreas(canvas)
  const people = useBoard(({ session }) => session?.people) ?? NO_PEOPLE
  const here = useBoard((state) => state.here)
  const you = useBoard((state) => state.you?.id)
  const stepMinutes = useBoard(({ session }) => (session ? currentStep(session.agenda)?.minutes : undefined))
  const before = useCafe()
  const guests = groupable(people.members, presentIds(here, you))
  const mayMix = hasOrganisations(guests)
  const [tables, setTables] = useState(() => suggestedTables(guests.length))
  const [chosen, setChosen] = useState<readonly RecordId[]>(() => tableAreas(areas))
  const [wishes, setWishes] = useState<readonly (ParticipantId | null)[]>([])
  const shared = useBoard(({ mine }) => mine.pairs)
  const [pairs, setPairs] = useState<readonly PairWish[]>(shared)
  const [form, setForm] = useState({
    rounds: FIRST_ROUNDS,
    minutes: stepMinutes || FIRST_MINUTES,
    variant: 'scatter' as CafeSettings['variant'],
    hostsStay: true,
    mixOrganisations: true,
  })
  const change = (to: Partial<typeof form>) => setForm({ ...form, ...to })
  const named = Array.from({ length: Number.isInteger(tables) ? Math.min(tables, MAX_TABLES) : 0 }, (_, at) => {
    const area = chosen[at] ?? null
    return { area, name: areas.find(({ id }) => id === area)?.name.slice(0, MAX_NAME) ?? '' }
  })
  const read = CafeSettingsSchema.safeParse({
    ...form,
    minutes: Number.isNaN(form.minutes) ? null : form.minutes,
    mixOrganisations: form.mixOrganisations && mayMix,
    tables: named,
  })
  const settings = read.success ? read.data : null
  const ids = guests.map(({ id }) => id)
  const hosts = named.map((_, at) => wishes[at] ?? null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (settings && (await send({ type: 'planCafe', settings, hosts, pairs: [...pairs] }))) onClose()
  }
  return (
    <Dialog title={t('cafe.plan')} onClose={onClose}>
      <form className="cafe-form" onSubmit={(event) => void submit(event)}>
        <div className="cafe-form__row">
          <NumberField
            label={t('cafe.howManyTables')}
            least={FEWEST_TABLES}
            most={MAX_TABLES}
            value={tables}
            onChange={setTables}
            isFirst
          />
          <NumberField
            label={t('cafe.rounds')}
            least={1}
            most={MAX_CAFE_ROUNDS}
            value={form.rounds}
            onChange={(rounds) => change({ rounds })}
          />
          <NumberField
            label={t('cafe.minutes')}
            least={1}
            most={MAX_MINUTES}
            value={form.minutes}
            isOptional
            onChange={(minutes) => change({ minutes })}
          />
        </div>
        <fieldset className="cafe-form__part">
          <legend className="field__label">{t('cafe.variant')}</legend>
          {(['scatter', 'together'] as const).map((variant) => (
            <label key={variant} className="check">
              <input type="radio" name="variant" checked={form.variant === variant} onChange={() => change({ variant })} />
              {t(variant === 'scatter' ? 'cafe.scatter' : 'cafe.together')}
            </label>
          ))}
        </fieldset>
        <div className="cafe-form__part">
          <label className="check">
            <input type="checkbox" checked={form.hostsStay} onChange={({ target }) => change({ hostsStay: target.checked })} />
            {t('cafe.hostsStay')}
          </label>
          {mayMix ? (
            <label className="check">
              <input
                type="checkbox"
                checked={form.mixOrganisations}
                onChange={({ target }) => change({ mixOrganisations: target.checked })}
              />
              {t('cafe.mix')}
            </label>
          ) : null}
        </div>
        {areas.length > 0 ? (
          <details className="cafe-form__fold">
            <summary className="field__label">{t('cafe.areas', { count: Math.min(chosen.length, named.length) })}</summary>
            <AreaChoice
              legend={t('cafe.areasLegend')}
              isLegendHidden
              hint={t('cafe.areasHint')}
              areas={areas}
              chosen={chosen}
              number={named.length}
              nameOf={(number) => t('cafe.table', { number })}
              onChange={setChosen}
            />
          </details>
        ) : null}
        <HostWishes tables={named} guests={guests} wishes={wishes} onChange={setWishes} />
        <PairFields guests={guests} members={people.members} pairs={pairs} onChange={setPairs} />
        <PlanPreview settings={settings} people={people} guests={ids} before={before} wishes={{ hosts, pairs }} />
        <FormEnd onCancel={onClose} words={t('cafe.makePlan')} disabled={settings === null} />
      </form>
    </Dialog>
  )
}

const NO_PEOPLE: PeopleSlice = { members: [], doorLocked: false, removed: [] }

interface NumberFieldProps {
  readonly label: string
  readonly least: number
  readonly most: number
  readonly value: number
  readonly isOptional?: boolean
  readonly isFirst?: boolean
  readonly onChange: (value: number) => void
}

function NumberField({ label, least, most, value, isOptional = false, isFirst = false, onChange }: NumberFieldProps) {
  return (
    <Field
      label={label}
      type="number"
      required={!isOptional}
      min={least}
      max={most}
      {...(isFirst && { 'data-first': true })}
      value={Number.isNaN(value) ? '' : value}
      onChange={({ target }) => onChange(target.valueAsNumber)}
    />
  )
}
