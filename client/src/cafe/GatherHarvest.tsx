// One press: copies of the starred notes in the harvest's area, where the board has one.
import type { Cafe } from '@keha/shared/session/model/cafe.ts'
import { useTranslation } from 'react-i18next'
import { useValue } from 'tldraw'
import { useOpenBoard } from '../board/board.ts'
import type { CanvasHandle } from '../canvas/CanvasHandle.ts'
import { announce } from '../ui/announcements.ts'
import { Icon } from '../ui/Icon.tsx'
import { gatherHarvest, harvestArea, toGather } from './gatherHarvest.ts'
import { useTableName } from './useCafe.ts'

export function GatherHarvest({ cafe }: { readonly cafe: Cafe }) {
  const { canvas } = useOpenBoard()
  return canvas && cafe.starred.length > 0 ? <Gather cafe={cafe} canvas={canvas} /> : null
}

function Gather({ cafe, canvas: { editor } }: { readonly cafe: Cafe; readonly canvas: CanvasHandle }) {
  const { t } = useTranslation()
  const tableName = useTableName()
  const area = useValue('harvest area', () => harvestArea(editor, t('cafe.harvest')), [editor, t])
  const count = useValue('notes to gather', () => toGather(editor, cafe).length, [editor, cafe])
  if (!area) return null
  if (count === 0) return <p className="soft small">{t('cafeHarvest.allGathered')}</p>
  const gather = () => {
    const gathered = gatherHarvest(editor, cafe, area, (table) => tableName(cafe, table))
    if (gathered > 0) announce(t('cafeHarvest.gathered', { count: gathered }))
  }
  return (
    <button type="button" className="button" onClick={gather}>
      <Icon name="plus" />
      {t('cafeHarvest.gather', { count })}
    </button>
  )
}
