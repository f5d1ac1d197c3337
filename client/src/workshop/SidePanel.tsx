// Where the panel of this person's role stands: beside the canvas, never over it; on a narrow screen a strip above the canvas
// that opens downwards. It remembers whether it was open.

import { inLanguage } from '@keha/shared/locale.ts'
import { currentStep } from '@keha/shared/session/model/agenda.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoard, useRole } from '../board/board.ts'
import { useServices } from '../browser/services.ts'
import { useOwnPlace } from '../cafe/useOwnPlace.ts'
import { ClosedCard } from '../closing/ClosedCard.tsx'
import { useLocale } from '../locales/language.ts'
import { Reactions } from '../people/Reactions.tsx'
import { MassDeletionNotice } from '../recovery/MassDeletionNotice.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useNarrow } from '../ui/useNarrow.ts'
import { BringEveryone } from './BringEveryone.tsx'
import { FacilitatorPanel } from './FacilitatorPanel.tsx'
import { PANEL_OPEN } from './panelOpen.ts'
import { StepCard } from './StepCard.tsx'

interface SidePanelProps {
  readonly onExport: () => void
  /** Closing the workshop, for facilitators. */
  readonly onEnd: () => void
  readonly onLife: () => void
}

export function SidePanel({ onExport, onEnd, onLife }: SidePanelProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { kept } = useServices()
  const role = useRole()
  const narrow = useNarrow()
  const [openWide, setOpenWide] = useState(() => kept.read(PANEL_OPEN) !== false)
  const [openNarrow, setOpenNarrow] = useState(false)
  const agenda = useBoard((state) => state.session?.agenda ?? null)
  const isClosed = useBoard(({ session }) => (session?.closing.closedAtMs ?? null) !== null)
  const open = narrow ? openNarrow : openWide
  const title = t(isClosed ? 'closing.over' : role === 'facilitator' ? 'agenda.title' : 'step.title')
  const step = agenda ? currentStep(agenda) : undefined
  const ownPlace = useOwnPlace()
  const toggle = () => {
    if (narrow) return setOpenNarrow(!openNarrow)
    kept.write(PANEL_OPEN, !openWide)
    setOpenWide(!openWide)
  }
  const now = step ? inLanguage(step.title, locale) : t(agenda && agenda.steps.length === 0 ? 'step.free' : 'step.soon')

  return (
    <aside className="side" data-open={open} aria-label={title}>
      <button type="button" className="side__toggle" aria-expanded={open} aria-controls="side-content" onClick={toggle}>
        <span className="side__toggle-words clip">{narrow && !isClosed ? (ownPlace ?? now) : title}</span>
        <span className="visually-hidden">{t(open ? 'panel.close' : 'panel.open')}</span>
        <Icon name={narrow ? (open ? 'chevronUp' : 'chevronDown') : 'sidebar'} />
      </button>
      {role === 'facilitator' && (open || narrow) ? <MassDeletionNotice /> : null}
      <div id="side-content" className="side__content" hidden={!open}>
        <div className="side__scroll">
          {isClosed ? (
            <ClosedCard onExport={onExport} onLife={onLife} />
          ) : role === 'facilitator' ? (
            <FacilitatorPanel onEnd={onEnd} />
          ) : (
            <StepCard />
          )}
        </div>
        {isClosed ? null : role === 'facilitator' ? <BringEveryone /> : <Reactions />}
      </div>
    </aside>
  )
}
