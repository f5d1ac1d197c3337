// What hosts told of this table in the rounds before: those who come there now begin from it.
import { type Cafe, saidBefore } from '@keha/shared/session/model/cafe.ts'
import { useTranslation } from 'react-i18next'

export function SaidBefore({ cafe, table }: { readonly cafe: Cafe; readonly table: number }) {
  const { t } = useTranslation()
  const told = saidBefore(cafe, table)
  if (told.length === 0) return null
  return (
    <div className="my-table__told">
      <h3 className="cafe__heading">{t('cafe.saidHere')}</h3>
      {told.map(({ round, text }) => (
        <p key={round} className="my-table__said">
          <span className="soft small">{t('cafe.round', { round: round + 1 })}</span>
          {text}
        </p>
      ))}
    </div>
  )
}
