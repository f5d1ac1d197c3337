// The strip over the canvas that is always there: which board, how the line is, time left, who is here, and the ways out.
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { TimerFace } from '../agenda/TimerFace.tsx'
import { useBoard, useOpenBoard, useRole } from '../board/board.ts'
import { PeopleButton } from '../people/PeopleButton.tsx'
import { Icon, Mark } from '../ui/Icon.tsx'
import { BoardMenu } from './BoardMenu.tsx'
import { StatusLine } from './StatusLine.tsx'

interface TopBarProps {
  readonly onShare: () => void
  readonly onExport: () => void
  readonly onEnd: () => void
  readonly onNext: () => void
  readonly onRecover: () => void
  readonly onLife: () => void
  readonly onSearch: () => void
  readonly onShortcuts: () => void
}

export function TopBar({ onShare, onNext, onExport, onEnd, onRecover, onLife, onSearch, onShortcuts }: TopBarProps) {
  const { t } = useTranslation()
  const { entry } = useOpenBoard()
  const role = useRole()
  const mayGoOn = useBoard(({ session }) => session?.cycle.next === null) && role === 'facilitator'
  const isOpen = useBoard(({ session }) => session?.closing.closedAtMs === null)
  const mayEnd = isOpen && role === 'facilitator'
  const mayShare = role === 'facilitator' && entry.invitation !== undefined
  return (
    <header className="bar">
      <Link href="/" className="bar__home" aria-label={t('board.leave')} title={t('board.leave')}>
        <Mark />
      </Link>
      <div className="bar__name">
        <h1 className="bar__title clip" title={entry.board.title}>
          {entry.board.title}
        </h1>
        <StatusLine />
      </div>
      <div>{isOpen ? <TimerFace size="bar" /> : null}</div>
      <div className="bar__tools">
        <PeopleButton />
        <button
          type="button"
          className="button button--quiet button--icon"
          aria-label={t('search.title')}
          title={`${t('search.title')} (Ctrl+F)`}
          onClick={onSearch}
        >
          <Icon name="search" />
        </button>
        {mayShare ? (
          <button type="button" className="button button--main bar__wide" onClick={onShare}>
            <Icon name="share" />
            {t('share.open')}
          </button>
        ) : null}
        <button type="button" className="button bar__wide" onClick={onExport}>
          <Icon name="download" />
          {t('export.title')}
        </button>
        <BoardMenu
          onShare={mayShare ? onShare : null}
          onNext={mayGoOn ? onNext : null}
          onExport={onExport}
          onEnd={mayEnd ? onEnd : null}
          onRecover={isOpen && role !== 'observer' ? onRecover : null}
          onLife={role === 'facilitator' ? onLife : null}
          onShortcuts={onShortcuts}
        />
      </div>
    </header>
  )
}
