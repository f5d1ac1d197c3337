// Topics of one slot that the same people want: told, not forbidden.
import type { TopicId } from '@keha/shared/ids.ts'
import type { Clash, OpenSpaceSlice } from '@keha/shared/session/model/openSpace.ts'
import { useTranslation } from 'react-i18next'
import { usePlaceNames } from './useOpenSpace.ts'

const SHOWN = 5

export function Clashes({ slice, clashing }: { readonly slice: OpenSpaceSlice; readonly clashing: readonly Clash[] }) {
  const { t } = useTranslation()
  const { slotName } = usePlaceNames()
  if (clashing.length === 0) return null
  const titleOf = (topic: TopicId) => slice.topics.find(({ id }) => id === topic)?.title ?? ''
  return (
    <section aria-label={t('openSpace.clashes')}>
      <h3 className="timetable__heading">{t('openSpace.clashes')}</h3>
      <ul className="timetable__clashes">
        {clashing.slice(0, SHOWN).map(({ slot, topics: [a, b], people }) => {
          const at = slice.slots.find(({ id }) => id === slot)
          return (
            <li key={`${a} ${b}`}>
              {t('openSpace.wantBoth', { count: people, one: titleOf(a), other: titleOf(b), slot: at ? slotName(slice, at) : '' })}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
