// Who comes when the workshop is under way lands where the step is. Once; afterwards the view is the person's own.
import { currentStep } from '@keha/shared/session/model/agenda.ts'
import { useEffect, useRef } from 'react'
import { useBoard, useOpenBoard } from '../board/board.ts'
import { ownSeat } from '../cafe/cafeMoments.ts'

export function useFirstPlace(): void {
  const { canvas } = useOpenBoard()
  const agenda = useBoard((state) => state.session?.agenda ?? null)
  // Who sits at a café's table is taken there.
  const isSeated = useBoard(({ session, you }) => ownSeat(session?.cafe.cafe ?? null, you?.id) !== null)
  // And who comes in the middle of a lecture, to its page.
  const isLed = useBoard(({ session }) => session?.slides.led ?? false)
  const placed = useRef(false)
  useEffect(() => {
    if (placed.current || canvas === null || agenda === null) return
    placed.current = true
    const area = currentStep(agenda)?.area
    if (area && !isSeated && !isLed) canvas.goTo(area)
  }, [canvas, agenda, isSeated, isLed])
}
