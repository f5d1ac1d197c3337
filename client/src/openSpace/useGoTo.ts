// One press moves a person to a topic or the butterfly corner, and the view to the topic's area unless it is held.
import type { OpenSpaceSlice, Whereabouts } from '@keha/shared/session/model/openSpace.ts'
import { useBoard, useOpenBoard, useSend } from '../board/board.ts'

export function useGoTo(slice: OpenSpaceSlice): (at: Whereabouts) => Promise<void> {
  const send = useSend()
  const { canvas } = useOpenBoard()
  const held = useBoard(({ session }) => session?.attention.held ?? false)
  return async (at) => {
    if (!(await send({ type: 'goToTopic', at }))) return
    const cell = slice.topics.find(({ id }) => id === at)?.cell
    const area = slice.spaces.find(({ id }) => id === cell?.space)?.area
    if (area && !held) canvas?.goTo(area)
  }
}
