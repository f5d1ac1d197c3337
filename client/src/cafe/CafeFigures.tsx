// How many got acquainted in the rounds so far; before the first, how many will.
import type { Cafe } from '@keha/shared/session/model/cafe.ts'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { metSoFar } from './cafePreview.ts'
import { useMembers } from './useCafe.ts'

export function CafeFigures({ cafe }: { readonly cafe: Cafe }) {
  const { t } = useTranslation()
  const members = useMembers()
  const { pairs, acrossOrganisations } = useMemo(() => metSoFar(cafe, members), [cafe, members])
  return (
    <p className="cafe__figures">
      <strong className="digits">{t(cafe.round === 0 ? 'cafe.willMeet' : 'cafe.met', { count: pairs })}</strong>
      <span className="soft">{acrossOrganisations > 0 ? t('cafe.across', { count: acrossOrganisations }) : '.'}</span>
      {cafe.isOver ? <span className="soft"> {t('cafe.over')}</span> : null}
    </p>
  )
}
