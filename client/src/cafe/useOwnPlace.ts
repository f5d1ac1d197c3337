// One's round and table in a few words, for where there is no room for the card.
import { useTranslation } from 'react-i18next'
import { useBoard } from '../board/board.ts'
import { ownSeat } from './cafeMoments.ts'
import { useCafe, useTableName } from './useCafe.ts'

/** Null where one sits at no table just now. */
export function useOwnPlace(): string | null {
  const { t } = useTranslation()
  const tableName = useTableName()
  const cafe = useCafe()
  const seat = ownSeat(
    cafe,
    useBoard((state) => state.you?.id),
  )
  return cafe && seat ? `${t('cafe.roundOf', { round: seat.round, of: cafe.rounds })} · ${tableName(cafe, seat.table)}` : null
}
