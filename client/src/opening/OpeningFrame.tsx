// What stands there before the room does: the bar with the board's title, the panel's place, and where the canvas will be. It has
// the room's own elements and sizes, so that nothing moves when that takes its place; nothing in it can be pressed but, where it gets
// no further, the way on.
import { inLanguage } from '@keha/shared/locale.ts'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { MyBoard } from '../browser/myBoards.ts'
import { useServices } from '../browser/services.ts'
import { useLocale } from '../locales/language.ts'
import { Mark } from '../ui/Icon.tsx'
import { useNarrow } from '../ui/useNarrow.ts'
import { PANEL_OPEN } from '../workshop/panelOpen.ts'
import { OpeningVeil } from './OpeningVeil.tsx'
import type { OpeningStore } from './opening.ts'

interface OpeningFrameProps {
  readonly entry: MyBoard
  readonly opening: OpeningStore
  /** What is needed of the program could not be fetched. */
  readonly isStuck: boolean
}

export function OpeningFrame({ entry, opening, isStuck }: OpeningFrameProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { kept } = useServices()
  const narrow = useNarrow()
  const step = useStore(opening, (state) => state.step)
  const words = step === null ? t('step.soon') : step && inLanguage(step, locale)
  const title = t(entry.participant.role === 'facilitator' ? 'agenda.title' : 'step.title')
  return (
    <div className="room">
      <header className="bar">
        <span className="bar__home">
          <Mark />
        </span>
        <div className="bar__name">
          <h1 className="bar__title clip">{entry.board.title}</h1>
          <p className="status" data-mood={isStuck ? 'trouble' : 'working'}>
            <span className="status__dot" aria-hidden="true" />
            {t(isStuck ? 'opening.stuck' : 'status.connecting')}
          </p>
        </div>
      </header>
      <aside className="side" data-open={!narrow && kept.read(PANEL_OPEN) !== false} aria-label={title}>
        <p className="side__toggle">
          <span className="side__toggle-words clip">{narrow ? (words ?? '\u00a0') : title}</span>
        </p>
        {narrow ? null : (
          <div className="side__content">
            <p className="side__scroll opening__step">{words}</p>
          </div>
        )}
      </aside>
      <main className="room__canvas" aria-label={t('board.canvas')} aria-busy={!isStuck}>
        {isStuck ? <OpeningProblem /> : <OpeningVeil opening={opening} isOver={false} />}
      </main>
    </div>
  )
}

function OpeningProblem() {
  const { t } = useTranslation()
  return (
    <div className="opening-problem" role="alert">
      <h2>{t('opening.stuckTitle')}</h2>
      <p>{t('opening.stuckLine')}</p>
      <button type="button" className="button button--main" onClick={() => window.location.reload()}>
        {t('opening.reload')}
      </button>
    </div>
  )
}
