// When a round closes by itself.
import { useTranslation } from 'react-i18next'
import { useBoard } from '../board/board.ts'
import { clockFace } from '../ui/clockWords.ts'
import { useNow } from '../ui/useNow.ts'

export function ClosesIn({ endsAtMs }: { readonly endsAtMs: number }) {
  const { t } = useTranslation()
  const offset = useBoard((state) => state.clockOffsetMs)
  const leftMs = Math.max(0, endsAtMs - useNow(true) - offset)
  return <span className="digits">{t('vote.closesIn', { time: clockFace(leftMs) })}</span>
}
