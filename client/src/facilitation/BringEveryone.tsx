// One press that takes everyone's view to what the facilitator sees. Stands at the panel's foot, always in reach.
import { useTranslation } from 'react-i18next'
import { Icon } from '../ui/Icon.tsx'
import { useOpenBoard } from './board.ts'
import { useAct } from './useAct.ts'

export function BringEveryone() {
  const { t } = useTranslation()
  const act = useAct()
  const { canvas } = useOpenBoard()
  return (
    <div className="side__foot">
      <button type="button" className="button button--wide" disabled={canvas === null} onClick={() => void act('bringEveryone')}>
        <Icon name="gather" />
        {t('action.bringEveryone')}
      </button>
    </div>
  )
}
