// Who comes when the workshop is under way lands where the step is. Once; afterwards the view is the person's own.
import { useEffect, useRef } from 'react'
import { useBoard, useOpenBoard } from '../board/board.ts'
import { firstArea } from '../opening/firstArea.ts'

export function useFirstPlace(): void {
  const { canvas } = useOpenBoard()
  const session = useBoard((state) => state.session)
  const you = useBoard((state) => state.you?.id)
  const placed = useRef(false)
  useEffect(() => {
    if (placed.current || canvas === null || session === null) return
    placed.current = true
    const area = firstArea(session, you)
    if (area) canvas.goTo(area)
  }, [canvas, session, you])
}
