// At the start of a round takes the view to one's own table and says where and with whom; warns two minutes before its end; and
// gives the notes of a round their colour. Draws nothing.
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoard, useOpenBoard } from '../board/board.ts'
import { useTimeLeft } from '../board/useTimeLeft.ts'
import { announce } from '../ui/announcements.ts'
import { isRoundEnding, type OwnSeat, ownSeat, seatNews } from './cafeMoments.ts'
import { tintNotes } from './tintNotes.ts'
import { membersOf, useCafe, useMembers, useTableName } from './useCafe.ts'

export function CafeAnnouncer() {
  const { t } = useTranslation()
  const { canvas } = useOpenBoard()
  const tableName = useTableName()
  const members = useMembers()
  const cafe = useCafe()
  const you = useBoard((state) => state.you?.id)
  const isLoaded = useBoard(({ session }) => session !== null)
  const seat = ownSeat(cafe, you)

  // Undefined until canvas and session are there.
  const known = useRef<OwnSeat | null | undefined>(undefined)
  useEffect(() => {
    if (!isLoaded || canvas === null) return
    const { goes, tells } = seatNews(known.current, seat)
    known.current = seat
    // A view that is held stays.
    if (goes && seat?.area) canvas.goTo(seat.area)
    if (!tells || !cafe || !seat) return
    const names = membersOf(seat.others, members).map(({ name }) => name)
    const place = `${t('cafe.round', { round: seat.round })}: ${tableName(cafe, seat.table)}.`
    announce(names.length > 0 ? `${place} ${t('cafe.withNames', { names: names.join(', ') })}` : place)
  })

  const round = cafe && !cafe.isOver ? cafe.round : 0
  useEffect(() => (canvas && round > 0 ? tintNotes(canvas.editor, round) : undefined), [canvas, round])

  const isEnding = isRoundEnding(seat, useTimeLeft())
  const isHost = seat?.isHost ?? false
  useEffect(() => {
    if (isEnding) announce(t(isHost ? 'cafe.twoMinutesHost' : 'cafe.twoMinutes'))
  }, [isEnding, isHost, t])
  return null
}
