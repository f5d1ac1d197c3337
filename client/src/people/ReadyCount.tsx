// How many of the participants who are here have said to be ready, and in a fold who is waited for.
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoard } from '../board/board.ts'
import { presentIds } from '../board/presence.ts'
import { announce } from '../ui/announcements.ts'
import { Icon } from '../ui/Icon.tsx'
import { readinessOf } from './readiness.ts'

export function ReadyCount() {
  const { t } = useTranslation()
  const members = useBoard((state) => state.session?.people.members)
  const said = useBoard((state) => state.session?.ready.people)
  const here = useBoard((state) => state.here)
  const you = useBoard((state) => state.you?.id)
  const { ready, of, others } = readinessOf(members ?? [], presentIds(here, you), said ?? [])
  const all = of > 0 && ready === of
  const known = useRef(all)
  useEffect(() => {
    if (all && !known.current) announce(t('ready.all'), { spokenOnly: true })
    known.current = all
  }, [all, t])
  if (of === 0) return null
  return (
    <div className="ready-count" data-all={all}>
      <p className="ready-count__line">
        <Icon name={all ? 'check' : 'people'} />
        <span className="digits">{t('ready.count', { ready, of })}</span>
      </p>
      <progress className="progress ready-count__bar" value={ready} max={of} aria-hidden="true" />
      {others.length > 0 && ready > 0 ? (
        <details className="fold small">
          <summary>{t('ready.others', { count: others.length })}</summary>
          <p className="ready-count__names">{others.map(({ name }) => name).join(', ')}</p>
        </details>
      ) : null}
    </div>
  )
}
