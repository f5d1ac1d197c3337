// Which round of the network's work this is, and the ways to the boards before and after it.
import { CODE_LENGTH } from '@keha/shared/ids.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useBoard } from '../board/board.ts'
import { useServices } from '../browser/services.ts'
import { Icon } from '../ui/Icon.tsx'
import { SpiralDialog } from './SpiralDialog.tsx'

export function CycleCard() {
  const { t } = useTranslation()
  const { myBoards } = useServices()
  const [shown, setShown] = useState(false)
  const cycle = useBoard(({ session }) => session?.cycle)
  if (!cycle || (cycle.previous === null && cycle.next === null)) return null
  const { number, previous, next } = cycle
  const mine = next && myBoards.find(next.id)
  const code = next && `${next.code.slice(0, CODE_LENGTH / 2)}-${next.code.slice(CODE_LENGTH / 2)}`
  return (
    <section className="cycle" aria-label={t('cycle.title')}>
      <p className="cycle__number">{t('cycle.number', { number })}</p>
      {previous && myBoards.find(previous.id) ? (
        <Link href={`/b/${previous.id}`} className="cycle__link">
          <Icon name="arrowLeft" />
          <span className="clip">{t('cycle.previous', { title: previous.title })}</span>
        </Link>
      ) : null}
      {next ? (
        <Link href={mine ? `/b/${next.id}` : `/join?code=${next.code}`} className="cycle__link">
          <Icon name="arrowRight" />
          <span className="clip">{t('cycle.next', { title: next.title })}</span>
        </Link>
      ) : null}
      {next && !mine ? <p className="soft small">{t('cycle.code', { code })}</p> : null}
      <button type="button" className="button button--quiet" onClick={() => setShown(true)}>
        <Icon name="repeat" />
        {t('spiral.open')}
      </button>
      {shown ? <SpiralDialog onClose={() => setShown(false)} /> : null}
    </section>
  )
}
