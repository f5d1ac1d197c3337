// Who sits where in the round that is on, or will in the first; each table's host first, and what hosts have told of it.
import { type Cafe, seatsNow } from '@keha/shared/session/model/cafe.ts'
import { useTranslation } from 'react-i18next'
import { useBoard, useOpenBoard } from '../board/board.ts'
import { presentIds } from '../board/presence.ts'
import { Icon } from '../ui/Icon.tsx'
import { withoutTable } from './cafePreview.ts'
import { membersOf, useMembers, useTableName } from './useCafe.ts'

export function CafeTables({ cafe }: { readonly cafe: Cafe }) {
  const { t } = useTranslation()
  const { canvas } = useOpenBoard()
  const tableName = useTableName()
  const members = useMembers()
  const here = useBoard((state) => state.here)
  const you = useBoard((state) => state.you?.id)
  const present = presentIds(here, you)
  // Who comes before the first round is seated as it starts.
  const standing = cafe.round === 0 ? [] : withoutTable(cafe, members, present)
  return (
    <>
      <ul className="plain cafe__tables" aria-label={t('cafe.tables')}>
        {(cafe.round === 0 ? cafe.plan[0] : seatsNow(cafe))?.map((seats, table) => {
          const area = cafe.tables[table]?.area
          const told = cafe.said.find((said) => said.round === cafe.round - 1 && said.table === table)
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a table is its number.
            <li key={table} className="cafe__table">
              <span className="cafe__name">
                {tableName(cafe, table)}
                {area ? (
                  <button
                    type="button"
                    className="button button--quiet button--icon cafe__go"
                    aria-label={t('cafe.lookAt', { table: tableName(cafe, table) })}
                    title={t('cafe.lookAt', { table: tableName(cafe, table) })}
                    onClick={() => canvas?.goTo(area)}
                  >
                    <Icon name="pin" />
                  </button>
                ) : null}
              </span>
              {membersOf(seats.members, members)
                .toSorted((a, b) => Number(b.id === seats.host) - Number(a.id === seats.host))
                .map(({ id, name }) => (
                  <span key={id} className={present.has(id) ? 'cafe__guest' : 'cafe__guest cafe__guest--away'}>
                    {name}
                    {id === seats.host ? <span className="cafe__host">{t('cafe.host')}</span> : null}
                    {present.has(id) ? null : <span className="soft"> {t('cafe.away')}</span>}
                  </span>
                ))}
              {seats.members.length === 0 ? <span className="soft">{t('cafe.empty')}</span> : null}
              {told ? <q className="cafe__said">{told.text}</q> : null}
            </li>
          )
        })}
      </ul>
      {standing.length > 0 ? <p className="small">{t('cafe.standing', { names: standing.map(({ name }) => name).join(', ') })}</p> : null}
    </>
  )
}
