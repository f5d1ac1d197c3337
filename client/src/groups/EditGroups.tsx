// Every group with its name, area and people; each person can be moved to another.
import { RecordId } from '@keha/shared/ids.ts'
import type { Group } from '@keha/shared/session/model/groups.ts'
import type { Member } from '@keha/shared/session/model/people.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useOpenBoard, useSend } from '../board/board.ts'
import { useAreas } from '../canvas/boardAreas.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Field } from '../ui/Field.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { GroupSelect } from './GroupSelect.tsx'
import { ungrouped } from './groupPlan.ts'
import { useGroupName } from './useGroupName.ts'

const NO_AREA = ''
const MAX_NAME = 60

interface EditGroupsProps {
  readonly groups: readonly Group[]
  readonly members: readonly Member[]
  readonly onClose: () => void
}

export function EditGroups({ groups, members, onClose }: EditGroupsProps) {
  const { t } = useTranslation()
  const without = ungrouped(members, groups)
  return (
    <Dialog title={t('groups.edit')} size="wide" onClose={onClose}>
      <div className="edit-groups">
        {groups.map((group) => (
          <EditedGroup key={group.id} group={group} members={members.filter(({ id }) => group.members.includes(id))} />
        ))}
        {without.length > 0 ? (
          <section className="edit-groups__one" aria-label={t('groups.noGroup')}>
            <h3 className="edit-groups__name">{t('groups.noGroup')}</h3>
            <GroupPeople members={without} />
          </section>
        ) : null}
      </div>
      <div className="dialog__actions">
        <button type="button" className="button button--main" onClick={onClose}>
          {t('groups.done')}
        </button>
      </div>
    </Dialog>
  )
}

function EditedGroup({ group, members }: { readonly group: Group; readonly members: readonly Member[] }) {
  const { t } = useTranslation()
  const send = useSend()
  const nameOf = useGroupName()
  const { canvas } = useOpenBoard()
  const areas = useAreas(canvas)
  const [name, setName] = useState(group.name)
  const title = nameOf(group)
  const change = (to: Partial<Pick<Group, 'name' | 'area'>>) =>
    void send({ type: 'changeGroup', group: group.id, name: group.name, area: group.area, ...to })
  return (
    <section className="edit-groups__one" aria-label={title}>
      <h3 className="edit-groups__name">{title}</h3>
      <div className="edit-groups__fields">
        <Field
          label={t('groups.name')}
          placeholder={t('groups.numbered', { number: group.id.slice(1) })}
          maxLength={MAX_NAME}
          value={name}
          onChange={({ target }) => setName(target.value)}
          onBlur={() => change({ name: name.trim() })}
          onKeyDown={({ key }) => {
            if (key === 'Enter') change({ name: name.trim() })
          }}
        />
        <SelectField
          label={t('groups.area')}
          value={group.area ?? NO_AREA}
          options={[
            { value: NO_AREA, words: t('groups.noArea') },
            ...areas.map((area) => ({ value: area.id, words: area.name || t('vote.unnamedArea') })),
          ]}
          onChoose={(value) => change({ area: value === NO_AREA ? null : RecordId.parse(value) })}
        />
      </div>
      <GroupPeople members={members} />
    </section>
  )
}

function GroupPeople({ members }: { readonly members: readonly Member[] }) {
  const { t } = useTranslation()
  if (members.length === 0) return <p className="soft small">{t('groups.nobody')}</p>
  return (
    <ul className="plain edit-groups__people">
      {members.map((member) => (
        <li key={member.id} className="edit-groups__person">
          <span className="edit-groups__who">
            {member.name}
            {member.organisation ? <span className="soft"> · {member.organisation}</span> : null}
          </span>
          <GroupSelect person={member.id} label={t('groups.groupOf', { name: member.name })} isLabelHidden />
        </li>
      ))}
    </ul>
  )
}
