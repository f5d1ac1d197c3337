// After the café: whom one met today, how many got acquainted in all, and what was harvested.
import type { Cafe } from '@keha/shared/session/model/cafe.ts'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoard } from '../board/board.ts'
import { Icon } from '../ui/Icon.tsx'
import { CafeFigures } from './CafeFigures.tsx'
import { metSoFar } from './cafePreview.ts'
import { Harvest } from './Harvest.tsx'
import { membersOf, useMembers } from './useCafe.ts'

export function YouMet({ cafe }: { readonly cafe: Cafe }) {
  const { t } = useTranslation()
  const members = useMembers()
  const you = useBoard((state) => state.you?.id)
  const met = useMemo(() => membersOf((you && metSoFar(cafe, members).met.get(you)) ?? [], members), [cafe, members, you])
  return (
    <section className="my-table" aria-label={t('cafe.youMetTitle')}>
      {met.length > 0 ? (
        <>
          <h3 className="cafe__heading">
            <Icon name="people" />
            {t('cafe.youMet', { count: met.length })}
          </h3>
          <ul className="plain my-table__people" aria-label={t('cafe.youMetTitle')}>
            {met.map(({ id, name, organisation }) => (
              <li key={id}>
                <span className="my-table__who">{name}</span>
                {organisation ? <span className="soft"> · {organisation}</span> : null}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <CafeFigures cafe={cafe} />
      <Harvest cafe={cafe} />
    </section>
  )
}
