// Freezes all writing at once, and thaws it. Stands at the panel's foot, always in reach; why is said in the banner.
import { useTranslation } from 'react-i18next'
import { useBoard } from '../board/board.ts'
import { useAct } from '../board/useAct.ts'
import { Icon } from '../ui/Icon.tsx'

export function FreezeButton() {
  const { t } = useTranslation()
  const act = useAct()
  const frozen = useBoard((state) => (state.session?.writing.frozen ?? null) !== null)
  return (
    <button type="button" className="button" title={t('freeze.line')} onClick={() => void act('toggleFreeze')}>
      <Icon name="snow" />
      {t(frozen ? 'freeze.thaw' : 'freeze.freeze')}
    </button>
  )
}
