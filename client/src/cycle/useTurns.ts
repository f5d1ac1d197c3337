// The network's rounds, read off this board as it is when they are asked for.
import { readBoard } from '@keha/shared/board/readBoard.ts'
import { turnsSoFar } from '@keha/shared/session/turns.ts'
import { useMemo } from 'react'
import { useBoard, useOpenBoard } from '../board/board.ts'
import { useServices } from '../browser/services.ts'
import { type ToldTurn, toldTurns } from './toldTurns.ts'

/** Oldest first. */
export function useTurns(): readonly ToldTurn[] {
  const { myBoards } = useServices()
  const { line, entry } = useOpenBoard()
  const cycle = useBoard(({ session }) => session?.cycle)
  return useMemo(() => {
    if (!cycle) return []
    const { id, title } = entry.board
    return toldTurns(turnsSoFar(readBoard(line.doc, []), cycle, { id, title }), cycle, id, (board) => myBoards.find(board) !== undefined)
  }, [cycle, line, entry, myBoards])
}
