// Does an action of the table for this board.
import { useCallback } from 'react'
import { ACTIONS, type ActionName } from './actions.ts'
import { useOpenBoard, useSend } from './board.ts'

/** Answers whether something was done; false also where there was nothing to do. */
export function useAct(): (name: ActionName) => Promise<boolean> {
  const { line, canvas } = useOpenBoard()
  const send = useSend()
  return useCallback(
    async (name) => {
      const command = ACTIONS[name].command({ state: line.state.getState(), canvas })
      return command !== null && (await send(command))
    },
    [line, canvas, send],
  )
}
