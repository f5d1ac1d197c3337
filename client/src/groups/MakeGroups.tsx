// Divides the participants who are here into groups, and says beforehand what will come of it.
import type { RecordId } from '@keha/shared/ids.ts'
import type { GroupsBy } from '@keha/shared/session/model/groups.ts'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AreaChoice } from '../board/AreaChoice.tsx'
import { useBoard, useOpenBoard, useSend } from '../board/board.ts'
import { presentIds } from '../board/presence.ts'
import { useAreas } from '../canvas/boardAreas.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Field } from '../ui/Field.tsx'
import { FormEnd } from '../ui/FormEnd.tsx'
import { Icon } from '../ui/Icon.tsx'
import { FEWEST_PEOPLE, groupable, groupPlan, hasOrganisations } from './groupPlan.ts'

const MOST = { size: 50, number: 60 } as const
const FEWEST = { size: 2, number: 1 } as const
const FIRST_SIZE = 4

export function MakeGroups({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const send = useSend()
  const { canvas } = useOpenBoard()
  const areas = useAreas(canvas)
  const members = useBoard(({ session }) => session?.people.members) ?? []
  const here = useBoard((state) => state.here)
  const you = useBoard((state) => state.you?.id)
  const people = groupable(members, presentIds(here, you))
  const mayMix = hasOrganisations(people)
  const [kind, setKind] = useState<'size' | 'number'>('size')
  const [wish, setWish] = useState(FIRST_SIZE)
  const [mixes, setMixes] = useState(true)
  const [chosen, setChosen] = useState<readonly RecordId[]>([])
  const by: GroupsBy = kind === 'size' ? { kind, size: wish } : { kind, number: wish }
  const plan = groupPlan(people.length, by)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const mix = mixes && mayMix ? 'organisations' : 'random'
    if (await send({ type: 'makeGroups', by, mix, areas: [...chosen] })) onClose()
  }
  return (
    <Dialog title={t('groups.make')} onClose={onClose}>
      <form className="groups-form" onSubmit={(event) => void submit(event)}>
        <fieldset className="groups-form__by">
          <legend className="field__label">{t('groups.by')}</legend>
          {(['size', 'number'] as const).map((one) => (
            <label key={one} className="check">
              <input type="radio" name="by" checked={kind === one} onChange={() => setKind(one)} />
              {t(one === 'size' ? 'groups.bySize' : 'groups.byNumber')}
            </label>
          ))}
        </fieldset>
        <Field
          label={t(kind === 'size' ? 'groups.size' : 'groups.number')}
          type="number"
          required
          min={FEWEST[kind]}
          max={MOST[kind]}
          value={Number.isNaN(wish) ? '' : wish}
          onChange={({ target }) => setWish(target.valueAsNumber)}
        />
        {mayMix ? (
          <label className="check">
            <input type="checkbox" checked={mixes} onChange={({ target }) => setMixes(target.checked)} />
            {t('groups.mix')}
          </label>
        ) : null}
        {areas.length > 0 ? (
          <AreaChoice
            legend={t('groups.areas')}
            hint={t('groups.areasHint')}
            areas={areas}
            chosen={chosen}
            number={plan?.number ?? 0}
            nameOf={(number) => t('groups.numbered', { number })}
            onChange={setChosen}
          />
        ) : null}
        <p className="notice" aria-live="polite">
          <Icon name="people" />
          {plan
            ? `${t('groups.fromPeople', { count: people.length })} ${t('groups.planned', { count: plan.number })} ${
                plan.smallest === plan.largest
                  ? t('groups.sizeEach', { count: plan.largest })
                  : t('groups.sizeBetween', { smallest: plan.smallest, largest: plan.largest })
              }`
            : t('groups.tooFew', { count: people.length, fewest: FEWEST_PEOPLE })}
        </p>
        <FormEnd onCancel={onClose} words={t('groups.divide', { count: plan?.number ?? 0 })} disabled={plan === null} />
      </form>
    </Dialog>
  )
}
