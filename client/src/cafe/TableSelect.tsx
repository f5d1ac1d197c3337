// At which table a person sits, and moving them to another. In a hosted step people do it for themselves.
import type { ParticipantId } from '@keha/shared/ids.ts'
import { type Cafe, tableOf } from '@keha/shared/session/model/cafe.ts'
import { useTranslation } from 'react-i18next'
import { useSend } from '../board/board.ts'
import { SelectField } from '../ui/SelectField.tsx'
import { useTableName } from './useCafe.ts'

const NO_TABLE = ''

interface TableSelectProps {
  readonly cafe: Cafe
  readonly person: ParticipantId
  readonly label: string
  readonly isLabelHidden?: boolean
}

export function TableSelect({ cafe, person, label, isLabelHidden = false }: TableSelectProps) {
  const { t } = useTranslation()
  const send = useSend()
  const tableName = useTableName()
  const table = tableOf(cafe, person)
  return (
    <SelectField
      label={label}
      isLabelHidden={isLabelHidden}
      value={table === undefined ? NO_TABLE : String(table)}
      options={[
        ...(table === undefined ? [{ value: NO_TABLE, words: t('cafe.noTable') }] : []),
        ...cafe.tables.map((_, at) => ({ value: String(at), words: tableName(cafe, at) })),
      ]}
      onChoose={(value) => {
        if (value !== NO_TABLE) void send({ type: 'moveToTable', person, table: Number(value) })
      }}
    />
  )
}
