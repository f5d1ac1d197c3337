// Everything that brings a board back: what was deleted, its restore points, and a file of what this computer has.
import { Tabs } from 'radix-ui'
import { useTranslation } from 'react-i18next'
import { useRole } from '../board/board.ts'
import type { CanvasHandle } from '../canvas/CanvasHandle.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { DeletedList } from './DeletedList.tsx'
import { PointsTab } from './PointsTab.tsx'
import { SavedFileTab } from './SavedFileTab.tsx'
import './recovery.css'

interface RecoveryDialogProps {
  readonly canvas: CanvasHandle
  readonly onClose: () => void
}

export function RecoveryDialog({ canvas, onClose }: RecoveryDialogProps) {
  const { t } = useTranslation()
  const isFacilitator = useRole() === 'facilitator'
  return (
    <Dialog title={t('recover.title')} size="wide" onClose={onClose}>
      <Tabs.Root className="recovery" defaultValue="deleted">
        <Tabs.List className="recovery__tabs" aria-label={t('recover.title')}>
          <Tabs.Trigger className="recovery__tab" value="deleted">
            {t('deleted.title')}
          </Tabs.Trigger>
          {isFacilitator ? (
            <Tabs.Trigger className="recovery__tab" value="points">
              {t('recover.points')}
            </Tabs.Trigger>
          ) : null}
          <Tabs.Trigger className="recovery__tab" value="file">
            {t('recover.file')}
          </Tabs.Trigger>
        </Tabs.List>
        <Tabs.Content className="recovery__part" value="deleted">
          <DeletedList canvas={canvas} />
        </Tabs.Content>
        <Tabs.Content className="recovery__part" value="points">
          {isFacilitator ? <PointsTab canvas={canvas} /> : null}
        </Tabs.Content>
        <Tabs.Content className="recovery__part" value="file">
          <SavedFileTab />
        </Tabs.Content>
      </Tabs.Root>
    </Dialog>
  )
}
