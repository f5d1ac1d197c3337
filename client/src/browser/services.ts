// What the pages take from outside: clock, kept values, the server's HTTP side and lines to boards. Built in main.tsx only.
import type { BoardId } from '@keha/shared/ids.ts'
import { createContext, useContext } from 'react'
import type { BoardLine, BoardLineOptions } from '../sync/BoardLine.ts'
import type { Arrivals } from './arrivals.ts'
import type { BoardsApi } from './boardsApi.ts'
import type { KeptValues } from './keptValues.ts'
import type { MyBoards } from './myBoards.ts'

export interface Services {
  /** This computer's clock, ms since the epoch. */
  readonly now: () => number
  readonly kept: KeptValues
  readonly api: BoardsApi
  readonly myBoards: MyBoards
  readonly arrivals: Arrivals
  /** Drops the copies of a board's document that this browser keeps. */
  readonly dropCopies: (board: BoardId) => Promise<void>
  /** Loads what a line needs first, so that the front page does not carry it. */
  readonly openLine: (options: BoardLineOptions) => Promise<BoardLine>
}

const ServicesContext = createContext<Services | null>(null)
export const ServicesProvider = ServicesContext.Provider

export function useServices(): Services {
  const services = useContext(ServicesContext)
  if (!services) throw new Error('no services around this component')
  return services
}
