// Asks before the café ends: rounds cannot be gone on with afterwards.
import { useTranslation } from 'react-i18next'
import { useSend } from '../board/board.ts'
import { Dialog } from '../ui/Dialog.tsx'

export function EndCafe({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const send = useSend()
  const end = async () => {
    if (await send({ type: 'endCafe' })) onClose()
  }
  return (
    <Dialog title={t('cafe.endTitle')} onClose={onClose}>
      <p>{t('cafe.endLine')}</p>
      <div className="dialog__actions">
        <button type="button" className="button" onClick={onClose}>
          {t('ui.cancel')}
        </button>
        <button type="button" data-first className="button button--main" onClick={() => void end()}>
          {t('cafe.end')}
        </button>
      </div>
    </Dialog>
  )
}
