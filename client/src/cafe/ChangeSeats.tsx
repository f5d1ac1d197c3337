// The facilitator moves people between tables and changes hosts, in the round that is on.
import { type Cafe, seatsNow } from '@keha/shared/session/model/cafe.ts'
import { useTranslation } from 'react-i18next'
import { useBoard, useSend } from '../board/board.ts'
import { presentIds } from '../board/presence.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { withoutTable } from './cafePreview.ts'
import { TableSelect } from './TableSelect.tsx'
import { membersOf, useMembers, useTableName } from './useCafe.ts'

export function ChangeSeats({ cafe, onClose }: { readonly cafe: Cafe; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const send = useSend()
  const tableName = useTableName()
  const members = useMembers()
  const here = useBoard((state) => state.here)
  const you = useBoard((state) => state.you?.id)
  const standing = withoutTable(cafe, members, presentIds(here, you))
  return (
    <Dialog title={t('cafe.changeSeats')} size="wide" onClose={onClose}>
      <div className="edit-groups">
        {seatsNow(cafe).map((seats, table) => {
          const name = tableName(cafe, table)
          const guests = membersOf(seats.members, members)
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a table is its number.
            <section key={table} className="edit-groups__one" aria-label={name}>
              <h3 className="edit-groups__name">{name}</h3>
              {guests.length > 0 ? (
                <SelectField
                  label={t('cafe.host')}
                  value={seats.host ?? ''}
                  options={guests.map((guest) => ({ value: guest.id, words: guest.name }))}
                  onChoose={(value) => {
                    const host = guests.find(({ id }) => id === value)
                    if (host) void send({ type: 'appointHost', person: host.id, table })
                  }}
                />
              ) : (
                <p className="soft small">{t('cafe.empty')}</p>
              )}
              <ul className="plain edit-groups__people">
                {guests.map((guest) => (
                  <li key={guest.id} className="edit-groups__person">
                    <span className="edit-groups__who">
                      {guest.name}
                      {guest.organisation ? <span className="soft"> · {guest.organisation}</span> : null}
                    </span>
                    <TableSelect cafe={cafe} person={guest.id} label={t('cafe.tableOf', { name: guest.name })} isLabelHidden />
                  </li>
                ))}
              </ul>
            </section>
          )
        })}
        {standing.length > 0 ? (
          <section className="edit-groups__one" aria-label={t('cafe.noTable')}>
            <h3 className="edit-groups__name">{t('cafe.noTable')}</h3>
            {standing.map(({ id, name }) => (
              <TableSelect key={id} cafe={cafe} person={id} label={t('cafe.tableOf', { name })} />
            ))}
          </section>
        ) : null}
      </div>
      <div className="dialog__actions">
        <button type="button" className="button button--main" onClick={onClose}>
          {t('cafe.done')}
        </button>
      </div>
    </Dialog>
  )
}
