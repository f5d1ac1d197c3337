// One's own group in the step card: which, with whom, and the way to its area. Told also when it changes.
import { currentStep } from '@keha/shared/session/model/agenda.ts'
import { groupOf } from '@keha/shared/session/model/groups.ts'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoard, useOpenBoard, useRole } from '../board/board.ts'
import { announce } from '../ui/announcements.ts'
import { Icon } from '../ui/Icon.tsx'
import { GroupSelect } from './GroupSelect.tsx'
import { isPairOrThree, namesOf, peopleOf } from './groupPlan.ts'
import { useGroupName } from './useGroupName.ts'

export function MyGroup() {
  const { t, i18n } = useTranslation()
  const { canvas } = useOpenBoard()
  const role = useRole()
  const nameOf = useGroupName()
  const you = useBoard((state) => state.you?.id)
  const slice = useBoard(({ session }) => session?.groups)
  const members = useBoard(({ session }) => session?.people.members)
  const mayMove = useBoard(({ session }) => session !== null && currentStep(session.agenda)?.way === 'hosting')
  const mine = slice && you ? groupOf(slice, you) : undefined
  const othersIds = mine?.members.filter((id) => id !== you) ?? []
  const others = namesOf(othersIds, members ?? []).join(', ')
  const partners = peopleOf(othersIds, members ?? [])
  const words = !mine
    ? null
    : isPairOrThree(mine) && partners.length > 0
      ? t('pairs.yours', { count: partners.length, names: new Intl.ListFormat(i18n.language).format(partners) })
      : t(others ? 'groups.yours' : 'groups.yoursAlone', { group: nameOf(mine), names: others })

  // Undefined until the session is there, so that only a change is told.
  const known = useRef<string | null | undefined>(undefined)
  const id = slice ? (mine?.id ?? null) : undefined
  useEffect(() => {
    const before = known.current
    known.current = id
    if (before !== undefined && id && before !== id && words) announce(words)
  }, [id, words])

  if (!slice || slice.groups.length === 0 || !you || role === 'observer') return null
  const area = mine?.area
  return (
    <section className="my-group" aria-label={t('groups.mine')}>
      <p className="my-group__words">
        <Icon name="people" />
        {words ?? t('groups.notInOne')}
      </p>
      {area ? (
        <button type="button" className="button button--wide" disabled={canvas === null} onClick={() => canvas?.goTo(area)}>
          <Icon name="pin" />
          {t('groups.goThere')}
        </button>
      ) : null}
      {mayMove ? <GroupSelect person={you} label={t('groups.move')} /> : null}
    </section>
  )
}
