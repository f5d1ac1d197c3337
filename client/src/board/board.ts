// What every panel of an open board shares: the line, the canvas once it is there, and who this person is.
// Panels read the session through `useBoard` and give commands through `useSend`; refusals are told in words.
import type { Role } from '@keha/shared/roles.ts'
import type { Command } from '@keha/shared/session/model/session.ts'
import { createContext, useCallback, useContext } from 'react'
import { useStore } from 'zustand'
import type { MyBoard } from '../browser/myBoards.ts'
import type { CanvasHandle } from '../canvas/CanvasHandle.ts'
import type { BoardLine, BoardState } from '../sync/BoardLine.ts'
import { announce } from '../ui/announcements.ts'
import { useProblemWords } from '../ui/problemWords.ts'

export interface OpenBoard {
  readonly line: BoardLine
  /** Null until the canvas is mounted. */
  readonly canvas: CanvasHandle | null
  readonly entry: MyBoard
}

const BoardContext = createContext<OpenBoard | null>(null)
export const BoardProvider = BoardContext.Provider

export function useOpenBoard(): OpenBoard {
  const board = useContext(BoardContext)
  if (!board) throw new Error('no board around this component')
  return board
}

export function useBoard<T>(selector: (state: BoardState) => T): T {
  return useStore(useOpenBoard().line.state, selector)
}

/** The server's word where it has spoken, else what it said when this person joined. */
export function useRole(): Role {
  const { entry } = useOpenBoard()
  return useBoard((state) => state.you?.role ?? entry.participant.role)
}

/** Gives a command; answers whether it was accepted, after telling the person why if it was not. */
export function useSend(): (command: Command) => Promise<boolean> {
  const { line } = useOpenBoard()
  const problemWords = useProblemWords()
  return useCallback(
    async (command) => {
      const result = await line.send(command)
      if (!result.ok) announce(problemWords(result.code))
      return result.ok
    },
    [line, problemWords],
  )
}
