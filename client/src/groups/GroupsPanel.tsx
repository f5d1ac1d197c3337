// The facilitator's groups: making them, who is in which, changing and ending them. In a step of pairs it stands with the
// step's own controls, opened; else as a fold of its own.
import { currentStep } from '@keha/shared/session/model/agenda.ts'
import type { Group } from '@keha/shared/session/model/groups.ts'
import type { Member } from '@keha/shared/session/model/people.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoard, useSend } from '../board/board.ts'
import { Icon } from '../ui/Icon.tsx'
import { EditGroups } from './EditGroups.tsx'
import { namesOf, ungrouped } from './groupPlan.ts'
import { MakeGroups } from './MakeGroups.tsx'
import { MakePairs } from './MakePairs.tsx'
import { useGroupName } from './useGroupName.ts'

const NO_GROUPS: readonly Group[] = []
const NOBODY: readonly Member[] = []

/** Mounted in both places of the facilitator's panel; it is shown in one. */
export function GroupsPanel({ place }: { readonly place: 'step' | 'panel' }) {
  const { t } = useTranslation()
  const send = useSend()
  const nameOf = useGroupName()
  const groups = useBoard(({ session }) => session?.groups.groups) ?? NO_GROUPS
  const members = useBoard(({ session }) => session?.people.members) ?? NOBODY
  const isPairStep = useBoard(({ session }) => session !== null && currentStep(session.agenda)?.kind === 'pairs')
  const [open, setOpen] = useState<'make' | 'edit' | null>(null)
  const without = ungrouped(members, groups)
  if (isPairStep !== (place === 'step')) return null
  return (
    <details className={`panel__fold ${place === 'panel' ? 'panel__section' : 'groups--own'}`} open={isPairStep || groups.length > 0}>
      <summary className="panel__title">
        <Icon name="people" />
        {t('groups.title')}
      </summary>
      <div className="groups">
        {groups.length === 0 ? <p className="soft small">{t('groups.line')}</p> : null}
        {groups.length > 0 ? (
          <ul className="plain groups__list" aria-label={t('groups.title')}>
            {groups.map((group) => (
              <li key={group.id} className="groups__one">
                <span className="groups__name">{nameOf(group)}</span>
                <span className="soft">{namesOf(group.members, members).join(', ') || t('groups.nobody')}</span>
              </li>
            ))}
          </ul>
        ) : null}
        {groups.length > 0 && without.length > 0 ? (
          <p className="small">{t('groups.without', { names: without.map(({ name }) => name).join(', ') })}</p>
        ) : null}
        <MakePairs />
        <div className="row">
          {groups.length > 0 ? (
            <button type="button" className="button" onClick={() => setOpen('edit')}>
              <Icon name="pen" />
              {t('groups.edit')}
            </button>
          ) : null}
          <button type="button" className="button" onClick={() => setOpen('make')}>
            {groups.length > 0 ? null : <Icon name="plus" />}
            {t(groups.length > 0 ? 'groups.makeAnew' : 'groups.make')}
          </button>
          {groups.length > 0 ? (
            <button type="button" className="button button--quiet" onClick={() => void send({ type: 'endGroups' })}>
              {t('groups.end')}
            </button>
          ) : null}
        </div>
      </div>
      {open === 'make' ? <MakeGroups onClose={() => setOpen(null)} /> : null}
      {open === 'edit' ? <EditGroups groups={groups} members={members} onClose={() => setOpen(null)} /> : null}
    </details>
  )
}
