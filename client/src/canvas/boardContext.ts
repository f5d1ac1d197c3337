// What parts inside tldraw's tree need of the board: tldraw mounts them itself, so it comes by context.
import type { Locale } from '@keha/shared/locale.ts'
import { createContext, useContext } from 'react'
import type { BoardLine } from '../sync/BoardLine.ts'

export interface CanvasBoard {
  readonly line: BoardLine
  readonly locale: Locale
}

const CanvasContext = createContext<CanvasBoard | null>(null)
export const CanvasProvider = CanvasContext.Provider

export function useCanvasBoard(): CanvasBoard {
  const board = useContext(CanvasContext)
  if (!board) throw new Error('no board around this part of the canvas')
  return board
}
