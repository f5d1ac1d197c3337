// Who comes when the workshop is under way lands where the step is. Once; afterwards the view is the person's own.
import { currentStep } from '@keha/shared/session/agendaPlan.ts'
import { useEffect, useRef } from 'react'
import { useBoard, useOpenBoard } from './board.ts'

export function useFirstPlace(): void {
  const { canvas } = useOpenBoard()
  const agenda = useBoard((state) => state.session?.agenda ?? null)
  const placed = useRef(false)
  useEffect(() => {
    if (placed.current || canvas === null || agenda === null) return
    placed.current = true
    const area = currentStep(agenda)?.area
    if (area) canvas.goTo(area)
  }, [canvas, agenda])
}
