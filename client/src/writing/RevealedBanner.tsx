// Notes have come to the board: how many, and a way to them. The view moves by the person's own press only.
import { currentStep } from '@keha/shared/session/model/agenda.ts'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoard, useOpenBoard } from '../board/board.ts'
import { Icon } from '../ui/Icon.tsx'

export function RevealedBanner() {
  const { t } = useTranslation()
  const { canvas } = useOpenBoard()
  const revealed = useBoard((state) => state.revealed)
  const step = useBoard(({ session }) => session?.agenda.current ?? null)
  const area = useBoard(({ session }) => session && currentStep(session.agenda)?.area)
  const [seen, setSeen] = useState(0)
  const newest = revealed?.seq ?? 0
  // A new step leaves what came before behind.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the step's change counts
  useEffect(() => setSeen(newest), [step])
  const shown = revealed !== null && revealed.count > 0 && newest > seen
  const goTo = () => {
    setSeen(newest)
    if (area && canvas?.areaName(area) !== undefined) canvas.goTo(area)
    else canvas?.fit()
  }
  return (
    <div role="status">
      {shown ? (
        <div className="banner banner--low notice notice--good">
          <Icon name="eye" />
          <p>{t('private.revealed', { count: revealed.count })}</p>
          <span className="row">
            <button type="button" className="button" disabled={canvas === null} onClick={goTo}>
              {t('private.seeThem')}
            </button>
            <button type="button" className="button button--quiet button--icon" aria-label={t('ui.close')} onClick={() => setSeen(newest)}>
              <Icon name="close" />
            </button>
          </span>
        </div>
      ) : null}
    </div>
  )
}
