// One's own table in the step card: which round, which table, with whom, and the way there; for its host also what was said.
import { currentStep } from '@keha/shared/session/model/agenda.ts'
import { type Cafe, seatsNow, tableOf } from '@keha/shared/session/model/cafe.ts'
import { useTranslation } from 'react-i18next'
import { useBoard, useOpenBoard, useRole } from '../board/board.ts'
import { Icon } from '../ui/Icon.tsx'
import { HostCard } from './HostCard.tsx'
import { SaidBefore } from './SaidBefore.tsx'
import { TableSelect } from './TableSelect.tsx'
import { membersOf, useCafe, useMembers, useTableName } from './useCafe.ts'
import { YouMet } from './YouMet.tsx'
import './cafe.css'

export function MyTable() {
  const cafe = useCafe()
  if (cafe === null) return null
  return cafe.isOver ? <YouMet cafe={cafe} /> : <TableNow cafe={cafe} />
}

function TableNow({ cafe }: { readonly cafe: Cafe }) {
  const { t } = useTranslation()
  const { canvas } = useOpenBoard()
  const role = useRole()
  const tableName = useTableName()
  const members = useMembers()
  const you = useBoard((state) => state.you?.id)
  const held = useBoard(({ session }) => session?.attention.held ?? false)
  const mayMove = useBoard(({ session }) => session !== null && currentStep(session.agenda)?.way === 'hosting')
  if (role === 'observer' || !you) return null
  if (cafe.round === 0)
    return (
      <p className="notice">
        <Icon name="repeat" />
        {t('cafe.soon', { count: cafe.rounds })}
      </p>
    )
  const table = tableOf(cafe, you)
  if (table === undefined)
    return (
      <section className="my-table" aria-label={t('cafe.mine')}>
        <p className="my-table__with">{t('cafe.notSeated')}</p>
        {mayMove ? <TableSelect cafe={cafe} person={you} label={t('cafe.move')} /> : null}
      </section>
    )
  const seats = seatsNow(cafe)[table]
  const others = membersOf(seats?.members.filter((id) => id !== you) ?? [], members)
  const area = cafe.tables[table]?.area
  return (
    <section className="my-table" aria-label={t('cafe.mine')}>
      <p className="my-table__place">
        <span className="my-table__round digits">{t('cafe.roundOf', { round: cafe.round, of: cafe.rounds })}</span>
        <span className="my-table__name">{tableName(cafe, table)}</span>
      </p>
      {seats?.host === you ? (
        <p className="my-table__host">
          <Icon name="message" />
          {t('cafe.youHost')}
        </p>
      ) : null}
      {others.length > 0 ? (
        <ul className="plain my-table__people" aria-label={t('cafe.with')}>
          {others.map(({ id, name, organisation }) => (
            <li key={id}>
              <span className="my-table__who">{name}</span>
              {organisation ? <span className="soft"> · {organisation}</span> : null}
              {id === seats?.host ? <span className="cafe__host">{t('cafe.host')}</span> : null}
            </li>
          ))}
        </ul>
      ) : (
        <p className="soft small">{t('cafe.alone')}</p>
      )}
      {area && !held ? (
        <button type="button" className="button button--wide" disabled={canvas === null} onClick={() => canvas?.goTo(area)}>
          <Icon name="pin" />
          {t('cafe.goThere')}
        </button>
      ) : null}
      <SaidBefore cafe={cafe} table={table} />
      {seats?.host === you ? <HostCard key={`${cafe.round} ${table}`} cafe={cafe} table={table} /> : null}
      {mayMove ? <TableSelect cafe={cafe} person={you} label={t('cafe.move')} /> : null}
    </section>
  )
}
