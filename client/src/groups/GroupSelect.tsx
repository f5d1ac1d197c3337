// Which group a person is in, and moving them to another. In a hosted step people do it for themselves.
import type { ParticipantId } from '@keha/shared/ids.ts'
import { groupOf } from '@keha/shared/session/model/groups.ts'
import { useTranslation } from 'react-i18next'
import { useBoard, useSend } from '../board/board.ts'
import { SelectField } from '../ui/SelectField.tsx'
import { useGroupName } from './useGroupName.ts'

const NO_GROUP = ''

interface GroupSelectProps {
  readonly person: ParticipantId
  readonly label: string
  readonly isLabelHidden?: boolean
}

export function GroupSelect({ person, label, isLabelHidden = false }: GroupSelectProps) {
  const { t } = useTranslation()
  const send = useSend()
  const nameOf = useGroupName()
  const slice = useBoard(({ session }) => session?.groups)
  if (!slice) return null
  return (
    <SelectField
      label={label}
      isLabelHidden={isLabelHidden}
      value={groupOf(slice, person)?.id ?? NO_GROUP}
      options={[
        { value: NO_GROUP, words: t('groups.noGroup') },
        ...slice.groups.map((group) => ({ value: group.id, words: nameOf(group) })),
      ]}
      onChoose={(value) => void send({ type: 'moveToGroup', person, group: slice.groups.find(({ id }) => id === value)?.id ?? null })}
    />
  )
}
