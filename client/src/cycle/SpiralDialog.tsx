// The network's rounds as a spiral, and the same as a list with the ways to their boards. Nothing is linked that this browser
// was not let into, but the next board, which the session itself gives participants the code of.
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { Dialog } from '../ui/Dialog.tsx'
import { spiralOf } from './spiral.ts'
import './cycle.css'
import type { ToldTurn } from './toldTurns.ts'
import { useTurns } from './useTurns.ts'

const DISC = 13

export function SpiralDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const turns = useTurns()
  return (
    <Dialog title={t('spiral.title')} size="wide" onClose={onClose}>
      <div className="spiral">
        <SpiralDrawing turns={turns} />
        <ol className="plain spiral__list" aria-label={t('spiral.title')}>
          {[...turns].reverse().map((turn) => (
            <TurnItem key={turn.number} turn={turn} onLeave={onClose} />
          ))}
        </ol>
      </div>
    </Dialog>
  )
}

function SpiralDrawing({ turns }: { readonly turns: readonly ToldTurn[] }) {
  const { t } = useTranslation()
  const { turns: places, reach } = spiralOf(turns.length)
  const look = ({ isHere, counts }: ToldTurn): string => (isHere ? 'here' : counts === null ? 'next' : 'before')
  return (
    <svg
      className="spiral__drawing"
      viewBox={`${-reach} ${-reach} ${2 * reach} ${2 * reach}`}
      role="img"
      aria-label={t('spiral.about', { count: turns.length })}
    >
      {turns.map((turn, at) => (
        <path key={turn.number} className="spiral__line" data-turn={look(turn)} d={places[at]?.path} />
      ))}
      {turns.map((turn, at) => (
        <g key={turn.number} className="spiral__disc" data-turn={look(turn)} transform={`translate(${places[at]?.x} ${places[at]?.y})`}>
          <circle r={DISC} />
          <text dy="0.36em">{turn.number}</text>
        </g>
      ))}
    </svg>
  )
}

function TurnItem({ turn, onLeave }: { readonly turn: ToldTurn; readonly onLeave: () => void }) {
  const { t } = useTranslation()
  const { number, title, isHere, counts, href } = turn
  return (
    <li className="spiral__turn" aria-current={isHere ? 'step' : undefined}>
      <p className="spiral__round">
        {t('cycle.number', { number })}
        {isHere ? <span className="spiral__here">{t('spiral.here')}</span> : null}
        {counts === null ? <span className="soft small">{t('spiral.next')}</span> : null}
      </p>
      {href === null ? (
        <p>{title}</p>
      ) : (
        <Link href={href} className="spiral__link" onClick={onLeave}>
          {title}
        </Link>
      )}
      <p className="soft small">{counts ? t('spiral.promised', counts) : t('spiral.nextUnread')}</p>
      {href === null && !isHere ? <p className="soft small">{t('spiral.closed')}</p> : null}
    </li>
  )
}
