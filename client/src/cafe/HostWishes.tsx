// Who wants to be host at which table; the others are drawn by lot.
import type { ParticipantId } from '@keha/shared/ids.ts'
import type { CafeTable } from '@keha/shared/session/model/cafe.ts'
import type { Member } from '@keha/shared/session/model/people.ts'
import { useTranslation } from 'react-i18next'
import { SelectField } from '../ui/SelectField.tsx'
import { useTableName } from './useCafe.ts'

const BY_LOT = ''

interface HostWishesProps {
  readonly tables: CafeTable[]
  readonly guests: readonly Member[]
  readonly wishes: readonly (ParticipantId | null)[]
  readonly onChange: (wishes: readonly (ParticipantId | null)[]) => void
}

export function HostWishes({ tables, guests, wishes, onChange }: HostWishesProps) {
  const { t } = useTranslation()
  const tableName = useTableName()
  /** A person hosts one table. */
  const wish = (table: number, person: ParticipantId | null) =>
    onChange(tables.map((_, at) => (at === table ? person : wishes[at] === person ? null : (wishes[at] ?? null))))
  return (
    <details className="cafe-form__fold">
      <summary className="field__label">{t('cafe.hosts')}</summary>
      <p className="field__hint">{t('cafe.hostsHint')}</p>
      <div className="cafe-form__hosts">
        {tables.map((table, at) => (
          <SelectField
            key={table.area ?? `table ${at + 1}`}
            label={tableName({ tables }, at)}
            value={wishes[at] ?? BY_LOT}
            options={[{ value: BY_LOT, words: t('cafe.byLot') }, ...guests.map(({ id, name }) => ({ value: id, words: name }))]}
            onChoose={(value) => wish(at, guests.find(({ id }) => id === value)?.id ?? null)}
          />
        ))}
      </div>
    </details>
  )
}
